// The fields of each list's entries.
import { useState } from 'react'
import { accountInWords } from '../../../../../shared/post/account-words'
import { PostKind } from '../../../../../shared/post/content'
import { postKindNames } from '../post-kinds'
import { exampleOfShape } from '../../../../../shared/policy/number-shape'
import { Channel, channelNames } from '../../../../../shared/post/account'
import { Choices, Combo, Select, TextField } from '../../../../parts'
import { instantInWords } from '../../../../parts/when-words'
import { zones } from '../../../welcome/founding/zones'
import { foundInWords } from '../shape-words'
import { momentOf } from '../entry-form'
import styles from '../lists.module.css'
import type { FieldsProps } from './entry-sheet'
import { listed } from '../../../../../shared/words/formats'
import { t } from '../../../../../shared/words/say'

const channels = Channel.options.map((channel) => ({ value: channel, label: channelNames[channel].name }))
const weights = [
  { value: 'mind', label: t('Mind'), about: t('Think twice: a warning') },
  { value: 'quiet', label: t('Quiet'), about: t('Nothing goes out: a blocker') },
] as const

export function ClaimFields(props: FieldsProps) {
  const { form, wrongs, onChange } = props
  return (
    <>
      <TextField
        label={t('Claim')}
        description={t('In the words that may be used.')}
        lines={2}
        value={form.text}
        onChange={(text) => onChange({ text })}
        error={wrongs.text}
        maxLength={500}
        autoFocus
        required
      />
      <TextField
        label={t('Other wordings (optional)')}
        description={t('One a line, each just as good.')}
        lines={3}
        value={form.wordings}
        onChange={(wordings) => onChange({ wordings })}
        error={wrongs.wordings}
      />
      <TextField
        label={t('Evidence')}
        description={t('Where it is: an address, or the name and place of a document.')}
        value={form.evidence}
        onChange={(evidence) => onChange({ evidence })}
        error={wrongs.evidence}
        maxLength={1_000}
        required
      />
      <Days {...props} last={t('Last day (optional)')} />
      <Choices
        label={t('Channels')}
        description={t('None chosen: all.')}
        options={channels}
        chosen={form.channels}
        onChange={(chosen) => onChange({ channels: chosen })}
      />
      <Markets {...props} />
    </>
  )
}

export function EmbargoFields(props: FieldsProps) {
  const { form, wrongs, onChange, desk } = props
  const end = momentOf(form)
  return (
    <>
      <Title {...props} label={t('What is under embargo')} />
      <Terms {...props} />
      <div className={styles['pair']}>
        <TextField
          label={t('Until')}
          type="date"
          value={form.until}
          onChange={(until) => onChange({ until })}
          error={wrongs.until}
          required
        />
        <TextField
          label={t('Time')}
          type="time"
          value={form.time}
          onChange={(time) => onChange({ time })}
          error={wrongs.time}
          required
        />
      </div>
      <Combo
        label={t('Time zone')}
        value={form.zone}
        options={zones}
        onChange={(zone) => onChange({ zone })}
        error={wrongs.zone}
      />
      <p className={styles['about']} role="status">
        {end.ok ? endInWords(end.value, form.zone, desk.zone) : ''}
      </p>
    </>
  )
}

/** Said where the desk is as well, when the zone is another. */
function endInWords(instant: string, zone: string, deskZone: string): string {
  const end = instantInWords(instant, zone)
  return zone === deskZone
    ? t('It holds until {end}.', { end })
    : t('It holds until {end}, which is {here}.', { end, here: instantInWords(instant, deskZone) })
}

export function DateFields(props: FieldsProps) {
  const { form, wrongs, onChange } = props
  return (
    <>
      <Title {...props} label={t('What day it is')} />
      <Days {...props} last={t('Last day (if it is more than one)')} />
      <Select label={t('Weight')} value={form.weight} options={weights} onChange={(weight) => onChange({ weight })} />
      <TextField
        label={t('Advice')}
        description={t('What a writer should do about it. The finding says it in these words.')}
        lines={2}
        value={form.advice}
        onChange={(advice) => onChange({ advice })}
        error={wrongs.advice}
        maxLength={500}
        required
      />
      <Markets {...props} />
    </>
  )
}

export function TopicFields(props: FieldsProps) {
  const { form, onChange, desk } = props
  return (
    <>
      <Title {...props} label={t('Topic')} />
      <Terms {...props} />
      <Choices
        label={t('Who may speak on it')}
        description={t('None chosen: nobody.')}
        options={desk.people.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={form.speakers}
        onChange={(speakers) => onChange({ speakers })}
      />
      <Choices
        label={t('On which accounts')}
        description={t('None chosen: all.')}
        options={desk.accounts.map(({ id }) => ({ value: id, label: accountInWords(id) }))}
        chosen={form.accounts}
        onChange={(accounts) => onChange({ accounts })}
      />
    </>
  )
}

export function TermFields(props: FieldsProps) {
  return <Title {...props} label={t('Name that must not leave')} />
}

export function NumberFields(props: FieldsProps) {
  const { form, wrongs, onChange } = props
  const [tried, setTried] = useState('')
  const shape = form.shape.trim()
  return (
    <>
      <Title {...props} label={t('What number it is')} />
      <TextField
        label={t('Shape')}
        description={t('# stands for a digit, @ for a letter, anything else for itself: NB-####-##.')}
        value={form.shape}
        onChange={(next) => onChange({ shape: next })}
        error={wrongs.shape}
        maxLength={60}
        spellCheck={false}
        required
      />
      <p className={styles['about']} role="status">
        {shape === '' ? '' : t('Such as {shape}.', { shape: exampleOfShape(shape) })}
      </p>
      <TextField
        label={t('Try it on a text (optional)')}
        description={<span role="status">{foundInWords(wrongs.shape === undefined ? shape : '', tried)}</span>}
        value={tried}
        onChange={setTried}
        maxLength={1_000}
        spellCheck={false}
      />
    </>
  )
}

export function PhraseFields(props: FieldsProps) {
  const { form, wrongs, onChange, lists } = props
  const claims = lists.registers.claims.map(({ entry }) => ({ value: entry.id, label: entry.text }))
  return (
    <>
      <Title {...props} label={t('What it is for')} />
      <TextField
        label={t('Wording')}
        description={t('As it goes into a text, line breaks included.')}
        lines={5}
        value={form.text}
        onChange={(text) => onChange({ text })}
        error={wrongs.text}
        maxLength={5_000}
        required
      />
      <Select
        label={t('Claim that it makes')}
        description={t('With the claim it expires.')}
        value={form.claim}
        options={[{ value: '', label: t('None') }, ...claims]}
        onChange={(claim) => onChange({ claim })}
      />
      <TextField
        label={t('Last day (optional)')}
        type="date"
        value={form.until}
        onChange={(until) => onChange({ until })}
        error={wrongs.until}
      />
    </>
  )
}

const kinds = PostKind.options.map((kind) => ({ value: kind, label: postKindNames[kind] }))

export function TemplateFields(props: FieldsProps) {
  const { form, wrongs, onChange, desk } = props
  return (
    <>
      <Title {...props} label={t('What it is for')} />
      <Select label={t('Kind of post')} value={form.kind} options={kinds} onChange={(kind) => onChange({ kind })} />
      <TextField
        label={t('Text')}
        description={t('What a post begins with. Leave blanks such as {blank} for the writer to fill.', {
          blank: '{name}',
        })}
        lines={6}
        value={form.text}
        onChange={(text) => onChange({ text })}
        error={wrongs.text}
        maxLength={5_000}
        required
      />
      <Choices
        label={t('Accounts to begin with')}
        description={t('None chosen: the writer chooses.')}
        options={desk.accounts.map(({ id }) => ({ value: id, label: accountInWords(id) }))}
        chosen={form.accounts}
        onChange={(accounts) => onChange({ accounts })}
      />
      <TextField
        label={t('Checklist (optional)')}
        description={t('One point a line, at most twelve. They help the writer; nothing waits for them.')}
        lines={4}
        value={form.checklist}
        onChange={(checklist) => onChange({ checklist })}
        error={wrongs.checklist}
      />
    </>
  )
}

function Title({ form, wrongs, onChange, label }: FieldsProps & { readonly label: string }) {
  return (
    <TextField
      label={label}
      value={form.title}
      onChange={(title) => onChange({ title })}
      error={wrongs.title}
      maxLength={200}
      autoFocus
      required
    />
  )
}

function Terms({ form, wrongs, onChange }: FieldsProps) {
  return (
    <TextField
      label={t('Words that give it away')}
      description={t('One word or phrase a line, found in any case. An asterisk stands for any ending: result*.')}
      lines={4}
      value={form.terms}
      onChange={(terms) => onChange({ terms })}
      error={wrongs.terms}
      required
    />
  )
}

function Days({ form, wrongs, onChange, last }: FieldsProps & { readonly last: string }) {
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('First day')}
        type="date"
        value={form.from}
        onChange={(from) => onChange({ from })}
        error={wrongs.from}
        required
      />
      <TextField
        label={last}
        type="date"
        value={form.until}
        onChange={(until) => onChange({ until })}
        error={wrongs.until}
      />
    </div>
  )
}

function Markets({ form, wrongs, onChange, desk }: FieldsProps) {
  const known = [...new Set(desk.accounts.map(({ market }) => market).filter((market) => market !== ''))]
  return (
    <TextField
      label={t('Markets (optional)')}
      description={
        known.length === 0
          ? t('Parted by commas; empty: all.')
          : t('Parted by commas; empty: all. The desk’s accounts have {markets}.', { markets: listed(known) })
      }
      value={form.markets}
      onChange={(markets) => onChange({ markets })}
      error={wrongs.markets}
    />
  )
}
