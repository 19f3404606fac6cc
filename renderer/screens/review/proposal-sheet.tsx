// A text that another desk has for this post, against the one here: its writer takes it over as the next revision, or not.
import { allOf } from '../../../shared/words/formats'
import { useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { ProposalView } from '../../../shared/desk/queries/elsewhere'
import type { Refusal } from '../../../shared/desk/refusal'
import { compareContent } from '../../../shared/diff/content'
import type { Content } from '../../../shared/post/content'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { RefusalBanner } from '../../parts/refusal-banner'
import type { Came } from './acts'
import { ContentDiffView } from './content-diff'
import { t } from '../../../shared/words/say'

interface ProposalSheetProps {
  readonly proposal: ProposalView
  /** As it stands here. */
  readonly now: Content
  readonly desk: DeskView
  readonly isBusy: boolean
  readonly onTake: () => Came
  readonly onDecline: () => void
  readonly onClose: () => void
}

export function ProposalSheet({ proposal, now, desk, isBusy, onTake, onDecline, onClose }: ProposalSheetProps) {
  const { from, hands, content, takeRefusal, mayDecline } = proposal
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const take = async () => {
    const came = await onTake()
    if (came) setRefusal(came)
    else onClose()
  }
  const reason = isBusy ? t('On its way…') : takeRefusal && `${takeRefusal.what} ${takeRefusal.wayOut}`
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('Another text from {from}', { from })}
      description={t(
        'What stands here, and what would stand in its place. Taken over, it is the next revision, and {hands} had a hand in it and cannot sign it off.',
        { hands: allOf(hands) },
      )}
      actions={
        <>
          <Button onPress={onClose}>{t('Close')}</Button>
          <Button reason={mayDecline ? null : reason} onPress={onDecline}>
            {t('Decline…')}
          </Button>
          <Button kind="primary" reason={reason} onPress={() => void take()}>
            {t('Take it over')}
          </Button>
        </>
      }
    >
      {refusal && <RefusalBanner refusal={refusal} />}
      {/* Focusable, so that the arrow keys scroll what is to be read. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" aria-label={t('The change')} tabIndex={0}>
        <ContentDiffView
          diff={compareContent(now, content, t)}
          content={content}
          isNew={false}
          desk={desk}
          active={null}
          isSideBySide={false}
        />
      </div>
    </Dialog>
  )
}
