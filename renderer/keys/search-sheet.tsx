// What can be searched, printed from the table of fields.
import { fields } from '../../shared/desk/queries/search/fields'
import { Sheet } from '../parts/dialog'
import styles from './help-sheet.module.css'
import { openOverlay, useOverlay } from './overlay'
import { useKeysOf } from './keymap'
import { isMac, keysInWords } from './labels'

const grammar: readonly (readonly [string, string])[] = [
  ['rates "green door"', 'Words and phrases, without regard to capitals and accents; all of them must appear'],
  ['channel:x,linkedin', 'One value or the other'],
  ['channel:x OR has:media', 'One part or the other'],
  ['(café OR tea) author:@me', 'Parentheses keep parts together'],
  ['-status:approved', 'Not; NOT does the same'],
  ['rev:>=3, rev:2..5, rev:4..*', 'Comparisons and ranges'],
  ['due:today, due:<=tomorrow, scheduled:this-week', 'Days, on the desk’s calendar'],
  ['updated:-4h, due:+2d, due:<+1w', 'Hours, days and weeks from now'],
  ['scheduled:2026-03-01..2026-03-31', 'From one day to another, both included'],
  ['campaign:none, reviewer:any', 'Nothing there, anything there'],
]

export function SearchSheet() {
  const [save] = useKeysOf('queue.save')
  const isOpen = useOverlay(({ open }) => open === 'search')
  return (
    <Sheet
      open={isOpen}
      onClose={() => openOverlay(null)}
      title="What can be searched"
      description={
        save === undefined
          ? 'A search that is not understood is never run in part: what is wrong is underlined, and a repair is offered.'
          : `A search that is not understood is never run in part: what is wrong is underlined, and a repair is offered. ${keysInWords(save, isMac)} keeps a search as a filter.`
      }
    >
      {/* Focusable, so that the arrow keys scroll the sheet. */}
      <div role="group" aria-label="What can be searched" tabIndex={0} className={styles['all']}>
        <section className={styles['section']}>
          <h3 className={styles['heading']}>How it is written</h3>
          <Lines lines={grammar} />
        </section>
        <section className={styles['section']}>
          <h3 className={styles['heading']}>Fields</h3>
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
