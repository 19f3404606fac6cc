// Street addresses that the words around call somebody's home. Branches, venues and shops are fine.
import type { TextView } from '../view'
import { phraseFinder } from '../words'
import { type Detail, mostCandidates, overlap } from './detail'
import { listed } from './near'
import { type Stretch, stretchesAround } from './stretches'
import { isHistory, isSentenceBetween, sentenceAround } from './sentences'

export function addressesIn(view: TextView): readonly Detail[] {
  if (!/\d/.test(view.masked)) return []
  const words = view.words('masked')
  const homes = [
    ...homeBefore(words, view.masked),
    ...homeAfter(words, view.masked).map((hit) => ({ ...hit, isAfter: true })),
  ]
  if (homes.length === 0) return []
  const others = notHomes(words, view.masked)
  const found: Detail[] = []
  const near = stretchesAround(view.masked, homes, { before: beforeHome, after: afterHome, apart: '\n!?:;()"“”…' })
  for (const form of forms)
    for (const match of matchesIn(near, form)) {
      if (found.length >= mostCandidates) break
      const span = { start: match.start, end: match.start + match.text.length }
      const home = homes.find((hit) =>
        'isAfter' in hit
          ? hit.start >= span.end && hit.start - span.end <= beforeHome
          : hit.end <= span.start && span.start - hit.end <= afterHome,
      )
      if (!home || isSentenceBetween(view.masked, home, span) || isHour(view.masked, span.end)) continue
      const sentence = sentenceAround(view.masked, home.start)
      if (isHistory(view.masked.slice(sentence.start, sentence.end).replace(match.text, ''))) continue
      const [from, to] = home.start < span.start ? [home.start - 60, span.start] : [span.start - 40, home.end]
      if (others.some(({ start }) => start >= from && start < to)) continue
      const detail: Detail = { type: 'address', ...span, value: match.text.toLowerCase(), certainty: 'judgement' }
      if (!found.some((other) => overlap(other, detail))) found.push(detail)
    }
  return found
}

/** How far an address may end before, and begin after, the words that call it a home. */
const beforeHome = 40
const afterHome = 60

function* matchesIn(stretches: readonly Stretch[], form: RegExp): Generator<Stretch> {
  for (const stretch of stretches)
    for (const match of stretch.text.matchAll(form)) yield { start: stretch.start + match.index, text: match[0] }
}

/** "Plaza Mayor, 20 horas": the number is a time or a price. */
function isHour(text: string, end: number): boolean {
  return /^ ?(?:h|horas|hs|uhr|o'clock|am|pm|€|euros?|%|personas|people|menschen)(?!\p{L})|^[:.]\d/iu.test(
    text.slice(end, end + 12),
  )
}

const forms: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])\d{1,5}[a-z]?,? (?:(?:\p{Lu}|\d{1,3}(?:st|nd|rd|th))[\p{L}'.-]{0,24} ){1,4}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Court|Ct|Crescent|Way|Place|Pl|Terrace|Gardens|Boulevard|Blvd|Square|Row|Mews|Grove|Walk|Circle|Parkway|Hill|Rise|View)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|ufer|damm|stieg|chaussee|pfad|hof|berg|graben|tor)|\p{Lu}[\p{L}-]{1,30}[ -](?:Straße|Strasse|Str\.|Weg|Gasse|Platz|Allee|Ring|Ufer|Damm|Chaussee)|(?:Am|An der|Im|Zum|Zur|Unter den|Auf der|In der) (?:\p{Lu}[\p{L}-]{2,30} ){0,2}\p{Lu}[\p{L}-]{2,30}) \d{1,4} ?[a-z]?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:calle|c\/|avenida|avda\.?|av\.|plaza|pza\.?|paseo|camino|carretera|ronda|travesía|callejón) (?:(?:de|del|la|las|los|el|san|santa) ){0,3}\p{Lu}[\p{L}-]{1,24}(?: (?:(?:de|del|la|las|los|y) ){0,2}\p{Lu}[\p{L}-]{1,24}){0,3},? (?:n[.º°]{0,2} ?|núm\.? |número )?\d{1,4}(?![\p{L}\p{N}])/giu,
]

const wordsBefore =
  listed(`lives, lived, living at, who live at, i live at, they live at, both live at, resides, residing, resident,
  home address, private address, residential address, his address, her address, their address, whose address, home is,
  his home, her home, their home, his house, her house, moved into, moves into, wohnt, wohnhaft, wohnen, wohnte, wohne,
  privatadresse, privatanschrift, wohnadresse, wohnanschrift, private adresse, private anschrift, seine adresse, zuhause,
  zu hause, lebt, zog in, zieht in, eingezogen, vive en, viven en, vivo en, vivía en, vive con, reside, residen,
  domicilio, domiciliado, domiciliada, domicilio particular, dirección particular, su casa, su dirección, se mudó,
  se mudaron, se muda`)

const homeBefore = phraseFinder(wordsBefore)

const wordsAfter =
  listed(`where he lives, where she lives, where they live, is his home, is her home, is their home, his home,
  her home, wo er wohnt, wo sie wohnt, wo sie wohnen, ihr zuhause, sein zuhause, donde vive, donde viven,
  es su casa`)

const homeAfter = phraseFinder(wordsAfter)

/** A text without one of these gives no home address. */
export const homeWords: readonly string[] = [...wordsBefore, ...wordsAfter]

const notHomes = phraseFinder(
  `we branch branches office offices shop store stores museum gallery cafe café restaurant headquarters hq venue
  archive department service bakery agency company charity association club centre center startup exhibition market
  festival collection concert show library clinic hospital practice surgery school campus studio team teams bank museum theatre theater hotel
  wir filiale* büro laden geschäft museum galerie praxis klinik schule bibliothek zentrale hotel team
  archiv amt abteilung verein firma ausstellung markt sammlung konzert agentur bäckerei
  oficina* tienda* sucursal* sede museo galería clínica hospital escuela biblioteca hotel social equipo
  archivo departamento empresa asociación centro mercado exposición concierto agencia`.split(/\s+/),
)
