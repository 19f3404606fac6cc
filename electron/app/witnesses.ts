// Who vouches for the record besides the desk's own key: a colleague at this keyboard, or a timestamp authority.
import type { Acted, Problem } from '../../shared/bridge/contract'
import { type Refusal, refuse } from '../../shared/desk/refusal'
import { keyOf } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import { countersignerName, fingerprintOf, noteOf, openNote, signatureLine } from '../../shared/ledger/checkpoint'
import { LeafHashes, leafHash } from '../../shared/ledger/merkle'
import type { PersonId } from '../../shared/people/person'
import type { Desk } from '../desk/desk'
import { savedCheckpoints } from '../desk/saved-checkpoints'
import { openTimestamp } from '../files/timestamp'
import { nodeCrypto } from '../keys/node-crypto'
import { journalStart } from '../storage/place'
import { vouchable } from './vouching'
import type { Workstation } from './workstation'
import { t } from '../../shared/words/say'

const notReady = refuse('not-ready', t('Nobody is signed in.'), t('Sign in, then try again.'))

const cannotVouch = ({ what, wayOut }: Problem) => refuse('not-ready', what, wayOut)

/** A second person puts their name to the record as it stands. */
export async function countersign(
  station: Workstation,
  colleague: PersonId,
  passphrase: string,
): Promise<Result<Acted, Refusal>> {
  const { openDesk: open, person } = station
  if (!open || !person) return notReady
  if (person.id === colleague) {
    return refuse(
      'not-allowed',
      t('A countersignature is somebody else’s.'),
      t('Ask a colleague to type their passphrase.'),
    )
  }
  return open.session.withKeyOf(colleague, passphrase, async () => {
    const { state, ring } = open.desk
    const vouched = vouchable(open.desk)
    if (!vouched.ok) return cannotVouch(vouched.error)
    const key = keyOf(state, colleague)
    const { size, root, fingerprint, body, line } = vouched.value
    const signature = key && ring.sign(key.keyId, new TextEncoder().encode(body))
    if (!signature) return refuse('key-locked', t('The key is locked.'), t('Type its passphrase again.'))
    const name = countersignerName(state.deskKey?.keyId ?? '', key.keyId)
    const note = noteOf(body, [line, signatureLine(name, key.publicKey, signature.signature)])
    return station.act({ type: 'countersign', size, root, fingerprint, note }, colleague)
  })
}

/** Takes a token in that is over a checkpoint saved from this desk. */
export async function importTimestamp(
  station: Workstation,
  der: Uint8Array,
): Promise<Result<{ genTime: string; authority: string }, Refusal | Problem>> {
  const open = station.openDesk
  if (!open) return notReady
  const vouched = vouchable(open.desk)
  const { deskKey } = open.desk.state
  if (!vouched.ok || !deskKey) return vouched.ok ? notReady : vouched
  const timestamp = openTimestamp(der)
  if (!timestamp.ok) return timestamp
  const { isOver, genTime, authority, token } = timestamp.value
  const texts = await savedCheckpoints(open.desk.folder)
  const stamped = texts.find(isOver)
  const opened = stamped === undefined ? null : openNote(stamped, deskKey.publicKey, nodeCrypto)
  if (stamped === undefined || !opened?.ok) return fail(texts.length === 0 ? nothingSaved : ofAnotherText)
  const { checkpoint, body } = opened.value
  if ((await rootAt(open.desk, checkpoint.size)) !== checkpoint.root) return fail(ofAnotherRecord)
  const acted = await station.act({
    type: 'import-timestamp',
    size: checkpoint.size,
    fingerprint: fingerprintOf(body, nodeCrypto),
    body: stamped,
    token,
    genTime,
    authority,
  })
  return acted.ok ? ok({ genTime, authority }) : acted
}

const nothingSaved: Problem = {
  what: t('No checkpoint has been saved from this desk yet.'),
  safe: t('Nothing was changed.'),
  wayOut: t('Save the checkpoint to a file, have that file stamped, and bring the token back here.'),
}

const ofAnotherText: Problem = {
  what: t('This timestamp is over another text than the checkpoints saved from this desk.'),
  safe: t('Nothing was changed.'),
  wayOut: t('Bring in the one that was made for such a checkpoint, or save the checkpoint again and have it stamped.'),
}

const ofAnotherRecord: Problem = {
  what: t(
    'The checkpoint that was stamped is not of this record: the folder may have been put back from a copy since.',
  ),
  safe: t('Nothing was changed.'),
  wayOut: t('Keep the timestamp with the copy it belongs to, save the checkpoint again, and have that one stamped.'),
}

/** The root of the tree over the first `size` entries, base64; null when there are fewer. */
async function rootAt({ ledger }: Desk, size: number): Promise<string | null> {
  const leaves = new LeafHashes(nodeCrypto)
  for await (const frame of ledger.frames(journalStart)) {
    for (const leaf of frame.leaves) leaves.add(leafHash(leaf, nodeCrypto))
    if (leaves.size >= size) return leaves.root(size)
  }
  return null
}
