// How many findings of a severity there are, in words.
import { t } from '../words/say'
import type { Severity } from './finding'

/** "2 warnings", "1 blocker". */
export function severityInWords(severity: Severity, count: number): string {
  switch (severity) {
    case 'blocker':
      return t('{count, plural, one {# blocker} other {# blockers}}', { count })
    case 'warning':
      return t('{count, plural, one {# warning} other {# warnings}}', { count })
    case 'note':
      return t('{count, plural, one {# note} other {# notes}}', { count }, 'a severity')
    case 'hint':
      return t('{count, plural, one {# hint} other {# hints}}', { count })
  }
}
