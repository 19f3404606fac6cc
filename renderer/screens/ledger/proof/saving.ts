// Saving something to a file that the person chooses, one at a time.
import { useState } from 'react'
import type { Problem, WrittenFile } from '../../../../shared/bridge/contract'
import type { Result } from '../../../../shared/kit/result'
import { sayFault } from '../../../data'
import { say } from '../../../navigation'
import { bytesInWords } from '../words'
import { t } from '../../../../shared/words/say'

export type Savable = 'evidence' | 'checkpoint'

export interface Saving {
  readonly isBusy: boolean
  /** What is being saved or was saved last. */
  readonly what: Savable
  /** The file that was written last. */
  readonly file: WrittenFile | null
  readonly save: (what: Savable, write: () => Promise<Result<WrittenFile | null, Problem>>) => void
}

export function useSaving(): Saving {
  const [isBusy, setBusy] = useState(false)
  const [last, setLast] = useState<{ readonly what: Savable; readonly file: WrittenFile | null }>({
    what: 'evidence',
    file: null,
  })
  const save = async (what: Savable, write: Parameters<Saving['save']>[1]) => {
    setBusy(true)
    setLast({ what, file: null })
    try {
      const answer = await write()
      if (!answer.ok) say(`${answer.error.what} ${answer.error.safe} ${answer.error.wayOut}`, null, 'refused')
      else if (answer.value) {
        setLast({ what, file: answer.value })
        say(
          t('{what, select, checkpoint {Checkpoint saved} other {Evidence pack saved}} to {path}, {bytes}', {
            what,
            path: answer.value.path,
            bytes: bytesInWords(answer.value.bytes),
          }),
        )
      }
    } catch (fault) {
      sayFault(fault)
    }
    setBusy(false)
  }
  return { isBusy, ...last, save: (what, write) => void save(what, write) }
}
