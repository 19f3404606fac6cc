// The examples of a pack, run as it is typed: those that do not do what their clause says come first. Below, any text.
import type { ClauseVerdicts, PackJudgement, Verdict } from '../../../../shared/policy/judging'
import { countsOf } from '../../../../shared/policy/judging'
import type { PackText, PolicyDraft } from '../../../../shared/policy/draft'
import { classes } from '../../../parts/classes'
import { aroundInWords } from '../example-words'
import styles from './examples-pane.module.css'
import type { JudgeState, PackWorker } from './judging/use-judge'
import { TryText } from './try-text'
import { countsInWords, verdictInWords } from './words'
import { t } from '../../../../shared/words/say'

export interface ExamplesPaneProps {
  /** Null where examples are not run here: packs that ship. */
  readonly judgement: PackJudgement | null
  readonly isOwn: boolean
  readonly state: JudgeState
  readonly worker: PackWorker
  readonly pack: PackText
  readonly settings: PolicyDraft['settings']
  readonly onGoTo: (line: number) => void
}

export function ExamplesPane({ judgement, isOwn, state, worker, pack, settings, onGoTo }: ExamplesPaneProps) {
  const clauses = judgement?.clauses ?? []
  const wrong = clauses.flatMap((clause) =>
    clause.verdicts.filter(({ isRight }) => !isRight).map((verdict) => ({ clause, verdict })),
  )
  return (
    <div className={styles['pane']}>
      {isOwn && (
        <section aria-label={t('Examples')} className={styles['part']}>
          <h3>{t('Examples')}</h3>
          <p role="status" className={classes(styles['sum'], wrong.length > 0 && styles['bad'])}>
            {sumInWords(state, judgement)}
          </p>
          {wrong.length > 0 && (
            <ul aria-label={t('Examples that do not do what their clause says')} className={styles['verdicts']}>
              {wrong.map(({ clause, verdict }) => (
                <Row key={verdict.line} clause={clause} verdict={verdict} onGoTo={onGoTo} isNamed />
              ))}
            </ul>
          )}
          {clauses.map((clause) => (
            <Clause key={clause.clause} clause={clause} onGoTo={onGoTo} />
          ))}
        </section>
      )}
      <TryText worker={worker} pack={pack} settings={settings} />
    </div>
  )
}

function sumInWords(state: JudgeState, judgement: PackJudgement | null): string {
  if (state.kind === 'failed') return t('The check failed: {why}', { why: state.why })
  if (state.kind === 'checking') return t('Checking…')
  if (!judgement?.clauses) return t('They run once the pack has no errors.')
  return countsInWords(countsOf(judgement.clauses))
}

function Clause({ clause, onGoTo }: { readonly clause: ClauseVerdicts; readonly onGoTo: (line: number) => void }) {
  const right = clause.verdicts.filter(({ isRight }) => isRight)
  if (right.length === 0) return null
  return (
    <section aria-label={t('Clause {id}', { id: clause.clause })}>
      <h4 className={styles['clause']}>
        <span className={styles['code']}>{clause.clause}</span> {clause.title}
      </h4>
      <ul className={styles['verdicts']}>
        {right.map((verdict) => (
          <Row key={verdict.line} clause={clause} verdict={verdict} onGoTo={onGoTo} isNamed={false} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly clause: ClauseVerdicts
  readonly verdict: Verdict
  readonly isNamed: boolean
  readonly onGoTo: (line: number) => void
}

function Row({ clause, verdict, isNamed, onGoTo }: RowProps) {
  const { example, expected, isRight, line } = verdict
  const around = aroundInWords(example)
  return (
    <li>
      <button
        type="button"
        className={classes(styles['verdict'], !isRight && styles['wrong'])}
        onClick={() => onGoTo(line)}
        title={t('Line {line}', { line })}
      >
        <span className={styles['mark']}>{markOf(expected, isRight)}</span>
        <span className={styles['words']}>
          {isNamed && <span className={styles['code']}>{clause.clause} </span>}
          <q dir="auto">{typeof example === 'string' ? example : example.text}</q>
          {around !== '' && <span className={styles['meta']}> {around}</span>}
          <span className={styles['found']}>{verdictInWords(verdict, clause.clause)}</span>
        </span>
      </button>
    </li>
  )
}

function markOf(expected: Verdict['expected'], isRight: boolean): string {
  if (!isRight) return t('To mend')
  return expected === 'fails' ? t('Found') : t('Passes')
}
