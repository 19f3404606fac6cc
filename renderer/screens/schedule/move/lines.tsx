// What a move would mean, line by line, each with a mark for how grave it is.
import { Ban, Info, OctagonX, TriangleAlert } from 'lucide-react'
import { classes } from '../../../parts'
import styles from './lines.module.css'
import type { Line, Tone } from './trial-words'

const icons = { stop: Ban, grave: OctagonX, mind: TriangleAlert, plain: Info } as const satisfies Record<Tone, unknown>

export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className={styles['lines']}>
      {lines.map(({ tone, words }) => {
        const Icon = icons[tone]
        return (
          <li key={words} className={classes(styles['line'], styles[tone])}>
            <Icon aria-hidden />
            <span>{words}</span>
          </li>
        )
      })}
    </ul>
  )
}
