// Small shared steps of the check kinds.
import type { Count } from '../post/limits-count'
import type { Fact } from '../post/limits'
import type { Basis } from './finding'
import type { Hit, Part, Reading, Subject } from './kind'

export function readingsOf(subject: Subject, parts: readonly Part[]): readonly Reading[] {
  return parts.flatMap((part) => {
    if (part === 'text') return subject.texts
    return part === 'alt' ? subject.alts : subject.link ? [subject.link] : []
  })
}

/** A hit on a span of the shadow, reported at its place in the original. */
export function hitAt(
  reading: Reading,
  start: number,
  end: number,
  rest: Omit<Hit, 'at' | 'accounts'> & Partial<Pick<Hit, 'accounts'>>,
): Hit {
  const span = reading.view.originalSpan(start, end)
  return { at: { reading, ...span }, accounts: reading.accounts, ...rest }
}

export function basisOf(fact: Fact, value = String(fact.value)): Basis {
  return { value, source: fact.source, checked: fact.checked, grade: fact.grade }
}

export function basisOfCount(count: Count): Basis {
  return { value: `${count.limit} ${unitNames[count.unit]}`, ...pick(count) }
}

function pick({ source, checked, grade }: Count): Pick<Basis, 'source' | 'checked' | 'grade'> {
  return { source, checked, grade }
}

export const unitNames: Record<Count['unit'], string> = {
  weighted: 'weighted characters',
  graphemes: 'characters',
  bytes: 'bytes',
  units: 'characters',
  'emoji-bytes': 'characters, emoji counted in bytes',
  'short-links': 'characters, links counted as 23',
  hashtags: 'hashtags',
}

/** "6, which is not confirmed": said wherever a number below grade B is used. */
export function doubt(fact: { readonly grade: Basis['grade'] }): string {
  if (fact.grade === 'C') return ' This number is from third parties and may have changed.'
  return fact.grade === 'K' ? ' This number is not confirmed.' : ''
}
