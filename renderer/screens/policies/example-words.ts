// An example of a clause, in words.
import type { Example } from '../../../shared/policy/pack'
import { channelNames } from '../../../shared/post/account'
import { t } from '../../../shared/words/say'

/** What makes an example more than its words. */
export function aroundInWords(example: Example): string {
  if (typeof example === 'string') return ''
  const { channels = [], market, kind, link, overrides = {}, relationships = [], media = [], slot } = example
  const { registers, neighbours, settings } = example
  return [
    ...channels.map((channel) => channelNames[channel].name),
    ...(market === undefined ? [] : [`market ${market}`]),
    ...(kind === undefined || kind === 'post' ? [] : [kind]),
    ...(link == null ? [] : [`link ${link}`]),
    ...Object.entries(overrides).map(([channel, text]) => `on ${channel}: “${text}”`),
    ...relationships.map(({ party, nature }) => `declared: ${party}, ${nature}`),
    ...media.map(({ name, alt }) => (alt === '' ? t('{name}, without alternative text', { name }) : `${name}: ${alt}`)),
    ...(slot === undefined ? [] : [slot]),
    ...(registers || settings ? ['with lists of the desk'] : []),
    ...(neighbours ? ['beside other posts'] : []),
  ].join(' · ')
}
