// A window that shows one post, and nothing besides: other places open in the main window.
import { type ReactNode, Suspense, useEffect } from 'react'
import type { Showing } from '../../shared/bridge/windows'
import type { DeskView } from '../../shared/desk/queries/desk'
import type { Person } from '../../shared/people/person'
import { ActsSheet } from '../acts-list/acts-sheet'
import { useCall } from '../data'
import { DropAnywhere } from '../dropping/drop-anywhere'
import { useAnywhereCommands } from '../keys/anywhere'
import { leaveOthersTo, useNavigation } from '../navigation'
import { ConditionBanner } from '../parts/frame/condition'
import { StatusLine } from '../parts/frame/status-line'
import { Mishap } from '../parts/mishap'
import { OwnKey } from '../unlocking/own-key'
import { AlsoOpen } from './also-open'
import { useShowing } from './elsewhere'
import { useWorkNews } from '../work/works'
import { sendToMain } from './links'
import { usePostCommands } from './post-commands'

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
  const key = view.data?.key ?? 'Post'
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
      <div className="frame-banner">
        {desk.sample && <p className="frame-sample">Sample desk: everything here is invented.</p>}
        <ConditionBanner desk={desk} readOnly={readOnly} />
        <AlsoOpen post={own.post} />
      </div>
      <main className="frame-content">
        <Mishap key={place.screen}>
          <Suspense fallback={null}>{children}</Suspense>
        </Mishap>
      </main>
      <div className="frame-status">
        <StatusLine
          desk={desk}
          isReadOnly={readOnly !== null || desk.condition.trouble !== null}
          screen={place.screen}
        />
      </div>
      <OwnKey desk={desk} me={me} />
      <ActsSheet />
      <DropAnywhere desk={desk} />
    </div>
  )
}
