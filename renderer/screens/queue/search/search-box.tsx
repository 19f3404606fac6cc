// Where a search is typed. It follows the typing; what cannot be understood is underlined once the caret has left it, and
// fields and values are offered: Enter and Tab take the one that is marked. Escape empties it, then returns to the list.
import { Autocomplete } from '@base-ui/react/autocomplete'
import type { BaseUIEvent } from '@base-ui/react/types'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  completedByTab,
  type Completion,
  completions,
  meansFirst,
} from '../../../../shared/desk/queries/search/complete'
import { longestSearch } from '../../../../shared/desk/queries/search/bounds'
import type { Problem } from '../../../../shared/desk/queries/search/tree'
import type { Vocabulary } from '../../../../shared/desk/queries/search/vocabulary'
import { classes } from '../../../parts/classes'
import { controlClass } from '../../../parts/field'
import floating from '../../../parts/floating.module.css'
import styles from './search.module.css'
import { problemsIn } from './understanding'
import { SearchFrame } from '../../../parts/search-frame'
import { t } from '../../../../shared/words/say'

const pauseMs = 120
/** A term that is still being typed is not complained of before this. */
const patienceMs = 1_500

export interface SearchBoxProps {
  readonly value: string
  readonly vocabulary: Vocabulary | null
  readonly onSearch: (words: string) => void
  /** Focus belongs to the list again. */
  readonly onLeave: () => void
  /** Enter was pressed on a search as it stands. */
  readonly onEnter: (words: string) => void
  readonly ref: RefObject<HTMLInputElement | null>
}

export function SearchBox({ value, vocabulary, onSearch, onLeave, onEnter, ref }: SearchBoxProps) {
  const [words, setWords] = useState(value)
  const [known, setKnown] = useState(value)
  const [caret, setCaret] = useState(0)
  const [scroll, setScroll] = useState(0)
  const [isOffering, setOffering] = useState(false)
  // The search was changed from outside, such as by a chip or a filter.
  if (known !== value) {
    setKnown(value)
    setWords(value)
  }
  const problems = problemsIn(words, vocabulary)
  const isTyping = words !== value && problems.some(({ start, end }) => start <= caret && caret <= end)
  const send = (text: string) => {
    setKnown(text)
    if (text !== value) onSearch(text)
  }
  useEffect(() => {
    if (words === value) return
    const timer = setTimeout(
      () => {
        setKnown(words)
        onSearch(words)
      },
      isTyping ? patienceMs : pauseMs,
    )
    return () => clearTimeout(timer)
  }, [words, value, isTyping, onSearch])

  const offers = vocabulary && isOffering ? completions(words, caret, vocabulary) : []
  const isFirstMeant = offers.length > 0 && meansFirst(words, caret)
  const marked = useRef<Completion | undefined>(undefined)
  /** Where typing goes on, which is not the end when a part in the middle was completed. */
  const take = ({ text, caret: at }: Completion) => {
    // At once, or what is typed next would come to stand before the caret that follows.
    flushSync(() => {
      setWords(text)
      setCaret(at)
      // A field that was chosen goes on to its values.
      setOffering(true)
    })
    ref.current?.setSelectionRange(at, at)
  }
  const press = (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
    const isMarked = event.currentTarget.hasAttribute('aria-activedescendant')
    const offer = offers.length > 0 && isMarked ? marked.current : undefined
    if (event.key === 'Tab' && !event.shiftKey) {
      const next = offer ?? completedByTab(words, caret, offers)
      if (next === null || next.text === words) return
      event.preventDefault()
      event.preventBaseUIHandler()
      take(next)
      return
    }
    if (event.key === 'Enter' && offer !== undefined && offer.text !== words) return
    if (offers.length > 0 && (event.key === 'ArrowDown' || event.key === 'Escape')) return
    if (event.key === 'Escape' && words !== '') {
      event.preventDefault()
      setWords('')
    } else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) {
      event.preventDefault()
      event.preventBaseUIHandler()
      setOffering(false)
      send(words)
      onLeave()
      if (event.key === 'Enter') onEnter(words)
    }
  }

  return (
    <Autocomplete.Root<Completion>
      mode="none"
      items={offers}
      value={words}
      itemToStringValue={({ text }) => text}
      open={offers.length > 0}
      autoHighlight={isFirstMeant ? 'always' : false}
      onItemHighlighted={(offer) => {
        marked.current = offer
      }}
      onOpenChange={(open) => setOffering(open)}
      onValueChange={(text, { reason }) => {
        const offer = reason === 'item-press' ? offers.find((one) => one.text === text) : undefined
        if (offer) return take(offer)
        setWords(text)
        setOffering(true)
      }}
    >
      <SearchFrame
        command="queue.search"
        role="search"
        className={styles['search']}
        isEmpty={words === ''}
        onClear={() => {
          setWords('')
          send('')
          onLeave()
        }}
      >
        <Autocomplete.Input
          ref={ref}
          aria-label={t('Search posts')}
          aria-invalid={problems.length > 0 && !isTyping}
          placeholder={t('Search, or status:draft channel:x')}
          className={controlClass}
          maxLength={longestSearch}
          spellCheck={false}
          autoComplete="off"
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
          onBlur={() => {
            setOffering(false)
            send(words)
          }}
          onKeyDown={press}
        />
        <Marks text={words} problems={isTyping ? [] : problems} scroll={scroll} />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={floating['positioner']} sideOffset={4} align="start">
            <Autocomplete.Popup className={floating['popup']}>
              <Autocomplete.List className={floating['list']} aria-label={t('What can stand here')}>
                {(offer: Completion) => (
                  <Autocomplete.Item
                    key={offer.text}
                    value={offer}
                    className={classes(floating['item'], styles['offer'])}
                  >
                    <code>{offer.label}</code>
                    {offer.about !== '' && <span className={styles['about']}>{offer.about}</span>}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </SearchFrame>
    </Autocomplete.Root>
  )
}

/** The same letters over the box, to be seen only by what underlines them. */
function Marks({
  text,
  problems,
  scroll,
}: {
  readonly text: string
  readonly problems: readonly Problem[]
  readonly scroll: number
}) {
  if (problems.length === 0) return null
  return (
    <div className={styles['marks']} aria-hidden>
      <span style={{ transform: `translateX(${-scroll}px)` }}>
        {piecesOf(text, problems).map(({ start, words, isWrong }) =>
          isWrong ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
        )}
      </span>
    </div>
  )
}

/** The text from one problem to the next; of two that lie over each other the first counts. */
function piecesOf(text: string, problems: readonly Problem[]) {
  const pieces: { readonly start: number; readonly words: string; readonly isWrong: boolean }[] = []
  let at = 0
  for (const { start, end } of problems) {
    if (start < at || start === end) continue
    if (start > at) pieces.push({ start: at, words: text.slice(at, start), isWrong: false })
    pieces.push({ start, words: text.slice(start, end), isWrong: true })
    at = end
  }
  if (at < text.length) pieces.push({ start: at, words: text.slice(at), isWrong: false })
  return pieces
}
