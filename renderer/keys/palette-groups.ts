// What the palette lists, and in what order: what can be done on this screen, then anywhere, then the rest with reasons.
import type { CommandId, Where } from '../../shared/bridge/command-table'
import { type Availability, availability } from './bindings'
import { keysOf } from './keymap'
import { commands } from './labels'
import { t } from '../../shared/words/say'

export interface PaletteItem {
  readonly id: CommandId
  readonly title: string
  /** What people call it besides. */
  readonly also: string
  readonly keys: readonly string[]
  /** Why it cannot be done now; null when it can. */
  readonly reason: string | null
}

export interface PaletteGroup {
  readonly label: string
  readonly items: readonly PaletteItem[]
}

export function paletteGroups(): readonly PaletteGroup[] {
  const entries = commands
    .filter(({ id }) => id !== 'palette')
    .map(({ id, title, also = '', where }) => ({
      item: { id, title, also, keys: keysOf(id) },
      where,
      now: availability(id),
    }))
  const group = (label: string, belongs: (where: Where, now: Availability) => boolean): PaletteGroup => ({
    label,
    items: entries
      .filter(({ where, now }) => belongs(where, now))
      .map(({ item, now }) => ({ ...item, reason: now.can ? null : now.reason })),
  })
  return [
    group(t('On this screen'), (where, now) => where !== 'anywhere' && (now.can || now.isBound)),
    group(t('Anywhere'), (where, now) => where === 'anywhere' && now.can),
    group(t('Not available now'), (where, now) => !now.can && !(where !== 'anywhere' && now.isBound)),
  ].filter(({ items }) => items.length > 0)
}
