// Who may change the policy, and why not. Pure.
import type { DeskView } from '../../../../../shared/desk/queries/desk'
import { adminsInWords } from '../../../../unlocking/key-words'
import { t } from '../../../../../shared/words/say'

type Ground = Pick<DeskView, 'capabilities' | 'people' | 'condition'>

/** Why this person only reads; null when they may edit. */
export function whyReadOnly(desk: Ground): string | null {
  if (!desk.capabilities.includes('keep-policy'))
    return t('Only an admin changes the policy. Ask {admins}.', { admins: adminsInWords(desk) })
  return desk.condition.trouble ? t('This desk is open for reading only.') : null
}
