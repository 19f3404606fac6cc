// How each rule of the policy has fared on this desk, counted from the record: what it found, how often people acted on
// it, and how often they saw it otherwise.
import { stringify } from 'yaml'
import { defined } from '../../kit/defined'
import type { Instant } from '../../kit/time'
import type { Example } from '../../policy/pack'
import { blankContent, type Content } from '../../post/content'
import type { Account } from '../../post/account'
import type { PostId } from '../../post/revision'
import type { DeskState, Dispute, Post } from '../state'

export interface RuleRecord {
  /** pack/clause#n */
  readonly rule: string
  readonly clause: string
  /** Findings that were on record when a post was submitted or decided, or that were disputed; each counts once. */
  readonly hits: number
  /** The words were changed after it, or its clause was cited in a refusal. */
  readonly upheld: number
  /** A reviewer read it and let it stand. */
  readonly considered: number
  /** Somebody said it is wrong. */
  readonly disputed: number
  /** A waiver let it through. */
  readonly waived: number
  /** Of what was found in the last 90 days. */
  readonly lately: { readonly hits: number; readonly upheld: number; readonly waived: number }
}

const latelyDays = 90

/** A disputed finding, and the post's own words as an example that the clause should let pass. */
export interface DisputeView {
  readonly post: PostId
  readonly key: string
  readonly rule: string
  readonly clause: string
  readonly by: string
  readonly at: Instant
  readonly note: string
  /** YAML, ready to stand under `passes:`. */
  readonly example: string
}

/** By rule name. Reads every post once. */
export function ruleRecords(state: DeskState, now: Instant): readonly RuleRecord[] {
  const since = Date.parse(now) - latelyDays * 24 * 60 * 60_000
  const records = new Map<string, { -readonly [Key in keyof RuleRecord]: RuleRecord[Key] }>()
  const recordOf = ({ rule, clause }: { readonly rule: string; readonly clause: string }) => {
    let record = records.get(rule)
    if (!record) {
      record = {
        rule,
        clause,
        hits: 0,
        upheld: 0,
        considered: 0,
        disputed: 0,
        waived: 0,
        lately: { hits: 0, upheld: 0, waived: 0 },
      }
      records.set(rule, record)
    }
    return record
  }
  for (const post of state.posts.values()) {
    // Most posts of a large desk: nothing was ever found on them.
    if (post.fates.length === 0 && post.disputed.length === 0) continue
    const considered = new Set(post.considered.map(({ finding }) => finding))
    const waived = new Set(post.waivers.filter(({ decision }) => decision?.granted).map(({ finding }) => finding))
    for (const fate of post.fates) {
      const record = recordOf(fate)
      const isWaived = waived.has(fate.finding)
      if (isWaived) record.waived += 1
      if (Date.parse(fate.at) >= since) {
        const { hits, upheld, waived: through } = record.lately
        record.lately = {
          hits: hits + 1,
          upheld: upheld + Number(fate.upheld),
          waived: through + Number(isWaived),
        }
      }
      record.hits += 1
      if (fate.upheld) record.upheld += 1
      if (considered.has(fate.finding)) record.considered += 1
    }
    const disputed = new Map(post.disputed.map((dispute) => [dispute.finding, dispute]))
    const onRecord = new Set(post.fates.map(({ finding }) => finding))
    for (const dispute of disputed.values()) {
      const record = recordOf(dispute)
      record.disputed += 1
      // Found by a policy that came later, and disputed before the post moved on.
      if (onRecord.has(dispute.finding)) continue
      record.hits += 1
      if (Date.parse(dispute.at) >= since) record.lately = { ...record.lately, hits: record.lately.hits + 1 }
    }
  }
  return [...records.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

/** The latest first. */
export function disputes(state: DeskState): readonly DisputeView[] {
  const found: DisputeView[] = []
  for (const post of state.posts.values()) for (const dispute of post.disputed) found.push(viewOf(state, post, dispute))
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))
}

function viewOf(state: DeskState, post: Post, dispute: Dispute): DisputeView {
  const { rule, clause, by, at, note, revision } = dispute
  const content = post.revisions[revision - 1]?.content ?? blankContent
  return {
    post: post.id,
    key: post.key,
    rule,
    clause,
    by: state.people.get(by)?.name ?? by,
    at,
    note,
    example: exampleInYaml(exampleOf(content, [...state.accounts.values()])),
  }
}

/** A post as an example of a pack: no more than what makes it another case than its bare words. */
export function exampleOf(content: Content, accounts: readonly Account[]): Example {
  const targets = accounts.filter(({ id }) => content.targets.includes(id))
  const channels = [...new Set(targets.map(({ channel }) => channel))]
  const overrides = targets.flatMap(({ id, channel }) => {
    const text = content.overrides[id]
    return text === undefined ? [] : [[channel, text] as const]
  })
  const { text, kind, replyTo, media, link, language, claims, disclosures, relationships } = content
  const more = defined({
    kind: kind === 'post' ? undefined : kind,
    replyTo: replyTo ?? undefined,
    language: language === 'en' ? undefined : language,
    channels: channels.length === 0 ? undefined : channels,
    overrides: overrides.length === 0 ? undefined : Object.fromEntries(overrides),
    link: link ?? undefined,
    media: some(media),
    claims: some(claims),
    disclosures: some(disclosures),
    relationships: some(relationships),
  })
  return Object.keys(more).length === 0 ? text : { text, ...more }
}

const some = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list])

/** As one item of a list, ready to be put under `passes:` at its usual indentation. */
export function exampleInYaml(example: Example): string {
  const item = stringify([example], { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
  return item.replaceAll(/^(?=.)/gm, '        ').trimEnd()
}
