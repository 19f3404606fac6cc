// What the columns of a list's file mean, by the many names they go by.
import { headerKey } from '../columns'
import type { SheetRecord } from '../csv'
import type { ImportableList } from './report'

const names: Readonly<Record<ImportableList, Readonly<Record<string, string>>>> = {
  claims: {
    text: 'text, claim, claims, statement, approvedclaim, wording, aussage, afirmacion',
    wordings: 'wordings, otherwordings, alternatives, variants, alsoas, synonyms',
    evidence: 'evidence, source, proof, reference, substantiation, document, beleg, quelle, prueba, fuente',
    from: 'from, validfrom, start, startdate, since, approved, approvedon, gueltigab, gültigab, desde',
    until:
      'until, validuntil, validto, to, end, enddate, expires, expiry, expirydate, lastday, gueltigbis, gültigbis, hasta',
    channels: 'channel, channels, platform, platforms, network, networks',
    markets: 'market, markets, country, countries, region, regions',
  },
  terms: {
    term: 'term, terms, name, names, word, words, codename, project, internalterm, internalname, begriff, nombre',
  },
  dates: {
    title: 'title, name, event, occasion, what, anlass, titel, titulo, título',
    from: 'from, date, day, start, startdate, firstday, von, datum, desde, fecha',
    to: 'to, until, end, enddate, lastday, bis, hasta',
    advice: 'advice, note, notes, whattodo, guidance, hinweis, consejo',
    weight: 'weight, kind, type, level, art',
    markets: 'market, markets, country, countries, region, regions',
  },
  customers: {
    name: 'name, names, fullname, customer, customers, customername, client, clientname, patient, patientname, student, studentname, member, kunde, kundin, nombre',
    first: 'firstname, first, givenname, forename, vorname, nombredepila',
    last: 'lastname, last, surname, familyname, nachname, apellido, apellidos',
  },
}

/** Columns without which a file says nothing for this list; one of them is enough. */
const needed: Readonly<Record<ImportableList, readonly string[]>> = {
  claims: ['text'],
  terms: ['term'],
  dates: ['from'],
  customers: ['name', 'last'],
}

export interface Columns {
  readonly columns: readonly { readonly header: string; readonly field: string | null }[]
  /** False for a plain list without a line of headings: its first line is an entry as well. */
  readonly hasHeadings: boolean
}

/** Null when no column is there that the list needs. */
export function columnsFor(list: ImportableList, header: SheetRecord): Columns | null {
  const taken = new Set<string>()
  const columns = header.cells.map((text) => {
    const field = fieldNamed(list, text)
    if (field === null || taken.has(field)) return { header: text, field: null }
    taken.add(field)
    return { header: text, field }
  })
  if (needed[list].some((field) => taken.has(field))) return { columns, hasHeadings: true }
  const isPlain = (list === 'terms' || list === 'customers') && header.cells.length === 1
  if (!isPlain) return null
  return { columns: [{ header: '', field: list === 'terms' ? 'term' : 'name' }], hasHeadings: false }
}

/** The headings that a file for this list may have, the needed ones first. */
export function headingsFor(list: ImportableList): readonly string[] {
  return Object.keys(names[list])
}

function fieldNamed(list: ImportableList, header: string): string | null {
  const key = headerKey(header)
  if (key === '') return null
  return Object.entries(names[list]).find(([, all]) => all.split(', ').includes(key))?.[0] ?? null
}
