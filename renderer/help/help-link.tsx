// A way into the help from what it explains. The page opens above a sheet, and what was typed in the sheet stays.
import { CircleHelp } from 'lucide-react'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { later } from '../later'
import styles from './help-link.module.css'
import type { PageId } from './page-ids'

const HelpDialog = later(async () => (await import('./help-dialog')).HelpDialog)

export interface HelpLinkProps {
  readonly page: PageId
  readonly section?: string | null
  readonly children: ReactNode
}

export function HelpLink({ page, section = null, children }: HelpLinkProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles['link']} onClick={() => setOpen(true)}>
        <CircleHelp aria-hidden />
        {children}
      </button>
      {isOpen && (
        // What is pressed in the help is none of the sheet's business below it.
        <span onClick={stop} onKeyDown={stopEnter}>
          <HelpDialog start={{ page, section }} onClose={() => setOpen(false)} />
        </span>
      )}
    </>
  )
}

const stop = (event: SyntheticEvent) => event.stopPropagation()

const stopEnter = (event: SyntheticEvent & { readonly key: string }) => {
  if (event.key === 'Enter') event.stopPropagation()
}
