// What a shape of numbers matches in a text that somebody tries it on, by the same search as the check itself. Pure.
import { houseNumbersIn } from '../../../../shared/policy/details/house-number'
import { NumberShape } from '../../../../shared/policy/registers'
import { viewOf } from '../../../../shared/policy/view'
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export function foundInWords(shape: string, text: string): string {
  if (text.trim() === '') return t('Nothing of this is kept.')
  const read = NumberShape.safeParse({ id: 'tried', name: 'tried', shape })
  if (!read.success) return t('The shape is not complete yet.')
  const view = viewOf(text)
  const found = houseNumbersIn(view, [read.data]).map(({ start, end }) => {
    const span = view.originalSpan(start, end)
    return t('“{text}”', { text: text.slice(span.start, span.end) })
  })
  return found.length === 0 ? t('Nothing in this text has the shape.') : t('Found: {found}.', { found: listed(found) })
}
