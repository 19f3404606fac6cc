// One post in review: what changed on the left, what it needs on the right, what stands in the way at the bottom.
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import { compareContent } from '../../../shared/diff/content'
import type { Refusal } from '../../../shared/desk/refusal'
import type { Finding } from '../../../shared/policy/finding'
import { runCommand } from '../../keys/bindings'
import { go, hasJustArrived, say, takeFirst } from '../../navigation'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { useActs } from './acts'
import { selectedWords } from './anchor'
import { BaseLine } from './base-line'
import { basesByKey, contentOf } from './bases'
import { useChangesWalk } from './changes-walk'
import { ContentPane } from './content-pane'
import { DecisionBar } from './decision-bar'
import { useFindingsWalk } from './findings-walk'
import { useFocusKept } from './focus-kept'
import { Head } from './head'
import { useReviewKeys } from './keys'
import { useLayout } from './layout'
import { useLook } from './look'
import { lookAt } from './places'
import { useQuoteMark } from './quote-mark'
import { useReading, withUnseen } from './reading'
import { copyReference, copyThreadLink } from './reference'
import { Refused } from './refused'
import styles from './review-pane.module.css'
import { useSeen } from './seen'
import { useSeenChanges, whatToSee } from './seen-changes'
import { type OpenSheet, Sheets } from './sheets'
import { SidePane } from './side-pane'
import { standingInWords } from './standing-words'
import { useThreadMarks } from './threads/thread-marks'
import { useThreadsWalk } from './threads/threads-walk'
import { threadKeys } from './threads/thread-keys'
import { waiverOf } from './waiver-lines'
import { useWalk } from './walk'
import { keyInWords } from '../../keys/keymap'
import { t } from '../../../shared/words/say'

export const ReviewPane = memo(function ReviewPane({
  view: live,
  desk,
}: {
  readonly view: PostView
  readonly desk: DeskView
}) {
  const seen = useSeen(live)
  const { shown, base } = seen
  const [sheet, setSheet] = useState<OpenSheet>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const [isClean, setClean] = useState(false)
  const [isSideBySide, setSideBySide] = useLayout()
  const main = useRef<HTMLElement>(null)
  const findingsBox = useRef<HTMLElement>(null)
  const diff = useMemo(() => compareContent(contentOf(seen.view, base), shown.content, t), [seen.view, base, shown])
  const changes = useChangesWalk(diff, base === null)
  const toSee = useMemo(() => whatToSee(diff, shown.content, base === null), [diff, shown, base])
  const seenName = `${desk.me?.id ?? ''} ${seen.view.id} ${base ?? 'nothing'} ${shown.contentDigest}`
  const sight = useSeenChanges(seenName, main, toSee)
  const findings = useFindingsWalk(seen.view)
  const layout = isClean ? 'as-published' : isSideBySide && base !== null ? 'side-by-side' : 'inline'
  const reading = useReading(seen, sight, diff, layout, findings.visible.length)
  const view = withUnseen(seen.view, reading)
  const acts = useActs(seen, reading.record)
  const threads = useThreadsWalk(view.threads)
  const walk = useWalk(view.id)
  const inSight = view.findings.find((finding) => finding.id === findings.current)
  useQuoteMark(inSight?.place ?? null, shown.content, isClean ? null : diff)
  useThreadMarks(view.threads, threads.current, shown.content, isClean ? null : diff)
  const standing = standingInWords(view)
  useFocusKept(main)
  useLook({ view, findings, threads, chooseBase: seen.chooseBase })

  const approve = () => {
    // Pressed in the very frame in which the post appears: decided once that frame was drawn.
    if (reading.isKnown || isClean) approveNow()
    else setTimeout(() => soon.current(view.id), 50)
  }
  const approveNow = () => {
    if (hasJustArrived(view.id)) {
      const key = keyInWords('review.approve')
      return say(
        key === null
          ? t('This is the next post, {post}. Approve again if you mean this one.', { post: view.key })
          : t('This is the next post, {post}. Press {key} again to approve it.', { post: view.key, key }),
      )
    }
    setRefusal(null)
    const isClear = view.obstacles.approve.length === 0 && view.obligations.length === 0 && view.checkProblem === null
    if (!isClear) setSheet({ kind: 'not-yet' })
    else void acts.decide('approve', '', []).then(setRefusal)
  }
  const soon = useRef((_post: string): void => undefined)
  useEffect(() => {
    soon.current = (post) => {
      if (post === view.id) approveNow()
    }
  })
  const showUnseen = () => {
    flushSync(() => setClean(false))
    if (reading.firstUnseen !== null) lookAt(reading.firstUnseen)
  }
  const consider = async (finding: { readonly id: string; readonly clause: { readonly id: string } }) => {
    const hadFocus = findingsBox.current?.contains(document.activeElement) ?? false
    const came = await acts.consider(finding.id, finding.clause.id)
    setRefusal(came)
    if (came) return
    if (!findings.goOnFrom(finding.id) && hadFocus) findingsBox.current?.focus()
  }
  /** Decides on the waiver that waits, where it is theirs to decide; else asks for one. */
  const waive = (finding: Finding) => {
    const waiver = waiverOf(finding, view)
    if (waiver?.state === 'asked') {
      if (waiver.decideRefusal !== null) say(waiver.decideRefusal, null, 'refused')
      else setSheet({ kind: 'decide-waiver', waiver })
      return
    }
    const refused = view.life.askRefusals[finding.id]
    if (refused === undefined) setSheet({ kind: 'ask-waiver', finding })
    else say(refused, null, 'refused')
  }
  const showChange = (index: number) => {
    setClean(false)
    changes.choose(index)
  }
  const showNewer = () => {
    setRefusal(null)
    void seen.showNewer()
  }
  const comment = () => setSheet({ kind: 'comment', words: selectedWords(shown.content) })
  const suggest = () => {
    const words = selectedWords(shown.content)
    const place = inSight?.place
    const at = place?.field.kind === 'text' ? { start: place.start, end: place.end } : null
    setSheet(words ? { kind: 'suggest', words } : { kind: 'choose-words', for: 'suggest', at })
  }
  const talk = threadKeys({
    acts,
    walk: threads,
    comment,
    open: setSheet,
    copyLink: (thread) => void copyThreadLink(thread, view, desk),
    came: setRefusal,
  })
  const edit = () => go({ screen: 'compose', post: view.id })
  const commentRefusal = desk.capabilities.includes('comment') ? null : t('Commenting needs a role on this desk.')

  useReviewKeys({
    view,
    standing,
    commentRefusal,
    comment,
    suggest,
    hasThreads: view.threads.length > 0,
    hasOpenThreads: threads.open.length > 0,
    stepThread: threads.step,
    replyAtHand: talk.replyAtHand,
    settleAtHand: talk.settleAtHand,
    copyThreadAtHand: talk.copyAtHand,
    hasChanges: changes.changes.length > 0,
    hasFindings: findings.visible.length > 0,
    walk,
    approve,
    open: setSheet,
    considerAtHand: () => {
      const atHand = findings.warningAtHand()
      if (atHand) void consider(atHand)
    },
    disputeAtHand: () => {
      const finding = findings.atHand(
        t('This is the first finding. Press {key} once more to say that it is wrong.', { key: 'F' }),
      )
      if (finding) setSheet({ kind: 'dispute', finding })
    },
    copyAtHand: () => {
      const finding = findings.atHand(
        t('This is the first finding. Press {key} once more to copy a reference to it.', { key: 'Y' }),
      )
      if (finding) void copyReference(finding, view, desk)
    },
    noteAtHand: () => {
      const finding = findings.warningAtHand(true)
      if (finding) setSheet({ kind: 'consider', finding })
    },
    waiverAtHand: () => {
      const finding = findings.blockerAtHand()
      if (finding) waive(finding)
    },
    stepFinding: findings.step,
    stepChange: (by) => {
      setClean(false)
      changes.step(by)
    },
    chooseBase: () => setChoosing(true),
    toggleClean: () => setClean(!isClean),
    toggleLayout: () => {
      setClean(false)
      setSideBySide(!isSideBySide)
    },
    isNew: base === null,
    bases: basesByKey(view, shown.number, base),
    showBase: seen.chooseBase,
    edit,
  })

  // What the list was asked to do with this post, now that its keys are bound.
  useEffect(() => {
    const first = takeFirst()
    if (first) runCommand(first)
  }, [])

  return (
    <div className={styles['screen']}>
      <Head
        view={view}
        shown={shown}
        desk={desk}
        walk={walk}
        onEdit={edit}
        onWithdraw={() => setSheet({ kind: 'withdraw' })}
      />
      {seen.newer && (
        <Banner
          tone="warning"
          urgent
          actions={
            <Button size="small" onPress={showNewer}>
              {t('Show the change')}
            </Button>
          }
        >
          {t('{by} saved revision {newer} while you were reading. You still see revision {shown}.', {
            by: seen.newer.by,
            newer: seen.newer.number,
            shown: shown.number,
          })}
        </Banner>
      )}
      {refusal && <Refused refusal={refusal} onShowChange={showNewer} />}
      <BaseLine
        seen={seen}
        desk={desk}
        sight={sight}
        isChoosing={isChoosing}
        onChoosing={setChoosing}
        isClean={isClean}
        onClean={setClean}
        isSideBySide={isSideBySide}
        onSideBySide={setSideBySide}
      />
      <div className={styles['panes']}>
        <ContentPane
          seen={seen}
          diff={diff}
          desk={desk}
          isClean={isClean}
          isSideBySide={isSideBySide}
          active={changes.place}
          ref={main}
        />
        {/* Scrolls on its own, so the keyboard must be able to reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <aside className={styles['side']} aria-label={t('What it needs')} tabIndex={0} data-pane>
          <SidePane
            seen={seen}
            desk={desk}
            changes={changes}
            sight={sight}
            onChange={showChange}
            walk={findings}
            findingsRef={findingsBox}
            onConsider={standing.mayDecide ? (finding) => void consider(finding) : null}
            openSheet={setSheet}
            commentRefusal={commentRefusal}
            threads={threads}
            threadActs={talk.acts}
            onTakeBack={(signOff) => setSheet({ kind: 'take-back', signOff })}
          />
        </aside>
      </div>
      <DecisionBar
        view={view}
        isBusy={acts.isBusy}
        onApprove={approve}
        onRequestChanges={() => setSheet({ kind: 'request-changes' })}
        onReject={() => setSheet({ kind: 'reject' })}
      />
      <Sheets
        sheet={sheet}
        open={setSheet}
        seen={{ ...seen, view }}
        acts={acts}
        desk={desk}
        onShowFinding={findings.show}
        onShowUnseen={showUnseen}
        onApply={talk.acts.apply}
      />
    </div>
  )
})
