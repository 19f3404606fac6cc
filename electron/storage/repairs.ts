// The words for what was put right on opening.
import type { Repair } from '../../shared/ledger/trouble'
import { t } from '../../shared/words/say'

type Words = Omit<Repair, 'keptAs'>

const readFromStart = t('The record was read from its first entry instead. Nothing is lost by it.')
const endNotVouched = t(
  'Nothing in this folder can show now whether entries were cut off the record’s end before it was opened. Compare its last entry, or an older fingerprint, with one on paper, in an export or with a colleague. A new checkpoint is signed from here on.',
)

export function snapshotUnreadable(problem: string): Words {
  return {
    kind: 'snapshot-unreadable',
    what: `${t('The snapshot (queue.json) could not be used: {problem}.', { problem })} ${readFromStart}`,
  }
}

export const snapshotOfOtherVersion: Words = {
  kind: 'snapshot-differs',
  what: `${t('The snapshot (queue.json) was made by another version of Imprimatur.')} ${readFromStart}`,
}

export const snapshotOfOtherRecord: Words = {
  kind: 'snapshot-differs',
  what: `${t('The snapshot (queue.json) is not of this record as the journal and its checkpoint have it.')} ${readFromStart}`,
}

export const checkpointMissing: Words = {
  kind: 'checkpoint-missing',
  what: `${t('The signed checkpoint (ledger/head.json) is not there.')} ${endNotVouched}`,
}

export function checkpointUnusable(problem: string): Words {
  return {
    kind: 'checkpoint-unreadable',
    what: `${t('The signed checkpoint (ledger/head.json) could not be used: {problem}.', { problem })} ${endNotVouched}`,
  }
}

export function personalDataMissing(people: number): Words {
  const what = t(
    '{count, plural, one {The name of one person} other {The names of # people}} cannot be read, because a key in the folder sealed/ is missing or damaged. What they did is all there, under their ids. A backup of the folder brings the names back.',
    { count: people },
  )
  return { kind: 'personal-data-missing', what }
}

export const customerListMissing: Words = {
  kind: 'personal-data-missing',
  what: t(
    'The list of customers cannot be read, because its key in the folder sealed/ is missing or damaged. Until the list is brought in again, no check recognises a customer’s name.',
  ),
}
