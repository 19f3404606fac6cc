// Why the person's key cannot sign here, where no passphrase helps, and who can.
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { type AskedProps, useKeysOnTop } from './asked'
import { outOfReachInWords } from './key-words'
import styles from './unlocking.module.css'
import { t } from '../../shared/words/say'

export function KeyOutOfReach({ desk, me, isForAct, onAnswer }: AskedProps) {
  const close = () => onAnswer(false)
  useKeysOnTop(close, close)
  const { title, why, wayOut } = outOfReachInWords(desk, me.id)
  return (
    <Dialog
      open
      onClose={close}
      title={title}
      description={
        isForAct ? t('What you were about to do carries your signature. Nothing has been recorded.') : undefined
      }
      actions={
        <Button kind="primary" onPress={close}>
          {t('Close')}
        </Button>
      }
    >
      <div className={styles['pair']}>
        <p>{why}</p>
        <p className={styles['about']}>{wayOut}</p>
      </div>
    </Dialog>
  )
}
