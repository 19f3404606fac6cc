// The search of the queue: what is typed, what is wrong with it, and the acts on it from chips, menus and keys.
import { type RefObject, useEffect } from 'react'
import { searchIn, type Split } from '../../../../shared/desk/queries/splits'
import type { QueuePage } from '../../../../shared/desk/queries/queue'
import { withMore } from '../../../../shared/desk/queries/search/chips'
import type { Vocabulary } from '../../../../shared/desk/queries/search/vocabulary'
import { queries, useCall } from '../../../data'
import { openFilterSheet } from '../../../filters/filters'
import { say } from '../../../navigation'
import { t } from '../../../../shared/words/say'

export interface Search {
  readonly text: string
  readonly vocabulary: Vocabulary | null
  readonly find: (text: string) => void
  /** Goes on typing, with a part of the text chosen. */
  readonly edit: (start: number, end: number) => void
  /** Begins a term of this field at the end of the text. */
  readonly add: (field: string) => void
  readonly save: () => void
}

export function useSearch(
  split: Split,
  text: string,
  box: RefObject<HTMLInputElement | null>,
  find: (text: string) => void,
): Search {
  const vocabulary = useCall('searchWords', null).data ?? null
  const edit = (start: number, end: number) => {
    box.current?.focus()
    box.current?.setSelectionRange(start, end)
  }
  return {
    text,
    vocabulary,
    find,
    edit,
    add: (field) => {
      const input = box.current
      if (!input) return
      input.focus()
      input.setSelectionRange(input.value.length, input.value.length)
      // As if it were typed, so that its values are offered.
      document.execCommand('insertText', false, withMore(input.value, `${field}:`).slice(input.value.trimEnd().length))
    },
    save: () => {
      const query = searchIn(split, box.current?.value ?? text)
      if (query === '') say(t('There is nothing to save: type a search, or choose a list.'), null, 'refused')
      else openFilterSheet({ kind: 'save', query })
    },
  }
}

const restMs = 300

/**
 * Asks again until every post has been checked that a search, or one of these pages, needs the findings of; not when
 * nothing comes of it.
 */
export function useChecking(pages: readonly QueuePage[]): void {
  const unchecked = pages[0]?.unchecked ?? 0
  const waiting = pages.reduce((sum, page) => sum + page.waiting, 0)
  const isReading = pages.some((page) => page.isReading)
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['queuePage'] }), restMs)
    return () => clearInterval(timer)
  }, [isReading])
  useEffect(() => {
    if (unchecked + waiting === 0) return
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['queuePage'] }), restMs)
    return () => clearTimeout(timer)
  }, [unchecked, waiting])
}
