// The places in a pack that are to be mended, from the top: errors, or the examples that do not do what their clause says.
import type { PackJudgement } from '../../../../shared/policy/judging'
import { verdictInWords } from './words'
import { t } from '../../../../shared/words/say'

export interface PackProblem {
  readonly line: number
  readonly column: number
  readonly words: string
}

export function problemsOf(judgement: PackJudgement | null): readonly PackProblem[] {
  if (!judgement) return []
  const { errors, clauses } = judgement
  const examples = (clauses ?? []).flatMap(({ clause, verdicts }) =>
    verdicts
      .filter(({ isRight }) => !isRight)
      .map((verdict) => ({
        line: verdict.line,
        column: 1,
        words: t('Line {line}: {verdict}', { line: verdict.line, verdict: verdictInWords(verdict, clause) }),
      })),
  )
  return [
    ...errors.map(({ line, column, message, remedy }) => ({
      line,
      column,
      words: t('Line {line}: {message} {remedy}', { line, message, remedy }),
    })),
    ...examples,
  ].sort((a, b) => a.line - b.line)
}
