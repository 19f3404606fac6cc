// An example of a clause, in words.
import type { Example } from '../../../shared/policy/pack'
import { channelNames } from '../../../shared/post/account'
import { kindsInShort } from './lists/post-kinds'
import { t } from '../../../shared/words/say'

/** What makes an example more than its words. */
export function aroundInWords(example: Example): string {
  if (typeof example === 'string') return ''
  const { channels = [], market, kind, link, overrides = {}, relationships = [], media = [], slot } = example
  const { registers, neighbours, settings } = example
  return [
    ...channels.map((channel) => channelNames[channel].name),
    ...(market === undefined ? [] : [t('market {market}', { market })]),
    ...(kind === undefined || kind === 'post' ? [] : [kindsInShort[kind]]),
    ...(link == null ? [] : [t('link {link}', { link })]),
    ...Object.entries(overrides).map(([channel, text]) => t('on {channel}: “{text}”', { channel, text })),
    ...relationships.map(({ party, nature }) => t('declared: {party}, {nature}', { party, nature })),
    ...media.map(({ name, alt }) => (alt === '' ? t('{name}, without alternative text', { name }) : `${name}: ${alt}`)),
    ...(slot === undefined ? [] : [slot]),
    ...(registers || settings ? [t('with lists of the desk')] : []),
    ...(neighbours ? [t('beside other posts')] : []),
  ].join(' · ')
}
