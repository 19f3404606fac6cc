// The help commands, on every screen and also before a desk is open; the pages themselves are read when first asked for.
import type { Handlers } from '../keys/bindings'
import { useCommands } from '../keys/bindings'
import { later } from '../later'
import { closeHelp, openHelp, pageHere, useHelp } from './opening'
import { pageIds } from './page-ids'

const HelpDialog = later(async () => (await import('./help-dialog')).HelpDialog)

const pageCommands: Handlers = Object.fromEntries(pageIds.map((id) => [`help.page.${id}`, () => openHelp(id)]))

/** In the help itself the page that is being read stays. */
const helpHere = () => {
  if (useHelp.getState().spot === null) openHelp(pageHere())
}

export function HelpHost() {
  const spot = useHelp((state) => state.spot)
  useCommands('anywhere', { 'help.here': helpHere, ...pageCommands })
  return spot && <HelpDialog key={`${spot.page} ${spot.section ?? ''}`} start={spot} onClose={closeHelp} />
}
