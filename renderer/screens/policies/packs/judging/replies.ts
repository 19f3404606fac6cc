// Judges packs while they are being written, beside the typing: errors, examples, and any text that is tried. The same
// engine as everywhere.
import type { PackText } from '../../../../../shared/policy/draft'
import { clauseIdsOf, judgePack, type PackJudgement, tryText } from '../../../../../shared/policy/judging'
import type { JudgeReply, JudgeRequest } from './messages'

export function replyTo(request: JudgeRequest): JudgeReply {
  const { seq, settings, kind } = request
  try {
    if (request.kind === 'try') return { kind: 'tried', seq, found: tryText(request.pack, settings, request.text) }
    return { kind: 'judged', seq, judgements: judged(request) }
  } catch (error) {
    return { kind: 'failed', seq, of: kind, why: error instanceof Error ? error.message : String(error) }
  }
}

function judged({ packs, own, settings }: Extract<JudgeRequest, { kind: 'judge' }>): readonly PackJudgement[] {
  const ids = packs.map((pack) => ({ name: pack.name, ids: idsOf(pack) }))
  return packs
    .filter(({ name }) => own.includes(name))
    .map((pack) => {
      const taken = new Map(
        ids.filter(({ name }) => name !== pack.name).flatMap((other) => other.ids.map((id) => [id, other.name])),
      )
      return judgedOnce(pack, settings, taken)
    })
}

/** A pack is read and judged again only when it, the lists, or the ids of the others have changed. */
const known = new Map<string, { readonly key: string; readonly judgement: PackJudgement }>()

function judgedOnce(pack: PackText, settings: JudgeRequest['settings'], taken: ReadonlyMap<string, string>) {
  const key = JSON.stringify([pack.yaml, settings, [...taken]])
  const before = known.get(pack.name)
  if (before?.key === key) return before.judgement
  const judgement = judgePack(pack, settings, taken)
  known.set(pack.name, { key, judgement })
  return judgement
}

const idsRead = new Map<string, { readonly yaml: string; readonly ids: readonly string[] }>()

function idsOf(pack: PackText): readonly string[] {
  const before = idsRead.get(pack.name)
  if (before?.yaml === pack.yaml) return before.ids
  const ids = clauseIdsOf(pack)
  idsRead.set(pack.name, { yaml: pack.yaml, ids })
  return ids
}
