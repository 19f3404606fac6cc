// How large text and rows are: the arithmetic that the style sheets and the virtual lists share.
import type { RowDensity } from '../../shared/bridge/contract'
import { textSizes } from '../../shared/bridge/preferences'

export interface Sizes {
  readonly textSize: number
  readonly rows: RowDensity
}

/** The line of a button or a row at the usual text size, in px. */
const usualLine = 20

const rowHeights: Record<RowDensity, number> = { compact: 32, usual: 36, comfortable: 44 }

/** How many times as large as usual text is. */
export const textScale = ({ textSize }: Sizes): number => textSize / textSizes.smallest

/** A row of that many lines of text, in px: the room around the text stays, the lines grow. */
export function rowHeight(sizes: Sizes, lines = 1): number {
  const line = Math.round(usualLine * textScale(sizes))
  return lines * line + rowHeights[sizes.rows] - usualLine + (lines - 1) * lineGap
}

const lineGap = 4

const densityAfter: Record<RowDensity, RowDensity> = { compact: 'usual', usual: 'comfortable', comfortable: 'compact' }

export const rowsAfter = (rows: RowDensity): RowDensity => densityAfter[rows]

/** The next size up or down; null at the end. */
export function textSizeAfter(size: number, step: 1 | -1): number | null {
  const next = size + step
  return next < textSizes.smallest || next > textSizes.largest ? null : next
}
