// A thread with a suggestion that waits is not just resolved: was it applied, or is it declined?
import type { ThreadView } from '../../../../shared/desk/queries/threads'
import { Button } from '../../../parts/button'
import { Sheet } from '../../../parts/dialog'
import { t } from '../../../../shared/words/say'

interface AnswerSheetProps {
  readonly thread: ThreadView
  readonly onApply: () => void
  readonly onDecline: () => void
  readonly onClose: () => void
}

export function AnswerSheet({ thread, onApply, onDecline, onClose }: AnswerSheetProps) {
  const { suggestion } = thread
  if (!suggestion) return null
  const cannotApply = suggestion.applyRefusal && `${suggestion.applyRefusal.what} ${suggestion.applyRefusal.wayOut}`
  const cannotDecline = suggestion.mayDecline
    ? null
    : t('Only the post’s writers, or whoever suggested it, decline it.')
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('This suggestion still waits')}
      description={t('Resolving it would not change the text. Apply what {by} suggests, or decline it with a reply.', {
        by: suggestion.by,
      })}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button reason={cannotDecline} onPress={onDecline}>
            {t('Decline…')}
          </Button>
          <Button kind="primary" reason={cannotApply} onPress={onApply}>
            {t('Apply')}
          </Button>
        </>
      }
    >
      <p>{cannotApply ?? t('Applying saves a new revision, which the reviewers read again.')}</p>
    </Sheet>
  )
}
