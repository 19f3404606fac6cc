// What must be signed waits here for the key: an act that is refused for want of it is carried out again once it can be.
import { create } from 'zustand'
import type { RefusalCode } from '../../shared/desk/refusal'

/** Which of the two refusals asks for the person: a key to unlock, or a key to have. */
export type KeyWish = Extract<RefusalCode, 'key-locked' | 'needs-key'>

export interface Asking {
  /** Counts up, so that each time is asked afresh. */
  readonly count: number
  readonly wish: KeyWish
  /** Whether an act waits for the answer. */
  readonly isForAct: boolean
  /** True: the key can sign now. False: the person would rather not. */
  readonly answer: (canSign: boolean) => void
}

/** What the person is being asked, or null. The dialog of this folder shows it. */
export const useAsking = create<{ readonly asking: Asking | null }>(() => ({ asking: null }))

let pending: Promise<boolean> | null = null
let count = 0

/** Asks the person for their key; those who ask while the dialog is open share its answer. */
export function askForKey(wish: KeyWish, isForAct = false): Promise<boolean> {
  pending ??= new Promise<boolean>((resolve) => {
    const answer = (canSign: boolean) => {
      pending = null
      useAsking.setState({ asking: null })
      resolve(canSign)
    }
    useAsking.setState({ asking: { count: (count += 1), wish, isForAct, answer } })
  })
  return pending
}

/**
 * Carries an act out. Refused because it must be signed and the key is locked or missing, it waits for the person and
 * is carried out again, the very same; when they would rather not, its refusal is the answer.
 */
export async function withKey<A>(act: () => Promise<A>): Promise<A> {
  for (;;) {
    // One try after another: each waits for the person.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await act()
    const wish = wishOf(answer)
    // oxlint-disable-next-line no-await-in-loop
    if (wish === null || !(await askForKey(wish, true))) return answer
  }
}

/** What an answer of the desk wishes for, if it is a refusal for want of a key. */
export function wishOf(answer: unknown): KeyWish | null {
  if (!isRefused(answer)) return null
  const { code } = answer.error
  return code === 'key-locked' || code === 'needs-key' ? code : null
}

function isRefused(answer: unknown): answer is { readonly error: { readonly code: unknown } } {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== false) return false
  return 'error' in answer && typeof answer.error === 'object' && answer.error !== null && 'code' in answer.error
}
