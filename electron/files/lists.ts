// Reads one of the desk's lists from files a person chose, as a dry run; what was shown is what is taken.
import { randomUUID } from 'node:crypto'
import type { ListOffer } from '../../shared/bridge/contract'
import type { Command } from '../../shared/desk/commands'
import { listContext } from '../../shared/desk/queries/lists'
import type { DeskState } from '../../shared/desk/state'
import type { Instant } from '../../shared/kit/time'
import { readList, takeableEntries, takeableNames } from '../../shared/schedule/import/lists/read'
import type { ImportableList, ImportFile } from '../../shared/schedule/import/lists/report'

interface Taken {
  readonly command: Command
  readonly count: number
}

/** One dry run at a time; a new one drops the one before. */
export class ListImports {
  private offer: (Taken & { readonly token: string }) | null = null

  judge(list: ImportableList, files: readonly ImportFile[], state: DeskState, now: Instant): ListOffer {
    const report = readList(list, files, listContext(state, now))
    const token = randomUUID()
    if (list === 'customers') {
      const names = [...takeableNames(report)]
      this.offer = { token, command: { type: 'list-customers', names }, count: names.length }
    } else {
      const put = [...takeableEntries(report)]
      const seen = state.seq
      this.offer = {
        token,
        command: { type: 'change-register', register: list, put, removed: [], seen },
        count: put.length,
      }
    }
    return { token, report }
  }

  /** What takes what was shown under this token; null when another dry run has replaced it. */
  take(token: string): Taken | null {
    if (this.offer?.token !== token) return null
    const { command, count } = this.offer
    this.offer = null
    return { command, count }
  }

  forget(): void {
    this.offer = null
  }
}
