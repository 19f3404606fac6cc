// Approving several posts: each with what matters of it in full, those that are left out with their reasons, and
// afterwards how each fared. It stays until it was read.
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ItemTogether, Together } from '../../../../shared/desk/together'
import { undo } from '../../../data'
import { useHelpPage } from '../../../help/opening'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import { Dialog } from '../../../parts/dialog'
import { sendKey, useSendKey } from '../../../parts/send-key'
import { TextField } from '../../../parts/text-field'
import { Items, Outcomes } from './items'
import styles from './together.module.css'
import { useApproving } from './use-together'
import { mostUntyped, reasonAgainst, sorted } from './words'
import { useKeysOf } from '../../../keys/keymap'
import { isMac, keysInWords } from '../../../keys/labels'
import { t } from '../../../../shared/words/say'

export interface ApproveSheetProps {
  /** As it stands when the sheet opens; what changes after it is refused one by one. */
  readonly together: Together
  readonly onApproved: (items: readonly ItemTogether[]) => void
  readonly onClose: () => void
}

export function ApproveSheet({ together, onApproved, onClose }: ApproveSheetProps) {
  useHelpPage('reviewing')
  const [{ can, cannot }] = useState(() => sorted(together))
  const [typed, setTyped] = useState('')
  const [undoing] = useKeysOf('undo')
  const { isBusy, refused, fared, approve } = useApproving(onApproved)
  const against = reasonAgainst(can.length, together.most, typed)
  const send = () => {
    if (fared !== null) onClose()
    else if (against === null) void approve(can)
  }
  useSendKey(send)
  const body = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: what came of it is what is to be read now.
  useEffect(() => {
    if (fared !== null) body.current?.focus()
  }, [fared])
  const approved = fared?.filter(({ refusal }) => refusal === null).length ?? 0

  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={
        fared
          ? t('Approved {approved, number} of {count, plural, one {# post} other {# posts}}', {
              approved,
              count: can.length,
            })
          : t('Approve {count, plural, one {# post} other {# posts}}', { count: can.length })
      }
      description={
        fared
          ? undoing === undefined
            ? t('Each was decided on its own. “Undo” takes all of them back until they are exported.')
            : t('Each was decided on its own. {key} takes all of them back until they are exported.', {
                key: keysInWords(undoing, isMac),
              })
          : t('Each is decided on its own, on the words below. {sendKey} approves.', { sendKey })
      }
      actions={
        fared ? (
          <>
            {approved > 0 && (
              <Button
                onPress={() => {
                  onClose()
                  void undo()
                }}
              >
                {t('Undo {count, plural, one {# approval} other {# approvals}}', { count: approved })}
              </Button>
            )}
            <Button kind="primary" onPress={onClose}>
              {t('Done')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t('Cancel')}</Button>
            <Button
              kind="primary"
              icon={<Check aria-hidden />}
              reason={against ?? (isBusy ? t('On its way…') : null)}
              onPress={send}
            >
              {t('Approve {count, plural, one {# post} other {# posts}}', { count: can.length })}
            </Button>
          </>
        )
      }
    >
      {/* Focusable, so that the arrow keys scroll what is to be read. */}
      <div role="group" aria-label={t('Posts')} tabIndex={0} className={styles['sheet']} ref={body}>
        {refused !== null && (
          <Banner tone="blocker" urgent>
            {refused}
          </Banner>
        )}
        {fared === null && can.length > mostUntyped && can.length <= together.most && (
          <TextField
            label={t('Type {count} to approve all of them', { count: can.length })}
            value={typed}
            onChange={setTyped}
            maxLength={4}
          />
        )}
        {fared === null && can.length > together.most && against !== null && <Banner tone="warning">{against}</Banner>}
        {fared ? <Outcomes fared={fared} /> : <Items label={t('Will be approved')} items={can} />}
        {fared === null && cannot.length > 0 && <Items label={t('Left out')} items={cannot} isLeftOut />}
      </div>
    </Dialog>
  )
}
