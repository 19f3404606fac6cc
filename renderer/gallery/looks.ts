// What the gallery is looked at with. It stands in the page's address, where the window reads what only it can do:
// forced colours, the system's light or dark, and how people see who see colours otherwise or none.
import { useSyncExternalStore } from 'react'
import type { RowDensity, Theme } from '../../shared/bridge/contract'
import { rowDensities, themes } from '../../shared/bridge/preferences'

export const choices = {
  theme: themes,
  text: ['13', '14', '15', '16', '17', '18'],
  rows: rowDensities,
  system: ['light', 'dark'],
  forced: ['none', 'active'],
  sight: ['none', 'achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia', 'blurredVision'],
} as const

export type Looks = { readonly [K in keyof typeof choices]: (typeof choices)[K][number] }

export const looksIn = (hash: string): Looks => {
  const said = new URLSearchParams(hash.replace(/^#/, ''))
  const one = <V extends string>(name: string, among: readonly V[], usual: V): V =>
    among.find((value) => value === said.get(name)) ?? usual
  return {
    theme: one<Theme>('theme', choices.theme, 'system'),
    text: one('text', choices.text, '13'),
    rows: one<RowDensity>('rows', choices.rows, 'usual'),
    system: one('system', choices.system, 'light'),
    forced: one('forced', choices.forced, 'none'),
    sight: one('sight', choices.sight, 'none'),
  }
}

export function useAddress(): Looks {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
    () => window.location.hash,
  )
  return looksIn(hash)
}

export function look(looks: Looks): void {
  window.location.hash = new URLSearchParams(looks).toString()
}
