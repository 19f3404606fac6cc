// What is being saved, and where it lies when it is.
import { FolderOpen } from 'lucide-react'
import { bridge } from '../../../bridge'
import { sayFault } from '../../../data'
import { Button } from '../../../parts'
import { Meter } from '../../../parts/meter'
import { useProgress } from '../use-progress'
import { bytesInWords } from '../words'
import styles from './proof.module.css'
import type { Saving } from './saving'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export function Saved({ saving: { isBusy, what, file } }: { readonly saving: Saving }) {
  const progress = useProgress('evidence')
  if (isBusy && progress && progress.done < progress.total)
    return (
      <Meter
        label={t('{what, select, checkpoint {Making the checkpoint} other {Making the evidence pack}}', { what })}
        {...progress}
      />
    )
  if (!file) return null
  return (
    <div className={styles['saved']}>
      <p>
        {rich('{what, select, checkpoint {Checkpoint saved} other {Evidence pack saved}}, {bytes}: {path}', {
          what,
          bytes: bytesInWords(file.bytes),
          path: <span className={styles['path']}>{file.path}</span>,
        })}
      </p>
      <Button
        size="small"
        icon={<FolderOpen aria-hidden />}
        onPress={() => void bridge.showFile({ path: file.path }).catch(sayFault)}
      >
        {t('Show in folder')}
      </Button>
    </div>
  )
}
