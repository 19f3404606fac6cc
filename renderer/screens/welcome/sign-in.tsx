// Who is at the keyboard: the people of the desk, picked with the arrow keys and Enter.
import { useState } from 'react'
import type { Problem } from '../../../shared/bridge/contract'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { bridge } from '../../bridge'
import { enter } from '../../data'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { Initials } from '../../parts/frame/person-menu'
import { rolesInWords } from '../../parts/people-words'
import { PickList } from '../../parts/pick-list'
import { useReady } from '../../parts/ready'
import styles from './sign-in.module.css'
import { ProblemBanner, problemOf } from './problem'

export function SignIn({ desk }: { readonly desk: DeskView }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  useReady(true)
  const take = (work: Promise<DeskView | null>) =>
    work.then(enter).catch((fault: unknown) => setProblem(problemOf(fault)))
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <header className={styles['head']}>
          <h1>{desk.name}</h1>
          {desk.sample && <Badge tone="hint">Sample desk</Badge>}
          <p className={styles['about']}>
            {desk.sample
              ? 'Look through the eyes of anyone here. You can change places at any time.'
              : 'Who is at the keyboard? What you do is recorded under this name.'}
          </p>
        </header>
        {problem && <ProblemBanner problem={problem} />}
        <PickList
          label="People of this desk"
          items={desk.people}
          keyOf={(person) => person.id}
          wordsOf={(person) => person.name}
          onPick={(person) => void take(bridge.signIn({ person: person.id }))}
        >
          {(person) => (
            <>
              <Initials name={person.name} large />
              <span className={styles['who']}>
                <span className={styles['name']}>{person.name}</span>
                <span className={styles['roles']}>{rolesInWords(person)}</span>
              </span>
            </>
          )}
        </PickList>
        <footer className={styles['foot']}>
          <Button kind="quiet" onPress={() => void take(bridge.closeDesk(null))}>
            Choose another desk
          </Button>
        </footer>
      </div>
    </main>
  )
}
