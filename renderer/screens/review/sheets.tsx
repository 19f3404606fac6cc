// The sheets of this screen; one is open at a time.
import type { DeskView } from '../../../shared/desk/queries/desk'
import { areaInWords } from '../../../shared/people/area-words'
import type { Finding } from '../../../shared/policy/finding'
import type { Anchor } from '../../../shared/ledger/events'
import type { PostView, SignOffView } from '../../../shared/desk/queries/post'
import type { ThreadView } from '../../../shared/desk/queries/threads'
import type { ProposalView } from '../../../shared/desk/queries/elsewhere'
import { useClauses } from '../../data'
import type { Acts } from './acts'
import { DecisionSheet } from './decision-sheet'
import { HandOverSheet } from '../../parts/hand-over-sheet'
import { NotYetSheet } from './not-yet-sheet'
import { ProposalSheet } from './proposal-sheet'
import type { Seen } from './seen'
import { AskWaiver, DecideWaiver, type WaiverTime } from '../../parts/waiver-sheet'
import type { WaiverView } from '../../../shared/desk/queries/findings'
import { AnswerSheet } from './threads/answer-sheet'
import { SuggestSheet } from './threads/suggest-sheet'
import { TalkSheet } from './threads/talk-sheet'
import { SnoozeSheet } from '../../parts/snooze-sheet'
import { seatOf } from './standing-words'
import { WordsPicker } from './threads/words-picker'
import { waiverOf } from './waiver-lines'
import { WordsSheet } from './words-sheet'
import { t } from '../../../shared/words/say'

export type OpenSheet =
  | { readonly kind: 'not-yet' | 'snooze' | 'withdraw' | 'request-changes' | 'reject' }
  /** `words`: what was selected, for the comment to hang on. */
  | { readonly kind: 'comment'; readonly words: Anchor | null }
  | { readonly kind: 'dispute' | 'consider' | 'ask-waiver'; readonly finding: Finding }
  | { readonly kind: 'decide-waiver' | 'take-back-waiver'; readonly waiver: WaiverView }
  | { readonly kind: 'suggest'; readonly words: Anchor }
  /** Choosing words without a pointer; `at`: what is selected at first. */
  | {
      readonly kind: 'choose-words'
      readonly for: 'suggest' | 'comment'
      readonly at: { readonly start: number; readonly end: number } | null
    }
  | { readonly kind: 'reply' | 'decline' | 'answer-suggestion'; readonly thread: ThreadView }
  | { readonly kind: 'take-back'; readonly signOff: SignOffView }
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'proposal' | 'decline-proposal'; readonly proposal: ProposalView }
  | null

interface SheetsProps {
  readonly sheet: OpenSheet
  readonly open: (sheet: OpenSheet) => void
  readonly seen: Seen
  readonly acts: Acts
  readonly desk: DeskView
  readonly onShowFinding: (finding: string) => void
  /** Goes to the first change that has not been on screen. */
  readonly onShowUnseen: () => void
  readonly onApply: (suggestion: string) => void
}

export function Sheets({ sheet, open, seen, acts, desk, onShowFinding, onShowUnseen, onApply }: SheetsProps) {
  const clauses = useClauses()
  if (sheet === null) return null
  const { view, shown } = seen
  const shared = {
    keptAs: `${desk.me?.id ?? ''} ${view.id} ${sheet.kind}`,
    isBusy: acts.isBusy,
    onClose: () => open(null),
    onShowChange: () => {
      open(null)
      void seen.showNewer()
    },
  }
  switch (sheet.kind) {
    case 'not-yet':
      return (
        <NotYetSheet
          {...shared}
          view={view}
          acts={acts}
          onShowFinding={(finding) => {
            open(null)
            // Once the sheet is gone and has given the focus back.
            setTimeout(() => onShowFinding(finding), 50)
          }}
          onShowUnseen={() => {
            open(null)
            setTimeout(onShowUnseen, 50)
          }}
          onWaiver={(finding) => waiverAct(finding, view, open)}
          onRequestChanges={
            view.obstacles['request-changes'].length === 0 ? () => open({ kind: 'request-changes' }) : null
          }
        />
      )
    case 'snooze':
      return (
        <SnoozeSheet
          post={{ id: view.id, key: view.key, approveBy: view.approveBy, isOwn: view.authorId === desk.me?.id }}
          zone={desk.zone}
          onDone={acts.goOn}
          onClose={shared.onClose}
        />
      )
    case 'request-changes':
    case 'reject':
      return (
        <DecisionSheet
          {...shared}
          key={sheet.kind}
          decision={sheet.kind}
          postKey={view.key}
          about={t(
            '{seat, select, none {Your decision on revision {revision}.} place {Your decision for {area} in the place of {name} on revision {revision}.} other {Your decision for {area} on revision {revision}.}}',
            { ...seatOf(view), revision: shown.number },
          )}
          clauses={clauses}
          acts={acts}
        />
      )
    case 'comment':
      return (
        <TalkSheet
          {...shared}
          title={t('Comment on {key}', { key: view.key })}
          about={
            sheet.words
              ? t('On “{quote}” in revision {revision}. It decides nothing.', {
                  quote: sheet.words.quote,
                  revision: shown.number,
                })
              : t('On revision {revision}. It decides nothing.', { revision: shown.number })
          }
          label={t('Comment')}
          missing={t('Type the comment first.')}
          verb={t('Comment', undefined, 'to leave one')}
          desk={desk}
          note={view.mayLeaveNotes ? 'offered' : 'never'}
          onChooseWords={
            sheet.words === null ? () => open({ kind: 'choose-words', for: 'comment', at: null }) : undefined
          }
          onSend={(text, internal) => acts.comment(text, sheet.words, { internal })}
        />
      )
    case 'choose-words': {
      const { at, for: purpose } = sheet
      return (
        <WordsPicker
          postKey={view.key}
          content={shown.content}
          at={at}
          purpose={purpose}
          onChoose={(words) => open({ kind: purpose, words })}
          onClose={shared.onClose}
        />
      )
    }
    case 'suggest':
      return (
        <SuggestSheet
          {...shared}
          post={view.id}
          postKey={view.key}
          revision={shown.number}
          words={sheet.words}
          language={shown.content.language}
          desk={desk}
          onSend={(replacement, note) => acts.suggest(sheet.words, replacement, note)}
        />
      )
    case 'reply': {
      const { thread } = sheet
      return (
        <TalkSheet
          {...shared}
          keptAs={`${shared.keptAs} ${thread.id}`}
          title={t('Reply on {key}', { key: view.key })}
          about={
            thread.isInternal
              ? t('A note among reviewers; writers do not see it.')
              : t('Everybody on the desk can read it.')
          }
          label={t('Reply', undefined, 'what is replied')}
          missing={t('Type the reply first.')}
          verb={t('Reply')}
          desk={desk}
          note={thread.isInternal ? 'always' : view.mayLeaveNotes ? 'offered' : 'never'}
          onSend={(text, internal) => acts.comment(text, null, { thread: thread.id, internal })}
        />
      )
    }
    case 'decline': {
      const { thread } = sheet
      return (
        <TalkSheet
          {...shared}
          keptAs={`${shared.keptAs} ${thread.id}`}
          title={t('Decline the suggestion')}
          about={t('The text stays as it is. {person} reads your reply.', { person: thread.suggestion?.by ?? '' })}
          label={t('Reply', undefined, 'what is replied')}
          missing={t('Say why in a few words.')}
          verb={t('Decline')}
          desk={desk}
          note="never"
          onSend={(text) => acts.decline(thread.id, text)}
        />
      )
    }
    case 'answer-suggestion': {
      const { thread } = sheet
      return (
        <AnswerSheet
          thread={thread}
          onApply={() => {
            open(null)
            onApply(thread.id)
          }}
          onDecline={() => open({ kind: 'decline', thread })}
          onClose={shared.onClose}
        />
      )
    }
    case 'dispute':
      return (
        <WordsSheet
          {...shared}
          keptAs={`${shared.keptAs} ${sheet.finding.id}`}
          title={t('Say that {id} is wrong here', { id: sheet.finding.clause.id })}
          about={t(
            'Whoever keeps the policy sees it beside the clause, with these words as an example that should pass. Until the policy is changed the finding stays.',
          )}
          label={t('Why is it wrong?')}
          missing={t('Say in a sentence why it is wrong.')}
          verb={t('Send')}
          onSend={(words) => acts.dispute(sheet.finding, words)}
        />
      )
    case 'consider':
      return (
        <WordsSheet
          {...shared}
          keptAs={`${shared.keptAs} ${sheet.finding.id}`}
          title={t('Mark {id} considered', { id: sheet.finding.clause.id })}
          about={t('{what}. It stays considered as long as its words and its clause stay the same.', {
            what: sheet.finding.what,
          })}
          label={t('Note')}
          missing={null}
          verb={t('Mark considered')}
          onSend={(words) => acts.consider(sheet.finding.id, sheet.finding.clause.id, words)}
        />
      )
    case 'ask-waiver':
      return (
        <AskWaiver
          {...waiverTime(seen, desk)}
          finding={sheet.finding}
          onSend={(asked) => acts.askWaiver(sheet.finding, asked)}
          onClose={shared.onClose}
        />
      )
    case 'decide-waiver':
      return (
        <DecideWaiver
          {...waiverTime(seen, desk)}
          waiver={sheet.waiver}
          onSend={(decision) => acts.decideWaiver(sheet.waiver, decision)}
          onClose={shared.onClose}
        />
      )
    case 'take-back-waiver':
      return (
        <WordsSheet
          {...shared}
          title={
            sheet.waiver.takesBack === 'request'
              ? t('Take the request for {clause} back', { clause: sheet.waiver.clause })
              : t('Take your decision on {clause} back', { clause: sheet.waiver.clause })
          }
          about={
            sheet.waiver.takesBack === 'request'
              ? t('Nobody has to decide on it any more; the blocker stays open. The record keeps both.')
              : t('The request waits to be decided again. The record keeps both.')
          }
          label={t('Reason')}
          missing={null}
          verb={t('Take it back')}
          onSend={(words) => acts.takeWaiverBack(sheet.waiver, words)}
        />
      )
    case 'withdraw':
      return (
        <WordsSheet
          {...shared}
          title={t('Withdraw {key}', { key: view.key })}
          about={t('It leaves the review and will not be exported. Its record stays.')}
          label={t('Why is it withdrawn?')}
          missing={t('Say why in a few words; the record keeps it.')}
          verb={t('Withdraw')}
          kind="danger"
          onSend={acts.withdraw}
        />
      )
    case 'hand-over':
      return <HandOverSheet posts={[view.id]} onClose={shared.onClose} />
    case 'proposal': {
      const { proposal } = sheet
      return (
        <ProposalSheet
          proposal={proposal}
          now={shown.content}
          desk={desk}
          isBusy={acts.isBusy}
          onTake={() => acts.takeProposal(proposal.id)}
          onDecline={() => open({ kind: 'decline-proposal', proposal })}
          onClose={shared.onClose}
        />
      )
    }
    case 'decline-proposal': {
      const { proposal } = sheet
      return (
        <WordsSheet
          {...shared}
          keptAs={`${shared.keptAs} ${proposal.id}`}
          title={t('Decline the text from {from}', { from: proposal.from })}
          about={t('The text here stays as it is. Whoever reads the record finds your reply.')}
          label={t('Reply', undefined, 'what is replied')}
          missing={t('Say why in a few words.')}
          verb={t('Decline')}
          onSend={(words) => acts.declineProposal(proposal.id, words)}
        />
      )
    }
    case 'take-back':
      return (
        <WordsSheet
          {...shared}
          title={t('Take your decision on {key} back', { key: view.key })}
          about={t('It no longer counts for {area}; the record keeps both. You can decide again.', {
            area: areaInWords(sheet.signOff.area),
          })}
          label={t('Reason')}
          missing={null}
          verb={t('Take it back')}
          onSend={(words) => acts.takeBack(sheet.signOff.id, words)}
        />
      )
  }
}

/** What can be done about the waiver of a blocker from a list of obstacles; null when it is not this person's. */
function waiverAct(finding: Finding, view: PostView, open: (sheet: OpenSheet) => void): (() => void) | null {
  const waiver = waiverOf(finding, view)
  if (waiver?.state === 'asked')
    return waiver.decideRefusal === null ? () => open({ kind: 'decide-waiver', waiver }) : null
  return view.life.askRefusals[finding.id] === undefined ? () => open({ kind: 'ask-waiver', finding }) : null
}

function waiverTime({ view, shown }: Seen, { zone }: DeskView): WaiverTime {
  return { zone, slot: shown.content.slot, longestDays: view.life.terms.longestDays }
}
