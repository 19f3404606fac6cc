// Any text, tried on one pack: what it would find in it.
import { useMemo, useState } from 'react'
import type { PackText, PolicyDraft } from '../../../../shared/policy/draft'
import type { ExampleCase } from '../../../../shared/policy/pack'
import { Channel, channelNames } from '../../../../shared/post/account'
import { SeverityMark } from '../../../parts/badge'
import { Select } from '../../../parts/select'
import { TextField } from '../../../parts/text-field'
import styles from './examples-pane.module.css'
import { type PackWorker, type Tried, useTrial } from './judging/use-judge'
import { foundInWords } from './words'
import { t } from '../../../../shared/words/say'

interface TryTextProps {
  readonly worker: PackWorker
  readonly pack: PackText
  readonly settings: PolicyDraft['settings']
}

const none = 'none'
const channels = [
  { value: none, label: t('No channel') },
  ...Channel.options.map((channel) => ({ value: channel, label: channelNames[channel].name })),
]
const languages = [
  { value: 'en', label: t('English') },
  { value: 'de', label: t('German') },
  { value: 'es', label: t('Spanish') },
  { value: 'fr', label: t('French') },
]

export function TryText({ worker, pack, settings }: TryTextProps) {
  const [text, setText] = useState('')
  const [channel, setChannel] = useState(none)
  const [language, setLanguage] = useState('en')
  const asked = useMemo<ExampleCase | null>(() => {
    if (text.trim() === '') return null
    const chosen = Channel.safeParse(channel)
    return { text, language, ...(chosen.success ? { channels: [chosen.data] } : {}) }
  }, [text, channel, language])
  const tried = useTrial(worker, pack, settings, asked)
  return (
    <section aria-label={t('Any text')} className={styles['part']}>
      <TextField
        label={t('Try a text')}
        lines={3}
        value={text}
        onChange={setText}
        maxLength={20_000}
        spellCheck={false}
        placeholder={t('What would this pack find in it?')}
      />
      <div className={styles['row']}>
        <Select label={t('Channel')} value={channel} options={channels} onChange={setChannel} />
        <Select label={t('Language')} value={language} options={languages} onChange={setLanguage} />
      </div>
      <p role="status" className={styles['sum']}>
        {triedInWords(tried)}
      </p>
      {tried.kind === 'tried' && tried.found.length > 0 && (
        <ul aria-label={t('Found in this text')} className={styles['verdicts']}>
          {tried.found.map(({ clause, severity, what }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two of them may say the same
            <li key={index} className={styles['words']}>
              <SeverityMark severity={severity} /> <span className={styles['code']}>{clause}</span> {what}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function triedInWords(tried: Tried): string {
  switch (tried.kind) {
    case 'nothing-asked':
      return ''
    case 'checking':
      return t('Checking…')
    case 'unreadable':
      return t('It is tried once the pack has no errors.')
    case 'failed':
      return t('The check failed: {why}', { why: tried.why })
    case 'tried':
      return foundInWords(tried.found)
  }
}
