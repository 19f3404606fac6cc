// All keys on paper, to lay beside the keyboard: every command that has a key, place by place, as they are set now.
import { html, type Markup } from '../kit/markup'
import { paperPage } from '../kit/paper-page'
import { locale } from '../words/language'
import { t } from '../words/say'
import { keysByPlace, keysInWords, stepsOf } from './key-labels'
import type { Keymap } from './keymap'

export interface KeysOnPaper {
  /** Only the keys that act: without the letters where they are switched off. */
  readonly keymap: Keymap
  readonly isMac: boolean
  readonly lettersAct: boolean
}

/** What the PDF is called before a person calls it something else. */
export const keysPageName = (): string => `${t('Imprimatur keys')}.pdf`

export function keysPage({ keymap, isMac, lettersAct }: KeysOnPaper): string {
  const body = html`<header><h1>${t('The keys of Imprimatur')}</h1>
<p>${lettersAct ? t('Single letters act in lists and in review, never while you type.') : t('Single letters are switched off in the settings.')} ${t('{keys} lists every command.', { keys: firstKey(keymap, isMac) })}</p></header>
<main>
${keysByPlace(keymap).map((place) => placeTable(place, isMac))}</main>`
  return paperPage({ title: t('The keys of Imprimatur'), language: locale(), style, body })
}

/** The list of commands always has one. */
const firstKey = (keymap: Keymap, isMac: boolean) => keysInWords(keymap.get('palette')?.[0] ?? '', isMac)

function placeTable({ name, commands }: ReturnType<typeof keysByPlace>[number], isMac: boolean): Markup | null {
  if (commands.length === 0) return null
  return html`<section><h2>${name}</h2><table>
${commands.map(
  ({ title, keys }) => html`<tr><th scope="row">${title}</th><td>${caps(keys, isMac)}</td></tr>
`,
)}</table></section>
`
}

/** Held together they are joined by a plus; pressed one after the other they stand apart. */
function caps(keys: readonly string[], isMac: boolean): readonly Markup[] {
  const step = (held: readonly string[]) => held.map((cap, index) => html`${index === 0 ? null : '+'}<kbd>${cap}</kbd>`)
  return keys.map(
    (own, index) =>
      html`${index === 0 ? null : html` <i>${t('or')}</i> `}<span>${stepsOf(own, isMac).map((held) => html`<b>${step(held)}</b>`)}</span>`,
  )
}

const style = `
:root { color-scheme: light; }
@page { margin: 13mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #111; font: 7.75pt/1.35 "Inter Variable", Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
body { margin: 0; }
header { margin-bottom: 4mm; border-bottom: 1pt solid #111; }
h1 { margin: 0 0 1mm; font-size: 16pt; line-height: 1.2; letter-spacing: -0.015em; }
p { margin: 0 0 2.5mm; color: #555; }
main { columns: 2; column-gap: 9mm; }
h2 { margin: 0 0 1mm; font-size: 9pt; break-after: avoid; }
section { margin-bottom: 4mm; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; }
th { padding: 0.6mm 3mm 0.6mm 0; border-bottom: 0.4pt solid #c4c4c4; font-weight: 400; text-align: left; }
td { padding: 0.6mm 0; border-bottom: 0.4pt solid #c4c4c4; text-align: right; }
td span { white-space: nowrap; }
i { color: #555; font-style: normal; }
b { font-weight: 400; }
b + b { margin-left: 1.2mm; }
kbd { display: inline-block; min-width: 4mm; padding: 0.2mm 1mm; margin: 0 0.3mm; border: 0.5pt solid #555; border-radius: 0.8mm; font: inherit; font-weight: 600; text-align: center; }
`
