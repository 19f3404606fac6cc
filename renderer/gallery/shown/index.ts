// Every part by the name of its file in renderer/parts; a test holds the two together.
import { blocks } from './blocks'
import { controls } from './controls'
import { marks } from './marks'
import { sheets } from './sheets'
import type { Shown } from './shown'

export const shown: Readonly<Record<string, Shown>> = { ...marks, ...controls, ...blocks, ...sheets }

/** Files that are no part of their own, or that need an open desk: where they can be seen. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  'diff-view-edit': 'drawn by the diff',
  'diff-view-rewrite': 'drawn by the diff',
  'diff-view-text': 'drawn by the diff',
  'combo-list': 'what a combo offers, drawn by it',
  explained: 'what stands below a field and below boxes to tick, drawn by them',
  'search-frame': 'drawn by the search in a list',
  'virtual-row': 'drawn by the list',
  late: 'draws what it is given, once it is wanted',
  'key-of': 'a key cap, which is shown',
  rich: 'words with parts in them, which draw nothing of their own',
  'hand-over-sheet': 'asks the desk what would leave; an act sheet, which is shown',
}
