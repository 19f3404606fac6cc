// Why something was not done, and the way out; for a post that was changed meanwhile, the way to the change.
import type { Refusal } from '../../../shared/desk/refusal'
import { Button } from '../../parts/button'
import { RefusalBanner } from '../../parts/refusal-banner'
import { t } from '../../../shared/words/say'

interface RefusedProps {
  readonly refusal: Refusal
  readonly onShowChange: () => void
  /** Said where words were typed that are still there. */
  readonly kept?: string
}

export function Refused({ refusal, onShowChange, kept }: RefusedProps) {
  return (
    <RefusalBanner
      refusal={refusal}
      after={kept}
      actions={
        refusal.code === 'stale' ? (
          <Button size="small" onPress={onShowChange}>
            {t('Show the change')}
          </Button>
        ) : null
      }
    />
  )
}
