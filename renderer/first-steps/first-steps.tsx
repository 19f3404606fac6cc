// The list at the side for somebody new: five things to try, ticked by doing them. It is never in the way, and can be hidden.
import { Circle, CircleCheck, X } from 'lucide-react'
import { useEffect } from 'react'
import type { FirstSteps as Kept } from '../../shared/bridge/contract'
import type { Person } from '../../shared/people/person'
import { bridge } from '../bridge'
import { keyOf, queries, sayFault, useCall } from '../data'
import { openHelp } from '../help/opening'
import { useCommands } from '../keys/bindings'
import { useKeysOf } from '../keys/keymap'
import { IconButton } from '../parts/button'
import { classes } from '../parts/classes'
import { hidden } from '../parts/hidden'
import { Kbd } from '../parts/kbd'
import { rich } from '../parts/rich'
import { onDoing } from './doings'
import styles from './first-steps.module.css'
import { type FirstStep, firstStepsOf, tickedBy } from './steps'
import { t } from '../../shared/words/say'

export function FirstSteps({ me }: { readonly me: Person }) {
  const kept = useCall('firstSteps', null).data ?? null
  const steps = firstStepsOf(me)
  useTicking(steps)
  useCommands(
    'anywhere',
    kept === null ? {} : { 'help.first-steps': () => keep({ done: kept.done, isHidden: false }) },
    steps.length === 0 ? { 'help.first-steps': t('There are first steps for whoever has a role on this desk.') } : {},
  )
  if (kept === null || kept.isHidden || steps.length === 0) return null
  const done = steps.filter(({ id }) => kept.done.includes(id)).length
  const next = steps.find(({ id }) => !kept.done.includes(id))
  return (
    <section className={styles['box']} aria-labelledby="first-steps">
      <div className={styles['head']}>
        <h2 id="first-steps">{t('First steps')}</h2>
        <span className={styles['count']}>
          {done === steps.length
            ? t('All done')
            : t('{done, number} of {total, number}', { done, total: steps.length })}
        </span>
        <IconButton
          size="small"
          label={t('Hide the first steps')}
          icon={<X aria-hidden />}
          onPress={() => keep({ done: kept.done, isHidden: true })}
        />
      </div>
      <ol aria-labelledby="first-steps">
        {steps.map((step) => (
          <li key={step.id} className={classes(styles['item'], step === next && styles['next'])}>
            <Step step={step} isDone={kept.done.includes(step.id)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Step({ step, isDone }: { readonly step: FirstStep; readonly isDone: boolean }) {
  const { words, command, page } = step
  const [keys] = useKeysOf(command)
  return (
    <button
      type="button"
      className={classes(styles['step'], isDone && styles['done'])}
      title={t('How this is done')}
      onClick={() => openHelp(page)}
    >
      {isDone ? <CircleCheck aria-hidden /> : <Circle aria-hidden />}
      <span className={styles['words']}>
        {isDone ? rich('{step}<hidden> Done.</hidden>', { step: words, hidden }) : words}
      </span>
      {!isDone && keys !== undefined && <Kbd keys={keys} />}
    </button>
  )
}

function useTicking(steps: readonly FirstStep[]): void {
  useEffect(
    () =>
      onDoing((doing) => {
        const kept = queries.getQueryData<Kept | null>(keyOf('firstSteps', null))
        if (!kept) return
        const done = tickedBy(doing, steps, kept.done)
        if (done !== kept.done) keep({ ...kept, done: [...done] })
      }),
    [steps],
  )
}

/** Shown at once, and kept by main. */
function keep(change: Kept): void {
  queries.setQueryData(keyOf('firstSteps', null), change)
  void bridge.keepFirstSteps({ ...change, done: [...change.done] }).catch(sayFault)
}
