// The posts and the desk that the policy engine is measured with.
import { compilePolicy, type CompiledPolicy } from '../../../shared/policy/compile'
import { shippedPolicy } from '../../../shared/policy/packs'
import { sectors } from '../../../shared/policy/sectors'
import type { Account } from '../../../shared/post/account'
import { blankContent, type Content } from '../../../shared/post/content'

export function shipped(): CompiledPolicy {
  const compiled = compilePolicy(shippedPolicy([...sectors]))
  if (!compiled.ok) throw new Error(compiled.error.map((error) => error.text).join('\n'))
  return compiled.value
}

const accounts: readonly Account[] = (['linkedin', 'x', 'bluesky'] as const).map((channel) => ({
  id: `${channel}/northbank`,
  channel,
  handle: 'northbank',
  market: 'DE',
  zone: 'Europe/Berlin',
  spokespeople: [],
  tier: 'routine',
}))
export const context = { accounts, author: { id: 'ada', name: 'Ada' } }

const targets = accounts.map(({ id }) => id)

export function postOf(text: string): Content {
  return { ...blankContent, text, targets }
}

const plain =
  'We are delighted to open our new branch on Market Street next Monday. Come by for coffee, meet the team and ask us anything about your first mortgage, from the deposit to the keys. Doors open at 09:00 and close at 18:00. #FirstHome #Mainz https://northbank.example/branches/market'
const accented = plain.replace('delighted', 'überglücklich 🎉').replace('first mortgage', 'erste Hypothek – “endlich”')

export const samples: Readonly<Record<string, string>> = {
  'plain English, 280 characters': plain.slice(0, 280),
  'umlauts, emoji and quotes, 280 characters': accented.slice(0, 280).toWellFormed(),
  'a post with six findings':
    `Guaranteed returns!!! Call +49 30 901820, card 4111 1111 1111 1111, http://northbank.example #sp ${plain}`.slice(
      0,
      280,
    ),
  '3,000 characters': plain.repeat(11).slice(0, 3_000),
}

const sentences =
  `Our branch in Leith opens its doors again on Saturday.|Coffee is on us, and the warm room stays open until six.
We looked at the most common questions about pensions and answered them in plain words.|Thank you to everyone who came to the open day!
Today we celebrate 25 years of the reading club.|Applications for the autumn term close on 15 July at noon.
Wir suchen zwei Auszubildende für unser Team in Mainz.|Der neue Fahrplan gilt ab Montag, dem 7. Dezember.
Unsere Filiale am Markt bekommt einen barrierefreien Eingang.|¿Tienes preguntas sobre tu primera hipoteca? Escríbenos.
Este sábado abrimos la biblioteca hasta las diez de la noche.|Meet Tom, who has repaired our machines for thirty years.
The app now reads your balance aloud, and you can choose the voice.|Rain or shine, the run starts at 9:30 by the old mill 🏃
Guaranteed returns for everyone who signs today.|Our customers say it is the best account in town.
What does a central bank do all day?|New in the shop: oak shelves, made to measure.`
    .split(/[|\n]/)
    .map((sentence) => sentence.trim())
const endings = ['', '#Leith', '#FirstHome #Mainz', 'https://northbank.example/news', '@northbank', '📚✨', '#ad']

/** Different posts of 120 to 280 characters, always the same ones. */
export function manyPosts(count: number): readonly string[] {
  let state = 0x2545f491
  const next = (most: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % most
  }
  return Array.from({ length: count }, () => {
    let text = ''
    const least = 100 + next(160)
    while (text.length < least) text += `${sentences[next(sentences.length)] ?? ''} `
    return `${text.slice(0, 250).trim()} ${endings[next(endings.length)] ?? ''}`.trim().toWellFormed()
  })
}
