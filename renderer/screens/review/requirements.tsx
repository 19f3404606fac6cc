// Which sign-offs this revision needs, and how far each has come.
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import type { RequirementView } from '../../../shared/desk/queries/post'
import styles from './requirements.module.css'

const looks = {
  met: { icon: CircleCheck, word: 'Met' },
  open: { icon: CircleDashed, word: 'Open' },
  objected: { icon: CircleX, word: 'Objected' },
} as const

export function Requirements({ requirements }: { readonly requirements: readonly RequirementView[] }) {
  return (
    <section className={styles['box']} aria-label="Sign-offs needed">
      <h2 className={styles['title']}>Sign-offs needed</h2>
      {requirements.length === 0 && <p className={styles['reason']}>None: this post is only advised on.</p>}
      <ul className={styles['list']}>
        {requirements.map((requirement) => (
          <Row key={requirement.area} requirement={requirement} />
        ))}
      </ul>
    </section>
  )
}

function Row({ requirement }: { readonly requirement: RequirementView }) {
  const { area, count, state, reasons, approvedBy } = requirement
  const { icon: Icon, word } = looks[state]
  return (
    <li className={styles['row']}>
      <Icon size={16} aria-hidden="true" className={styles[state]} />
      <div>
        <p className={styles['area']}>
          <span className={styles['name']}>{area}</span>
          <span className={styles[state]}>{word}</span>
          {count > 1 && <span className={styles['reason']}>{count} reviewers</span>}
        </p>
        {approvedBy.length > 0 && <p className={styles['by']}>Approved by {listed(approvedBy)}</p>}
        {reasons.map((reason) => (
          <p key={reason} className={styles['reason']}>
            {reason}
          </p>
        ))}
      </div>
    </li>
  )
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
