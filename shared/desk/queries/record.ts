// The exports a desk has made, and who vouches for its record.
import type { DeskState } from '../state'
import { titleOf } from '../../schedule/export/titles'
import type { ExportMade, WitnessView } from './ledger'
import { t } from '../../words/say'

/** The latest first. */
export function exportsMade(state: DeskState): readonly ExportMade[] {
  return state.exports.toReversed().map(({ id, at, by, profile, posts, files, isSigned }) => ({
    id,
    at,
    name: nameOf(state, by),
    profile: titleOf(profile, t),
    posts: posts.length,
    files: files.map((file) => file.name),
    isSigned,
  }))
}

/** The latest first. */
export function witnessViews(state: DeskState): readonly WitnessView[] {
  return state.witnesses.toReversed().map((witness) => ({
    kind: witness.kind,
    size: witness.size,
    fingerprint: witness.fingerprint,
    who: witness.kind === 'countersigned' ? nameOf(state, witness.by) : witness.authority,
    at: witness.kind === 'countersigned' ? witness.at : witness.genTime,
  }))
}

const nameOf = (state: DeskState, id: string) => state.people.get(id)?.name ?? id
