// Links to give away: they name the desk they were made on.
import { type LinkTarget, linkText } from '../../shared/bridge/links/link'
import type { DeskView } from '../../shared/desk/queries/desk'
import { copy } from '../copying'

export type LinkingDesk = Pick<DeskView, 'id' | 'name'>

export function linkTo(target: LinkTarget, { id, name }: LinkingDesk): string {
  return linkText({ target, desk: { id, name } })
}

/** `what` says what it leads to, such as "Link to NB-1042". */
export function copyLink(target: LinkTarget, desk: LinkingDesk, what: string): Promise<void> {
  return copy(linkTo(target, desk), what)
}
