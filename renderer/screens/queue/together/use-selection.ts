// The selection of the list that is open. Another list, or another search, begins with none.
import { t } from '../../../../shared/words/say'
import { useState } from 'react'
import type { Split } from '../../../../shared/desk/queries/splits'
import type { PostId } from '../../../../shared/post/revision'
import { bridge } from '../../../bridge'
import { sayFault } from '../../../data'
import { say } from '../../../navigation'
import type { Rows } from '../rows'
import { extended, nothingSelected, type Selection, stretchEnded, toggled, withAll, without } from './selection'

export interface Selecting {
  readonly ids: ReadonlySet<PostId>
  readonly toggle: (index: number) => void
  /** Draws on to another row. */
  readonly extend: (from: number, to: number) => void
  readonly endStretch: () => void
  /** What is loaded; all that match is a second step. */
  readonly selectLoaded: (near: number) => void
  readonly selectMatching: () => Promise<void>
  readonly drop: (ids: Iterable<PostId>) => void
  readonly clear: () => void
}

/** As many as can be asked about at once. */
export const mostSelected = 1_000
const block = 500

export function useSelection(split: Split, search: string, rows: Rows): Selecting {
  const [kept, setKept] = useState({ split, search, selection: nothingSelected })
  const isSame = kept.split === split && kept.search === search
  const selection = isSame ? kept.selection : nothingSelected
  const change = (next: (selection: Selection) => Selection) =>
    setKept((before) => {
      const now = before.split === split && before.search === search ? before.selection : nothingSelected
      return { split, search, selection: next(now) }
    })
  const idAt = (index: number) => (rows.isStale ? undefined : rows.row(index)?.id)

  return {
    ids: selection.ids,
    toggle: (index) => {
      const id = idAt(index)
      if (id !== undefined) change((now) => toggled(now, id))
    },
    extend: (from, to) => change((now) => extended(now, from, to, idAt)),
    endStretch: () => change(stretchEnded),
    selectLoaded: (near) => {
      if (!rows.isStale)
        change((now) =>
          withAll(
            now,
            rows.run(near).map(({ id }) => id),
          ),
        )
    },
    selectMatching: async () => {
      try {
        const ids = await allMatching(split, search)
        change(() => withAll(nothingSelected, ids))
        if (rows.total > ids.length) {
          say(
            t('The first {count, number} were selected: no more fit into one act.', { count: ids.length }),
            null,
            'refused',
          )
        }
      } catch (fault) {
        sayFault(fault)
      }
    },
    drop: (ids) => change((now) => without(now, ids)),
    clear: () => change(() => nothingSelected),
  }
}

async function allMatching(split: Split, search: string): Promise<readonly PostId[]> {
  const ids: PostId[] = []
  for (let offset = 0; offset < mostSelected; offset += block) {
    const page = await bridge.queuePage({ split, search, offset, limit: block })
    ids.push(...(page?.rows.map(({ id }) => id) ?? []))
    if (!page || page.rows.length < block) break
  }
  return ids
}
