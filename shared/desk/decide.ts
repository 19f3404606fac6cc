// The heart: what a desk does with a command. Pure: the same state, command and circumstances give the same answer.
// Either the events that happen, all together, or a refusal with its reason and nothing at all.
import { missingCase } from '../kit/exhaustive'
import { fail } from '../kit/result'
import type { DeskEvent } from '../ledger/events'
import { mustBeSigned } from '../ledger/statement'
import type { Circumstances, Command, CommandOf } from './commands'
import { type Act, onDesk } from './deciding/act'
import { endDelegation, giveDelegation } from './deciding/delegating'
import { draftPost, importDrafts, saveRevision, submit, withdraw, withdrawImport } from './deciding/drafting'
import { addAccount, addPerson, adoptPolicy, foundDesk, grantRoles } from './deciding/keeping'
import { bringIn, declineProposal, handOver, takeBackBundle, takeProposal } from './deciding/bundle'
import { changeAccount, changeRegister, listCustomers } from './deciding/lists'
import { enrolKey, erasePerson, lackingKey, removePerson, revokeKey } from './deciding/people'
import { considerFinding, disputeFinding, takeBackConsideration } from './deciding/finding-decisions'
import { signOff, takeBackSignOff } from './deciding/reviewing'
import { moveSlot, recordExport } from './deciding/scheduling'
import { decideTurn } from './deciding/turn'
import { grantWaiver, refuseWaiver, requestWaiver, takeBackWaiverDecision, withdrawWaiver } from './deciding/waiving'
import { applySuggestions, declineSuggestion, suggest } from './deciding/suggesting'
import { comment, reopenComment, resolveComment, retractComment } from './deciding/talking'
import { countersign, importTimestamp } from './deciding/witnessing'
import { type Decided, refuse } from './refusal'
import { type DeskState, hasKeys, isFounded, keyOf } from './state'
import { t } from '../words/say'

export function decide(state: DeskState, command: Command, circumstances: Circumstances): Decided {
  if (command.type === 'found-desk') return foundDesk(state, command)
  if (!isFounded(state)) return refuse('not-ready', t('This desk has not been founded yet.'), t('Found it first.'))
  const person = onDesk(state, circumstances.by)
  if (!person) {
    return refuse('not-allowed', t('You are not on this desk.'), t('Ask an admin of this desk to add you.'))
  }
  const act = { state, person, ...circumstances }
  const decided = answer(act, command)
  return decided.ok ? (unsignable(act, decided.value) ?? decided) : decided
}

/** On a desk with keys, what must be signed is done only by who has a key to sign with. */
function unsignable(act: Act, events: readonly DeskEvent[]): Decided | null {
  const mustSign = hasKeys(act.state) && events.some((event) => mustBeSigned({ by: act.person.id, event }))
  return mustSign && keyOf(act.state, act.person.id) === null ? fail(lackingKey(act)) : null
}

function answer(act: Act, command: Exclude<Command, CommandOf<'found-desk'>>): Decided {
  switch (command.type) {
    case 'add-person':
      return addPerson(act, command)
    case 'grant-roles':
      return grantRoles(act, command)
    case 'remove-person':
      return removePerson(act, command)
    case 'erase-person':
      return erasePerson(act, command)
    case 'enrol-key':
      return enrolKey(act, command)
    case 'revoke-key':
      return revokeKey(act, command)
    case 'countersign':
      return countersign(act, command)
    case 'import-timestamp':
      return importTimestamp(act, command)
    case 'give-delegation':
      return giveDelegation(act, command)
    case 'end-delegation':
      return endDelegation(act, command)
    case 'add-account':
      return addAccount(act, command)
    case 'change-account':
      return changeAccount(act, command)
    case 'adopt-policy':
      return adoptPolicy(act, command)
    case 'change-register':
      return changeRegister(act, command)
    case 'list-customers':
      return listCustomers(act, command)
    case 'draft-post':
      return draftPost(act, command)
    case 'import-drafts':
      return importDrafts(act, command)
    case 'save-revision':
      return saveRevision(act, command)
    case 'submit':
      return submit(act, command)
    case 'withdraw':
      return withdraw(act, command)
    case 'withdraw-import':
      return withdrawImport(act, command)
    case 'comment':
      return comment(act, command)
    case 'resolve-comment':
      return resolveComment(act, command)
    case 'reopen-comment':
      return reopenComment(act, command)
    case 'retract-comment':
      return retractComment(act, command)
    case 'suggest':
      return suggest(act, command)
    case 'apply-suggestions':
      return applySuggestions(act, command)
    case 'decline-suggestion':
      return declineSuggestion(act, command)
    case 'consider-finding':
      return considerFinding(act, command)
    case 'take-back-consideration':
      return takeBackConsideration(act, command)
    case 'dispute-finding':
      return disputeFinding(act, command)
    case 'sign-off':
      return signOff(act, command)
    case 'take-back-sign-off':
      return takeBackSignOff(act, command)
    case 'request-waiver':
      return requestWaiver(act, command)
    case 'withdraw-waiver':
      return withdrawWaiver(act, command)
    case 'grant-waiver':
      return grantWaiver(act, command)
    case 'refuse-waiver':
      return refuseWaiver(act, command)
    case 'take-back-waiver-decision':
      return takeBackWaiverDecision(act, command)
    case 'take-turn':
    case 'release-turn':
    case 'snooze':
    case 'end-snooze':
    case 'nudge':
      return decideTurn(act, command)
    case 'move-slot':
      return moveSlot(act, command)
    case 'hand-over':
      return handOver(act, command)
    case 'bring-in':
      return bringIn(act, command)
    case 'take-back-bundle':
      return takeBackBundle(act, command)
    case 'take-proposal':
      return takeProposal(act, command)
    case 'decline-proposal':
      return declineProposal(act, command)
    case 'record-export':
      return recordExport(act, command)
    default:
      return missingCase(command)
  }
}
