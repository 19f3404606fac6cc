// What whoever is signed in is told, and how they want to be told.
import type { Handlers } from '../answering'
import type { Workstation } from '../workstation'

type NoticeHandlers = Pick<Handlers, 'notices' | 'readNotices' | 'setNotices'>

type NoticeStation = Pick<Workstation, 'notices' | 'queueFirst' | 'whose'>

export function noticeHandlers(station: NoticeStation): NoticeHandlers {
  const { notices } = station
  return {
    notices: async () => {
      await station.queueFirst.before(station.whose)
      await notices.ahead()
      return notices.report()
    },
    readNotices: ({ ids }) => notices.read(ids),
    setNotices: (settings) => notices.set(settings),
  }
}
