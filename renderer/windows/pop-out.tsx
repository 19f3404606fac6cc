// A window that shows one post, and nothing besides: other places open in the main window.
import { type ReactNode, useEffect } from 'react'
import type { Showing } from '../../shared/bridge/windows'
import type { DeskView } from '../../shared/desk/queries/desk'
import type { Person } from '../../shared/people/person'
import { useCall } from '../data'
import { useAnywhereCommands } from '../keys/anywhere'
import { leaveOthersTo, useNavigation } from '../navigation'
import { useShowing } from './elsewhere'
import { useWorkNews } from '../work/works'
import { sendToMain } from './links'
import { usePostCommands } from './post-commands'
import { WorkArea } from './work-area'
import { t } from '../../shared/words/say'

interface PopOutProps {
  readonly own: Showing
  readonly desk: DeskView
  readonly me: Person
  readonly readOnly: string | null
  readonly children: ReactNode
}

export function PopOut({ own, desk, me, readOnly, children }: PopOutProps) {
  const place = useNavigation((state) => state.place)
  const view = useCall('postView', { id: own.post })
  const key = view.data?.key ?? t('Post')
  useAnywhereCommands(desk, own)
  useShowing(place)
  useWorkNews(place.screen)
  usePostCommands(place, desk)
  useEffect(() => leaveOthersTo(sendToMain), [])
  useEffect(() => {
    document.title = `${key} – ${desk.name}`
  }, [key, desk.name])
  return (
    <div className="frame frame-alone">
      <WorkArea
        desk={desk}
        me={me}
        readOnly={readOnly}
        screen={place.screen}
        name={place.screen}
        post={own.post}
        notice={desk.sample && <p className="frame-sample">{t('Sample desk: everything here is invented.')}</p>}
      >
        {children}
      </WorkArea>
    </div>
  )
}
