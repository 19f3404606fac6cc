// What is said of several posts at once: what the bar would do with how many, and why some are left out.
import { filed } from '../../../../shared/kit/filed'
import type { ItemTogether, Together } from '../../../../shared/desk/together'
import { tooMany } from '../../../../shared/review/together'
import { t } from '../../../../shared/words/say'

export interface Sorted {
  readonly can: readonly ItemTogether[]
  readonly cannot: readonly ItemTogether[]
}

export function sorted({ items, most }: Together): Sorted & Pick<Together, 'most'> {
  return {
    most,
    can: items.filter(({ obstacles }) => obstacles.length === 0),
    cannot: items.filter(({ obstacles }) => obstacles.length > 0),
  }
}

/** "3 of the 29 selected posts can be approved. The other 26 stay as they are:", before the reasons. */
export function countsInWords(selected: number, known: (Sorted & Pick<Together, 'most'>) | null): string {
  if (known === null) return t('{count, plural, one {# post} other {# posts}} selected', { count: selected })
  const { can, cannot, most } = known
  const counts = { can: can.length, count: selected, rest: cannot.length, most }
  if (can.length > most) {
    return t(
      '{can, number} of the {count, number} selected posts can be approved, but no more than {most, number} at once: select fewer.',
      counts,
    )
  }
  if (cannot.length === 0)
    return t('{count, plural, one {The selected post} other {Each of the # selected posts}} can be approved.', counts)
  if (can.length === 0)
    return t(
      '{count, plural, one {The selected post cannot} other {None of the # selected posts can}} be approved:',
      counts,
    )
  return t(
    '{can, number} of the {count, number} selected posts can be approved. {rest, plural, one {The other one stays as it is} other {The other # stay as they are}}:',
    counts,
  )
}

/** What the button does: how many it approves of how many. */
export function approvalInWords(selected: number, known: Sorted | null): string {
  if (known === null) return t('Approve…')
  const can = known.can.length
  if (can === 0) return t('See what is in the way…')
  return can === selected
    ? t('Approve {count, plural, one {# post} other {# posts}}…', { count: can })
    : t('Approve {can, number} of {count, number}…', { can, count: selected })
}

/** Each reason once, the most frequent first, with the posts it holds for. */
export function reasonsOf(
  cannot: readonly ItemTogether[],
): readonly { readonly what: string; readonly keys: readonly string[] }[] {
  const keys = new Map<string, string[]>()
  for (const { key, obstacles } of cannot) {
    filed(keys, obstacles[0]?.what ?? '').push(key)
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
