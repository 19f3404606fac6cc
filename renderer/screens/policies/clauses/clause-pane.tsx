// One clause in full: what it says and why, its examples, its rules and how they have fared, and what was disputed.
import { Copy } from 'lucide-react'
import type { Ref } from 'react'
import type { ClauseInFull, RuleView } from '../../../../shared/desk/queries/policy'
import type { DisputeView, RuleRecord } from '../../../../shared/desk/queries/rule-record'
import type { Applies, Example } from '../../../../shared/policy/pack'
import { channelNames } from '../../../../shared/post/account'
import { copy } from '../../../copying'
import { useDesk } from '../../../data'
import { go } from '../../../navigation'
import { At, Badge, Button } from '../../../parts'
import { certaintyWords, SeverityIcon, severityWords } from '../../../parts/finding-card'
import { aroundInWords } from '../example-words'
import styles from './clauses.module.css'
import { checkName } from './check-names'
import { fateInWords } from './records'
import { rich } from '../../../parts/rich'
import { kindsInShort } from '../lists/post-kinds'
import { listed, number as numberInWords } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export interface ClausePaneProps {
  readonly clause: ClauseInFull
  readonly records: readonly RuleRecord[]
  readonly disputes: readonly DisputeView[]
  readonly ref: Ref<HTMLElement>
}

export function ClausePane({ clause, records, disputes, ref }: ClausePaneProps) {
  const { id, title, text, why, source, severity, packTitle, version, applies, rules, examples } = clause
  return (
    <section ref={ref} tabIndex={0} data-pane className={styles['pane']} aria-label={t('Clause {id}', { id })}>
      <header className={styles['head']}>
        <p className={styles['meta']}>
          {packTitle} · <span className={styles['code']}>{id}</span>
        </p>
        <h2>{title}</h2>
        <p className={styles['severity']}>
          <SeverityIcon severity={severity} /> {severityWords[severity]}: {weights[severity]}
        </p>
      </header>
      <p className={styles['text']}>{text}</p>
      <dl className={styles['facts']}>
        <dt>{t('Why')}</dt>
        <dd>{why}</dd>
        <dt>{t('Source')}</dt>
        <dd>{source}</dd>
        {scopeInWords(applies) !== '' && (
          <>
            <dt>{t('Applies to')}</dt>
            <dd>{scopeInWords(applies)}</dd>
          </>
        )}
        <dt>{t('Digest')}</dt>
        <dd className={styles['code']}>{version.slice(0, 12)}</dd>
      </dl>
      <Examples title={t('What it finds')} examples={examples.fails} />
      <Examples title={t('What it lets pass')} examples={examples.passes} />
      <section aria-label={t('Rules and their record')} className={styles['part']}>
        <h3>
          {t(
            '{count, plural, one {How its rule has fared on this desk} other {How its rules have fared on this desk}}',
            { count: rules.length },
          )}
        </h3>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('Rule')}</th>
              <th scope="col">{t('Check')}</th>
              <th scope="col">{t('Hits')}</th>
              <th scope="col">{t('Upheld')}</th>
              <th scope="col">{t('Considered')}</th>
              <th scope="col">{t('Waived')}</th>
              <th scope="col">{t('Disputed')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleRow key={rule.rule} rule={rule} record={records.find((record) => record.rule === rule.rule)} />
            ))}
          </tbody>
        </table>
        <p className={styles['meta']}>
          {t(
            'A hit counts once for each place where something was found when a post was submitted, decided or disputed. Upheld: the words were changed, or the clause was cited when a post was refused. Considered: a reviewer read it and let it stand.',
          )}
        </p>
      </section>
      {disputes.length > 0 && <Disputes disputes={disputes} />}
    </section>
  )
}

const weights = {
  blocker: t('a post cannot be approved with it'),
  warning: t('a reviewer must read it and mark it considered'),
  note: t('said to writers and reviewers, decides nothing'),
  hint: t('said to the writer only'),
} as const

function RuleRow({ rule, record }: { readonly rule: RuleView; readonly record: RuleRecord | undefined }) {
  const number = rule.rule.slice(rule.rule.indexOf('#') + 1)
  return (
    <tr aria-label={record ? fateInWords(record) : t('No hits yet')}>
      <td>
        {number}
        {rule.certainty && <span className={styles['meta']}> {certaintyWords[rule.certainty]}</span>}
      </td>
      <td title={rule.kind}>{checkName(rule.kind)}</td>
      {record ? (
        [record.hits, record.upheld, record.considered, record.waived, record.disputed].map((count, column) => (
          // One for each of the fixed columns.
          // oxlint-disable-next-line react/no-array-index-key
          <td key={column} className={styles['number']}>
            {numberInWords(count)}
          </td>
        ))
      ) : (
        // Noughts would say that it was tried and found wanting.
        <td colSpan={5} className={styles['meta']}>
          {t('Not tried yet: it has found nothing in a post that was submitted.')}
        </td>
      )}
    </tr>
  )
}

function Examples({ title, examples }: { readonly title: string; readonly examples: readonly Example[] }) {
  return (
    <section aria-label={title} className={styles['part']}>
      <h3>{title}</h3>
      <ul className={styles['examples']}>
        {examples.map((example, index) => (
          // Examples have no names; the list of a clause's version never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <q dir="auto">{typeof example === 'string' ? example : example.text}</q>
            {aroundInWords(example) !== '' && (
              <span className={styles['meta']} dir="auto">
                {' '}
                {aroundInWords(example)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function scopeInWords({ kinds, channels, languages, markets, declared }: Applies): string {
  return [
    ...(kinds ? [listed(kinds.map((kind) => kindsInShort[kind]))] : []),
    ...(channels ? [listed(channels.map((channel) => channelNames[channel].name))] : []),
    ...(languages ? [t('texts in {languages}', { languages: listed(languages) })] : []),
    ...(markets ? [t('markets {markets}', { markets: listed(markets) })] : []),
    ...(declared === undefined
      ? []
      : [declared ? t('posts with a declared connection') : t('posts without a declared connection')]),
  ].join(' · ')
}

function Disputes({ disputes }: { readonly disputes: readonly DisputeView[] }) {
  const { zone } = useDesk()
  return (
    <section aria-label={t('Disputed findings')} className={styles['part']}>
      <h3>{t('Disputed')}</h3>
      <p className={styles['about']}>
        {t(
          'Somebody says that these findings are wrong. Copied, the words stand ready as an example that the clause should let pass.',
        )}
      </p>
      <ul className={styles['disputes']}>
        {disputes.map((dispute) => (
          <li key={`${dispute.post} ${dispute.at}`} className={styles['dispute']}>
            <p>
              <Badge>{dispute.key}</Badge>{' '}
              {rich('{person}, {when}: “{note}”', {
                person: dispute.by,
                when: <At instant={dispute.at} zone={zone} />,
                note: dispute.note,
              })}
            </p>
            <pre className={styles['example']}>{dispute.example}</pre>
            <div className={styles['acts']}>
              <Button
                size="small"
                icon={<Copy aria-hidden />}
                {...(dispute === disputes[0] ? { command: 'policies.copy' as const } : {})}
                onPress={() => void copy(dispute.example, t('Example'))}
              >
                {t('Copy as an example')}
              </Button>
              <Button size="small" kind="quiet" onPress={() => go({ screen: 'review', post: dispute.post })}>
                {t('Open the post')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
