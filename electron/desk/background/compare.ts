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
  const was = compiled(before)
  const is = compiled(after)
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

/** The one in force is compared with again and again. */
let lastRead: readonly { readonly text: string; readonly policy: CompiledPolicy }[] = []

function compiled(document: PolicyDocument): CompiledPolicy {
  const text = JSON.stringify(document)
  const known = lastRead.find((one) => one.text === text)
  const policy = known?.policy ?? readPolicy(document)
  lastRead = [{ text, policy }, ...lastRead.filter((one) => one.text !== text)].slice(0, 2)
  return policy
}

function readPolicy(document: PolicyDocument): CompiledPolicy {
  const policy = compilePolicy(document)
  if (!policy.ok) throw new Error(policy.error.map(({ text }) => text).join('\n'))
  return policy.value
}
