// Packs to and from files, through the native dialog.
import { largestPack } from '../../../../shared/policy/pack'
import { isShippedName, nameInPack, packNameFrom } from '../../../../shared/policy/new-pack'
import { bridge } from '../../../bridge'
import { sayFault } from '../../../data'
import { say } from '../../../navigation'
import { t } from '../../../../shared/words/say'

export interface Incoming {
  readonly name: string
  readonly yaml: string
  /** There is already a pack of the desk's own under this name. */
  readonly isKnown: boolean
}

/** Null: nothing was chosen, or what was chosen cannot be taken; that is said. */
export async function importPack(own: readonly string[]): Promise<Incoming | null> {
  try {
    const read = await bridge.readPack(null)
    if (!read) return null
    if (!read.ok) {
      say(`${read.error.what} ${read.error.safe} ${read.error.wayOut}`, null, 'refused')
      return null
    }
    const { file, yaml } = read.value
    const name = nameInPack(yaml) ?? packNameFrom(file.replace(/\.ya?ml$/i, ''))
    if (isShippedName(name)) {
      say(
        t('The name {name} belongs to a pack that ships. Nothing was changed. Give it another name in the file.', {
          name,
        }),
        null,
        'refused',
      )
      return null
    }
    say(t('Read {file}.', { file }))
    return { name, yaml, isKnown: own.includes(name) }
  } catch (fault) {
    sayFault(fault)
    return null
  }
}

export async function exportPack({ name, yaml }: { readonly name: string; readonly yaml: string }): Promise<void> {
  if (yaml.length > largestPack) return
  try {
    const answer = await bridge.writePack({ name, yaml })
    if (!answer.ok) say(`${answer.error.what} ${answer.error.safe} ${answer.error.wayOut}`, null, 'refused')
    else if (answer.value) say(t('Wrote {path}.', { path: answer.value.path }))
  } catch (fault) {
    sayFault(fault)
  }
}
