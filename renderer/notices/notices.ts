// What the person is told: asked of main, kept up to date by what it pushes, and opened from the bell or a notification.
import { useEffect } from 'react'
import type { NoticeReport } from '../../shared/bridge/contract'
import { type Notice, type NoticeKind, noticeKinds } from '../../shared/desk/queries/notices/notice'
import type { NoticeView } from '../../shared/desk/queries/notices/telling'
import type { NoticeSettings } from '../../shared/desk/queries/notices/settings'
import { bridge } from '../bridge'
import { keyOf, queries, sayFault, useCall } from '../data'
import { useCommands } from '../keys/bindings'
import { openOverlay } from '../keys/overlay'
import { go, say, startWalk } from '../navigation'
import { arrive } from '../windows/links'
import { t } from '../../shared/words/say'

export function useNotices(): NoticeReport | null {
  return useCall('notices', null, { keepPrevious: true }).data ?? null
}

const know = (report: NoticeReport | null) => queries.setQueryData(keyOf('notices', null), report)

/** Null: all of them. */
export function read(ids: readonly string[] | null): void {
  void bridge
    .readNotices({ ids: ids && [...ids] })
    .then(know)
    .catch(sayFault)
}

/** Takes effect at once, and is kept by main. */
export function setNotices(settings: NoticeSettings): void {
  const report = queries.getQueryData<NoticeReport | null>(keyOf('notices', null))
  if (report) know({ ...report, settings })
  const { off, quiet } = settings
  void bridge
    .setNotices({ ...settings, off: [...off], quiet: { ...quiet, days: [...quiet.days] } })
    .then(know)
    .catch(sayFault)
}

/** To the post, and the notice is read. `beside`: those that “next” and “previous” walk along. */
export function openNotice({ id, post, content }: Notice, beside: readonly Pick<Notice, 'post'>[] = []): void {
  read([id])
  openOverlay(null)
  startWalk(beside.length === 0 ? [post] : [...new Set(beside.map((other) => other.post))])
  const isToWrite = content.kind === 'turn' && (content.to === 'rewrite' || content.to === 'mend')
  go({ screen: isToWrite ? 'compose' : 'review', post })
}

export interface NoticeGroup {
  readonly kind: NoticeKind
  readonly notices: readonly NoticeView[]
}

/** What somebody said or decided first; the many that only wait come last. */
const rank: Readonly<Record<NoticeKind, number>> = {
  mention: 0,
  nudge: 1,
  decision: 2,
  risk: 3,
  escalation: 4,
  turn: 5,
}

/** By what they are about, the latest of each first. */
export function groupsOf(notices: readonly NoticeView[]): readonly NoticeGroup[] {
  return noticeKinds
    .toSorted((a, b) => rank[a] - rank[b])
    .map((kind) => ({ kind, notices: notices.filter(({ content }) => content.kind === kind) }))
    .filter((group) => group.notices.length > 0)
}

/** Binds the commands, and follows where a pressed notification or a link from outside leads. */
export function useNoticeCommands(): void {
  const unread = useNotices()?.unread ?? 0
  useCommands(
    'anywhere',
    {
      'notices.show': () => openOverlay('notices'),
      'notices.settings': () => openOverlay('notice-settings'),
      'notices.read': () => {
        read(null)
        say(t('{unread, plural, one {Marked the notice as read} other {Marked # notices as read}}', { unread }))
      },
    },
    unread === 0 ? { 'notices.read': t('Every notice is read.') } : {},
  )
  useEffect(() => {
    void follow()
    return bridge.onPush(({ kind }) => {
      if (kind === 'link') void follow()
      if (kind === 'notices') void queries.invalidateQueries({ queryKey: keyOf('notices', null) })
    })
  }, [])
}

async function follow(): Promise<void> {
  const link = await bridge.takeLink(null).catch(() => null)
  if (link === null) return
  if (link.kind !== 'notice') return arrive(link)
  const { post } = link
  if (post === null) return openOverlay('notices')
  const report = queries.getQueryData<NoticeReport | null>(keyOf('notices', null))
  const ofPost = report?.notices.filter((notice) => notice.post === post) ?? []
  const [latest] = ofPost
  if (latest) openNotice(latest)
  else go({ screen: 'review', post })
  if (ofPost.length > 1) read(ofPost.map(({ id }) => id))
}
