// The first minute: look around a sample desk, or found one's own. Desks opened before are one key away.
import { ArrowRight, Compass, Landmark } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Answers, Problem } from '../../../shared/bridge/contract'
import { bridge } from '../../bridge'
import { enter, useCall } from '../../data'
import { HelpLink } from '../../help/help-link'
import { useHelpPage } from '../../help/opening'
import { whenIdle } from '../../idle'
import { later } from '../../later'
import { useReady } from '../../parts/ready'
import { ProblemBanner, problemOf } from './problem'
import { Restoring } from './restoring'
import styles from './welcome.module.css'
import { t } from '../../../shared/words/say'

/** Nearly everybody looks around first, or has a desk already. */
const Founding = later(async () => (await import('./founding/founding')).Founding)

export function Welcome() {
  useHelpPage('first-steps')
  const info = useCall('appInfo', null)
  const [isFounding, setFounding] = useState(false)
  const { problem, busy, open } = useOpening()
  useReady(info.isFetched)
  useEffect(() => whenIdle(Founding.fetchAhead), [])
  if (isFounding) return <Founding onBack={() => setFounding(false)} />
  const recent = info.data?.recent ?? []
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <h1 className={styles['name']}>Imprimatur</h1>
          <p className={styles['promise']}>
            {t(
              'Draft posts, check them against policy, sign off exactly what changed, and hand over exactly what was approved.',
            )}
          </p>
        </header>
        {problem && <ProblemBanner problem={problem} />}
        <div className={styles['choices']} aria-busy={busy !== null}>
          <Choice
            icon={<Compass aria-hidden />}
            title={t('Explore the sample desk')}
            isBusy={busy === 'sample'}
            onPress={() => open('sample', () => bridge.openSampleDesk(null))}
          >
            {t(
              'A fictional bank with posts in every state. Everything on it is marked as a sample and cannot be exported as real.',
            )}
          </Choice>
          <Choice icon={<Landmark aria-hidden />} title={t('Found your own desk')} onPress={() => setFounding(true)}>
            {t(
              'Three short steps: its name and time zone, its people, its accounts. Nothing is written until the last one.',
            )}
          </Choice>
        </div>
        <Restoring />
        {recent.length > 0 && (
          <section className={styles['recent']} aria-labelledby="recent">
            <h2 id="recent" className={styles['label']}>
              {t('Opened before')}
            </h2>
            <ul className={styles['desks']}>
              {recent.map(({ name, folder }) => (
                <li key={folder}>
                  <button
                    type="button"
                    className={styles['desk']}
                    onClick={() => open(folder, () => bridge.openRecentDesk({ folder }))}
                  >
                    <span className={styles['deskName']}>
                      <bdi>{name}</bdi>
                    </span>
                    <span className={styles['folder']} title={folder}>
                      {busy === folder ? t('Opening…') : folder}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles['foot']}>
          <span>{t('Everything is kept on this computer.')}</span>
          {info.data && <span>{t('Version {version}.', { version: info.data.version })}</span>}
          <HelpLink page="first-steps">{t('First steps')}</HelpLink>
        </p>
      </div>
    </main>
  )
}

type Opening = () => Promise<Answers['openSampleDesk']>

/** Opens one desk at a time and keeps what went wrong. */
function useOpening() {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = (what: string, opening: Opening) => {
    if (busy !== null) return
    setBusy(what)
    setProblem(null)
    opening()
      .then((answer) => (answer.ok ? enter(answer.value) : setProblem(answer.error)))
      .catch((fault: unknown) => setProblem(problemOf(fault)))
      .finally(() => setBusy(null))
  }
  return { busy, problem, open }
}

interface ChoiceProps {
  readonly icon: ReactNode
  readonly title: string
  readonly children: ReactNode
  readonly isBusy?: boolean
  readonly onPress: () => void
}

function Choice({ icon, title, children, isBusy = false, onPress }: ChoiceProps) {
  return (
    <button type="button" className={styles['choice']} onClick={onPress}>
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['title']}>
        {isBusy ? t('Opening the sample desk…') : title}
        <ArrowRight aria-hidden />
      </span>
      <span className={styles['about']}>{children}</span>
    </button>
  )
}
