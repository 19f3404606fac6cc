// Which commands the open screen can carry out. Screens bind theirs while they are mounted; the last one wins.
import { useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId, Where } from '../../shared/bridge/command-table'
import { did } from '../first-steps/doings'
import { forgetWhatIsOver, refuseWhile } from '../navigation'
import { commands } from './labels'
import { t } from '../../shared/words/say'

export type Handlers = Partial<Record<CommandId, () => void>>
/** Why a command cannot be carried out now; in short where the screen says it already, so that it is not shown twice. */
export type Reason = string | { readonly reason: string; readonly inShort: string }
export type Reasons = Partial<Record<CommandId, Reason>>

interface Binding {
  readonly where: Where
  readonly handlers: () => Handlers
  readonly reasons: () => Reasons
}

const useBindings = create<{ readonly bindings: readonly Binding[] }>(() => ({ bindings: [] }))

/**
 * Binds commands while the component is mounted. Handlers may change with every render; they need no memo.
 * A command with a reason is shown as not available, and pressing its key says the reason.
 */
export function useCommands(where: Where, handlers: Handlers, disabled: Reasons = {}): void {
  const latest = useRef({ handlers, disabled })
  useLayoutEffect(() => {
    latest.current = { handlers, disabled }
    noteStates()
  })
  // Before the screen is painted: a key that answers to what is seen is heard.
  useLayoutEffect(() => {
    const binding: Binding = {
      where,
      handlers: () => latest.current.handlers,
      reasons: () => latest.current.disabled,
    }
    useBindings.setState(({ bindings }) => ({ bindings: [...bindings, binding] }))
    return () => useBindings.setState(({ bindings }) => ({ bindings: bindings.filter((other) => other !== binding) }))
  }, [where])
}

const elsewhere: Record<Where, string> = {
  anywhere: t('Not available here'),
  queue: t('Available in the queue'),
  review: t('Available in review'),
  compose: t('Available while writing'),
  schedule: t('Available in the schedule'),
  ledger: t('Available in the ledger'),
  policies: t('Available in the policies'),
  people: t('Available among the people'),
  import: t('Available while importing'),
  settings: t('Available in the settings'),
}

export type Availability =
  | { readonly can: true; readonly run: () => void }
  | { readonly can: false; readonly reason: string; readonly inShort: string | null; readonly isBound: boolean }

/** What pressing a command would do now. */
export function availability(id: CommandId): Availability {
  const command = commands.find((entry) => entry.id === id)
  for (const binding of [...useBindings.getState().bindings].reverse()) {
    const reason = binding.reasons()[id]
    if (reason !== undefined)
      return typeof reason === 'string'
        ? { can: false, reason, inShort: null, isBound: true }
        : { can: false, ...reason, isBound: true }
    const run = binding.handlers()[id]
    if (run) return { can: true, run }
  }
  return { can: false, reason: elsewhere[command?.where ?? 'anywhere'], inShort: null, isBound: false }
}

const settleMs = 250
let timer: ReturnType<typeof setTimeout> | undefined
let told = ''

/** Tells the native menu what cannot be done now, once things have come to rest. */
function noteStates(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    forgetWhatIsOver()
    const off = commands.filter(({ id }) => !availability(id).can).map(({ id }) => id)
    const now = off.join(' ')
    if (now === told) return
    told = now
    tellMenu(off)
  }, settleMs)
}

/** Says why a command cannot be carried out, for as long as it cannot be. */
export const refuse = (id: CommandId, why: string, inShort: string | null = null): void =>
  refuseWhile(() => !availability(id).can, why, inShort)

let tellMenu: (off: CommandId[]) => void = () => undefined

/** Says whom to tell: the window's way out is not known here. */
export function tellStatesTo(menu: (off: CommandId[]) => void): void {
  tellMenu = menu
}

/** Runs a command; says why when it cannot. True when it was somebody's to answer. */
export function runCommand(id: CommandId): boolean {
  const found = availability(id)
  if (found.can) {
    found.run()
    did(`command ${id}`)
  } else if (found.isBound) refuse(id, found.reason, found.inShort)
  return found.can || found.isBound
}
