// What the window and its check worker say to each other.
import type { CheckContext, CheckResult } from '../../../../shared/policy/engine'
import type { PolicyDocument } from '../../../../shared/policy/document'
import type { Content } from '../../../../shared/post/content'

/** The policy goes over once; after that only contents do. */
export type CheckRequest =
  | { readonly kind: 'ground'; readonly document: PolicyDocument; readonly context: CheckContext }
  | { readonly kind: 'check'; readonly seq: number; readonly content: Content }

export type CheckReply =
  | { readonly seq: number; readonly ok: true; readonly version: number; readonly result: CheckResult }
  | { readonly seq: number; readonly ok: false; readonly why: string }
