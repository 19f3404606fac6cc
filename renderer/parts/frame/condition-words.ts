// How a record was found, in words. Pure.
import type { Repair, Trouble } from '../../../shared/ledger/trouble'
import type { Zone } from '../../../shared/kit/time'
import { instantInWords } from '../when-words'
import { t } from '../../../shared/words/say'

export interface TroubleWords {
  readonly what: string
  readonly where: string | null
  /** How far the record is sound. */
  readonly since: string
  readonly wayOut: string
}

export function troubleInWords({ what, where, after, wayOut }: Trouble, zone: Zone): TroubleWords {
  return {
    what,
    where: where && t('In {file}, byte {offset, number}.', { file: short(where.file), offset: where.offset }),
    since:
      after.seq === 0
        ? t('No entry of the record is known to be sound.')
        : after.at === null
          ? t('Everything up to entry {entry, number} is sound and can be read.', { entry: after.seq })
          : t('Everything up to entry {entry, number}, recorded {when}, is sound and can be read.', {
              entry: after.seq,
              when: instantInWords(after.at, zone),
            }),
    wayOut,
  }
}

export function repairInWords({ what, keptAs }: Repair): string {
  return keptAs === null
    ? what
    : t('{what} It was kept in the desk’s folder as {keptAs}.', { what, keptAs: short(keptAs) })
}

/** The file and the folder it is in; the whole path says nothing that a person at this computer needs. */
const short = (path: string) => path.split(/[\\/]/).slice(-2).join('/')
