// Why something was not done, and the way out; for a post that was changed meanwhile, the way to the change.
import type { Refusal } from '../../../shared/desk/refusal'
import { helpOnRefusal } from '../../help/for-refusals'
import { HelpLink } from '../../help/help-link'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { t } from '../../../shared/words/say'

interface RefusedProps {
  readonly refusal: Refusal
  readonly onShowChange: () => void
  /** Said where words were typed that are still there. */
  readonly kept?: string
}

export function Refused({ refusal, onShowChange, kept }: RefusedProps) {
  const help = helpOnRefusal(refusal.code)
  return (
    <Banner
      tone="blocker"
      urgent
      actions={
        refusal.code === 'stale' ? (
          <Button size="small" onPress={onShowChange}>
            {t('Show the change')}
          </Button>
        ) : null
      }
    >
      {refusal.what} {refusal.wayOut} {kept} {help && <HelpLink {...help}>{t('What does this mean?')}</HelpLink>}
    </Banner>
  )
}
