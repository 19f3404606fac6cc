// The commands that work on every screen of an open desk.
import type { Showing } from '../../shared/bridge/windows'
import type { DeskView } from '../../shared/desk/queries/desk'
import { bridge } from '../bridge'
import { enter, orSay, sayFault, setPreferences, undo, usePreferences } from '../data'
import { keepAll } from '../leaving'
import { back, go, say, useNavigation } from '../navigation'
import { percent } from '../../shared/words/formats'
import { textSizes, usualPreferences } from '../../shared/bridge/preferences'
import { rowsAfter, textSizeAfter } from '../theme/sizes'
import { themeAfter } from '../theme/theme'
import { type Part, remember } from '../screens/ledger/memory'
import { readBundle } from '../screens/import/session'
import { type Reasons, useCommands } from './bindings'
import { printKeysPage, saveKeysPage } from './on-paper'
import { openOverlay } from './overlay'
import { t } from '../../shared/words/say'

/** Binds them, and answers why this person cannot draft; null when they can. */
export function useAnywhereCommands(desk: DeskView, own: Showing | null = null): string | null {
  const preferences = usePreferences()
  const isAtStart = useNavigation(({ place, past }) => past.length === 0 && (own !== null || place.screen === 'queue'))
  const draftReason = desk.capabilities.includes('draft')
    ? null
    : t('Writing needs the role of writer or social manager on this desk.')
  const of = `${desk.name}/${desk.me?.id ?? ''}`
  const goToLedger = (part: Part) => {
    remember(of, { part })
    go({ screen: 'ledger' })
  }
  const larger = textSizeAfter(preferences.textSize, 1)
  const smaller = textSizeAfter(preferences.textSize, -1)
  const setTextSize = (textSize: number) => {
    setPreferences({ ...preferences, textSize })
    say(t('Text is now {size, number} px.', { size: textSize }))
  }
  useCommands(
    'anywhere',
    {
      palette: () => openOverlay('palette'),
      'help.keys': () => openOverlay('help'),
      'help.keys-pdf': () => void saveKeysPage(),
      'help.keys-print': () => void printKeysPage(),
      'help.search': () => openOverlay('search'),
      undo: () => void undo(),
      'undo.list': () => openOverlay('acts'),
      'go.queue': () => go({ screen: 'queue' }),
      'go.schedule': () => go({ screen: 'schedule' }),
      'go.ledger': () => go({ screen: 'ledger' }),
      'go.proof': () => goToLedger('proof'),
      'go.copies': () => goToLedger('copies'),
      'go.policies': () => go({ screen: 'policies' }),
      'go.people': () => go({ screen: 'people' }),
      'go.settings': () => go({ screen: 'settings' }),
      'go.import': () => go({ screen: 'import' }),
      'go.bring-in': () => {
        go({ screen: 'import' })
        void readBundle(of)
      },
      ...(isAtStart ? {} : { 'go.back': back }),
      'post.new': () => go({ screen: 'compose', post: null }),
      'view.zoom-in': () => void zoom('in'),
      'view.zoom-out': () => void zoom('out'),
      'view.zoom-reset': () => void zoom('reset'),
      'theme.next': () => {
        const theme = themeAfter(preferences.theme)
        setPreferences({ ...preferences, theme })
        say(
          t(
            '{theme, select, light {The theme is now light.} dark {The theme is now dark.} contrast {The theme is now more contrast.} other {The theme is now as your system says.}}',
            { theme },
          ),
        )
      },
      ...(larger === null ? {} : { 'text.larger': () => setTextSize(larger) }),
      ...(smaller === null ? {} : { 'text.smaller': () => setTextSize(smaller) }),
      'text.usual': () => setTextSize(usualPreferences.textSize),
      'rows.next': () => {
        const rows = rowsAfter(preferences.rows)
        setPreferences({ ...preferences, rows })
        say(
          t(
            '{rows, select, compact {Rows are now compact.} comfortable {Rows are now comfortable.} other {Rows are now as usual.}}',
            { rows },
          ),
        )
      },
      'person.switch': () => void leave('signOut'),
      'desk.close': () => void leave('closeDesk'),
      'desk.remove-sample': () => void removeSample(),
    },
    {
      ...(draftReason !== null && { 'go.import': draftReason, 'post.new': draftReason }),
      ...(!desk.sample && { 'desk.remove-sample': t('This is no sample desk, and only that can be removed.') }),
      ...(larger === null
        ? { 'text.larger': t('Text is at its largest, {largest, number} px.', { largest: textSizes.largest }) }
        : {}),
      ...(smaller === null
        ? { 'text.smaller': t('Text is at its smallest, {smallest, number} px.', { smallest: textSizes.smallest }) }
        : {}),
      ...(own === null ? {} : inMainOnly),
    },
  )
  return draftReason
}

const elsewhere = t('This is done in the main window.')
const inMainOnly: Reasons = {
  'go.proof': elsewhere,
  'go.copies': elsewhere,
  'go.settings': elsewhere,
  'go.import': elsewhere,
  'go.bring-in': elsewhere,
  'post.new': elsewhere,
  'person.switch': elsewhere,
  'desk.close': elsewhere,
  'desk.remove-sample': elsewhere,
}

async function zoom(by: 'in' | 'out' | 'reset'): Promise<void> {
  try {
    const now = await bridge.zoom({ by })
    say(t('Everything is shown at {percent}.', { percent: percent(now) }))
  } catch (fault) {
    sayFault(fault)
  }
}

const removeSample = (): Promise<void> =>
  orSay(
    () => bridge.removeSampleDesk(null),
    () => enter(null),
  )

async function leave(how: 'signOut' | 'closeDesk'): Promise<void> {
  await keepAll()
  try {
    enter(how === 'signOut' ? await bridge.signOut(null) : await bridge.closeDesk(null))
  } catch (fault) {
    sayFault(fault)
  }
}
