// The help: contents and search at the side, the page beside them. It lies over what the person was doing, which stays as
// it was; Escape goes back to it.
import { Dialog } from '@base-ui/react/dialog'
import { ArrowLeft, Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { runCommand } from '../keys/bindings'
import { isCommandId } from '../keys/labels'
import { go } from '../navigation'
import { IconButton } from '../parts/button'
import { useCapturedKeys } from '../parts/capture-keys'
import { classes } from '../parts/classes'
import dialogStyles from '../parts/dialog.module.css'
import { Contents, Results } from './contents'
import styles from './help-dialog.module.css'
import type { Spot } from './opening'
import type { Target } from './page'
import { isPageId, type PageId } from './page-ids'
import { PageView, placeOf } from './page-view'
import { pageOf } from './pages'
import { searchHelp } from './search'
import { t } from '../../shared/words/say'

export interface HelpDialogProps {
  readonly start: Spot
  readonly onClose: () => void
}

interface Way {
  readonly here: Spot
  readonly past: readonly Spot[]
}

export function HelpDialog({ start, onClose }: HelpDialogProps) {
  const [{ here, past }, setWay] = useState<Way>({ here: start, past: [] })
  const [query, setQuery] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const article = useRef<HTMLDivElement>(null)
  useArrival(here, article)

  const visit = (page: PageId, section: string | null) =>
    setWay((way) => ({ here: { page, section }, past: [...way.past, way.here] }))
  const goBack = () =>
    setWay((way) => {
      const before = way.past.at(-1)
      return before ? { here: before, past: way.past.slice(0, -1) } : way
    })
  const follow = (target: Target) => {
    if (target.kind === 'page') {
      const page = isPageId(target.page) ? target.page : here.page
      visit(page, target.section)
    } else if (target.kind !== 'picture') {
      onClose()
      // The help gives the focus back as it goes; what was chosen comes after that.
      setTimeout(() => leadTo(target), 0)
    }
  }
  const found = query.trim() === '' ? null : searchHelp(query)

  useCapturedKeys((event) => {
    // Alt+← is the way back within the help; Ctrl+Enter would send a sheet below it.
    if (event.key === 'ArrowLeft' && event.altKey) goBack()
    else if (!(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return false
    return true
  })

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyles['backdrop']} />
        <Dialog.Popup
          data-help
          className={classes(dialogStyles['popup'], styles['popup'])}
          initialFocus={article}
          onKeyDown={(event) => typeToSearch(event, box.current)}
        >
          <header className={styles['head']}>
            <Dialog.Title className={styles['title']}>{t('Help')}</Dialog.Title>
            <IconButton
              label={t('Back')}
              icon={<ArrowLeft aria-hidden />}
              reason={past.length === 0 ? t('This is the page you opened first.') : null}
              onPress={goBack}
            />
            <label className={styles['search']}>
              <Search aria-hidden />
              <input
                ref={box}
                type="search"
                value={query}
                aria-label={t('Search the help')}
                placeholder={t('Search the help')}
                onChange={(event) => setQuery(event.target.value)}
                onKeyDown={(event) => {
                  const [first] = found ?? []
                  if (event.key === 'Enter' && first) visit(first.page, first.section)
                  else if (event.key === 'ArrowDown') walkLinks(event)
                }}
              />
            </label>
            <IconButton label={t('Close')} icon={<X aria-hidden />} onPress={onClose} />
          </header>
          <div data-help-side className={styles['side']} onKeyDown={walkLinks}>
            {found === null ? (
              <Contents here={here.page} onVisit={(page) => visit(page, null)} />
            ) : (
              <Results query={query} found={found} onVisit={visit} />
            )}
          </div>
          {/* Focusable, so that the arrow keys scroll the page. */}
          <div
            ref={article}
            tabIndex={0}
            data-pane
            role="article"
            aria-label={pageOf(here.page).title}
            className={styles['article']}
          >
            <PageView page={pageOf(here.page)} onFollow={follow} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function leadTo(target: Target): void {
  if (target.kind === 'command' && isCommandId(target.command)) runCommand(target.command)
  if (target.kind === 'clause') go({ screen: 'policies', clause: target.clause })
}

/** The page begins at its top, or at the heading that was asked for; the focus goes along once the help is open. */
function useArrival(here: Spot, article: RefObject<HTMLDivElement | null>): void {
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    if (here.section === null) article.current?.scrollTo({ top: 0 })
    else document.getElementById(placeOf(here.section))?.scrollIntoView({ block: 'start' })
  }, [here, article])
  useEffect(() => {
    // The dialog itself takes the focus when it opens.
    if (isFirst.current) isFirst.current = false
    else if (here.section === null) article.current?.focus()
    else document.getElementById(placeOf(here.section))?.focus({ preventScroll: true })
  }, [here, article])
}

/** Whoever types letters means to search, wherever in the help the focus is. */
function typeToSearch(event: KeyboardEvent<HTMLElement>, box: HTMLInputElement | null): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === ' ' || event.key.length !== 1) return
  if (event.target === box) return
  box?.focus()
  box?.select()
  if (event.key === '/') event.preventDefault()
}

/** The arrow keys walk from the search box into what stands below it, and through it. */
function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const all = [...document.querySelectorAll<HTMLElement>('[data-help-side] button')]
  const at = all.findIndex((link) => link === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  const next = to === undefined ? undefined : all[to]
  if (!next) return
  event.preventDefault()
  next.focus()
}
