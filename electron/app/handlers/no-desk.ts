import type { Problem } from '../../../shared/bridge/contract'
import { t } from '../../../shared/words/say'

export const noDesk: Problem = {
  what: t('No desk is open.'),
  safe: t('Nothing was changed.'),
  wayOut: t('Open a desk first.'),
}
