// Putting the next version in force: what it is called, why it comes, from when on, and what falls with it.
import { useState, type RefObject } from 'react'
import type { PolicyStakes } from '../../../../../shared/desk/queries/policy-stakes'
import type { Refusal } from '../../../../../shared/desk/refusal'
import type { PolicyDocument } from '../../../../../shared/policy/document'
import { type Adoption, type PolicyDraft, nextDocument } from '../../../../../shared/policy/draft'
import { draftRoutes } from '../../../../../shared/policy/draft-routes'
import { commentedRoutes } from '../../../../../shared/policy/route-text'
import { faultInWords } from '../../../../bridge'
import { act, useCall, useDesk } from '../../../../data'
import { ActSheet } from '../../../../parts/act-sheet'
import { Banner } from '../../../../parts/banner'
import { TextField } from '../../../../parts/text-field'
import styles from './sheets.module.css'
import { stakesInWords } from '../words'
import { allOf } from '../../../../../shared/words/formats'
import { t } from '../../../../../shared/words/say'

export interface AdoptSheetProps {
  readonly draft: PolicyDraft
  readonly base: PolicyDocument
  readonly onAdopted: (document: PolicyDocument) => void
  readonly onClose: () => void
  readonly finalFocus: RefObject<HTMLElement | null>
}

export function AdoptSheet({ draft, base, onAdopted, onClose, finalFocus }: AdoptSheetProps) {
  const { zone } = useDesk()
  const [title, setTitle] = useState(base.title)
  const [summary, setSummary] = useState('')
  const [effective, setEffective] = useState(() => Temporal.Now.plainDateISO(zone).toString())
  const stakes = useCall('policyStakes', null)
  const version = base.version + 1
  const commented = commentedRoutes(draftRoutes(draft, base))
  const wrongs = {
    title: title.trim() === '' ? t('Give the policy a title.') : null,
    summary: summary.trim() === '' ? t('Say what changed and why; whoever works under it reads this first.') : null,
    effective: effective === '' ? t('Choose a day.') : null,
  }
  const send = async (): Promise<Refusal | null> => {
    const adoption: Adoption = { title: title.trim(), summary: summary.trim(), effective }
    const document = nextDocument(draft, base, adoption)
    try {
      const done = t('Version {version} of the policy is in force. What it changes on the posts comes under Versions', {
        version,
      })
      const answer = await act({ type: 'adopt-policy', document }, done)
      if (!answer.ok) return answer.error
    } catch (fault) {
      const what = t('That did not work: {fault}.', { fault: faultInWords(fault) })
      return { code: 'not-ready', what, wayOut: t('Nothing was changed; try once more.'), obstacles: [] }
    }
    onAdopted(document)
    return null
  }
  return (
    <ActSheet
      title={t('Put version {version} in force', { version })}
      description={t('It is signed with your key and holds at once for every check and every review on this desk.')}
      verb={t('Put version {version} in force', { version })}
      isComplete={Object.values(wrongs).every((wrong) => wrong === null)}
      onSend={send}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          <TextField
            label={t('Title')}
            value={title}
            onChange={setTitle}
            error={isTried ? wrongs.title : null}
            maxLength={200}
            required
          />
          <TextField
            label={t('What changed, and why')}
            description={t('Everybody reads it beside the version. The record keeps it.')}
            lines={4}
            value={summary}
            onChange={setSummary}
            error={isTried ? wrongs.summary : null}
            maxLength={4_000}
            autoFocus
            required
          />
          <TextField
            label={t('Effective')}
            description={t(
              'Only the date printed on the policy. Whatever day it is, the version holds from the moment you sign it.',
            )}
            type="date"
            value={effective}
            onChange={setEffective}
            error={isTried ? wrongs.effective : null}
            required
          />
          {commented.length > 0 && (
            <p className={styles['note']}>
              {t('The version will not hold the comments in the text of {routes}.', {
                routes: allOf(commented.map((text) => t('“{text}”', { text }))),
              })}
            </p>
          )}
          <div role="status" className={styles['stakes']}>
            {stakes.data ? <Stakes stakes={stakes.data} /> : <p>{t('Counting the approvals that fall…')}</p>}
          </div>
        </>
      )}
    </ActSheet>
  )
}

/** A warning where something falls: nothing else that is decided here weighs as much. */
function Stakes({ stakes }: { readonly stakes: PolicyStakes }) {
  const words = stakesInWords(stakes)
  return stakes.approved === 0 && stakes.begun === 0 ? <p>{words}</p> : <Banner tone="warning">{words}</Banner>
}
