// Judges one draft as written: the content it gives, or why it gives none.
import type * as z from 'zod'
import { isBefore } from '../../kit/time'
import type { Account } from '../../post/account'
import { blankContent, Content, longestText, PostKind } from '../../post/content'
import { fields } from './columns'
import type { Duplicates } from './duplicates'
import { addressProblem, readMedia } from './media'
import type { RawDraft } from './raw'
import type { ImportContext, ImportProblem, ImportRow } from './report'
import { type AccountBook, readTargets } from './targets'
import { type ColumnOrder, readSlot } from './when'
import { error, quoted, warning } from './words'
import { t } from '../../words/say'

export interface Bench {
  readonly context: ImportContext
  readonly book: AccountBook
  readonly duplicates: Duplicates
}

export function judge(raw: RawDraft, column: ColumnOrder, bench: Bench): ImportRow {
  const problems: ImportProblem[] = [...raw.problems]
  // A row with the wrong number of cells may have them in the wrong places: judging them would mislead.
  if (problems.some((problem) => problem.field === 'row' && problem.severity === 'error'))
    return out(raw, null, problems)
  const targets = readTargets(raw.accounts, raw.channels, bench.book)
  problems.push(...textProblems(raw), ...targets.problems)
  const slot = readSlot(writtenTime(raw, targets.accounts, bench.context), column)
  const media = readMedia(raw)
  problems.push(...media.problems)
  if (!slot.ok) problems.push(slot.error)
  if (raw.link !== '') problems.push(...some(addressProblem(raw.link, 'link')))
  const overrides = readOverrides(raw, bench, problems)
  const kind = PostKind.safeParse(raw.kind === '' ? 'post' : raw.kind.toLowerCase())
  if (!kind.success) {
    problems.push(
      error(
        'kind',
        t('{kind} is not a kind of post.', { kind: quoted(raw.kind) }),
        t('Write post, reply or advocacy, or leave it empty.'),
      ),
    )
  }
  if (hasError(problems) || !slot.ok || !kind.success) return out(raw, null, problems)

  const content: Content = {
    ...blankContent,
    kind: kind.data,
    replyTo: raw.replyTo === '' ? null : raw.replyTo,
    text: raw.text,
    overrides,
    media: media.media,
    link: raw.link === '' ? null : raw.link,
    targets: targets.accounts.map((account) => account.id),
    slot: slot.value,
    campaign: raw.campaign === '' ? raw.tags : raw.campaign,
    language: raw.language === '' ? bench.context.language : raw.language,
    claims: [...raw.claims],
    disclosures: [...raw.disclosures],
    relationships: [...raw.relationships],
  }
  const checked = Content.safeParse(content)
  if (!checked.success)
    return out(raw, null, [...problems, ...checked.error.issues.map((issue) => issueProblem(issue, raw))])
  problems.push(...remarks(raw, checked.data, bench))
  return out(raw, checked.data, problems)
}

function out(raw: RawDraft, content: Content | null, problems: readonly ImportProblem[]): ImportRow {
  return { file: raw.file, row: raw.row, content, problems }
}

function textProblems(raw: RawDraft): readonly ImportProblem[] {
  if (!raw.text.isWellFormed() || raw.text.includes('\uFFFD')) {
    const what = t('{text} holds a character that was lost or cut in half.', { text: quoted(raw.text) })
    return [error('text', what, t('Save the file again as UTF-8, or type that character anew.'))]
  }
  if (raw.text.length > longestText) {
    return [
      error(
        'text',
        t('The text has {length, number} characters; {limit, number} are the most: {text}.', {
          length: raw.text.length,
          limit: longestText,
          text: quoted(raw.text),
        }),
        t('Shorten it. A quotation mark that is never closed can also swallow rows.'),
      ),
    ]
  }
  if (raw.text.trim() === '' && raw.media.length === 0) {
    return [
      error(
        'text',
        t('The text is empty, and there is no picture.'),
        t('Add a text or a picture, or leave the row out.'),
      ),
    ]
  }
  return []
}

// The row's own zone, else the one its accounts share, else the desk's.
function writtenTime(raw: RawDraft, accounts: readonly Account[], context: ImportContext) {
  const [first] = accounts
  const shared = first !== undefined && accounts.every((account) => account.zone === first.zone) ? first.zone : null
  const zone = raw.zone === '' ? (shared ?? context.zone) : raw.zone
  return { date: raw.date, time: raw.time, zone }
}

function readOverrides(raw: RawDraft, bench: Bench, problems: ImportProblem[]): Content['overrides'] {
  const overrides = new Map<string, string>()
  for (const [name, text] of raw.overrides) {
    const { accounts, problems: unknown } = readTargets([name], [], bench.book)
    for (const account of accounts) overrides.set(account.id, text)
    problems.push(...unknown.map((problem): ImportProblem => ({ ...problem, field: 'overrides' })))
  }
  return Object.fromEntries(overrides)
}

function remarks(raw: RawDraft, content: Content, bench: Bench): readonly ImportProblem[] {
  const found: ImportProblem[] = []
  if (content.targets.length === 0)
    found.push(warning('account', t('No account is named.'), t('Choose one before the post is submitted.')))
  if (content.slot === null)
    found.push(warning('slot', t('No time is given.'), t('Choose a slot before the post is submitted.')))
  else if (isBefore(content.slot.instant, bench.context.now)) {
    const when = `${content.slot.wall.replace('T', ' ')} (${content.slot.zone})`
    found.push(warning('slot', t('{slot} has passed.', { slot: when }), t('Choose a later slot.')))
  }
  if (/:\d{2}:(?!00)\d{2}/.test(`${raw.date} ${raw.time}`) && content.slot !== null) {
    found.push(
      warning(
        'slot',
        t('Slots are to the minute; the seconds were dropped.'),
        t('Nothing to do, unless the second matters.'),
      ),
    )
  }
  if (raw.campaign !== '' && raw.tags !== '' && raw.tags !== raw.campaign) {
    found.push(
      warning(
        'tags',
        t('The tags {tags} were not taken: a post has one label, its campaign.', { tags: quoted(raw.tags) }),
        t('Put what matters into the campaign.'),
      ),
    )
  }
  return [...found, ...bench.duplicates.judge(content, raw)]
}

function issueProblem(issue: z.core.$ZodIssue, raw: RawDraft): ImportProblem {
  const [part] = issue.path
  const field = fields.find((name) => name === part) ?? (part === 'targets' ? 'account' : 'row')
  if (field === 'language') {
    return error(
      field,
      t('{language} is not a language code.', { language: quoted(raw.language) }),
      t('Write a code such as en, de or de-CH.'),
    )
  }
  if (issue.code === 'too_big') {
    const limit = Number(issue.maximum)
    return error(
      field,
      issue.origin === 'array'
        ? t('There is too much here: {limit, number} entries are the most.', { limit })
        : t('There is too much here: {limit, number} characters are the most.', { limit }),
      t('Shorten it.'),
    )
  }
  if (field === 'row')
    return error(
      field,
      t('This row gives no post that can be kept.'),
      t('Look through its cells and read the file again.'),
    )
  return error(field, t('This part cannot be kept as it is written.'), t('Type it anew and read the file again.'))
}

function hasError(problems: readonly ImportProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

function some<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value]
}
