import type { RefObject } from 'react'
import type { DeskView, Member } from '../../../shared/desk/queries/desk'

export interface SheetProps {
  readonly desk: DeskView
  readonly member: Member
  readonly onClose: () => void
  readonly finalFocus: RefObject<HTMLElement | null>
}
