// What whoever is signed in is told, and how they want to be told.
import type { Handlers } from '../calls'
import type { Workstation } from '../workstation'

type NoticeHandlers = Pick<Handlers, 'notices' | 'readNotices' | 'setNotices'>

export function noticeHandlers({ notices }: Pick<Workstation, 'notices'>): NoticeHandlers {
  return {
    notices: () => notices.report(),
    readNotices: ({ ids }) => notices.read(ids),
    setNotices: (settings) => notices.set(settings),
  }
}
