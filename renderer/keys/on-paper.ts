// All keys on paper: main makes the page and asks where it goes.
import { bridge } from '../bridge'
import { orSay } from '../data'
import { say } from '../navigation'
import { t } from '../../shared/words/say'

export const saveKeysPage = (): Promise<void> =>
  orSay(
    () => bridge.saveKeysPage(null),
    (saved) => saved && say(t('Keys saved to {path}', { path: saved.path })),
  )

export const printKeysPage = (): Promise<void> => orSay(() => bridge.printKeysPage(null))
