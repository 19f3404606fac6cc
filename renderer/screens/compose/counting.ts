// Each channel's own arithmetic in words: what counts, and what a link counts as.
import { channelNames, type Channel } from '../../../shared/post/account'
import { limitsOf, type Unit } from '../../../shared/post/limits'
import { t } from '../../../shared/words/say'

/** "X: every link counts as 23; most letters count once, …". */
export function arithmeticInWords(channel: Channel): string {
  const { text, hashtags } = limitsOf(channel)
  const rules = [...new Set(text.map(({ unit }) => ruleOf[unit]))]
  const tags = hashtags === null ? [] : [t('Hashtags are counted apart.')]
  const notes = text.flatMap(({ note }) => (note === undefined ? [] : (noteWords[note] ?? note)))
  return `${channelNames[channel].name}: ${[...rules, ...tags, ...notes].join(' ')}`
}

const ruleOf: Readonly<Record<Unit, string>> = {
  weighted: t(
    'A link counts as 23, however long it is. Latin letters count once; most other scripts and every emoji count twice.',
  ),
  graphemes: t('Characters as people see them: an emoji counts once, a link counts with all its letters.'),
  bytes: t('Bytes are limited besides: letters with accents take 2, other scripts mostly 3, an emoji 4 or more.'),
  units: t('A link counts with all its letters; most emoji count twice or more.'),
  'emoji-bytes': t('A link counts with all its letters; an emoji counts with its bytes, mostly 4 or more.'),
  'short-links': t(
    'A link with http or https counts as 23, however long it is; of @name@server only the name counts. Anything else counts as people see it.',
  ),
}

/** The facts are English, as findings rest on them; here is how their notes are said on screen. */
const noteWords: Readonly<Record<string, string>> = {
  'Paid accounts may post longer text.': t('Paid accounts may post longer text.'),
  'Each server may set another limit.': t('Each server may set another limit.'),
  'Ayrshare (third party) says the same.': t('Ayrshare (third party) says the same.'),
  'Postiz uses 2,000.': t('Postiz uses 2,000.'),
  'Description; the limit may be in bytes.': t('Description; the limit may be in bytes.'),
  'Sources differ: 500 or 800.': t('Sources differ: 500 or 800.'),
}
