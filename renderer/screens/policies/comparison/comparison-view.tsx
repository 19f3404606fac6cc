// What a comparison found: how far it is while it runs, then what appears and disappears, by clause and by post.
import type { PolicyComparison, PostChange } from '../../../../shared/desk/queries/policy-change'
import { go } from '../../../navigation'
import { Badge, Banner, Button, SeverityMark } from '../../../parts'
import { Meter } from '../../../parts/meter'
import styles from './comparison.module.css'
import { changeInWords, sumInWords } from './comparison-words'
import type { Comparison } from './use-comparison'
import { t } from '../../../../shared/words/say'

export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { state, cancel } = comparison
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className={styles['running']}>
          <Meter label={t('Posts checked')} done={state.done} total={state.total} />
          <span className={styles['count']}>
            {state.total === 0
              ? t('Getting the policies ready…')
              : t('{done, number} of {total, plural, one {# post} other {# posts}} checked', {
                  done: state.done,
                  total: state.total,
                })}
          </span>
          <Button size="small" onPress={cancel}>
            {t('Cancel')}
          </Button>
        </div>
      )
    case 'failed':
      return (
        <Banner tone="warning" urgent>
          {state.problem.what} {state.problem.safe} {state.problem.wayOut}
        </Banner>
      )
    case 'done':
      return <Found found={state.found} />
  }
}

function Found({ found }: { readonly found: PolicyComparison }) {
  return (
    <section aria-label={t('What would change')} className={styles['found']}>
      <p role="status" className={styles['sum']}>
        {sumInWords(found)}
      </p>
      {found.clauses.length > 0 && (
        <table className={styles['table']}>
          <caption className={styles['caption']}>{t('By clause')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Clause')}</th>
              <th scope="col">{t('Appear')}</th>
              <th scope="col">{t('Disappear')}</th>
            </tr>
          </thead>
          <tbody>
            {found.clauses.map(({ clause, title, severity, appears, disappears }) => (
              <tr key={`${clause} ${severity}`}>
                <td>
                  <SeverityMark severity={severity} /> <span className={styles['code']}>{clause}</span> {title}
                </td>
                <td className={styles['number']}>{appears}</td>
                <td className={styles['number']}>{disappears}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.examples.length > 0 && (
        <>
          <h3>
            {found.examples.length < found.changed
              ? t('The first {shown, number} of {changed, number} posts that change', {
                  shown: found.examples.length,
                  changed: found.changed,
                })
              : t('The posts that change')}
          </h3>
          <ul className={styles['posts']}>
            {found.examples.map((change) => (
              <ChangedPost key={change.id} change={change} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function ChangedPost({ change }: { readonly change: PostChange }) {
  const { id, key, blocking, appears, disappears } = change
  return (
    <li className={styles['post']}>
      <div className={styles['postHead']}>
        <Button size="small" kind="quiet" onPress={() => go({ screen: 'review', post: id })}>
          {key}
        </Button>
        {blocking === 'newly' && <Badge tone="blocker">{t('Would be blocked')}</Badge>}
        {blocking === 'no-longer' && <Badge tone="approved">{t('No longer blocked')}</Badge>}
        <span className={styles['count']}>{changeInWords(change)}</span>
      </div>
      <ul className={styles['findings']}>
        {appears.map(({ clause, what, severity }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two of them may say the same
          <li key={`+${index}`}>
            <span aria-label={t('Appears')}>+</span> <SeverityMark severity={severity} /> {clause}: {what}
          </li>
        ))}
        {disappears.map(({ clause, what, severity }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two of them may say the same
          <li key={`-${index}`} className={styles['gone']}>
            <span aria-label={t('Disappears')}>−</span> <SeverityMark severity={severity} /> {clause}: {what}
          </li>
        ))}
      </ul>
    </li>
  )
}
