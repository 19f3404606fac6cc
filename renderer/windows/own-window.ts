// Which window this is: the main one, or one that shows a single post. Main says so in the address.
import { popOutModes } from '../../shared/bridge/pop-out'
import type { Showing } from '../../shared/bridge/windows'

function read(): Showing | null {
  if (typeof location === 'undefined') return null
  const asked = new URLSearchParams(location.search)
  const post = asked.get('post')
  const mode = popOutModes.find((known) => known === asked.get('mode'))
  return post !== null && mode !== undefined ? { post, mode } : null
}

/** The post of this window; null in the main window. */
export const ownPost: Showing | null = read()
