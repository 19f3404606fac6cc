// What a person chooses of this app at this computer: in parts, each setting in force as soon as it is chosen.
import { useState } from 'react'
import { useCommands } from '../../keys/bindings'
import { useReady } from '../../parts/ready'
import { About } from './about'
import { Appearance } from './appearance'
import { Kept } from './kept'
import { LanguagePart } from './language'
import { Keys } from './keys/keys'
import { MyKey } from './my-key'
import { Notices } from './notices'
import styles from './settings.module.css'
import { t } from '../../../shared/words/say'

const parts = [
  { name: t('Appearance'), Part: Appearance },
  { name: t('Language'), Part: LanguagePart },
  { name: t('Keys'), Part: Keys },
  { name: t('Notices'), Part: Notices },
  { name: t('My key'), Part: MyKey },
  { name: t('Where things are kept'), Part: Kept },
  { name: t('About', undefined, 'this app'), Part: About },
] as const

/** A part that was chosen is read from its heading on. */
const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true })

export function Settings() {
  const [chosen, choose] = useState(0)
  const { name, Part } = parts[chosen] ?? parts[0]
  useReady(true)
  const move = (step: 1 | -1) => choose((chosen + step + parts.length) % parts.length)
  useCommands('settings', { 'settings.next': () => move(1), 'settings.previous': () => move(-1) })
  return (
    <div className={styles['screen']}>
      <header className={styles['bar']}>
        <h1>{t('Settings')}</h1>
      </header>
      <div className={styles['panes']}>
        <nav aria-label={t('Parts of the settings')} className={styles['parts']}>
          {parts.map((part, index) => (
            <button
              key={part.name}
              type="button"
              className={styles['part']}
              aria-current={index === chosen ? 'true' : undefined}
              onClick={() => choose(index)}
            >
              {part.name}
            </button>
          ))}
        </nav>
        <section className={styles['pane']} aria-labelledby="settings-part">
          <h2 key={name} id="settings-part" ref={takeFocus} tabIndex={-1} className={styles['heading']}>
            {name}
          </h2>
          <Part />
        </section>
      </div>
    </div>
  )
}
