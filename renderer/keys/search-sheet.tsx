// What can be searched, printed from the table of fields.
import { fields } from '../../shared/desk/queries/search/fields'
import { Sheet } from '../parts/dialog'
import styles from './help-sheet.module.css'
import { openOverlay, useOverlay } from './overlay'
import { useKeysOf } from './keymap'
import { isMac, keysInWords } from './labels'
import { t } from '../../shared/words/say'

const grammar: readonly (readonly [string, string])[] = [
  ['rates "green door"', t('Words and phrases, without regard to capitals and accents; all of them must appear')],
  ['channel:x,linkedin', t('One value or the other')],
  ['channel:x OR has:media', t('One part or the other')],
  ['(café OR tea) author:@me', t('Parentheses keep parts together')],
  ['-status:approved', t('Not; NOT does the same')],
  ['rev:>=3, rev:2..5, rev:4..*', t('Comparisons and ranges')],
  ['due:today, due:<=tomorrow, scheduled:this-week', t('Days, on the desk’s calendar')],
  ['updated:-4h, due:+2d, due:<+1w', t('Hours, days and weeks from now')],
  ['scheduled:2026-03-01..2026-03-31', t('From one day to another, both included')],
  ['campaign:none, reviewer:any', t('Nothing there, anything there')],
]

export function SearchSheet() {
  const [save] = useKeysOf('queue.save')
  const isOpen = useOverlay(({ open }) => open === 'search')
  return (
    <Sheet
      open={isOpen}
      onClose={() => openOverlay(null)}
      title={t('What can be searched')}
      description={
        save === undefined
          ? t(
              'A search that is not understood is never run in part: what is wrong is underlined, and a repair is offered.',
            )
          : t(
              'A search that is not understood is never run in part: what is wrong is underlined, and a repair is offered. {save} keeps a search as a filter.',
              { save: keysInWords(save, isMac) },
            )
      }
    >
      {/* Focusable, so that the arrow keys scroll the sheet. */}
      <div role="group" aria-label={t('What can be searched')} tabIndex={0}>
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{t('How it is written')}</h3>
          <Lines lines={grammar} />
        </section>
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{t('Fields')}</h3>
          <Lines
            lines={fields
              .filter(({ kind }) => kind !== 'not-kept')
              .map(({ example, about }) => [example, about] as const)}
          />
        </section>
      </div>
    </Sheet>
  )
}

function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles['lines']}>
      {lines.map(([example, about]) => (
        <div key={example} className={styles['line']}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  )
}
