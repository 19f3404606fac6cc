import { describe, expect, it } from 'vitest'
import { compilePolicy, type CompiledPolicy } from '../../../shared/policy/compile'
import { differing } from '../../../shared/policy/differing'
import type { PolicyDocument } from '../../../shared/policy/document'
import { check, findingsIn } from '../../../shared/policy/engine'
import { inOrder } from '../../../shared/policy/order'
import { shippedPolicy } from '../../../shared/policy/packs'
import { subjectOf } from '../../../shared/policy/subject'
import { blankContent } from '../../../shared/post/content'

const shipped = shippedPolicy()

function compiled(document: PolicyDocument): CompiledPolicy {
  const policy = compilePolicy(document)
  if (!policy.ok) throw new Error(policy.error.map(({ text }) => text).join('\n'))
  return policy.value
}

const reworded = (from: string, to: string): PolicyDocument => ({
  ...shipped,
  packs: shipped.packs.map(({ name, yaml }) => ({ name, yaml: yaml.replace(from, to) })),
})
const ids = ({ clauses }: { readonly clauses: readonly { readonly id: string }[] }) => clauses.map(({ id }) => id)

describe('of two policies', () => {
  const before = compiled(shipped)

  it('nothing differs where only version and routes do', () => {
    const { before: was, after: is, both } = differing(before, compiled({ ...shipped, version: 2, routes: [] }))
    expect([ids(was), ids(is), ids(both)]).toEqual([[], [], ids(before)])
  })

  it('the clauses differ that are worded otherwise, and those that came or went', () => {
    const fewer = { ...shipped, packs: shipped.packs.filter(({ name }) => name !== 'corrections') }
    const gone = differing(before, compiled(fewer))
    expect(ids(gone.after)).toEqual([])
    expect(new Set(gone.before.clauses.map(({ pack }) => pack))).toEqual(new Set(['corrections']))
    const clause = before.clauses.find(({ pack }) => pack === 'claims')
    const other = differing(before, compiled(reworded(clause?.title ?? '', 'Another title')))
    expect([ids(other.before), ids(other.after)]).toEqual([[clause?.id], [clause?.id]])
  })

  it('the clauses differ that ask a setting which does, and no others', () => {
    const settings = { ...shipped.settings, internalTerms: ['Falcon'], allowedHosts: ['northbank.example'] }
    const { after, both } = differing(before, compiled({ ...shipped, settings }))
    expect(ids(after)).toEqual(expect.arrayContaining(['C1', 'C2']))
    expect(both.clauses.length).toBeGreaterThan(after.clauses.length)
    const asked = new Set(after.clauses.flatMap(({ rules }) => rules.map(({ kind }) => kind)))
    expect([...asked]).toEqual(
      expect.arrayContaining(['internal-term', 'link', 'personal-data', 'brand-term', 'advice']),
    )
  })

  it('those that differ and those that do not find together what the whole finds', () => {
    const after = compiled({
      ...reworded('guarantee', 'delight'),
      settings: { ...shipped.settings, internalTerms: ['tea'] },
    })
    const differ = differing(before, after)
    const posts = before.clauses.flatMap(({ examples }) =>
      examples.fails.map((example) => (typeof example === 'string' ? example : example.text)),
    )
    for (const text of posts) {
      const content = { ...blankContent, text, targets: ['x/northbank'] }
      const context = { accounts: [], author: null }
      const subject = subjectOf(content, context)
      const parts = (part: 'before' | 'after') =>
        inOrder([...findingsIn(subject, differ[part]), ...findingsIn(subject, differ.both)])
      expect(parts('after')).toEqual(check(content, after, context).findings)
      expect(parts('before')).toEqual(check(content, before, context).findings)
    }
  })
})
