// A post as one account's readers will meet it: what stands before the fold, what is hidden behind it, the link card
// and the alt texts. A sketch of the counting and folding, not a copy of any network's looks.
import { Captions, ImageOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Account, channelNames } from '../../shared/post/account'
import { type Content, type Media, textFor } from '../../shared/post/content'
import { isCertain, limitsOf } from '../../shared/post/limits'
import { foldAt } from '../../shared/post/limits-count'
import { locale } from '../../shared/words/language'
import styles from './channel-preview.module.css'
import { wholeDate } from '../../shared/words/days'
import { MediaPicture } from './media-picture'
import { rich } from './rich'
import { t } from '../../shared/words/say'

interface ChannelPreviewProps {
  readonly content: Content
  readonly account: Account
}

export function ChannelPreview({ content, account }: ChannelPreviewProps) {
  const { badge, name } = channelNames[account.channel]
  const text = textFor(content, account.id)
  return (
    <article
      className={styles['preview']}
      aria-label={t('Preview for {name}, {handle}', { name, handle: account.handle })}
    >
      <header className={styles['head']}>
        <span className={styles['avatar']} aria-hidden="true">
          {badge}
        </span>
        <span className={styles['who']}>
          <strong>{account.handle}</strong>
          <span>{name}</span>
        </span>
      </header>
      <Text text={text} account={account} language={content.language} />
      {content.media.length > 0 && (
        <ul className={styles['media']} aria-label={t('Media')}>
          {content.media.map((media, index) => (
            <MediaTile key={`${media.name}-${index.toString()}`} media={media} />
          ))}
        </ul>
      )}
      {content.link !== null && content.link !== '' && <LinkCard link={content.link} />}
      <FoldNote account={account} text={text} />
    </article>
  )
}

function Text({ text, account, language }: { text: string; account: Account; language: string }) {
  const fold = foldAt(account.channel, text)
  if (text === '') return <p className={styles['nothing']}>{t('No text yet.')}</p>
  if (fold === null) {
    return (
      <p className={styles['text']} lang={language} dir="auto">
        {text}
      </p>
    )
  }
  return (
    <p className={styles['text']} lang={language} dir="auto">
      {text.slice(0, fold).trimEnd()}
      <bdi lang={locale()} className={styles['more']}>
        {t('…see more')}
      </bdi>
      <span className={styles['folded']}>{shortened(text.slice(fold))}</span>
    </p>
  )
}

const mostBehindFold = 2_000

/** A preview shows where readers stop; painting all of a very long text would slow the typing. */
function shortened(rest: string): ReactNode {
  if (rest.length <= mostBehindFold) return rest
  const more = rest.length - mostBehindFold
  return (
    <>
      {rest.slice(0, mostBehindFold).toWellFormed()}…{' '}
      <bdi lang={locale()}>{t('{more, plural, one {# more character} other {# more characters}}', { more })}</bdi>
    </>
  )
}

function FoldNote({ account, text }: { account: Account; text: string }) {
  const { fold } = limitsOf(account.channel)
  const at = foldAt(account.channel, text)
  if (!fold) return <p className={styles['note']}>{t('No fold is known for this channel.')}</p>
  return (
    <p className={styles['note']}>
      {at === null
        ? t('Shown whole: the fold is after about {limit, number} characters.', { limit: fold.value })
        : t(
            'Readers see the first {limit, number} characters or so; {more, plural, one {# more is} other {# more are}} behind the fold.',
            { limit: fold.value, more: text.length - at },
          )}{' '}
      {isCertain(fold)
        ? t('Looked up {date}.', { date: wholeDate(fold.checked) })
        : t('Not confirmed by the channel; looked up {date}.', { date: wholeDate(fold.checked) })}
    </p>
  )
}

function MediaTile({ media }: { media: Media }) {
  const hasAlt = media.alt.trim() !== ''
  return (
    <li className={styles['tile']}>
      <span className={styles['picture']}>
        <MediaPicture media={media} />
      </span>
      <span className={hasAlt ? styles['alt'] : styles['alt-missing']}>
        {hasAlt ? <Captions size={14} aria-hidden="true" /> : <ImageOff size={14} aria-hidden="true" />}
        <span>
          {hasAlt
            ? rich('<label>Alt text: </label>{alt}', {
                label,
                alt: <bdi>{media.alt}</bdi>,
              })
            : t('No alt text')}
        </span>
      </span>
    </li>
  )
}

function LinkCard({ link }: { link: string }) {
  const url = URL.canParse(link) ? new URL(link) : null
  return (
    <p className={styles['card']}>
      <span className={styles['host']}>{url ? url.host : t('Not a full web address')}</span>
      <span className={styles['address']}>{link}</span>
    </p>
  )
}

const label = (words: ReactNode) => <span className={styles['label']}>{words}</span>
