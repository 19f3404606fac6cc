// Hands the approved posts over: what in which days on which accounts, a preview that says what stays and why, the files.
import { useState } from 'react'
import type { ExportDone, ExportRequest } from '../../../../shared/bridge/contract'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { bridge, faultInWords } from '../../../bridge'
import { useCall } from '../../../data'
import { useCommands } from '../../../keys'
import { say } from '../../../navigation'
import { spanOf, type Span } from '../data/span'
import { ExportForm } from './export-form'
import { type Choice, daysOfChoice, firstChoice, type Looked } from './choice'
import { Result } from './result'
import { type Trouble, troubleOf } from './words'
import { useHelpPage } from '../../../help/opening'
import { t } from '../../../../shared/words/say'

export interface ExportScheduleProps extends Looked {
  readonly desk: DeskView
  readonly onClose: () => void
}

const everything: Span = { from: null, to: null }

export function ExportSchedule({ desk, onClose, ...looked }: ExportScheduleProps) {
  useHelpPage('exporting')
  const profiles = useCall('exportProfiles', null)
  const [choice, setChoice] = useState<Choice>(() => firstChoice(looked))
  const [isWriting, setWriting] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [done, setDone] = useState<ExportDone | null>(null)
  const days = daysOfChoice(choice, looked)
  const span = spanOf(days, desk.zone)
  const request: ExportRequest = {
    profile: choice.profile,
    ...(span ?? everything),
    accounts: choice.accounts === null ? null : [...choice.accounts],
  }
  const isComplete = span !== null && choice.accounts?.length !== 0
  const preview = useCall('previewExport', request, { enabled: isComplete, keepPrevious: true })
  useCommands('anywhere', { 'go.back': onClose })

  const write = async () => {
    setWriting(true)
    setTrouble(null)
    try {
      const answer = await bridge.writeExport(request)
      if (!answer.ok) setTrouble(troubleOf(answer.error))
      // Null: the person closed the save dialog. Everything stays as it was.
      else if (answer.value !== null) {
        setDone(answer.value)
        say(t('{count, plural, one {# post} other {# posts}} exported', { count: answer.value.posts }))
      }
    } catch (fault) {
      setTrouble({ what: faultInWords(fault), safe: t('Nothing was exported.'), wayOut: t('Try again.') })
    }
    setWriting(false)
  }

  if (done) {
    return <Result done={done} isSample={desk.sample} onAgain={() => setDone(null)} onClose={onClose} />
  }
  return (
    <ExportForm
      desk={desk}
      profiles={profiles.data ?? []}
      choice={choice}
      days={days}
      onChoose={(part) => {
        setTrouble(null)
        setChoice((before) => ({ ...before, ...part }))
      }}
      isComplete={isComplete}
      preview={preview.data ?? null}
      isStale={preview.isFetching || preview.isPlaceholderData}
      fault={preview.error && faultInWords(preview.error)}
      trouble={trouble}
      isWriting={isWriting}
      onExport={() => void write()}
      onClose={onClose}
    />
  )
}
