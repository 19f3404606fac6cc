// The entry under the cursor in full: what it says, who put it there, and what can be done about it.
import type { ReactNode, Ref } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { ListsView } from '../../../../shared/desk/queries/lists'
import { exampleOfShape } from '../../../../shared/policy/number-shape'
import type { RegisterEntry, RegisterName } from '../../../../shared/policy/registers'
import { channelNames } from '../../../../shared/post/account'
import { accountsInWords } from '../../../../shared/post/account-words'
import { runCommand } from '../../../keys/bindings'
import { At, Badge, Button } from '../../../parts'
import { postKindNames } from './post-kinds'
import { listWords, withMore } from './list-words'
import styles from './lists.module.css'
import { type Row, weightInWords } from './rows'
import { listed } from '../../../../shared/words/formats'
import { rich } from '../../../parts/rich'
import { t } from '../../../../shared/words/say'
import { dateWithYear } from '../../../../shared/words/days'

interface PaneProps {
  readonly desk: DeskView
  readonly row: Row
  readonly reason: string | null
  readonly ref: Ref<HTMLElement>
}

export function EntryPane({
  desk,
  lists,
  register,
  row,
  reason,
  ref,
}: PaneProps & { readonly lists: ListsView; readonly register: RegisterName }) {
  const kept = lists.registers[register].find(({ entry }) => entry.id === row.id)
  if (!kept) return null
  return (
    <Pane ref={ref} row={row} verb={withMore(listWords[register].edit)} reason={reason} isRemovable>
      <Facts facts={factsOf(kept.entry, desk, lists)} />
      <p className={styles['meta']}>
        {rich('Last changed by {person}, {when}', {
          person: kept.by,
          when: <At instant={kept.at} zone={desk.zone} />,
        })}
      </p>
    </Pane>
  )
}

export function AccountPane({ desk, row, reason, ref }: PaneProps) {
  const account = desk.accounts.find(({ id }) => id === row.id)
  if (!account) return null
  const { market, zone, spokespeople, textLimit } = account
  return (
    <Pane ref={ref} row={row} verb={withMore(listWords.accounts.edit)} reason={reason} isRemovable={false}>
      <Facts
        facts={[
          [t('Channel'), channelNames[account.channel].name],
          [t('Market'), market === '' ? t('None', undefined, 'a market') : market],
          [t('Time zone'), zone],
          [
            t('Speaks through it'),
            spokespeople.length === 0 ? t('Every writer of the desk') : namesOf(desk, spokespeople),
          ],
          [
            t('Attention'),
            account.tier === 'public-figure' ? t('A public figure: what it says is quoted') : t('Routine'),
          ],
          [
            t('Longest text'),
            textLimit === undefined
              ? t('What the channel takes')
              : t('{count, plural, one {# character} other {# characters}}', { count: textLimit }),
          ],
        ]}
      />
      <p className={styles['meta']}>{t('An account stays on the desk: posts were written for it.')}</p>
    </Pane>
  )
}

interface FrameProps {
  readonly row: Row
  readonly verb: string
  readonly reason: string | null
  readonly isRemovable: boolean
  readonly children: ReactNode
  readonly ref: Ref<HTMLElement>
}

function Pane({ row, verb, reason, isRemovable, children, ref }: FrameProps) {
  return (
    <section ref={ref} aria-label={row.name} tabIndex={-1} data-pane className={styles['pane']}>
      <header className={styles['head']}>
        <h2 dir="auto">{row.name}</h2>
        {row.mark && <Badge tone={row.mark.tone}>{row.mark.words}</Badge>}
      </header>
      {children}
      <div className={styles['buttons']}>
        <Button command="policies.edit" reason={reason} onPress={() => runCommand('policies.edit')}>
          {verb}
        </Button>
        {isRemovable && (
          <Button kind="quiet" command="policies.remove" reason={reason} onPress={() => runCommand('policies.remove')}>
            {t('Take off the list')}
          </Button>
        )}
      </div>
    </section>
  )
}

type Fact = readonly [name: string, value: ReactNode]

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(entry: RegisterEntry, desk: DeskView, lists: ListsView): readonly Fact[] {
  if ('wording' in entry) {
    const { wording, claim, until } = entry
    const made = lists.registers.claims.find((kept) => kept.entry.id === claim)?.entry.text
    return [
      [
        t('Wording'),
        <span key="wording" className={styles['wording']}>
          {wording}
        </span>,
      ],
      [t('Claim'), claim === null ? t('None') : (made ?? t('A claim that is no longer on the register'))],
      [t('Until'), until === null ? t('Until it is taken off') : dateWithYear(until)],
    ]
  }
  if ('body' in entry) {
    const { kind, body, accounts, checklist } = entry
    return [
      [t('Kind'), postKindNames[kind]],
      [
        t('Text'),
        <span key="body" className={styles['wording']}>
          {body}
        </span>,
      ],
      [t('Accounts'), accounts.length === 0 ? t('Chosen in the post') : accountsInWords(accounts)],
      [t('Checklist'), checklist.length === 0 ? t('None') : <Lines key="checklist" lines={checklist} />],
    ]
  }
  if ('evidence' in entry) {
    const { wordings, evidence, from, until, channels, markets } = entry
    return [
      [t('Other wordings'), wordings.length === 0 ? t('None') : <Lines key="wordings" lines={wordings} />],
      [t('Evidence'), evidence],
      [t('From'), dateWithYear(from)],
      [t('Until'), until === null ? t('Until it is taken off') : dateWithYear(until)],
      [t('Channels'), channels.length === 0 ? t('All') : listed(channels.map((channel) => channelNames[channel].name))],
      [t('Markets'), markets.length === 0 ? t('All') : listed(markets)],
    ]
  }
  if ('weight' in entry) {
    const { from, to, advice, weight, markets } = entry
    return [
      [
        t('Days'),
        from === to
          ? dateWithYear(from)
          : t('{from} to {to}, both included', { from: dateWithYear(from), to: dateWithYear(to) }),
      ],
      [t('Weight'), weightInWords(weight)],
      [t('Advice'), advice],
      [t('Markets'), markets.length === 0 ? t('All') : listed(markets)],
    ]
  }
  if ('speakers' in entry) {
    const { terms, speakers, accounts } = entry
    return [
      [t('Terms'), <Lines key="terms" lines={terms} />],
      [t('May speak on it'), speakers.length === 0 ? t('Nobody') : namesOf(desk, speakers)],
      [t('On'), accounts.length === 0 ? t('All accounts') : accountsInWords(accounts)],
    ]
  }
  if ('until' in entry) {
    return [
      [t('Terms'), <Lines key="terms" lines={entry.terms} />],
      [t('Until'), <At key="until" instant={entry.until} zone={desk.zone} />],
    ]
  }
  if ('term' in entry) return []
  return [
    [t('Shape'), entry.shape],
    [t('Such as'), exampleOfShape(entry.shape)],
  ]
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function namesOf({ members }: DeskView, people: readonly string[]): string {
  return listed(people.map((id) => members.find(({ person }) => person.id === id)?.person.name ?? id))
}
