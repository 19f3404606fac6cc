// What in-the-window.test.ts bundles and runs.
import { compilePolicy } from '../../../shared/policy/compile'
import { check } from '../../../shared/policy/engine'
import { shippedPolicy } from '../../../shared/policy/packs'
import type { Content } from '../../../shared/post/content'

export function quotesIn(content: Content): readonly string[] {
  const compiled = compilePolicy(shippedPolicy())
  if (!compiled.ok) return compiled.error.map(({ text }) => text)
  return check(content, compiled.value, { accounts: [], author: null })
    .findings.filter(({ clause }) => clause.pack === 'confidentiality')
    .map(({ place }) => place?.quote ?? '')
}
