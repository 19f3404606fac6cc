// The window's only way out: the object the preload exposed, with the types of the contract.
import type { Answers, BridgeFault, Bridge, Input } from '../shared/bridge/contract'
import type { CallName } from '../shared/bridge/names'

declare global {
  interface Window {
    readonly imprimatur: Bridge
  }
}

export const bridge: Bridge = window.imprimatur

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
