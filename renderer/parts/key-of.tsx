// The cap of the key that runs a command now; nothing while it has none.
import type { CommandId } from '../../shared/bridge/command-table'
import { useKeysOf } from '../keys/keymap'
import { Kbd } from './kbd'

export function KeyOf({ command }: { readonly command: CommandId }) {
  const [keys] = useKeysOf(command)
  return keys === undefined ? null : <Kbd keys={keys} />
}
