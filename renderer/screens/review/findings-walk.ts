// The findings in the order they are weighed, and which of them is looked at.
import { useRef, useState } from 'react'
import type { PostView } from '../../../shared/desk/queries/post'
import { type Finding, severities } from '../../../shared/policy/finding'
import { say } from '../../navigation'

export interface SortedFindings {
  /** Worst first; hints are the writer's alone. */
  readonly open: readonly Finding[]
  readonly considered: readonly Finding[]
}

export function sortFindings({ findings, considered }: Pick<PostView, 'findings' | 'considered'>): SortedFindings {
  const shown = findings
    .filter((finding) => finding.severity !== 'hint')
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const isDone = (finding: Finding) => considered.includes(finding.id)
  return { open: shown.filter((finding) => !isDone(finding)), considered: shown.filter(isDone) }
}

export interface FindingsWalk extends SortedFindings {
  /** The id of the finding being looked at. */
  readonly current: string | null
  readonly lookAt: (finding: string | null) => void
  /** Looks at a finding and brings its card into sight. */
  readonly show: (finding: string) => void
  readonly step: (by: 1 | -1) => void
  /** The warning that "Mark considered" is about; goes to the first one when none is looked at. */
  readonly warningAtHand: () => Finding | null
  /** The finding being looked at; goes to the first one when none is. */
  readonly atHand: () => Finding | null
  /** Keeps a card at hand for the walk. */
  readonly hold: (finding: string) => (card: HTMLElement | null) => void
  /** After a card has gone: the next warning takes its place and its focus. False when there is none. */
  readonly goOnFrom: (finding: string) => boolean
}

export function useFindingsWalk(view: PostView): FindingsWalk {
  const sorted = sortFindings(view)
  const { open } = sorted
  const [current, lookAt] = useState<string | null>(null)
  const cards = useRef(new Map<string, HTMLElement>())
  const show = (finding: string) => {
    lookAt(finding)
    const card = cards.current.get(finding)
    card?.scrollIntoView({ block: 'nearest' })
    card?.focus({ preventScroll: true })
  }
  const isWaiting = (finding: Finding) => finding.severity === 'warning'
  return {
    ...sorted,
    current,
    lookAt,
    show,
    step: (by) => {
      const here = open.findIndex((finding) => finding.id === current)
      const next = here === -1 ? (by === 1 ? 0 : open.length - 1) : (here + by + open.length) % open.length
      const finding = open[next]
      if (finding) show(finding.id)
    },
    warningAtHand: () => {
      const atHand = open.find((finding) => finding.id === current)
      if (atHand && isWaiting(atHand)) return atHand
      if (atHand) {
        say(`A ${atHand.severity} is not marked considered; only warnings are.`, null, 'refused')
        return null
      }
      const first = open.find(isWaiting)
      if (first) {
        show(first.id)
        say('This is the first warning. Press D once more to mark it considered.')
      }
      return null
    },
    atHand: () => {
      const atHand = [...open, ...sorted.considered].find((finding) => finding.id === current)
      if (atHand) return atHand
      const [first] = open
      if (first) {
        show(first.id)
        say('This is the first finding. Press W once more to say that it is wrong.')
      }
      return null
    },
    hold: (finding) => (card) => {
      if (card) cards.current.set(finding, card)
      else cards.current.delete(finding)
    },
    goOnFrom: (gone) => {
      const warnings = open.filter(isWaiting)
      const at = warnings.findIndex((finding) => finding.id === gone)
      const next = warnings[at + 1] ?? warnings.find((finding) => finding.id !== gone)
      if (next) show(next.id)
      else lookAt(null)
      return next !== undefined
    },
  }
}
