// All keys on paper: main makes the page and asks where it goes.
import { bridge } from '../bridge'
import { sayFault } from '../data'
import { say, sayRefusal } from '../navigation'
import { t } from '../../shared/words/say'

export async function saveKeysPage(): Promise<void> {
  try {
    const answer = await bridge.saveKeysPage(null)
    if (!answer.ok) sayRefusal(answer.error)
    else if (answer.value) say(t('Keys saved to {path}', { path: answer.value.path }))
  } catch (fault) {
    sayFault(fault)
  }
}

export async function printKeysPage(): Promise<void> {
  try {
    const answer = await bridge.printKeysPage(null)
    if (!answer.ok) sayRefusal(answer.error)
  } catch (fault) {
    sayFault(fault)
  }
}
