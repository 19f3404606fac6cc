// Words around a number tell what it is: "card" makes sixteen digits a card, "order" makes them something else.
// Whole words and phrases on both sides; after Presidio, whose substrings ("lic" in "duplicate") misfire.
import type { Word } from '../text-words'
import type { TextView } from '../view'
import { phraseFinder, type PhraseFinder } from '../words'

/** "id card, tax number": phrases as people list them. */
export function listed(phrases: string): readonly string[] {
  return phrases.trim().split(/\s*,\s*/)
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** How many words before and after a number are looked at. */
const before = 7
const after = 4

/** How many words away the nearest of the phrases stands, 1 for a neighbour; null where none is near. */
export function distanceTo(find: PhraseFinder, view: TextView, span: Span): number | null {
  const words = view.words('masked')
  const first = firstFrom(words, span.start)
  const next = firstFrom(words, span.end)
  const left = words.slice(Math.max(0, first - before), first)
  const right = words.slice(next, next + after)
  let nearest: number | null = null
  for (const hit of find(left, view.masked)) nearest = least(nearest, left.length - hit.last)
  for (const hit of find(right, view.masked)) nearest = least(nearest, hit.first + 1)
  return nearest
}

function least(a: number | null, b: number): number {
  return a === null ? b : Math.min(a, b)
}

/** The index of the first word that ends after this position. */
function firstFrom(words: readonly Word[], position: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers that are something else say so just before, or just after, themselves. */
export function isOtherNumber(view: TextView, span: Span): boolean {
  const distance = distanceTo(otherNumbers, view, span)
  return distance !== null && distance <= 3
}

/** "test data", "sample card": what is shown as an example is nobody's. */
export function isSample(view: TextView, span: Span): boolean {
  const distance = distanceTo(samples, view, span)
  return distance !== null && distance <= 4
}

const samples = phraseFinder(
  listed(`test data, test card, test cards, test number, test numbers, test iban, dummy, sample card, sample number, sample iban,
  sample numbers, example card, example number, example iban, fictitious, placeholder, testdaten, testkarte*, testnummer*,
  test iban, beispielnummer*, beispiel iban, musternummer*, muster iban, fiktive*, datos de prueba, tarjeta de prueba,
  tarjetas de prueba, número de prueba, números de prueba, número ficticio, número de ejemplo, iban de ejemplo`),
)

const otherNumbers = phraseFinder(
  `order* orders tracking parcel* shipment* consignment isbn issn ean gtin upc sku asin article item product catalogue
  catalog ticket* reference ref invoice* receipt* booking reservation case docket version build serial model part patent
  doi pmid orcid commit batch lot flight train room hall gate platform hymn tender bid licence license petition
  cve rfc iso din en hash checksum uuid coordinates latitude longitude lottery raffle jackpot votes
  bestell* auftrag* auftragsnummer sendung* sendungsnummer paket* paketnummer artikel* artikelnummer rechnung*
  buchung* vorgang* aktenzeichen az geschäftszeichen seriennummer fahrkarte* ticketnummer referenz* modell* version
  raum saal gleis flug zug drucksache inventarnummer patentnummer losnummer chargennummer
  pedido pedidos envío seguimiento paquete* artículo referencia* factura* reserva* expediente modelo serie lote vuelo
  sala andén entrada billete* boleto* matrícula`
    .split(/\s+/)
    .concat(['order number', 'case number', 'número de pedido', 'número de seguimiento', 'número de serie']),
)
