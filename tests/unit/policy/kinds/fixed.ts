// A text with every fix that its findings offer applied, the last one first so that positions hold.
import type { CompiledPolicy } from '../../../../shared/policy/compile'
import { findings } from '../desk'

export function textOf(text: string, policy: CompiledPolicy): string {
  return findings(text, policy)
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .sort((a, b) => b.start - a.start)
    .reduce((whole, fix) => whole.slice(0, fix.start) + fix.insert + whole.slice(fix.end), text)
}
