// What a `field` rule may ask about a post: a small language of named questions. All that are named must hold.
import * as z from 'zod'
import { Channel } from '../post/account'
import { PostKind } from '../post/content'
import { termOptions } from './kinds/term'
import { mediaKinds } from './media-kinds'
import { Pattern } from './patterns'
import { t } from '../words/say'

const few = <T extends z.ZodType>(one: T) => z.union([one.transform((value) => [value]), z.array(one).min(1).max(60)])
const phrases = z.array(z.string().trim().min(1).max(200)).min(1).max(500)

export const countables = [
  'hashtags',
  'mentions',
  'links',
  'cashtags',
  'emoji',
  'media',
  'claims',
  'words',
  'characters',
] as const
export type Countable = (typeof countables)[number]

const placeless: readonly Countable[] = ['media', 'claims', 'words', 'characters']

const Count = z
  .strictObject({
    of: z.enum(countables),
    atLeast: z.int().min(1).max(100_000).optional(),
    /** Met also by none at all. */
    atMost: z.int().min(0).max(100_000).optional(),
    /** Only those with nothing but spaces between them, run by run. */
    inARow: z.boolean().default(false),
    /** Only hashtags that are read as words of a sentence, not those that follow the text. */
    inSentences: z.boolean().default(false),
  })
  .superRefine(({ of, atLeast, atMost, inARow, inSentences }, context) => {
    const object = (message: string, remedy: string) =>
      context.addIssue({ code: 'custom', message, params: { remedy } })
    if (atLeast === undefined && atMost === undefined)
      object(t('This count has no bound.'), t('Give "atLeast", "atMost", or both.'))
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      object(t('No number is both that large and that small.'), t('Make "atMost" at least as large as "atLeast".'))
    if (inARow && placeless.includes(of))
      object(t('{what} do not stand in a row.', { what: of }), t('Leave "inARow" out.'))
    if (inARow && atMost !== undefined)
      object(t('"atMost" cannot be asked of each run.'), t('Ask with "atLeast", or put the count under "not".'))
    if (inSentences && of !== 'hashtags') object(t('Only hashtags stand in sentences.'), t('Leave "inSentences" out.'))
  })
export type Count = z.infer<typeof Count>

const says = z.strictObject({
  terms: termOptions.terms,
  unless: termOptions.unless,
  notAfter: termOptions.notAfter,
  warnedBy: termOptions.warnedBy,
  deniedBy: termOptions.deniedBy,
  within: termOptions.within,
  with: termOptions.with,
  without: termOptions.without,
  reach: termOptions.reach,
  entities: termOptions.entities,
})
export type Says = z.infer<typeof says>

const questions = {
  kind: few(PostKind).optional(),
  /** Primary subtags: en, de. */
  language: few(z.string().regex(/^[a-z]{2,3}$/)).optional(),
  /** Asked of each account that carries the text; a post without targets has none. */
  channel: few(Channel).optional(),
  market: few(z.string().min(1).max(40)).optional(),
  /** A text, or a link shown as a card beside it. */
  hasLink: z.boolean().optional(),
  hasMedia: z.boolean().optional(),
  hasSlot: z.boolean().optional(),
  /** Whether it says what it answers. */
  hasReplyTo: z.boolean().optional(),
  hasRelationship: z.boolean().optional(),
  hasCampaign: z.boolean().optional(),
  /** Words of the campaign's label. */
  campaign: few(z.string().trim().min(1).max(200)).optional(),
  /** What the text opens with, spaces aside: a tag or an address, or one of these words. */
  startsWith: z.union([z.enum(['mention', 'hashtag', 'cashtag', 'link']), phrases]).optional(),
  /** Holds where one picture or film is of this kind and meets the next two as well. */
  mediaKind: few(z.enum(mediaKinds)).optional(),
  /** Words that stand in its name or alternative text, or that stand in neither. */
  mediaSays: phrases.optional(),
  mediaWithout: phrases.optional(),
  /** Words in the text, with everything that a `term` rule may say about them. */
  says: says.optional(),
  /** A pattern in RE2's syntax, whatever its case, outside links and tags; the first place where it matches. */
  matches: Pattern.optional(),
  count: Count.optional(),
}

const Plain = z.strictObject(questions)

/** A denial goes one level deep: what needs two is two rules. */
export const Condition = z
  .strictObject({ ...questions, not: Plain.optional() })
  .refine((condition) => Object.values(condition).some((asked) => asked !== undefined), {
    message: t('This rule asks nothing, so it would find something in every post.'),
    params: { remedy: t('Say under "where" what it looks for.') },
  })
export type PlainCondition = z.infer<typeof Plain>
export type Condition = z.infer<typeof Condition>
