// Everything about a post besides its texts, as it stands.
import { rich } from '../../parts/rich'
import type { ReactNode } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { AccountName } from './account-name'
import { languageInWords } from './language'
import { type Content, type Media, type PostKind } from '../../../shared/post/content'
import { slotInWords } from '../../../shared/post/slot'
import { KeptText } from '../../parts/diff-view-text'
import styles from './content-diff.module.css'
import { factId } from './places'
import { t } from '../../../shared/words/say'

interface Fact {
  readonly name: string
  /** The part of the content, as changes name it. */
  readonly where: string
  readonly words: ReactNode
}

const kinds: Record<PostKind, string> = {
  post: t('Post'),
  reply: t('Reply', undefined, 'a kind of post'),
  advocacy: t('Advocacy, advice only'),
}

export function Facts({ content, desk }: { readonly content: Content; readonly desk: DeskView }) {
  return (
    <dl className={styles['facts']}>
      {factsOf(content, desk).map(({ name, where, words }) => (
        <div key={where} id={factId(where)} tabIndex={-1} className={styles['fact']}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(content: Content, desk: DeskView): readonly Fact[] {
  const { slot, link, media, disclosures, claims, relationships, campaign, language, kind, replyTo, targets } = content
  const all: readonly (Fact | null)[] = [
    { name: t('Accounts'), where: 'targets', words: <Accounts targets={targets} desk={desk} /> },
    { name: t('Slot'), where: 'slot', words: slot ? slotInWords(slot) : t('None') },
    link === null ? null : { name: t('Link'), where: 'link', words: <KeptText text={link} /> },
    media.length === 0 ? null : { name: t('Media'), where: 'media', words: <MediaFacts media={media} /> },
    listed(t('Disclosures'), 'disclosures', disclosures),
    listed(t('Claims'), 'claims', claims),
    listed(
      t('Relationships'),
      'relationships',
      relationships.map(({ party, nature }) => `${party}: ${nature}`),
    ),
    kind === 'post' ? null : { name: t('Kind'), where: 'post-kind', words: kinds[kind] },
    replyTo === null ? null : { name: t('Replies to'), where: 'reply-to', words: replyTo },
    campaign === '' ? null : { name: t('Campaign'), where: 'campaign', words: campaign },
    { name: t('Language'), where: 'language', words: languageInWords(language) },
  ]
  return all.filter((fact) => fact !== null)
}

function listed(name: string, where: string, items: readonly string[]): Fact | null {
  if (items.length === 0) return null
  const [only] = items
  if (items.length === 1) return { name, where, words: only }
  const words = (
    <ul className={styles['items']}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
  return { name, where, words }
}

function Accounts({ targets, desk }: { readonly targets: readonly string[]; readonly desk: DeskView }) {
  if (targets.length === 0) return t('None')
  return (
    <ul className={styles['accounts']}>
      {targets.map((id) => (
        <li key={id} className={styles['account']}>
          <AccountName id={id} desk={desk} />
        </li>
      ))}
    </ul>
  )
}

function MediaFacts({ media }: { readonly media: readonly Media[] }) {
  return (
    <ul className={styles['items']}>
      {media.map(({ name, alt, url, digest }) => (
        <li key={`${name} ${url ?? ''} ${digest ?? ''}`}>
          {name === '' ? (url ?? t('Without a name')) : name}
          <span className={styles['alt']}>
            {alt === '' ? t('No alt text') : rich('Alt text: {alt}', { alt: <KeptText text={alt} /> })}
          </span>
        </li>
      ))}
    </ul>
  )
}
