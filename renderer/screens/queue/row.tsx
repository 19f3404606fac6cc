// One post as a row: which, where, what it says, what the checks found, how it stands, whose turn, when.
import { channelNames } from '../../../shared/post/account'
import { listed } from '../../../shared/words/formats'
import { AtSign, BellRing, MessageSquare } from 'lucide-react'
import { memo } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { Instant, Zone } from '../../../shared/kit/time'
import { severities } from '../../../shared/policy/finding'
import { ApproveBy } from '../../parts/approve-by'
import { ChannelBadge, SeverityMark } from '../../parts/badge'
import { classes } from '../../parts/classes'
import { Hidden } from '../../parts/hidden'
import { RiskBadge } from '../../parts/risk-badge'
import { StatusPill } from '../../parts/status-pill'
import { Ago, SlotTime } from '../../parts/when'
import { instantInWords } from '../../parts/when-words'
import styles from './row.module.css'
import { t } from '../../../shared/words/say'

const shownChannels = 3

export function QueueHeader() {
  return (
    <div className={classes(styles['cells'], styles['header'])} role="presentation">
      <span role="columnheader" className={styles['post']}>
        {t('Post')}
      </span>
      <span role="columnheader" className={styles['text']}>
        {t('Text')}
      </span>
      <span role="columnheader" className={styles['checks']}>
        {t('Findings')}
      </span>
      <span role="columnheader" className={styles['status']}>
        {t('Status')}
      </span>
      <span role="columnheader" className={styles['turn']}>
        {t('Whose turn')}
      </span>
      <span role="columnheader" className={styles['slot']}>
        {t('Slot')}
      </span>
    </div>
  )
}

/** Memoised: moving the cursor must not draw every row again. */
export const QueueCells = memo(function QueueCells({ row, zone }: { readonly row: QueueRow; readonly zone: Zone }) {
  return (
    <div className={classes(styles['cells'], row.isYourTurn && styles['yours'])} role="presentation">
      <span role="gridcell" className={styles['post']}>
        <span className={styles['key']}>{row.key}</span>
        <Channels row={row} />
      </span>
      <span role="gridcell" className={styles['text']}>
        <RiskBadge deadline={row} zone={zone} />
        <span className={styles['excerpt']} lang={row.language} dir="auto">
          {row.excerpt === '' ? <span className={styles['none']}>{t('No words yet')}</span> : row.excerpt}
        </span>
        <Comments row={row} />
      </span>
      <span role="gridcell" className={styles['checks']}>
        <Checks row={row} />
      </span>
      <span role="gridcell" className={styles['status']} title={revisionInWords(row)}>
        <StatusPill status={row.status} quiet />
        <Hidden>{revisionInWords(row)}</Hidden>
      </span>
      <span role="gridcell" className={styles['turn']}>
        {row.turn === '' ? (
          <Hidden>{t('Nobody’s turn')}</Hidden>
        ) : (
          <>
            <span className={styles['who']} title={turnInFull(row, zone)}>
              {turnInShort(row)}
            </span>
            {row.remindedBy !== null && (
              <span className={styles['reminded']} title={t('{person} reminds you of it', { person: row.remindedBy })}>
                <BellRing aria-hidden />
                <Hidden>{t('{person} reminds you of it', { person: row.remindedBy })}</Hidden>
              </span>
            )}
            <span className={styles['since']}>
              <Ago since={row.turnSince} zone={zone} />
            </span>
          </>
        )}
      </span>
      <span role="gridcell" className={styles['slot']}>
        {row.slot ? <SlotTime slot={row.slot} /> : <span className={styles['none']}>{t('No slot')}</span>}
        {row.approveBy !== null && (
          // A row has no room for it; whoever hears the list or points at the time is told.
          <Hidden>
            <ApproveBy at={row.approveBy} zone={zone} />
          </Hidden>
        )}
      </span>
    </div>
  )
})

/** One that only passes by: its number and its words. */
export function PassingCells({ row }: { readonly row: QueueRow }) {
  return (
    <div className={classes(styles['cells'], row.isYourTurn && styles['yours'])} role="presentation">
      <span role="gridcell" className={styles['post']}>
        <span className={styles['key']}>{row.key}</span>
      </span>
      <span role="gridcell" className={styles['text']}>
        <span className={styles['excerpt']} lang={row.language} dir="auto">
          {row.excerpt}
        </span>
      </span>
    </div>
  )
}

/** A row that is on its way. */
export function UnknownCells() {
  return (
    <div className={styles['cells']} role="presentation">
      <span role="gridcell" className={styles['text']}>
        <span className={styles['loading']} />
        <Hidden>{t('Loading')}</Hidden>
      </span>
    </div>
  )
}

function Channels({ row }: { readonly row: QueueRow }) {
  const more = row.channels.length - shownChannels
  const shown = more > 1 ? row.channels.slice(0, shownChannels - 1) : row.channels.slice(0, shownChannels)
  const rest = row.channels.length - shown.length
  return (
    <span className={styles['channels']}>
      {shown.map((channel) => (
        <ChannelBadge key={channel} channel={channel} />
      ))}
      {rest > 0 && (
        <span className={styles['rest']} title={listed(row.channels.map((channel) => channelNames[channel].name))}>
          +{rest}
        </span>
      )}
    </span>
  )
}

function Checks({ row }: { readonly row: QueueRow }) {
  const { findings } = row
  const found = severities.flatMap((severity) => {
    const count = findings?.[severity] ?? 0
    return severity !== 'hint' && count > 0 ? [{ severity, count }] : []
  })
  return (
    <>
      {found.map(({ severity, count }) => (
        <SeverityMark key={severity} severity={severity} count={count} />
      ))}
      {findings === null ? (
        <span className={styles['none']} title={t('Being checked')}>
          <span aria-hidden>…</span>
          <Hidden>{t('Being checked')}</Hidden>
        </span>
      ) : (
        found.length === 0 && <Hidden>{t('No findings')}</Hidden>
      )}
    </>
  )
}

/** Beside the words that they are about. */
function Comments({ row }: { readonly row: QueueRow }) {
  if (row.openComments === 0) return null
  return (
    <span
      className={row.asksYou ? `${styles['comments']} ${styles['asks']}` : styles['comments']}
      title={
        row.asksYou
          ? t('You are asked by name; {count, plural, one {# open comment} other {# open comments}}', {
              count: row.openComments,
            })
          : commentsInWords(row.openComments)
      }
    >
      {row.asksYou && <AtSign aria-hidden />}
      <MessageSquare aria-hidden />
      {row.openComments}
      <Hidden> {t('{count, plural, one {open comment} other {open comments}}', { count: row.openComments })}</Hidden>
      {row.asksYou && <Hidden>, {t('you are asked by name')}</Hidden>}
    </span>
  )
}

const revisionInWords = ({ revision, author }: QueueRow) => t('Revision {revision}, by {author}', { revision, author })

function turnInShort({ taken, isYourTurn, turn }: QueueRow): string {
  if (taken !== null) return taken.isYours ? t('Taken by you') : t('Taken by {by}', { by: taken.by })
  return isYourTurn ? t('Your turn') : turn
}

function turnInFull({ taken, snoozed, isYourTurn, turn }: QueueRow, zone: Zone): string {
  const until = (at: Instant) => instantInWords(at, zone)
  return [
    isYourTurn ? t('Your turn: {turn}', { turn }) : turn,
    ...(taken === null
      ? []
      : [
          t('Taken by {who, select, you {you} other {{by}}} until {when}', {
            who: taken.isYours ? 'you' : 'other',
            by: taken.by,
            when: until(taken.until),
          }),
        ]),
    ...snoozed.map(({ by, isYours, until: end }) =>
      end === 'author-updates'
        ? t('Put off by {who, select, you {you} other {{by}}} until the writer changes it', {
            who: isYours ? 'you' : 'other',
            by,
          })
        : t('Put off by {who, select, you {you} other {{by}}} until {when}', {
            who: isYours ? 'you' : 'other',
            by,
            when: until(end),
          }),
    ),
  ].join('\n')
}

const commentsInWords = (count: number) => t('{count, plural, one {# open comment} other {# open comments}}', { count })
