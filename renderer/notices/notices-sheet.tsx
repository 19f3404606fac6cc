// The list of notices, grouped by what they are about. Enter opens the post; what is opened is read.
import { CheckCheck, Settings2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { noticeInWords, noticeKindNames } from '../../shared/desk/queries/notices/words'
import type { NoticeView } from '../../shared/desk/queries/notices/telling'
import { useDesk } from '../data'
import { runCommand } from '../keys/bindings'
import { openOverlay, useOverlay } from '../keys/overlay'
import { Button } from '../parts/button'
import { classes } from '../parts/classes'
import { Sheet } from '../parts/dialog'
import { hidden } from '../parts/hidden'
import { rich } from '../parts/rich'
import { Ago, Coming } from '../parts/when'
import { groupsOf, openNotice, useNotices } from './notices'
import styles from './notices-sheet.module.css'
import { t } from '../../shared/words/say'

export function NoticesSheet() {
  const isOpen = useOverlay(({ open }) => open === 'notices')
  return isOpen ? <NoticesList /> : null
}

function NoticesList() {
  const { zone } = useDesk()
  const report = useNotices()
  const groups = groupsOf(report?.notices ?? [])
  const unread = report?.unread ?? 0
  return (
    <Sheet
      open
      onClose={() => openOverlay(null)}
      title={t('Notices')}
      description={
        report?.quietUntil != null
          ? rich('Quiet until {when}: nothing interrupts you, and everything is here.', {
              when: <Coming instant={report.quietUntil} zone={report.zone} />,
            })
          : t(
              'What waits for you and what became of your posts, of the last two weeks. It goes once it no longer holds.',
            )
      }
      actions={
        <>
          <Button icon={<Settings2 aria-hidden />} onPress={() => runCommand('notices.settings')}>
            {t('How I am told…')}
          </Button>
          <Button
            icon={<CheckCheck aria-hidden />}
            reason={unread === 0 ? t('Every notice is read.') : null}
            onPress={() => runCommand('notices.read')}
          >
            {t('Mark all as read')}
          </Button>
        </>
      }
    >
      {groups.length === 0 ? (
        <p className={styles['none']}>{t('There is nothing to tell you. What comes to you shows here.')}</p>
      ) : (
        <div className={styles['groups']} onKeyDown={walk}>
          {groups.map(({ kind, notices }) => (
            <section key={kind} aria-label={noticeKindNames[kind].title}>
              <h3 className={styles['heading']}>
                {noticeKindNames[kind].title} <span className={styles['number']}>{notices.length}</span>
              </h3>
              <ul>
                {notices.map((notice) => (
                  <li key={notice.id}>
                    <NoticeButton notice={notice} zone={zone} onOpen={() => openNotice(notice, notices)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {report !== null && report.more > 0 && (
            <p className={styles['none']}>
              {t(
                '{more, plural, one {# more is in the queue, under “Your turn”.} other {# more are in the queue, under “Your turn”.}}',
                { more: report.more },
              )}
            </p>
          )}
        </div>
      )}
    </Sheet>
  )
}

function NoticeButton({
  notice,
  zone,
  onOpen,
}: {
  readonly notice: NoticeView
  readonly zone: string
  readonly onOpen: () => void
}) {
  return (
    <button
      type="button"
      data-notice
      className={classes(styles['notice'], !notice.isRead && styles['unread'])}
      onClick={onOpen}
    >
      <span className={styles['mark']} aria-hidden />
      <span className={styles['key']}>{notice.key}</span>
      <span className={styles['words']}>
        {notice.isRead
          ? noticeInWords(notice.content, zone)
          : rich('{notice}<hidden> Unread.</hidden>', { notice: noticeInWords(notice.content, zone), hidden })}
        {notice.excerpt !== '' && (
          <span className={styles['excerpt']} lang={notice.language} dir="auto">
            {notice.excerpt}
          </span>
        )}
      </span>
      <span className={styles['when']}>
        <Ago since={notice.at} zone={zone} isAlone />
      </span>
    </button>
  )
}

/** The arrow keys walk along the notices. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notice]')]
  const here = all.findIndex((notice) => notice === document.activeElement)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key]
  const next = to === undefined ? undefined : all[to]
  if (!next) return
  event.preventDefault()
  next.focus()
}
