// What a file would bring to a list, before anything is written: what comes in, what changes, what stays out and why.
import { useState } from 'react'
import type { ListOffer } from '../../../../../shared/bridge/contract'
import type { Hindrance } from '../../../../../shared/desk/refusal'
import type { ListRow } from '../../../../../shared/schedule/import/lists/report'
import { bridge, faultInWords } from '../../../../bridge'
import { say } from '../../../../navigation'
import { Button, Dialog } from '../../../../parts'
import { RefusalBanner } from '../../../../parts/refusal-banner'
import { useSendKey } from '../../../../parts/send-key'
import { about, headings } from '../about'
import { listWords } from '../list-words'
import styles from '../lists.module.css'
import { type Group, groupsOf, nameOfRow, summaryOf, takeInWords, whyNotTake } from '../report-words'
import type { SheetProps } from './sheets'
import { number } from '../../../../../shared/words/formats'
import { t } from '../../../../../shared/words/say'

export function ImportDialog({ offer, onClose, finalFocus }: SheetProps & { readonly offer: ListOffer }) {
  const { report } = offer
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Hindrance | null>(null)
  const reason = isBusy ? t('On its way…') : whyNotTake(report)
  const take = async () => {
    if (reason !== null) return
    setBusy(true)
    const came = await taken(offer)
    setBusy(false)
    if (came) setRefusal(came)
    else onClose()
  }
  useSendKey(() => void take())
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('{list} from {file}', { list: about[report.list].label, file: fileNames(offer) })}
      description={summaryOf(report)}
      finalFocus={finalFocus}
      actions={
        <>
          <Button onPress={onClose}>{t('Take nothing')}</Button>
          <Button kind="primary" reason={reason} onPress={() => void take()}>
            {takeInWords(report)}
          </Button>
        </>
      }
    >
      {refusal && <RefusalBanner refusal={refusal} />}
      {report.list === 'customers' && (
        <p className={styles['about']}>
          {t(
            'These names take the place of the list as it is. That cannot be undone: the list before can then be read by nobody.',
          )}
        </p>
      )}
      {report.files.flatMap(({ name, notes }) =>
        notes.map((note) => (
          <p key={`${name} ${note}`} className={styles['meta']}>
            {report.files.length > 1 ? `${name}: ` : ''}
            {note}
          </p>
        )),
      )}
      {/* It scrolls by keyboard only when it can take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" aria-label={t('What the file would bring')} tabIndex={0} data-pane className={styles['report']}>
        {groupsOf(report).map((group) => (
          <Rows key={group.title} group={group} />
        ))}
        {report.rows.length === 0 && (
          <p className={styles['about']}>
            {t('A file for this list has columns such as: {columns}.', { columns: headings[report.list] })}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** More than anybody reads; the figures above count all. */
const mostShown = 200

function Rows({ group }: { readonly group: Group }) {
  const more = group.rows.length - mostShown
  return (
    <section className={styles['group']}>
      <h3>
        {group.title} <span className={styles['count']}>{number(group.rows.length)}</span>
      </h3>
      <ul>
        {group.rows.slice(0, mostShown).map((row) => (
          <li key={`${row.file} ${row.row}`}>
            <ReportRow row={row} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles['meta']}>
          {t('{count, plural, one {And # more row.} other {And # more rows.}}', { count: more })}
        </p>
      )}
    </section>
  )
}

function ReportRow({ row }: { readonly row: ListRow }) {
  return (
    <>
      <span className={styles['meta']}>{t('Line {row}', { row: row.row })}</span>
      <div>
        {row.entry !== null && <p dir="auto">{nameOfRow(row)}</p>}
        {row.problems.map(({ what, fix }) => (
          <p key={what} className={row.entry === null ? undefined : styles['meta']}>
            {what} {fix}
          </p>
        ))}
      </div>
    </>
  )
}

function fileNames({ report }: ListOffer): string {
  const [first] = report.files
  return report.files.length === 1 && first
    ? first.name
    : t('{count, plural, one {# file} other {# files}}', { count: report.files.length })
}

async function taken({ token, report }: ListOffer): Promise<Hindrance | null> {
  try {
    const answer = await bridge.takeList({ token })
    if (!answer.ok) return answer.error
    const { taken: count, undo } = answer.value
    say(
      report.list === 'customers'
        ? t('The list of customers has {count, plural, one {# name} other {# names}}', { count })
        : t('Took {entries} from the file', { entries: listWords[report.list].count(count) }),
      undo,
    )
    return null
  } catch (fault) {
    return {
      what: t('That did not work: {fault}.', { fault: faultInWords(fault) }),
      wayOut: t('Nothing was changed; try once more.'),
    }
  }
}
