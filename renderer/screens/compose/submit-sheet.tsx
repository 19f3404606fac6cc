// Hands a post to its reviewers, with one line about what changed.
import { useState } from 'react'
import { compareContent } from '../../../shared/diff/content'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Refusal } from '../../../shared/desk/refusal'
import { areaInWords } from '../../../shared/people/area-words'
import type { Finding } from '../../../shared/policy/finding'
import { type Checklist, donePoints, openPoints } from '../../../shared/post/checklist'
import type { Content } from '../../../shared/post/content'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { Sheet } from '../../parts/dialog'
import { TextField } from '../../parts/text-field'
import { sendKey } from '../../parts/send-key'
import styles from './submit-sheet.module.css'
import { t } from '../../../shared/words/say'

interface SubmitSheetProps {
  readonly content: Content
  readonly checklist: Checklist | null
  readonly view: PostView | null
  readonly findings: readonly Finding[]
  readonly isBusy: boolean
  readonly refusal: Refusal | null
  readonly onSend: (note: string) => void
  readonly onClose: () => void
}

export function SubmitSheet({
  content,
  checklist,
  view,
  findings,
  isBusy,
  refusal,
  onSend,
  onClose,
}: SubmitSheetProps) {
  const [note, setNote] = useState(() =>
    [whatChanged(view, content), whatWasChecked(checklist)].filter((words) => words !== '').join('\n'),
  )
  const open = checklist ? openPoints(checklist) : []
  const blockers = findings.filter((finding) => finding.severity === 'blocker').length
  const send = () => {
    if (!isBusy) onSend(note)
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('Submit for review')}
      actions={
        <>
          <Button onPress={onClose}>{t('Keep writing')}</Button>
          <Button kind="primary" command="compose.submit" reason={isBusy ? t('On its way…') : null} onPress={send}>
            {t('Submit for review')}
          </Button>
        </>
      }
    >
      <div
        className={styles['body']}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label={view?.submitted ? t('What changed') : t('A note for the reviewers')}
          description={
            view?.submitted
              ? t('One line, against what the reviewers were given last. {sendKey} sends.', { sendKey })
              : t('They have not seen this post before, so a note is optional. {sendKey} sends.', { sendKey })
          }
          lines={3}
          maxLength={10_000}
          value={note}
          onChange={setNote}
        />
        {refusal && (
          <Banner tone="blocker" urgent>
            <p>{refusal.what}</p>
            <p>{t('{wayOut} Nothing was submitted; what you typed is still here.', { wayOut: refusal.wayOut })}</p>
          </Banner>
        )}
        {blockers > 0 && (
          <Banner tone="warning">
            {t(
              '{count, plural, one {# blocker is open. Reviewers cannot approve while it stands.} other {# blockers are open. Reviewers cannot approve while they stand.}}',
              { count: blockers },
            )}
          </Banner>
        )}
        {open.length > 0 && (
          <Banner tone="note">
            <p>{t('These points of the checklist are open. You can submit all the same.')}</p>
            <ul>
              {open.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Banner>
        )}
        <Routes view={view} />
      </div>
    </Sheet>
  )
}

function Routes({ view }: { readonly view: PostView | null }) {
  if (!view || view.requirements.length === 0) return null
  return (
    <section>
      <h3>{t('Who signs off')}</h3>
      <ul className={styles['routes']}>
        {view.requirements.map(({ area, count, reasons }) => (
          <li key={area}>
            <strong>
              {t('{count, plural, one {One reviewer} other {# reviewers}} for {area}', {
                count,
                area: areaInWords(area),
              })}
            </strong>
            <span>{reasons.join(' ')}</span>
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>
        {t('As revision {number} stands; other changes may ask for others.', {
          number: view.revisions.at(-1)?.number ?? 0,
        })}
      </p>
    </section>
  )
}

/** What was ticked goes with the note, so that reviewers read it with the submission. */
function whatWasChecked(checklist: Checklist | null): string {
  const done = checklist ? donePoints(checklist) : []
  return done.length === 0 ? '' : t('Checked before submitting: {points}', { points: done.join('; ') })
}

const mostSaid = 3

/**
 * "Number 4.15% → 4.75%; Tag added #ad", against what the reviewers were given last. The note is the writer's own and can
 * be changed before it is sent, so it begins in the language that the writer reads.
 */
function whatChanged(view: PostView | null, content: Content): string {
  const before = view?.revisions.find((revision) => revision.number === view.submitted?.revision)
  if (!before) return ''
  const { changes } = compareContent(before.content, content, t)
  const said = changes.slice(0, mostSaid).map((change) => change.words)
  const more = changes.length - said.length
  return [
    ...said,
    ...(more > 0 ? [t('{count, plural, one {# more change} other {# more changes}}', { count: more })] : []),
  ].join('; ')
}
