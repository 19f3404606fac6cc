// Restoring a copy: the person chooses one, it is read whole, the sheet says what would happen, and then it happens or
// not. From the ledger of an open desk, and from the welcome.
import { useState } from 'react'
import type { Problem, RestoreReport } from '../../../../shared/bridge/contract'
import { bridge, faultInWords } from '../../../bridge'
import { enter } from '../../../data'
import type { Progress } from '../use-progress'
import { useBackupProgress } from './use-copies'
import { t } from '../../../../shared/words/say'

export interface Restore {
  readonly busy: 'reading' | 'restoring' | null
  readonly progress: Progress | null
  /** What the dry run found; null while there is none to decide on. */
  readonly report: RestoreReport | null
  readonly problem: Problem | null
  /** Asks for a copy and reads it. */
  readonly choose: () => void
  /** Restores the copy read, and opens it. */
  readonly confirm: () => void
  /** Leaves the copy as it is. */
  readonly dismiss: () => void
}

export function useRestore(): Restore {
  const [busy, setBusy] = useState<Restore['busy']>(null)
  const [report, setReport] = useState<RestoreReport | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const progress = useBackupProgress()

  const doing = (what: NonNullable<Restore['busy']>, work: () => Promise<void>) => {
    if (busy) return
    setBusy(what)
    setProblem(null)
    work()
      .catch((fault: unknown) => setProblem(unexpected(fault)))
      .finally(() => setBusy(null))
  }
  const choose = async () => {
    setReport(null)
    const answer = await bridge.chooseRestore(null)
    if (answer === null) return
    if (answer.ok) setReport(answer.value)
    else setProblem(answer.error)
  }
  const confirm = async () => {
    if (!report) return
    const answer = await bridge.restore({ token: report.token })
    if (answer.ok) enter(answer.value)
    else setProblem(answer.error)
  }
  return {
    busy,
    progress: busy ? progress : null,
    report,
    problem,
    choose: () => doing('reading', choose),
    confirm: () => doing('restoring', confirm),
    dismiss: () => {
      setReport(null)
      setProblem(null)
    },
  }
}

const unexpected = (fault: unknown): Problem => ({
  what: t('That did not work: {fault}.', { fault: faultInWords(fault) }),
  safe: t('The open desk and the copy are as they were.'),
  wayOut: t('Try again.'),
})
