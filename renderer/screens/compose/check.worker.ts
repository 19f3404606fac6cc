// Checks what is being typed, beside the typing. The same engine as in main, compiled once for a policy.
import { type CompiledPolicy, compilePolicy } from '../../../shared/policy/compile'
import { check, type CheckContext } from '../../../shared/policy/engine'
import { fail, type Result } from '../../../shared/kit/result'
import type { CheckReply, CheckRequest } from './checks/messages'

interface Ground {
  readonly policy: Result<CompiledPolicy, string | null>
  readonly context: CheckContext
}

let ground: Ground | null = null

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.kind === 'ground') ground = groundOf(data)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks only to its window
  else self.postMessage(replyTo(data))
})

function groundOf({ document, context }: Extract<CheckRequest, { kind: 'ground' }>): Ground {
  const compiled = compilePolicy(document)
  return { policy: compiled.ok ? compiled : fail(compiled.error[0]?.text ?? null), context }
}

function replyTo({ seq, content, neighbours }: Extract<CheckRequest, { kind: 'check' }>): CheckReply {
  if (!ground) return { seq, ok: false, why: null }
  if (!ground.policy.ok) return { seq, ok: false, why: ground.policy.error }
  const { value: policy } = ground.policy
  try {
    const result = check(content, policy, { ...ground.context, neighbours })
    return { seq, ok: true, version: policy.document.version, result }
  } catch (error) {
    return { seq, ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}
