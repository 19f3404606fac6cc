// What is said of several posts at once: the three numbers of the bar, and why some are left out.
import type { ItemTogether, Together } from '../../../../shared/desk/together'
import { tooMany } from '../../../../shared/review/together'
import { t } from '../../../../shared/words/say'

export interface Sorted {
  readonly can: readonly ItemTogether[]
  readonly cannot: readonly ItemTogether[]
}

export function sorted({ items }: Together): Sorted {
  return {
    can: items.filter(({ obstacles }) => obstacles.length === 0),
    cannot: items.filter(({ obstacles }) => obstacles.length > 0),
  }
}

/** "17 selected, 12 can be approved, 5 cannot". */
export function countsInWords(selected: number, known: Sorted | null): string {
  if (known === null) return t('{count, number} selected', { count: selected })
  const { can, cannot } = known
  return t('{count, number} selected, {can, number} can be approved, {cannot, number} cannot', {
    count: selected,
    can: can.length,
    cannot: cannot.length,
  })
}

/** Each reason once, the most frequent first, with the posts it holds for. */
export function reasonsOf(
  cannot: readonly ItemTogether[],
): readonly { readonly what: string; readonly keys: readonly string[] }[] {
  const keys = new Map<string, string[]>()
  for (const { key, obstacles } of cannot) {
    const what = obstacles[0]?.what ?? ''
    keys.set(what, [...(keys.get(what) ?? []), key])
  }
  return [...keys].map(([what, posts]) => ({ what, keys: posts })).sort((a, b) => b.keys.length - a.keys.length)
}

/** Over this many, the number is typed. */
export const mostUntyped = 10

/** Why these cannot be approved now, in words; null when they can. */
export function reasonAgainst(can: number, most: number, typed: string): string | null {
  if (can === 0) return t('None of the selected posts can be approved together.')
  if (can > most) {
    const { what, wayOut } = tooMany(most)
    return `${what} ${wayOut}`
  }
  if (can > mostUntyped && typed.trim() !== String(can))
    return t('Type {count} to say that you mean all of them.', { count: can })
  return null
}

/** "3 smaller changes besides": what the material changes leave out; empty when nothing. */
export function othersInWords({ material, others }: ItemTogether): string {
  if (others === 0) return material.length === 0 ? t('Nothing changed.') : ''
  return material.length === 0
    ? t('No figures, claims or links changed; {count, plural, one {# smaller change} other {# smaller changes}}.', {
        count: others,
      })
    : t('And {count, plural, one {# smaller change} other {# smaller changes}}.', { count: others })
}
