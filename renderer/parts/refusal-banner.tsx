// Why something was not done, and the way out.
import type { ReactNode } from 'react'
import { type Hindrance, type RefusalCode, refusalInWords } from '../../shared/desk/refusal'
import { helpOnRefusal } from '../help/for-refusals'
import { HelpLink } from '../help/help-link'
import { Banner } from './banner'
import { t } from '../../shared/words/say'

export interface RefusalBannerProps {
  readonly refusal: Hindrance & { readonly code?: RefusalCode }
  /** Said after the way out, such as that words which were typed are still there. */
  readonly after?: string | undefined
  readonly actions?: ReactNode
  readonly boxed?: boolean
}

export function RefusalBanner({ refusal, after, actions, boxed = false }: RefusalBannerProps) {
  const help = refusal.code && helpOnRefusal(refusal.code)
  return (
    <Banner tone="blocker" urgent boxed={boxed} actions={actions}>
      {refusalInWords(refusal)} {after} {help && <HelpLink {...help}>{t('What does this mean?')}</HelpLink>}
    </Banner>
  )
}
