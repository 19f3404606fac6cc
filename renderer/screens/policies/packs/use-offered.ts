// Binds commands with, for each, why it cannot be run now; null when it can.
import type { CommandId } from '../../../../shared/bridge/command-table'
import { type Handlers, type Reasons, useCommands } from '../../../keys/bindings'

export function useOffered(commands: Partial<Record<CommandId, readonly [string | null, () => unknown]>>): void {
  const handlers: Handlers = {}
  const reasons: Reasons = {}
  for (const id of Object.keys(commands) as CommandId[]) {
    const [reason, run] = commands[id] ?? [null, () => undefined]
    if (reason === null) handlers[id] = () => void run()
    else reasons[id] = reason
  }
  useCommands('policies', handlers, reasons)
}
