// What the gallery shows of a part: its states by name.
import { type ReactNode, useState } from 'react'

/** A state that only a pointer or the keyboard brings about; the gallery's window holds the part in it. */
export type Force = 'hover' | 'focus' | 'press'

export interface State {
  readonly name: string
  readonly view: ReactNode
  readonly force?: Force
  /** Written from right to left. */
  readonly isRtl?: boolean
}

export interface Shown {
  readonly title: string
  readonly states: readonly State[]
}

export const state = (name: string, view: ReactNode, more: Pick<State, 'force' | 'isRtl'> = {}): State => ({
  name,
  view,
  ...more,
})

/** A control that keeps what is chosen in it. */
export function Held<V>({
  start,
  children,
}: {
  readonly start: V
  readonly children: (value: V, set: (value: V) => void) => ReactNode
}) {
  const [value, set] = useState(start)
  return children(value, set)
}

export const nothing = () => undefined

export const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
export const longWords =
  'A sentence that goes on for rather longer than whoever drew this part had in mind, as sentences from people do.'
export const arabic = 'افتح حساب التوفير اليوم'
export const hebrew = 'פתחו חשבון חיסכון היום'
