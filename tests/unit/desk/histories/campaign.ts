// One random history, played on a desk and judged: by the oracle, who reads only the record, and by what must hold between
// what is shown, what is refused and what is kept.
import type { Command } from '../../../../shared/desk/commands'
import { evolve } from '../../../../shared/desk/evolve'
import { standingOf } from '../../../../shared/desk/standing'
import { emptyState, latest, toSnapshot } from '../../../../shared/desk/state'
import { undoOf } from '../../../../shared/desk/undo'
import { canonicalJson } from '../../../../shared/kit/digest'
import { frameLine, readFrame, start } from '../../../../shared/ledger/chain'
import { complaintsAbout } from '../oracle'
import { restored } from '../restored'
import type { SmallDesk } from '../small-desk'
import { commandsOf } from './commands'
import { foundedBy } from './desk'
import type { History, Step } from './steps'

/** What a number of histories came to. */
export class Tally {
  sequences = 0
  commands = 0
  accepted = 0
  readonly refused = new Map<string, number>()
  readonly events = new Map<string, number>()
  /** Posts that left, and those of them with a waiver. */
  exports = 0
  excepted = 0
  /** Posts that left with words from another desk. */
  handedOver = 0
  /** Those that somebody decided in another's place. */
  inPlace = 0

  get refusals(): number {
    return [...this.refused.values()].reduce((sum, count) => sum + count, 0)
  }
}

/** `isThorough`: every refusal is held against the whole state, and the record is read back. */
export function violationsOf({ size, steps }: History, tally = new Tally(), isThorough = true): readonly string[] {
  const desk = foundedBy(size)
  const play = new Play(desk, tally, isThorough)
  for (const step of steps) play.step(step)
  tally.sequences += 1
  for (const { event } of desk.entries) tally.events.set(event.type, (tally.events.get(event.type) ?? 0) + 1)
  const left = desk.state.exports.flatMap(({ posts }) => posts)
  tally.exports += left.length
  tally.handedOver += left.filter((id) => desk.post(id).revisions.some(({ from }) => from)).length
  tally.inPlace += left.filter((id) => desk.post(id).signOffs.some(({ onBehalfOf }) => onBehalfOf)).length
  tally.excepted += left.filter((id) => desk.post(id).waivers.some(({ decision }) => decision?.granted)).length
  return [
    ...play.violations,
    ...complaintsAbout(desk.entries),
    ...(isThorough ? differencesReadBack(desk) : []),
    ...aboutAdvice(desk),
    ...aboutTurns(desk),
    // Last, for it lets out what it can.
    ...aboutTheGate(desk),
  ]
}

class Play {
  readonly violations: string[] = []
  private readonly last = new Map<string, { readonly command: Command; readonly commandId: string }>()
  private batches = 0

  constructor(
    private readonly desk: SmallDesk,
    private readonly tally: Tally,
    private readonly isThorough: boolean,
  ) {}

  step(step: Step): void {
    // Time alone lets waivers run out; not so much of it that no slot is left.
    if (step.act === 'wait' && step.pick < 4) this.desk.wait(3)
    if (step.act === 'undo') return this.undo(step)
    const commands = commandsOf(this.desk, step)
    this.batches += 1
    const batch = commands.length > 1 ? `b${this.batches}` : null
    for (const command of commands) this.act(step.by, command, batch)
  }

  private undo({ by }: Step): void {
    const last = this.last.get(by)
    if (!last) return
    this.last.delete(by)
    const undo = undoOf(this.desk.state, last.command, { by, now: this.desk.now, commandId: last.commandId })
    if (undo) this.act(by, undo.command, null)
  }

  private act(by: string, command: Command, batch: string | null): void {
    const { desk, tally } = this
    const before = this.isThorough ? textOf(desk) : ''
    const approved = command.type === 'save-revision' && isApproved(desk, command.post)
    const [digest, approvals] = approved ? [digestOf(desk, command.post), approvalsOf(desk, command.post)] : [null, 0]
    const decided = desk.act(by, command, batch)
    tally.commands += 1
    if (decided.ok) {
      tally.accepted += 1
      this.last.set(by, { command, commandId: desk.lastId })
      if (command.type === 'save-revision' && approved) {
        const isSame = digestOf(desk, command.post) === digest
        // Another label can send it on another route, which asks for more, and makes nothing fall.
        if (!isSame && isApproved(desk, command.post)) this.violations.push('rule 3: approvals outlived a change')
        if (isSame && approvalsOf(desk, command.post) !== approvals)
          this.violations.push('rule 3: no change dropped approvals')
      }
      return
    }
    const { code, what, wayOut } = decided.error
    tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1)
    if (what === '' || wayOut === '') this.violations.push(`rule 7: ${command.type} was refused without a word`)
    if (this.isThorough && textOf(desk) !== before)
      this.violations.push(`rule 7: ${command.type} was refused and changed something`)
  }
}

const textOf = ({ state }: SmallDesk) => canonicalJson(toSnapshot(state))

const digestOf = (desk: SmallDesk, post: string) => latest(desk.post(post)).contentDigest

function isApproved(desk: SmallDesk, id: string): boolean {
  const post = desk.state.posts.get(id)
  return post !== undefined && standingOf(desk.state, post, desk.now).status === 'approved'
}

function approvalsOf(desk: SmallDesk, id: string): number {
  const { file } = standingOf(desk.state, desk.post(id), desk.now)
  const { contentDigest, policyDigest } = file.ground
  return file.signOffs.filter(
    (signOff) =>
      signOff.decision === 'approve' &&
      signOff.takenBack === null &&
      signOff.contentDigest === contentDigest &&
      signOff.policyDigest === policyDigest,
  ).length
}

/** What is shown as approved would pass the gate, and what is not would not. */
function aboutTheGate(desk: SmallDesk): readonly string[] {
  return [...desk.state.posts.values()].flatMap((post) => {
    if (post.stage === 'exported') return []
    const { slot, kind } = latest(post).content
    const isShown = isApproved(desk, post.id) && kind !== 'advocacy'
    const isInTime = slot !== null && Date.parse(slot.instant) > Date.parse(desk.now)
    return desk.export('mia', post.id).ok === (isShown && isInTime)
      ? []
      : [`rule 1: ${post.id} is shown as ${isShown ? '' : 'not '}approved, and the gate says otherwise`]
  })
}

/** A post in review always says whose turn it is. */
function aboutTurns(desk: SmallDesk): readonly string[] {
  return [...desk.state.posts.values()].flatMap((post) => {
    const { status, turn } = standingOf(desk.state, post, desk.now)
    const isNobodys =
      status === 'in-review' && turn.who === 'reviewers' && turn.areas.length + turn.waivers.length === 0
    return isNobodys ? [`turn: ${post.id} is in review and waits for nobody`] : []
  })
}

/** Advice is never held back by what the checks find. */
function aboutAdvice(desk: SmallDesk): readonly string[] {
  return [...desk.state.posts.values()].flatMap((post) => {
    if (latest(post).content.kind !== 'advocacy' || post.stage !== 'submitted') return []
    return isApproved(desk, post.id) ? [] : [`rule 11: ${post.id} is advice and is held back`]
  })
}

/** The state read back from the journal's lines, or from a snapshot, is the state in memory. */
function differencesReadBack(desk: SmallDesk): readonly string[] {
  const again = emptyState()
  let [written, read] = [start, start]
  for (const entry of desk.entries) {
    const { line, head } = frameLine(written.head, [entry])
    written = { seq: entry.seq, head }
    const frame = readFrame(line.slice(0, -1), read)
    if (!frame.ok) return [`rule 9: the journal does not read back: ${frame.error.detail}`]
    read = frame.value.next
    for (const known of frame.value.entries) evolve(again, known)
  }
  const kept = textOf(desk)
  return [
    ...(canonicalJson(toSnapshot(again)) === kept ? [] : ['rule 10: the journal gives another state']),
    ...(canonicalJson(toSnapshot(restored(desk.state))) === kept ? [] : ['rule 10: the snapshot gives another state']),
  ]
}
