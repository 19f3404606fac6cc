// Long work on the status line: how far it has come and how to stop it, and afterwards what came of it, until it is read.
import { Check, OctagonX, X } from 'lucide-react'
import { countInWords, workScreens, type WorkView } from '../../shared/bridge/work'
import { go } from '../navigation'
import { Button, IconButton } from '../parts/button'
import { Meter } from '../parts/meter'
import { cancelWork, readWork, useFramedWorks } from './works'
import styles from './work-line.module.css'
import { t } from '../../shared/words/say'

export function WorkLine({ screen }: { readonly screen: string }) {
  const works = useFramedWorks(screen)
  if (works.length === 0) return null
  return (
    <ul className={styles['works']} aria-label={t('Work under way')}>
      {works.map((work) => (
        <li key={work.id} className={styles['work']}>
          {work.words === null ? <Running work={work} /> : <Finished work={work} words={work.words} />}
        </li>
      ))}
    </ul>
  )
}

function Running({ work }: { readonly work: WorkView }) {
  const { id, title, done, total, state, canCancel } = work
  return (
    <>
      <span>{title}</span>
      {total > 0 && <Meter label={title} done={done} total={total} />}
      <span className={styles['count']}>{state === 'cancelling' ? t('Stopping…') : countInWords(work)}</span>
      {canCancel && (
        <Button size="small" kind="quiet" onPress={() => cancelWork(id)}>
          {t('Cancel')}
        </Button>
      )}
    </>
  )
}

function Finished({ work, words }: { readonly work: WorkView; readonly words: string }) {
  const { id, kind, title, state } = work
  const show = () => {
    readWork(id)
    go({ screen: workScreens[kind] })
  }
  return (
    <>
      {state === 'failed' ? <OctagonX aria-hidden className={styles['failed']} /> : <Check aria-hidden />}
      <span role="status" className={styles['words']} title={`${title}: ${words}`}>
        {title}: {words}
      </span>
      <Button size="small" kind="quiet" onPress={show}>
        {t('Show')}
      </Button>
      <IconButton size="small" label={t('Dismiss')} icon={<X aria-hidden />} onPress={() => readWork(id)} />
    </>
  )
}
