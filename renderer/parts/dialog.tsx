// A dialog in the middle, and a sheet at the side. While one is open only its own keys act; Escape closes it and
// focus returns to where it was.
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import buttonStyles from './button.module.css'
import { classes } from './classes'
import styles from './dialog.module.css'
import { t } from '../../shared/words/say'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
  /** What to focus first; otherwise the first control of the body. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** What to focus when it closes; otherwise what had the focus before. */
  readonly finalFocus?: RefObject<HTMLElement | null>
}

export function Dialog(props: DialogProps) {
  return <Floating {...props} className={classes(styles['dialog'], props.size === 'wide' && styles['wide'])} />
}

export function Sheet(props: Omit<DialogProps, 'size'>) {
  return <Floating {...props} className={styles['sheet']} />
}

function Floating(props: DialogProps & { readonly className: string | undefined }) {
  const { open, onClose, title, description, children, actions, className } = props
  return (
    <Base.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          className={classes(styles['popup'], className)}
          initialFocus={props.initialFocus ?? firstControl}
          {...(props.finalFocus ? { finalFocus: props.finalFocus } : {})}
        >
          <div className={styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <Base.Close
              className={classes(buttonStyles['button'], buttonStyles['quiet'], buttonStyles['icon'])}
              aria-label={t('Close')}
            >
              <X aria-hidden />
            </Base.Close>
          </div>
          {description !== undefined && (
            <Base.Description className={styles['description']}>{description}</Base.Description>
          )}
          <div className={styles['body']} data-dialog-body>
            {children}
          </div>
          {actions !== undefined && (
            <div className={styles['actions']} data-dialog-actions>
              {actions}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

const focusable = 'input, textarea, select, button, a[href], [tabindex="0"]'

/** Not the close button, which comes first in the markup. */
function firstControl(): HTMLElement | null {
  const inBody = ['[data-dialog-body]', '[data-dialog-actions]'].map((part) =>
    [...document.querySelectorAll(part)].at(-1)?.querySelector<HTMLElement>(`:is(${focusable}):not([disabled])`),
  )
  return inBody.find((element) => element != null) ?? null
}
