// Everything in which the next version differs from the one in force: packs line by line, lists entry by entry, sign-offs.
import { listChanges } from '../../../../shared/policy/house-lists'
import type { PolicyDocument } from '../../../../shared/policy/document'
import { isUnchanged, type PackStanding, packStandings, type PolicyDraft, ruled } from '../../../../shared/policy/draft'
import { routeChanges } from '../../../../shared/policy/draft-routes'
import { houseRuleNames, houseRules, ruleChanges } from '../../../../shared/policy/house-rules'
import { lineDiff, type LinePart } from '../../../../shared/diff/lines'
import { writtenOut } from '../../../../shared/policy/route-text'
import { Badge } from '../../../parts/badge'
import { Button } from '../../../parts/button'
import { classes } from '../../../parts/classes'
import { Hidden } from '../../../parts/hidden'
import styles from './changes-pane.module.css'
import { changeWords, listWords } from './words'
import { t } from '../../../../shared/words/say'

export interface ChangesPaneProps {
  readonly draft: PolicyDraft
  readonly base: PolicyDocument
  readonly onOpen: (pack: string) => void
}

export function ChangesPane({ draft, base, onOpen }: ChangesPaneProps) {
  const packs = packStandings(draft, base).filter(({ change }) => change !== 'none')
  const lists = listChanges(base.settings, draft.settings)
  const { come, go, changed, isReordered } = routeChanges(draft, base)
  const rules = ruleChanges(houseRules(base), houseRules(ruled(draft, base)))
  const isNothing = packs.length === 0 && lists.length === 0 && isUnchanged(draft, base)
  return (
    <section aria-label={t('What changes')} className={styles['pane']}>
      <h2>{t('What changes')}</h2>
      {isNothing && (
        <p className={styles['about']}>
          {t(
            'Nothing differs from version {version}. Make a pack of your own, switch one on or off, or change a list or a route; it stays on this computer until you put it in force.',
            { version: base.version },
          )}
        </p>
      )}
      {packs.map((pack) => (
        <PackChange key={pack.name} pack={pack} onOpen={() => onOpen(pack.name)} />
      ))}
      {lists.map(({ list, added, removed }) => (
        <section key={list} aria-label={listWords[list].title} className={styles['part']}>
          <h3>{listWords[list].title}</h3>
          <ul className={styles['entries']}>
            {added.map((entry) => (
              <li key={`+${entry}`} className={styles['new']}>
                <Sign kind="new" /> {entry}
              </li>
            ))}
            {removed.map((entry) => (
              <li key={`-${entry}`} className={styles['gone']}>
                <Sign kind="gone" /> {entry}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {come.length + go.length + changed.length > 0 || isReordered ? (
        <section aria-label={t('Sign-offs')} className={styles['part']}>
          <h3>{t('Sign-offs')}</h3>
          <ul className={styles['entries']}>
            {come.map(({ id, title, reason }) => (
              <li key={id}>
                <Sign kind="new" /> {title}: {reason}
              </li>
            ))}
            {go.map(({ id, title }) => (
              <li key={id}>
                <Sign kind="gone" /> {title}
              </li>
            ))}
            {changed.map(({ after }) => (
              <li key={after.id}>{t('{title}: changed', { title: after.title })}</li>
            ))}
            {isReordered && <li>{t('Another order')}</li>}
          </ul>
          {changed.map(({ before, after }) => (
            <Lines key={after.id} parts={lineDiff(writtenOut(before), writtenOut(after))} />
          ))}
        </section>
      ) : null}
      {rules.length > 0 && (
        <section aria-label={t('House rules')} className={styles['part']}>
          <h3>{t('House rules')}</h3>
          <ul className={styles['entries']}>
            {rules.map((rule) => (
              <li key={rule}>{t('{title}: changed', { title: houseRuleNames[rule] })}</li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}

function PackChange({ pack, onOpen }: { readonly pack: PackStanding; readonly onOpen: () => void }) {
  const { title, name, change, isShipped, before, yaml } = pack
  return (
    <section aria-label={title} className={styles['part']}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <span className={styles['code']}>{`${name}.yaml`}</span>
        <Badge tone="accent">{changeInWords(change, isShipped)}</Badge>
        <Button size="small" kind="quiet" onPress={onOpen}>
          {t('Open', undefined, 'a pack')}
        </Button>
      </div>
      {change === 'changed' && before !== null && <Lines parts={lineDiff(before, yaml)} />}
      {change === 'new' && !isShipped && <Lines parts={lineDiff('', yaml)} />}
    </section>
  )
}

function changeInWords(change: PackStanding['change'], isShipped: boolean): string {
  if (isShipped && change === 'new') return t('switched on')
  if (isShipped && change === 'removed') return t('switched off')
  return changeWords[change] ?? ''
}

function Lines({ parts }: { readonly parts: readonly LinePart[] }) {
  return (
    // Wide lines scroll, so the block takes the focus.
    <div className={styles['lines']} role="group" aria-label={t('Lines that differ')} tabIndex={0}>
      {parts.map((part, index) =>
        part.kind === 'fold' ? (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no names
          <div key={index} className={styles['fold']}>
            {t('{count, plural, one {# line the same} other {# lines the same}}', { count: part.count })}
          </div>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no names
          <div key={index} className={classes(styles['line'], part.kind !== 'same' && styles[part.kind])}>
            <span className={styles['number']}>{part.after === 0 ? part.before : part.after}</span>
            {part.kind === 'same' ? <span className={styles['sign']} /> : <Sign kind={part.kind} />}
            <span className={styles['text']}>{part.text === '' ? ' ' : part.text}</span>
          </div>
        ),
      )}
    </div>
  )
}

function Sign({ kind }: { readonly kind: 'new' | 'gone' }) {
  return (
    <span className={styles['sign']}>
      <span aria-hidden>{kind === 'new' ? '+' : '−'}</span>
      <Hidden>{kind === 'new' ? t('Comes:') : t('Goes:')}</Hidden>
    </span>
  )
}
