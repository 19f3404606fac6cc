// Who is at the keyboard: the people of the desk, picked with the arrow keys and Enter; then their passphrase, on a desk
// that signs its decisions.
import { useState } from 'react'
import type { Problem } from '../../../shared/bridge/contract'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { Refusal } from '../../../shared/desk/refusal'
import type { Result } from '../../../shared/kit/result'
import { can, type Person } from '../../../shared/people/person'
import { bridge } from '../../bridge'
import { enter } from '../../data'
import { useHelpPage } from '../../help/opening'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { Initials } from '../../parts/frame/person-menu'
import { rolesInWords } from '../../parts/people-words'
import { PickList } from '../../parts/pick-list'
import { useReady } from '../../parts/ready'
import { askedAtSignIn, memberOf } from '../../unlocking/key-words'
import { ProblemBanner, problemOf } from './problem'
import styles from './sign-in.module.css'
import { FirstKeyStep, NoKeyStep, PassphraseStep, type StepProps } from './sign-in-steps'
import { t } from '../../../shared/words/say'

export function SignIn({ desk }: { readonly desk: DeskView }) {
  const [picked, setPicked] = useState<Person | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useReady(true)
  useHelpPage(desk.sample ? 'first-steps' : 'people')

  const come = async (signingIn: () => Promise<Result<DeskView, Refusal>>): Promise<Refusal | null> => {
    setProblem(null)
    try {
      const answer = await signingIn()
      if (!answer.ok) return answer.error
      enter(answer.value)
    } catch (fault) {
      setProblem(problemOf(fault, t('You could not be signed in')))
    }
    return null
  }
  const lookAround = async (person: Person) => {
    const refusal = await come(() => bridge.signIn({ person: person.id, passphrase: null }))
    if (refusal) setProblem({ what: refusal.what, safe: t('Nothing was changed.'), wayOut: refusal.wayOut })
  }
  const pick = (person: Person) => {
    setProblem(null)
    if (askedAtSignIn(desk, memberOf(desk, person.id)) === 'nothing') void lookAround(person)
    else setPicked(person)
  }
  const leave = () => {
    bridge
      .closeDesk(null)
      .then(enter)
      .catch((fault: unknown) => setProblem(problemOf(fault)))
  }

  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <header className={styles['head']}>
          <h1>{desk.name}</h1>
          {desk.sample && <Badge tone="hint">{t('Sample desk')}</Badge>}
          {!picked && (
            <p className={styles['about']}>
              {desk.sample
                ? t('Look through the eyes of anyone here. You can change places at any time.')
                : t('Who is at the keyboard? What you do is recorded under this name.')}
            </p>
          )}
        </header>
        {problem && <ProblemBanner problem={problem} />}
        {picked ? (
          <Step
            desk={desk}
            person={picked}
            come={come}
            onLookAround={() => void lookAround(picked)}
            onBack={() => {
              setProblem(null)
              setPicked(null)
            }}
          />
        ) : (
          <>
            <PickList
              label={t('People of this desk')}
              items={desk.people}
              keyOf={(person) => person.id}
              wordsOf={(person) => person.name}
              onPick={pick}
            >
              {(person) => <Who person={person} about={desk.sample ? workOf(person) : null} />}
            </PickList>
            <footer className={styles['foot']}>
              <Button kind="quiet" onPress={leave}>
                {t('Choose another desk')}
              </Button>
            </footer>
          </>
        )}
      </div>
    </main>
  )
}

function Step(props: StepProps) {
  const { desk, person } = props
  const asked = askedAtSignIn(desk, memberOf(desk, person.id))
  return (
    <>
      <div className={styles['picked']}>
        <Who person={person} />
      </div>
      {asked === 'passphrase' && <PassphraseStep {...props} />}
      {asked === 'first-key' && <FirstKeyStep {...props} />}
      {asked === 'no-key' && <NoKeyStep {...props} />}
    </>
  )
}

/** What somebody who looks around would do in this person’s place. */
function workOf(person: Person): string | null {
  const keeps = can(person, 'keep-people')
  if (can(person, 'review')) {
    if (keeps) return t('Keeps people and the policy, and decides.')
    return can(person, 'draft') ? t('Writes, and decides on what others wrote.') : t('Reads what changed, and decides.')
  }
  if (can(person, 'schedule')) return t('Moves slots, and exports what is approved.')
  if (can(person, 'draft')) return t('Writes posts, and mends what the checks find.')
  return keeps ? t('Keeps people, accounts and the policy.') : null
}

function Who({ person, about = null }: { readonly person: Person; readonly about?: string | null }) {
  return (
    <>
      <Initials name={person.name} large />
      <span className={styles['who']}>
        <span className={styles['name']}>{person.name}</span>
        <span className={styles['roles']}>{rolesInWords(person)}</span>
        {about !== null && <span className={styles['roles']}>{about}</span>}
      </span>
    </>
  )
}
