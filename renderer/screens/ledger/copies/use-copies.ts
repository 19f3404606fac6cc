// The copies of the open desk, kept up to date, and what can be done with them. One thing at a time.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { BackupState, Problem } from '../../../../shared/bridge/contract'
import { bridge, faultInWords } from '../../../bridge'
import { queries, sayFault } from '../../../data'
import { say } from '../../../navigation'
import type { Progress } from '../use-progress'
import { t } from '../../../../shared/words/say'

const queryKey = ['backupState', null] as const

export interface CopiesHere {
  readonly state: BackupState | null
  readonly fault: string | null
  /** What is under way at this person's wish. */
  readonly busy: 'copying' | null
  readonly progress: Progress | null
  readonly problem: Problem | null
  readonly chooseFolder: () => void
  readonly set: (part: Partial<Pick<BackupState, 'daily' | 'keep'>>) => void
  readonly backUpNow: () => void
}

export function useCopies(): CopiesHere {
  const { data, error } = useQuery({ queryKey, queryFn: () => bridge.backupState(null) })
  const progress = useBackupProgress()
  const [busy, setBusy] = useState<CopiesHere['busy']>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const know = (state: BackupState | null) => queries.setQueryData(queryKey, state)

  const chooseFolder = async () => {
    setProblem(null)
    const answer = await bridge.chooseBackupFolder(null)
    if (answer === null) return
    if (answer.ok) know(answer.value)
    else setProblem(answer.error)
  }
  const backUpNow = async () => {
    if (busy) return
    setProblem(null)
    setBusy('copying')
    try {
      const answer = await bridge.backUpNow(null)
      if (answer.ok) say(t('A copy was made and read back'))
      else {
        setProblem(answer.error)
        say(t('No copy was made'), null, 'refused')
      }
    } finally {
      setBusy(null)
    }
    know(await bridge.backupState(null))
  }
  return {
    state: data ?? null,
    fault: error && faultInWords(error),
    busy,
    progress,
    problem,
    chooseFolder: () => void chooseFolder().catch(sayFault),
    set: (part) => {
      if (data) void bridge.setBackups({ daily: data.daily, keep: data.keep, ...part }).then(know, sayFault)
    },
    backUpNow: () => void backUpNow().catch(sayFault),
  }
}

/** How far a copy being made or read is; null when none is. A push `desk-status` says that it came to an end. */
export function useBackupProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      bridge.onPush((push) => {
        if (push.kind === 'progress' && push.work === 'backup') setProgress({ done: push.done, total: push.total })
        if (push.kind !== 'desk-status') return
        setProgress(null)
        void queries.invalidateQueries({ queryKey })
      }),
    [],
  )
  return progress
}
