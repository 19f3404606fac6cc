// Where a post fits, in one sentence: "Fits on LinkedIn, fails on Bluesky by 12 bytes."
import { type Account, channelNames } from './account'
import { type Content, textFor } from './content'
import { isCertain } from './limits'
import { type Count, count } from './limits-count'

/** Empty without targets. What rests on a number that is not certain may fail; it is not said to. */
export function fits(content: Pick<Content, 'text' | 'overrides'>, targets: readonly Account[]): string {
  const outcomes = targets.map((account) => ({ account, ...outcomeOf(textFor(content, account.id), account) }))
  const parts = (['fits', 'may fail', 'fails'] as const).flatMap((verb) => {
    const those = outcomes.filter((outcome) => outcome.verb === verb)
    const places = those.map(({ account, by }) => `on ${nameAmong(account, outcomes)}${by}`)
    return places.length === 0 ? [] : [`${verb} ${joined(verb, [...new Set(places)])}`]
  })
  const sentence = parts.join(', ')
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** "12 bytes", "1 hashtag". */
export function amountInWords(amount: number, unit: Count['unit']): string {
  const { one, many } = unitWords[unit]
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`
}

export const unitWords: Record<Count['unit'], { readonly one: string; readonly many: string }> = {
  weighted: { one: 'character', many: 'characters' },
  graphemes: { one: 'character', many: 'characters' },
  units: { one: 'character', many: 'characters' },
  'emoji-bytes': { one: 'character', many: 'characters' },
  'short-links': { one: 'character', many: 'characters' },
  bytes: { one: 'byte', many: 'bytes' },
  hashtags: { one: 'hashtag', many: 'hashtags' },
}

interface Outcome {
  readonly verb: 'fits' | 'may fail' | 'fails'
  /** " by 12 characters and 40 bytes"; empty where it fits. */
  readonly by: string
}

function outcomeOf(text: string, { channel, textLimit }: Account): Outcome {
  const over = count(channel, text, textLimit).filter((counted) => counted.over > 0)
  if (over.length === 0) return { verb: 'fits', by: '' }
  const certain = over.filter(isCertain)
  const told = certain.length > 0 ? certain : over
  const amounts = told.map((counted) => amountInWords(counted.over, counted.unit))
  return { verb: certain.length > 0 ? 'fails' : 'may fail', by: ` by ${listed(amounts)}` }
}

/** The channel, and the account too where others on that channel fare differently. */
function nameAmong(account: Account, outcomes: readonly ({ readonly account: Account } & Outcome)[]): string {
  const { name } = channelNames[account.channel]
  const same = outcomes.filter((outcome) => outcome.account.channel === account.channel)
  const isOne = same.every(({ verb, by }) => verb === same[0]?.verb && by === same[0].by)
  return isOne ? name : `${name} (${account.handle})`
}

/** "on LinkedIn and X", but "on Bluesky by 12 bytes and on X by 3 characters". */
function joined(verb: Outcome['verb'], places: readonly string[]): string {
  return verb === 'fits' ? `on ${listed(places.map((place) => place.slice('on '.length)))}` : listed(places)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
