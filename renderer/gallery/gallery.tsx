// The page: every part, each of its states with its name, and above them what to look with.
import { Select } from '../parts/select'
import { useLooks } from '../theme/looks'
import styles from './gallery.module.css'
import { choices, look, type Looks, useAddress } from './looks'
import { shown } from './shown'
import type { State } from './shown/shown'

const labels: Readonly<Record<keyof Looks, string>> = {
  theme: 'Theme',
  text: 'Text size, px',
  rows: 'Rows',
  system: 'The system is',
  forced: 'Forced colours',
  sight: 'Seen by',
}

export function Gallery() {
  const looks = useAddress()
  useLooks({ theme: looks.theme, textSize: Number(looks.text), rows: looks.rows })
  return (
    <main className={styles['gallery']}>
      <h1>The parts of Imprimatur</h1>
      <div className={styles['bar']}>
        {(Object.keys(choices) as (keyof Looks)[]).map((name) => (
          <Select
            key={name}
            label={labels[name]}
            value={looks[name]}
            options={choices[name].map((value) => ({ value, label: value }))}
            onChange={(value) => look({ ...looks, [name]: value })}
          />
        ))}
      </div>
      {Object.entries(shown).map(([file, { title, states }]) => (
        <section key={file} aria-labelledby={`part-${file}`} className={styles['part']}>
          <h2 id={`part-${file}`}>
            {title} <span className={styles['file']}>parts/{file}.tsx</span>
          </h2>
          <div className={styles['states']}>
            {states.map((one) => (
              <OneState key={one.name} {...one} />
            ))}
          </div>
        </section>
      ))}
    </main>
  )
}

function OneState({ name, view, force, isRtl = false }: State) {
  return (
    <figure className={styles['state']}>
      <figcaption className={styles['name']}>{name}</figcaption>
      <div data-force={force} dir={isRtl ? 'rtl' : undefined}>
        {view}
      </div>
    </figure>
  )
}
