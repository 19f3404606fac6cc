// What the finders see in a text, without a policy around them.
import { type Detail, type DetailType, detailTypes } from '../../../../shared/policy/details/detail'
import { detailsIn, type DetailContext } from '../../../../shared/policy/details/details'
import { viewOf } from '../../../../shared/policy/view'

export function detailsOf(
  text: string,
  types: readonly DetailType[] = detailTypes,
  context: Partial<DetailContext> = {},
): readonly Detail[] {
  return detailsIn(viewOf(text), types, { country: null, registers: { numbers: [], customers: [] }, ...context })
}

/** The found spans as they stand in the text. */
export function seen(text: string, type: DetailType, context: Partial<DetailContext> = {}): readonly string[] {
  const view = viewOf(text)
  return detailsOf(text, [type], context).map(({ start, end }) => {
    const span = view.originalSpan(start, end)
    return text.slice(span.start, span.end)
  })
}
