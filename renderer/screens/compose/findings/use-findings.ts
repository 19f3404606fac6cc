// Walking the findings and mending them: which one is looked at, and which fix is being shown before it is applied.
import { type RefObject, useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Finding } from '../../../../shared/policy/finding'
import type { Content } from '../../../../shared/post/content'
import type { Checks } from '../checks/use-checks'
import { claimsPlace } from '../details/details'
import type { Draft } from '../draft/draft'
import type { Mark } from '../editor/finding-marks'
import type { TextEditorHandle } from '../editor/text-editor'
import { type Tab, tabOf, textOn } from '../tabs'
import { applied } from './fix'
import { isMac, keysInWords } from '../../../keys/labels'
import { t } from '../../../../shared/words/say'

interface Wiring {
  readonly draft: Draft
  /** As it is shown, which the checks are about; more may have been typed since. */
  readonly content: Content
  readonly checks: Checks
  readonly tab: Tab
  readonly setTab: (tab: Tab) => void
  readonly editor: RefObject<TextEditorHandle | null>
  readonly isReadOnly: boolean
}

export interface FindingWalk {
  readonly active: string | null
  /** The finding whose fix is shown and waits to be applied. */
  readonly offered: string | null
  /** Where the walk is, for those who do not see it. */
  readonly announcement: string
  readonly marks: readonly Mark[] | null
  readonly choose: (finding: Finding) => void
  readonly step: (by: 1 | -1) => void
  /** Shows the fix; a second call applies it. */
  readonly fix: () => void
  readonly offer: (finding: Finding) => void
  readonly apply: (finding: Finding) => void
  readonly dismiss: () => void
}

export function useFindings({ draft, content, checks, tab, setTab, editor, isReadOnly }: Wiring): FindingWalk {
  const [active, setActive] = useState<string | null>(null)
  const [offered, setOffered] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const { findings, state } = checks
  const isCurrent = state.kind === 'checked'
  const marks = useMemo(() => (isCurrent ? marksOn(tab, findings, content) : null), [isCurrent, findings, tab, content])

  /** Caret to the words; the focus stays in the editor. What has no words there is only named. */
  const choose = useCallback(
    (finding: Finding) => {
      setActive(finding.id)
      const goal = finding.place ? tabOf(finding.place.field) : null
      if (finding.place?.field.kind === 'claims')
        document.getElementById(claimsPlace)?.scrollIntoView({ block: 'nearest' })
      if (goal === null || finding.place?.start === finding.place?.end) return
      // The tab's editor is there before the caret goes to it.
      flushSync(() => setTab(goal))
      editor.current?.goTo(finding.id)
    },
    [editor, setTab],
  )
  const step = (by: 1 | -1) => {
    if (findings.length === 0) return setAnnouncement(t('There are no findings to go to.'))
    const here = findings.findIndex((finding) => finding.id === active)
    const next = here === -1 ? (by === 1 ? 0 : findings.length - 1) : (here + by + findings.length) % findings.length
    const finding = findings[next]
    if (!finding) return
    choose(finding)
    setAnnouncement(
      t('Finding {number} of {count}. {finding}', {
        number: next + 1,
        count: findings.length,
        finding: findingInWords(finding),
      }),
    )
  }
  const apply = (finding: Finding) => {
    const isStale = !isCurrent || draft.store.getState().content !== content
    if (isStale || isReadOnly) return setAnnouncement(t('The text changed: wait for the check, then apply the fix.'))
    const { place, fix } = finding
    if (!place || !fix) return
    const goal = tabOf(place.field)
    if (goal !== null && goal === tab && editor.current) editor.current.replace(fix.start, fix.end, fix.insert)
    else draft.change(applied(finding, draft.store.getState().content))
    setOffered(null)
    setAnnouncement(t('{fix}: done. {keys} takes it back.', { fix: fix.label, keys: keysInWords('$mod+z', isMac) }))
  }
  const offer = useCallback(
    (finding: Finding) => {
      setActive(finding.id)
      const goal = finding.place ? tabOf(finding.place.field) : null
      if (goal !== null) setTab(goal)
      setOffered(finding.id)
    },
    [setTab],
  )
  const fix = () => {
    const target = fixTarget(findings, [offered, editor.current?.findingAtCaret() ?? null, active])
    if (!target) setAnnouncement(t('None of these findings has a fix that can be applied by itself.'))
    else if (target.id === offered) apply(target)
    else offer(target)
  }
  const dismiss = useCallback(() => {
    setOffered(null)
    editor.current?.focus()
  }, [editor])
  return { active, offered, announcement, marks, choose, step, fix, offer, apply, dismiss }
}

/** The first of these that has a fix; otherwise the first finding that has one. */
function fixTarget(findings: readonly Finding[], wanted: readonly (string | null)[]): Finding | null {
  const fixable = findings.filter((finding) => finding.fix !== null && finding.place !== null)
  for (const id of wanted) {
    const found = fixable.find((finding) => finding.id === id)
    if (found) return found
  }
  return fixable[0] ?? null
}

function marksOn(tab: Tab, findings: readonly Finding[], content: Content): readonly Mark[] {
  const { length } = textOn(tab, content)
  return findings.flatMap((finding) => {
    const { id, place, severity } = finding
    return place && tabOf(place.field) === tab && place.start < place.end && place.end <= length
      ? [{ id, from: place.start, to: place.end, severity, words: findingInWords(finding) }]
      : []
  })
}

function findingInWords({ severity, what }: Finding): string {
  return t('{severity, select, blocker {blocker} warning {warning} note {note} other {hint}}: {what}', {
    severity,
    what,
  })
}
