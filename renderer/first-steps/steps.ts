// Five things to try, for each kind of work. Pure: what was done comes in as words of doings.ts.
import type { CommandId } from '../../shared/bridge/command-table'
import { can, type Person } from '../../shared/people/person'
import type { PageId } from '../help/page-ids'
import { t } from '../../shared/words/say'

export interface FirstStep {
  readonly id: string
  readonly words: string
  /** Whose present keys are shown. */
  readonly command: CommandId
  /** Any of these ticks it. */
  readonly by: readonly string[]
  /** Where it is explained. */
  readonly page: PageId
}

const palette: FirstStep = {
  id: 'palette',
  words: t('Find a command'),
  command: 'palette',
  by: ['command palette'],
  page: 'keys',
}
const undo: FirstStep = {
  id: 'undo',
  words: t('Undo the last act'),
  command: 'undo',
  by: ['call undo'],
  page: 'first-steps',
}

const ofReviewers: readonly FirstStep[] = [
  {
    id: 'approve',
    words: t('Approve a post'),
    command: 'review.approve',
    by: ['act sign-off approve'],
    page: 'reviewing',
  },
  { ...undo, words: t('Undo it') },
  {
    id: 'findings',
    words: t('Walk the findings'),
    command: 'review.finding.next',
    by: ['command review.finding.next', 'command review.finding.previous'],
    page: 'checks',
  },
  { id: 'filter', words: t('Save a filter'), command: 'queue.save', by: ['call keepFilters'], page: 'queue' },
  palette,
]

const ofWriters: readonly FirstStep[] = [
  { id: 'write', words: t('Write a post'), command: 'post.new', by: ['call draftPost'], page: 'writing' },
  {
    id: 'findings',
    words: t('Walk its findings'),
    command: 'compose.finding.next',
    by: ['command compose.finding.next', 'command compose.finding.previous'],
    page: 'checks',
  },
  { id: 'submit', words: t('Submit it'), command: 'compose.submit', by: ['act submit'], page: 'writing' },
  undo,
  palette,
]

const ofManagers: readonly FirstStep[] = [
  {
    id: 'schedule',
    words: t('Open the schedule'),
    command: 'go.schedule',
    by: ['command go.schedule'],
    page: 'calendar',
  },
  { id: 'move', words: t('Move a slot'), command: 'schedule.move', by: ['act move-slot'], page: 'calendar' },
  { ...undo, words: t('Undo the move') },
  {
    id: 'export',
    words: t('See what would go out'),
    command: 'schedule.export',
    by: ['command schedule.export'],
    page: 'exporting',
  },
  palette,
]

const ofAdmins: readonly FirstStep[] = [
  { id: 'policies', words: t('Read a clause'), command: 'go.policies', by: ['command go.policies'], page: 'policies' },
  { id: 'people', words: t('See who is here'), command: 'go.people', by: ['command go.people'], page: 'people' },
  { id: 'ledger', words: t('Open the ledger'), command: 'go.ledger', by: ['command go.ledger'], page: 'proving' },
  {
    id: 'verify',
    words: t('Verify the record'),
    command: 'ledger.verify',
    by: ['command ledger.verify'],
    page: 'copies',
  },
  palette,
]

/** Those of the work that comes first for a person; none for who may only read. */
export function firstStepsOf(person: Person): readonly FirstStep[] {
  if (can(person, 'review')) return ofReviewers
  if (can(person, 'schedule')) return ofManagers
  if (can(person, 'draft')) return ofWriters
  return can(person, 'keep-people') ? ofAdmins : []
}

/** The steps done after this, too; the same list where it ticks none. */
export function tickedBy(doing: string, steps: readonly FirstStep[], done: readonly string[]): readonly string[] {
  const fresh = steps.filter(({ id, by }) => by.includes(doing) && !done.includes(id)).map(({ id }) => id)
  return fresh.length === 0 ? done : [...done, ...fresh]
}
