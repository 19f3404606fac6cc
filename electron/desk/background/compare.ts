// Checks posts under two policies, a part of them at a time, as they are handed over.
import { changeOn, type PostToCompare } from '../../../shared/desk/queries/policy-change'
import { type CompiledPolicy, compilePolicy } from '../../../shared/policy/compile'
import { differing } from '../../../shared/policy/differing'
import type { PolicyDocument } from '../../../shared/policy/document'
import type { Job, News, Reply } from './jobs'

/** Rejects when a policy cannot be read: whoever starts this has read both before. */
export async function compare(
  { before, after, accounts, registers }: Extract<Job, { kind: 'compare' }>,
  tell: (news: News) => Promise<Reply>,
): Promise<null> {
  const policies = [before, after].map(compiled)
  const [was, is] = policies
  if (!was || !is) throw new Error('Two policies are compared')
  const differ = differing(was, is)
  let part = postsIn(await tell({ kind: 'compared', posts: 0, changes: [] }))
  while (part.length > 0) {
    const changes = part.flatMap((post) => changeOn(post, { accounts, registers }, differ) ?? [])
    part = postsIn(await tell({ kind: 'compared', posts: part.length, changes }))
  }
  return null
}

function postsIn(reply: Reply): readonly PostToCompare[] {
  return reply?.kind === 'posts' ? reply.posts : []
}

function compiled(document: PolicyDocument): CompiledPolicy {
  const policy = compilePolicy(document)
  if (!policy.ok) throw new Error(policy.error.map(({ text }) => text).join('\n'))
  return policy.value
}
