// The window's only way out: the object the preload exposed, with the types of the contract.
import type { Answers, BridgeFault, Bridge, Input } from '../shared/bridge/contract'
import type { CallName } from '../shared/bridge/names'
import { doing } from './first-steps/doings'
import { withKey } from './unlocking/with-key'

declare global {
  interface Window {
    readonly imprimatur: Bridge
  }
}

const exposed = window.imprimatur

/** As exposed; what somebody does waits for their key where it is locked. */
export const bridge: Bridge = {
  ...exposed,
  act: (command) =>
    doing(
      doingOf(command),
      withKey(() => exposed.act(command)),
    ),
  actTogether: (commands) => withKey(() => exposed.actTogether(commands)),
  undo: (which) =>
    doing(
      'call undo',
      withKey(() => exposed.undo(which)),
    ),
  draftPost: (content) =>
    doing(
      'call draftPost',
      withKey(() => exposed.draftPost(content)),
    ),
  keepFilters: (filters) => doing('call keepFilters', exposed.keepFilters(filters)),
  takeImport: (token) => withKey(() => exposed.takeImport(token)),
  takeList: (token) => withKey(() => exposed.takeList(token)),
  addPerson: (person) => withKey(() => exposed.addPerson(person)),
  enrolAnew: (key) => withKey(() => exposed.enrolAnew(key)),
  handOver: (posts) => withKey(() => exposed.handOver(posts)),
  takeBundle: (choices) => withKey(() => exposed.takeBundle(choices)),
  writeExport: (request) => withKey(() => exposed.writeExport(request)),
  importTimestamp: () => withKey(() => exposed.importTimestamp(null)),
}

const doingOf = (command: Input<'act'>) =>
  command.type === 'sign-off' ? `act sign-off ${command.decision}` : `act ${command.type}`

/** The bridge as a table of calls, so that a call can be picked by a name that is only known at run time. */
type Calls = { readonly [N in CallName]: (input: Input<N>) => Promise<Answers[N]> }

export function call<N extends CallName>(name: N, input: Input<N>): Promise<Answers[N]> {
  const calls: Calls = bridge
  return calls[name](input)
}

/** What went wrong with a call, in words; for what main threw rather than answered. */
export function faultInWords(fault: unknown): string {
  if (fault instanceof Error) return fault.message
  if (isFault(fault)) return fault.message
  return String(fault)
}

function isFault(value: unknown): value is BridgeFault {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
}
