// Founding a desk in three steps. Nothing is written until the last one.
import { ArrowLeft, Check } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FoundingForm, Problem } from '../../../../shared/bridge/contract'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { Result } from '../../../../shared/kit/result'
import { bridge } from '../../../bridge'
import { enter } from '../../../data'
import { Button } from '../../../parts/button'
import { classes } from '../../../parts/classes'
import { noPassphrase } from '../../../unlocking/passphrase'
import { ProblemBanner, problemOf } from '../problem'
import { AccountsStep } from './accounts-step'
import { DeskStep } from './desk-step'
import { type DeskForm, foundingForm, type Wrongs, wrongsOfAccounts, wrongsOfDesk, wrongsOfPeople } from './form'
import styles from './founding.module.css'
import { PeopleStep } from './people-step'
import { t } from '../../../../shared/words/say'

const steps = [
  { title: t('The house'), Body: DeskStep, wrongsOf: wrongsOfDesk },
  { title: t('People'), Body: PeopleStep, wrongsOf: wrongsOfPeople },
  { title: t('Accounts'), Body: AccountsStep, wrongsOf: wrongsOfAccounts },
] as const

const blank: DeskForm = {
  name: '',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  sectors: [],
  people: [{ key: 0, name: '', roles: [], areas: [] }],
  passphrase: noPassphrase,
  accounts: [{ key: 0, channel: 'linkedin', handle: '', market: '', zone: null }],
}

export interface StepProps {
  readonly form: DeskForm
  readonly wrongs: Wrongs
  readonly onChange: (change: Partial<DeskForm>) => void
}

export function Founding({ onBack }: { readonly onBack: () => void }) {
  const [form, setForm] = useState(blank)
  const [at, setAt] = useState(0)
  // Mistakes are named once a step was left; from then on they go away as they are mended.
  const [isChecked, setChecked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const page = useRef<HTMLElement>(null)
  const step = steps[at] ?? steps[0]
  const wrongs = isChecked ? step.wrongsOf(form) : {}

  const toStep = (next: number) => {
    setChecked(false)
    setAt(next)
  }
  const found = () => {
    setBusy(true)
    setProblem(null)
    founded(foundingForm(form))
      .then((answer) => (answer.ok ? enter(answer.value) : setProblem(answer.error)))
      .catch((fault: unknown) => setProblem(problemOf(fault)))
      .finally(() => setBusy(false))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (Object.keys(step.wrongsOf(form)).length > 0) {
      flushSync(() => setChecked(true))
      page.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    } else if (at === steps.length - 1) found()
    else toStep(at + 1)
  }

  return (
    <main className={styles['page']} ref={page}>
      <form className={styles['card']} onSubmit={onSubmit} noValidate>
        <header>
          <p className={styles['over']}>{t('Found your own desk')}</p>
          <Steps at={at} />
          <h1>{step.title}</h1>
        </header>
        {problem && <ProblemBanner problem={problem} />}
        <div key={at} ref={focusFirst}>
          <step.Body form={form} wrongs={wrongs} onChange={(change) => setForm({ ...form, ...change })} />
        </div>
        <footer className={styles['foot']}>
          <Button kind="quiet" icon={<ArrowLeft aria-hidden />} onPress={() => (at === 0 ? onBack() : toStep(at - 1))}>
            {t('Back')}
          </Button>
          <Button kind="primary" type="submit">
            {at < steps.length - 1 ? t('Continue') : isBusy ? t('Founding the desk…') : t('Found the desk')}
          </Button>
        </footer>
      </form>
    </main>
  )
}

/** Whoever founds a desk sits at it and has just typed their passphrase, so they are signed in as well. */
async function founded(form: FoundingForm): Promise<Result<DeskView, Problem>> {
  const desk = await bridge.foundDesk(form)
  const [founder] = form.people
  if (!desk.ok || !founder) return desk
  const signedIn = await bridge.signIn({ person: founder.id, passphrase: form.passphrase })
  return signedIn.ok ? signedIn : desk
}

function Steps({ at }: { readonly at: number }) {
  return (
    <ol className={styles['steps']} aria-label={t('Steps')}>
      {steps.map(({ title }, index) => (
        <li
          key={title}
          aria-current={index === at ? 'step' : undefined}
          className={classes(styles['step'], index === at && styles['now'], index < at && styles['past'])}
        >
          <span className={styles['number']} aria-hidden>
            {index < at ? <Check /> : index + 1}
          </span>
          {title}
        </li>
      ))}
    </ol>
  )
}

/** Focus follows the person into the step they opened. */
function focusFirst(step: HTMLElement | null): void {
  step?.querySelector('input')?.focus()
}
