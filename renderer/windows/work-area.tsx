// What every window shows around the place it is at, whatever else it has: how the desk stands, the place itself, the status
// line, and what floats over them.
import type { ReactNode } from 'react'
import type { DeskView } from '../../shared/desk/queries/desk'
import type { Person } from '../../shared/people/person'
import type { PostId } from '../../shared/post/revision'
import { ActsSheet } from '../acts-list/acts-sheet'
import { DropAnywhere } from '../dropping/drop-anywhere'
import type { Place } from '../navigation'
import { ConditionBanner } from '../parts/frame/condition'
import { StatusLine } from '../parts/frame/status-line'
import { Mishap } from '../parts/mishap'
import { OwnKey } from '../unlocking/own-key'
import { AlsoOpen } from './also-open'

interface WorkAreaProps {
  readonly desk: DeskView
  readonly me: Person
  /** Why nothing can be written any more; null while it can. */
  readonly readOnly: string | null
  readonly screen: Place['screen']
  /** Made anew where this differs, after a mishap too. */
  readonly name: string
  readonly post: PostId | null
  /** Above how the desk stands. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

export function WorkArea({ desk, me, readOnly, screen, name, post, notice, children }: WorkAreaProps) {
  return (
    <>
      <div className="frame-banner">
        {notice}
        <ConditionBanner desk={desk} readOnly={readOnly} />
        <AlsoOpen post={post} />
      </div>
      <main className="frame-content">
        <Mishap key={name}>{children}</Mishap>
      </main>
      <div className="frame-status">
        <StatusLine desk={desk} isReadOnly={readOnly !== null || desk.condition.trouble !== null} screen={screen} />
      </div>
      <OwnKey desk={desk} me={me} />
      <ActsSheet />
      <DropAnywhere desk={desk} />
    </>
  )
}
