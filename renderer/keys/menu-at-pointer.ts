// The native menu of the right mouse button, filled from the one table of commands.
import type { CommandId } from '../../shared/bridge/command-table'
import { bridge } from '../bridge'
import { availability } from './bindings'

export function showMenu(ids: readonly CommandId[]): void {
  const commands = ids.map((id) => ({ id, isOff: !availability(id).can }))
  void bridge.showMenu({ commands }).catch(console.error)
}
