// Where a post fits, in one sentence: "Fits on LinkedIn, fails on Bluesky by 12 bytes."
import { type Account, channelNames } from '../../../shared/post/account'
import { type Content, textFor } from '../../../shared/post/content'
import { isCertain } from '../../../shared/post/limits'
import { type Count, count } from '../../../shared/post/limits-count'
import { allOf } from '../../../shared/words/formats'
import { t } from '../../../shared/words/say'

/** Empty without targets. What rests on a number that is not certain may fail; it is not said to. */
export function fits(content: Pick<Content, 'text' | 'overrides'>, targets: readonly Account[]): string {
  const outcomes = targets.map((account) => ({ account, ...outcomeOf(textFor(content, account.id), account) }))
  const places = (verb: Outcome['verb']) =>
    outcomes.flatMap(({ verb: own, account, by }) => {
      if (own !== verb) return []
      const place = nameAmong(account, outcomes)
      return by === '' ? [place] : [t('on {place} by {amounts}', { place, amounts: by })]
    })
  return sentence(all(places('fits')), all(places('may fail')), all(places('fails')))
}

/** Each is empty where there is none. */
function sentence(good: string, unsure: string, bad: string): string {
  const which = [good && 'fits', unsure && 'may fail', bad && 'fails'].filter((verb) => verb !== '').join(', ')
  switch (which) {
    case 'fits':
      return t('Fits on {good}.', { good })
    case 'may fail':
      return t('May fail {unsure}.', { unsure })
    case 'fails':
      return t('Fails {bad}.', { bad })
    case 'fits, may fail':
      return t('Fits on {good}, may fail {unsure}.', { good, unsure })
    case 'fits, fails':
      return t('Fits on {good}, fails {bad}.', { good, bad })
    case 'may fail, fails':
      return t('May fail {unsure}, fails {bad}.', { unsure, bad })
    case 'fits, may fail, fails':
      return t('Fits on {good}, may fail {unsure}, fails {bad}.', { good, unsure, bad })
    default:
      return ''
  }
}

const all = (places: readonly string[]) => allOf([...new Set(places)])

/** "12 bytes", "1 hashtag". */
function amountInWords(amount: number, unit: Count['unit']): string {
  switch (unit) {
    case 'bytes':
      return t('{count, plural, one {# byte} other {# bytes}}', { count: amount })
    case 'hashtags':
      return t('{count, plural, one {# hashtag} other {# hashtags}}', { count: amount })
    default:
      return t('{count, plural, one {# character} other {# characters}}', { count: amount })
  }
}

interface Outcome {
  readonly verb: 'fits' | 'may fail' | 'fails'
  /** "12 characters and 40 bytes"; empty where it fits. */
  readonly by: string
}

function outcomeOf(text: string, { channel, textLimit }: Account): Outcome {
  const over = count(channel, text, textLimit).filter((counted) => counted.over > 0)
  if (over.length === 0) return { verb: 'fits', by: '' }
  const certain = over.filter(isCertain)
  const told = certain.length > 0 ? certain : over
  const amounts = told.map((counted) => amountInWords(counted.over, counted.unit))
  return { verb: certain.length > 0 ? 'fails' : 'may fail', by: allOf(amounts) }
}

/** The channel, and the account too where others on that channel fare differently. */
function nameAmong(account: Account, outcomes: readonly ({ readonly account: Account } & Outcome)[]): string {
  const { name } = channelNames[account.channel]
  const same = outcomes.filter((outcome) => outcome.account.channel === account.channel)
  const isOne = same.every(({ verb, by }) => verb === same[0]?.verb && by === same[0].by)
  return isOne ? name : `${name} (${account.handle})`
}
