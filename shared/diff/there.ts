// What is in a post that is new as a whole. Nothing was there before, so nothing was added or changed: what deserves a
// look of its own is named as it stands.
import { accountInWords } from '../post/account-words'
import type { Content } from '../post/content'
import { slotInWords } from '../post/slot'
import { localeOf, type Say } from '../words/say'
import { materialFirst } from './changes'
import { factsThere } from './facts'
import { type ContentChange, kindInWords, told, type Where } from './fields'
import { type Fact, fact, retold } from './kinds'
import { mediaThere } from './media'
import { quoted } from './quoted'
import { onOneLine } from './visible'

export interface There {
  /** Outside the texts, in the order of the fields. */
  readonly fields: readonly ContentChange[]
  /** Everything, material first. */
  readonly changes: readonly ContentChange[]
}

export function whatIsThere(content: Content, t: Say): There {
  const fields = fieldsThere(content, t)
  const { text, overrides } = content
  const texts = [
    ...namedThere({ kind: 'text' }, text, (said) => said, t),
    ...(text === '' ? [] : [inText({ kind: 'text' }, fact(['text'], t('Text: {words}', { words: quoted(text, t) })))]),
    ...Object.entries(overrides)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, own]) => {
        const where: Where = { kind: 'override', account: id }
        const account = onOneLine(accountInWords(id))
        return [
          told(where, t('Text for {account}: {words}', { account, words: quoted(own, t) }), true),
          ...namedThere(where, own, (said) => `${account}: ${said}`, t),
        ]
      }),
  ]
  return { fields, changes: materialFirst([...texts, ...fields]) }
}

function namedThere(where: Where, text: string, tell: (said: string) => string, t: Say): readonly ContentChange[] {
  return factsThere(text, t).map((found) => inText(where, retold(found, tell)))
}

const inText = (where: Where, found: Fact): ContentChange => ({ where, ...found, op: null, edits: [] })

function fieldsThere(content: Content, t: Say): readonly ContentChange[] {
  const { link, media, targets, slot, disclosures, claims, relationships, replyTo, campaign, language } = content
  return [
    ...(link === null ? [] : [told({ kind: 'link' }, t('Link {link}', { link: onOneLine(link) }), true)]),
    ...media.map((one) => told({ kind: 'media' }, mediaThere(one, t), true)),
    ...targets.map((account) =>
      told({ kind: 'targets' }, t('Account {account}', { account: onOneLine(accountInWords(account)) }), true),
    ),
    ...(slot === null
      ? []
      : [told({ kind: 'slot' }, t('Slot: {slot}', { slot: slotInWords(slot, localeOf(t)) }), true)]),
    ...disclosures.map((words) =>
      told({ kind: 'disclosures' }, t('Disclosure {words}', { words: quoted(words, t) }), true),
    ),
    ...claims.map((words) => told({ kind: 'claims' }, t('Claim {words}', { words: quoted(words, t) }), true)),
    ...relationships.map(({ party, nature }) => {
      const values = { party: quoted(party, t), nature: quoted(nature, t) }
      return told({ kind: 'relationships' }, t('Relationship with {party}: {nature}', values), true)
    }),
    told({ kind: 'post-kind' }, t('Kind: {kind}', { kind: kindInWords(content, t) }), false),
    ...(replyTo === null
      ? []
      : [told({ kind: 'reply-to' }, t('Replies to {address}', { address: onOneLine(replyTo) }), true)]),
    ...(campaign === ''
      ? []
      : [told({ kind: 'campaign' }, t('Campaign: {campaign}', { campaign: quoted(campaign, t) }), false)]),
    told({ kind: 'language' }, t('Language: {language}', { language }), false),
  ]
}
