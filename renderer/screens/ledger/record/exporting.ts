// Taking the entries along as a file.
import type { LedgerFilter } from '../../../../shared/desk/queries/ledger'
import { bridge } from '../../../bridge'
import { sayFault } from '../../../data'
import { say } from '../../../navigation'
import { bytesInWords, entriesInWords } from '../words'
import { t } from '../../../../shared/words/say'

export async function exportEntries(filter: LedgerFilter, format: 'jsonl' | 'csv', entries: number): Promise<void> {
  try {
    const answer = await bridge.exportLedger({ filter, format })
    if (!answer.ok) {
      const { what, safe, wayOut } = answer.error
      say(`${what} ${safe} ${wayOut}`, null, 'refused')
    } else if (answer.value) {
      say(
        t('{entries} exported to {path}, {bytes}', {
          entries: entriesInWords(entries),
          path: answer.value.path,
          bytes: bytesInWords(answer.value.bytes),
        }),
      )
    }
  } catch (fault) {
    sayFault(fault)
  }
}
