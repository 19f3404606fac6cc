// The findings in the order they are weighed, which of them are on screen, and which of them is looked at.
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PostView } from '../../../shared/desk/queries/post'
import { type Finding, type Severity, severities } from '../../../shared/policy/finding'
import { keyInWords } from '../../keys/keymap'
import { say } from '../../navigation'
import { t } from '../../../shared/words/say'

export interface SortedFindings {
  /** Worst first, then by clause and place; hints are the writer's alone. */
  readonly open: readonly Finding[]
  /** Considered, or let through by a waiver. */
  readonly decided: readonly Finding[]
}

/** Null in a field: everything. */
export interface FindingsFilter {
  readonly severity: Severity | null
  readonly clause: string | null
  readonly show: 'open' | 'decided' | null
}

export const noFilter: FindingsFilter = { severity: null, clause: null, show: null }

export function sortFindings({
  findings,
  considered,
  life,
}: Pick<PostView, 'findings' | 'considered'> & {
  readonly life: Pick<PostView['life'], 'waived'>
}): SortedFindings {
  const shown = weighed(findings)
  const isDone = ({ id }: Finding) => considered.includes(id) || life.waived.includes(id)
  return { open: shown.filter((finding) => !isDone(finding)), decided: shown.filter(isDone) }
}

/** Worst first; hints are the writer's alone. */
export function weighed(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'hint').toSorted(byWeight)
}

function byWeight(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.clause.id.localeCompare(b.clause.id, 'en', { numeric: true }) ||
    (a.place?.start ?? -1) - (b.place?.start ?? -1) ||
    (a.id < b.id ? -1 : 1)
  )
}

export function filtered(
  { open, decided }: SortedFindings,
  { severity, clause, show }: FindingsFilter,
): SortedFindings {
  const isShown = (finding: Finding) =>
    (severity === null || finding.severity === severity) && (clause === null || finding.clause.id === clause)
  return {
    open: show === 'decided' ? [] : open.filter(isShown),
    decided: show === 'open' ? [] : decided.filter(isShown),
  }
}

export interface FindingsWalk extends SortedFindings {
  /** Before the filter. */
  readonly all: SortedFindings
  readonly filter: FindingsFilter
  readonly setFilter: (filter: FindingsFilter) => void
  /** Whether the decided ones are unfolded. */
  readonly isUnfolded: boolean
  readonly unfold: (isUnfolded: boolean) => void
  /** Those that a step can go to: what is on screen, in its order. */
  readonly visible: readonly Finding[]
  /** The id of the finding being looked at. */
  readonly current: string | null
  readonly lookAt: (finding: string | null) => void
  /** Looks at a finding and brings its card into sight, whatever the filter. */
  readonly show: (finding: string) => void
  readonly step: (by: 1 | -1) => void
  /**
   * The warning that "Mark considered" is about; goes to the first one when none is looked at. `isNamed`: a sheet says
   * which one it is before anything is done, so the first one is it.
   */
  readonly warningAtHand: (isNamed?: boolean) => Finding | null
  /** The finding being looked at; goes to the first one when none is, and says which key to press again for what. */
  readonly atHand: (words: string) => Finding | null
  /** The blocker that a waiver is about; goes to the first one when none is looked at. */
  readonly blockerAtHand: () => Finding | null
  /** Keeps a card at hand for the walk. */
  readonly hold: (finding: string) => (card: HTMLElement | null) => void
  /** After a card has gone: the next warning takes its place and its focus. False when there is none. */
  readonly goOnFrom: (finding: string) => boolean
}

export function useFindingsWalk(view: PostView): FindingsWalk {
  const all = sortFindings(view)
  const [filter, setFilter] = useState(noFilter)
  const [isUnfolded, unfold] = useState(false)
  const { open, decided } = filtered(all, filter)
  const visible = isUnfolded || filter.show === 'decided' ? [...open, ...decided] : open
  const [current, lookAt] = useState<string | null>(null)
  const cards = useRef(new Map<string, HTMLElement>())
  const bring = (finding: string) => {
    const card = cards.current.get(finding)
    card?.scrollIntoView({ block: 'nearest' })
    card?.focus({ preventScroll: true })
  }
  const show = (finding: string) => {
    lookAt(finding)
    if (visible.some(({ id }) => id === finding)) return bring(finding)
    // Its card is there before the focus goes to it.
    flushSync(() => {
      setFilter(noFilter)
      unfold(true)
    })
    bring(finding)
  }
  const isWaiting = (finding: Finding) => finding.severity === 'warning'
  const firstOf = (found: Finding | undefined, words: string) => {
    if (!found) return
    show(found.id)
    say(words)
  }
  return {
    open,
    decided,
    all,
    filter,
    setFilter,
    isUnfolded,
    unfold,
    visible,
    current,
    lookAt,
    show,
    step: (by) => {
      if (visible.length === 0) return say(t('No finding is shown to go to.'), null, 'refused')
      const here = visible.findIndex((finding) => finding.id === current)
      const next = here === -1 ? (by === 1 ? 0 : visible.length - 1) : (here + by + visible.length) % visible.length
      const finding = visible[next]
      if (finding) show(finding.id)
    },
    warningAtHand: (isNamed = false) => {
      const atHand = open.find((finding) => finding.id === current)
      if (atHand && isWaiting(atHand)) return atHand
      if (atHand) {
        say(
          t('{severity, select, blocker {A blocker} other {A note}} is not marked considered; only warnings are.', {
            severity: atHand.severity,
          }),
          null,
          'refused',
        )
        return null
      }
      const first = open.find(isWaiting)
      if (isNamed && first) {
        show(first.id)
        return first
      }
      const key = keyInWords('review.consider')
      firstOf(
        first,
        key === null
          ? t('This is the first warning. Choose the same once more to mark it considered.')
          : t('This is the first warning. Press {key} once more to mark it considered.', { key }),
      )
      return null
    },
    atHand: (words) => {
      const atHand = visible.find((finding) => finding.id === current)
      if (atHand) return atHand
      firstOf(visible[0], words)
      return null
    },
    blockerAtHand: () => {
      const blockers = [...open, ...decided].filter(({ severity }) => severity === 'blocker')
      const atHand = [...open, ...decided].find((finding) => finding.id === current)
      if (atHand?.severity === 'blocker') return atHand
      if (atHand) {
        say(
          t('{severity, select, warning {A warning} other {A note}} needs no waiver; only blockers do.', {
            severity: atHand.severity,
          }),
          null,
          'refused',
        )
        return null
      }
      const key = keyInWords('review.waiver')
      firstOf(
        blockers[0],
        key === null
          ? t('This is the first blocker. Choose the same once more for its waiver.')
          : t('This is the first blocker. Press {key} once more for its waiver.', { key }),
      )
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
