// Makes an entry of a list out of one row, or says what is wrong with it. An entry's id follows from what it says, so that
// the same file read twice brings the same entries.
import * as z from 'zod'
import { digestOf } from '../../../kit/digest'
import { CustomerName, type RegisterEntry, registerEntries } from '../../../policy/registers'
import type { Channel } from '../../../post/account'
import { channelNamed } from '../columns'
import { splitNames } from '../targets'
import { type ColumnOrder, readDay } from '../when'
import { quoted } from '../words'
import type { ListContext, ListProblem } from './report'
import { t } from '../../../words/say'

/** The cells of a row by what their columns are for; empty where there is none. */
export type Cells = (field: string) => string

export interface Made<Entry> {
  readonly entry: Entry | null
  readonly problems: readonly ListProblem[]
}

const error = (field: string, what: string, fix: string): ListProblem => ({ severity: 'error', field, what, fix })

export function claimIn(cells: Cells, order: ColumnOrder, context: ListContext): Made<RegisterEntry<'claims'>> {
  const problems: ListProblem[] = []
  const text = cells('text').trim()
  const channels = channelsIn(cells('channels'), problems)
  const markets = [...splitNames(cells('markets'))]
  // The same words may be approved market by market; anew, they take the place of the former approval.
  const place = (claim: Pick<RegisterEntry<'claims'>, 'channels' | 'markets'>) =>
    JSON.stringify([[...claim.channels].sort(), claim.markets.map(plain).sort()])
  const known = context.claims.find(
    (claim) => sameWords(claim.text, text) && place(claim) === place({ channels, markets }),
  )
  const from = cells('from').trim() === '' ? (known?.from ?? context.today) : dayIn('from', cells, order, problems)
  const until = cells('until').trim() === '' ? null : dayIn('until', cells, order, problems)
  const entry = {
    id: known?.id ?? idOf('claim', `${text} ${place({ channels, markets })}`),
    text,
    wordings: parts(cells('wordings')),
    evidence: cells('evidence').trim(),
    from,
    until,
    channels,
    markets,
  }
  if (text === '') problems.push(error('text', t('This row has no claim.'), t('Write the claim in its column.')))
  else if (entry.evidence === '')
    problems.push(
      error(
        'evidence',
        t('Nothing says how {text} is proved.', { text: quoted(text) }),
        t('Name the document or the address of the evidence.'),
      ),
    )
  if (from !== null && until !== null && until < from)
    problems.push(
      error(
        'until',
        t('{text} ends before it begins.', { text: quoted(text) }),
        t('Give a last day that is not before the first.'),
      ),
    )
  return checked(registerEntries.claims, entry, problems)
}

export function termIn(cells: Cells, context: ListContext): Made<RegisterEntry<'terms'>> {
  const term = cells('term').trim()
  const known = context.terms.find((entry) => sameWords(entry.term, term))
  const problems =
    term === ''
      ? [error('term', t('This row has no term.'), t('Write the name in its column, or delete the row.'))]
      : []
  return checked(registerEntries.terms, { id: known?.id ?? idOf('term', term), term }, problems)
}

export function dateIn(cells: Cells, order: ColumnOrder, context: ListContext): Made<RegisterEntry<'dates'>> {
  const problems: ListProblem[] = []
  const title = cells('title').trim()
  const from = dayIn('from', cells, order, problems)
  const to = cells('to').trim() === '' ? from : dayIn('to', cells, order, problems)
  const known = context.dates.find((date) => sameWords(date.title, title) && date.from === from)
  const weight = weightIn(cells('weight'), problems)
  if (title === '')
    problems.push(
      error('title', t('This row does not say what day it is.'), t('Give the day a name, such as “Election day”.')),
    )
  if (from !== null && to !== null && to < from)
    problems.push(
      error(
        'to',
        t('{title} ends before it begins.', { title: quoted(title) }),
        t('Give a last day that is not before the first.'),
      ),
    )
  // Kept on the list and read by everybody, so it does not depend on the language of whoever takes it in.
  const advice =
    cells('advice').trim() || (weight === 'quiet' ? 'Choose another day.' : 'Read the post against the day.')
  const markets = [...splitNames(cells('markets'))]
  const id = known?.id ?? idOf('date', `${title} ${from ?? ''}`)
  return checked(registerEntries.dates, { id, title, from, to, advice, weight, markets }, problems)
}

export function customerIn(cells: Cells): Made<string> {
  const whole = cells('name').trim()
  const name = (whole === '' ? `${cells('first').trim()} ${cells('last').trim()}` : whole).replace(/\s+/g, ' ').trim()
  if (name === '') {
    return {
      entry: null,
      problems: [error('name', t('This row has no name.'), t('Write the name, or delete the row.'))],
    }
  }
  const made = checked(CustomerName, name, [])
  if (made.entry === null || /\s/.test(name)) return made
  const fix = t('Write first and last name; a single word would be found in ordinary posts.')
  return { entry: null, problems: [error('name', t('{name} is not a full name.', { name: quoted(name) }), fix)] }
}

/** Without regard to case and spacing. */
export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

export const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const idOf = (kind: string, text: string) => digestOf(`${kind}\n${plain(text)}`).slice(0, 24)

function checked<Schema extends z.ZodType>(
  schema: Schema,
  entry: unknown,
  problems: readonly ListProblem[],
): Made<z.output<Schema>> {
  if (problems.some(({ severity }) => severity === 'error')) return { entry: null, problems }
  const read = schema.safeParse(entry)
  if (read.success) return { entry: read.data, problems }
  const said = read.error.issues.map(({ path, message }) =>
    error(
      String(path[0] ?? 'row'),
      t('This value cannot be taken: {message}.', { message }),
      t('Shorten or correct it.'),
    ),
  )
  return { entry: null, problems: [...problems, ...said] }
}

function dayIn(field: string, cells: Cells, order: ColumnOrder, problems: ListProblem[]): string | null {
  const written = cells(field)
  const day = readDay(written, order)
  if (day.ok) return day.value
  problems.push(
    day.error === null
      ? error(
          field,
          t('{date} cannot be read as a day.', { date: quoted(written) }),
          t('Write it with the year first: 2027-03-04.'),
        )
      : error(field, day.error.what, day.error.fix),
  )
  return null
}

function channelsIn(cell: string, problems: ListProblem[]): Channel[] {
  return splitNames(cell).flatMap((name) => {
    const channel = channelNamed(name)
    if (channel === null)
      problems.push(
        error(
          'channels',
          t('{channel} is not a channel.', { channel: quoted(name) }),
          t('Use names such as LinkedIn or Instagram.'),
        ),
      )
    return channel ?? []
  })
}

function weightIn(cell: string, problems: ListProblem[]): 'quiet' | 'mind' {
  const word = plain(cell)
  if (['', 'mind', 'think twice', 'note', 'caution', 'warning'].includes(word)) return 'mind'
  if (['quiet', 'silence', 'blackout', 'no posts', 'stop', 'blocked'].includes(word)) return 'quiet'
  const fix = t('Write “quiet” for days on which nothing goes out, or “mind” for days to think twice.')
  problems.push(error('weight', t('{cell} does not say how much the day weighs.', { cell: quoted(cell) }), fix))
  return 'mind'
}

/** Several in one cell, parted by a bar or a new line; commas belong to the words. */
function parts(cell: string): string[] {
  return cell
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
