// Brings the person's theme, text size and row height to the page, and keeps what parts need of them at hand.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Theme } from '../../shared/bridge/contract'
import { usualPreferences } from '../../shared/bridge/preferences'
import { useMedia } from '../parts/use-media'
import { rowHeight, type Sizes, textScale } from './sizes'
import { marksOf } from './theme'

const useSizes = create<Sizes>(() => ({ textSize: usualPreferences.textSize, rows: usualPreferences.rows }))

export function useLooks({ theme, textSize, rows }: Sizes & { readonly theme: Theme }): void {
  const wantsContrast = useMedia('(prefers-contrast: more)')
  useEffect(() => applyTheme(theme, wantsContrast), [theme, wantsContrast])
  useEffect(() => applySizes({ textSize, rows }), [textSize, rows])
}

export function applyTheme(theme: Theme, wantsContrast: boolean): void {
  const marks = marksOf(theme, wantsContrast)
  mark('theme', marks.theme)
  mark('contrast', marks.contrast)
}

export function applySizes(sizes: Sizes): void {
  const { style } = document.documentElement
  style.setProperty('--text-scale', String(textScale(sizes)))
  style.setProperty('--row', `${rowHeight(sizes)}px`)
  useSizes.setState(sizes)
}

/** The height of a row of that many lines, for lists that place their rows themselves. */
export const useRowHeight = (lines = 1): number => useSizes((sizes) => rowHeight(sizes, lines))

/** A width that holds what it holds at the usual text size. */
export const useTextScale = (): number => useSizes(textScale)

function mark(name: 'theme' | 'contrast', value: string | null): void {
  if (value === null) delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
}
