// A thread with a suggestion that waits is not just resolved: was it applied, or is it declined?
import type { ThreadView } from '../../../../shared/desk/queries/threads'
import { Button } from '../../../parts/button'
import { Sheet } from '../../../parts/dialog'

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
  const cannotDecline = suggestion.mayDecline ? null : 'Only the post’s writers, or whoever suggested it, decline it.'
  return (
    <Sheet
      open
      onClose={onClose}
      title="This suggestion still waits"
      description={`Resolving it would not change the text. Apply what ${suggestion.by} suggests, or decline it with a reply.`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button reason={cannotDecline} onPress={onDecline}>
            Decline…
          </Button>
          <Button kind="primary" reason={cannotApply} onPress={onApply}>
            Apply
          </Button>
        </>
      }
    >
      <p>{cannotApply ?? 'Applying saves a new revision, which the reviewers read again.'}</p>
    </Sheet>
  )
}
