// Putting the next version in force: what it is called, why it comes, from when on, and what falls with it.
import { useState, type RefObject } from 'react'
import type { Refusal } from '../../../../../shared/desk/refusal'
import type { PolicyDocument } from '../../../../../shared/policy/document'
import { type Adoption, type PolicyDraft, nextDocument } from '../../../../../shared/policy/draft'
import { draftRoutes } from '../../../../../shared/policy/draft-routes'
import { commentedRoutes } from '../../../../../shared/policy/route-text'
import { faultInWords } from '../../../../bridge'
import { act, useCall, useDesk } from '../../../../data'
import { ActSheet } from '../../../../parts/act-sheet'
import { TextField } from '../../../../parts/text-field'
import styles from './sheets.module.css'
import { stakesInWords } from '../words'

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
    title: title.trim() === '' ? 'Give the policy a title.' : null,
    summary: summary.trim() === '' ? 'Say what changed and why; whoever works under it reads this first.' : null,
    effective: effective === '' ? 'Choose a day.' : null,
  }
  const send = async (): Promise<Refusal | null> => {
    const adoption: Adoption = { title: title.trim(), summary: summary.trim(), effective }
    const document = nextDocument(draft, base, adoption)
    try {
      const done = `Version ${version} of the policy is in force. What it changes on the posts comes under Versions`
      const answer = await act({ type: 'adopt-policy', document }, done)
      if (!answer.ok) return answer.error
    } catch (fault) {
      const what = `That did not work: ${faultInWords(fault)}.`
      return { code: 'not-ready', what, wayOut: 'Nothing was changed; try once more.', obstacles: [] }
    }
    onAdopted(document)
    return null
  }
  return (
    <ActSheet
      title={`Put version ${version} in force`}
      description="It is signed with your key and holds at once for every check and every review on this desk."
      verb={`Put version ${version} in force`}
      isComplete={Object.values(wrongs).every((wrong) => wrong === null)}
      onSend={send}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          <TextField
            label="Title"
            value={title}
            onChange={setTitle}
            error={isTried ? wrongs.title : null}
            maxLength={200}
            required
          />
          <TextField
            label="What changed, and why"
            description="Everybody reads it beside the version. The record keeps it."
            lines={4}
            value={summary}
            onChange={setSummary}
            error={isTried ? wrongs.summary : null}
            maxLength={4_000}
            autoFocus
            required
          />
          <TextField
            label="Effective"
            description="The day that stands on the policy. It holds from the moment you sign."
            type="date"
            value={effective}
            onChange={setEffective}
            error={isTried ? wrongs.effective : null}
            required
          />
          {commented.length > 0 && (
            <p className={styles['stakes']}>
              The version will not hold the comments in the text of{' '}
              {new Intl.ListFormat('en').format(commented.map((one) => `“${one}”`))}.
            </p>
          )}
          <p role="status" className={styles['stakes']}>
            {stakes.data ? stakesInWords(stakes.data) : 'Counting the approvals that fall…'}
          </p>
        </>
      )}
    </ActSheet>
  )
}
