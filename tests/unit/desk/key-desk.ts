// The small desk with keys: public halves only, since deciding never sees a private one.
import type { NewKey } from '../../../shared/desk/commands'
import type { Decided, RefusalCode } from '../../../shared/desk/refusal'
import { digestOf } from '../../../shared/kit/digest'
import { type Name, SmallDesk } from './small-desk'

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The key number so and so: in the right form, under its own id, with a proof that nobody here reads. */
export function keyNumber(number: number): NewKey {
  const raw = Buffer.from(digestOf(`key ${number}`), 'hex')
  const spki = Buffer.concat([spkiHead, raw])
  return { keyId: digestOf(spki).slice(0, 32), publicKey: spki.toString('base64'), proof: 'cHJvb2Y=' }
}

export const everybody: readonly Name[] = ['mia', 'ana', 'ben', 'cleo', 'dev']

/** A desk on which the given people have enrolled their first keys: mia's is number 0, ana's 1, ben's 2, and so on. */
export function deskWithKeys(...owners: readonly Name[]): SmallDesk {
  const desk = new SmallDesk()
  for (const owner of owners) {
    desk.must(owner, { type: 'enrol-key', person: owner, key: keyNumber(everybody.indexOf(owner)) })
  }
  return desk
}

/** Gives a desk the key of its own that it would have had from its founding. */
export function withDeskKey(desk: SmallDesk): SmallDesk {
  const { keyId, publicKey } = keyNumber(999)
  desk.state.deskKey = { keyId, publicKey }
  return desk
}

export const refusalOf = (decided: Decided) => (decided.ok ? null : decided.error)
export const codeOf = (decided: Decided): RefusalCode | 'done' => (decided.ok ? 'done' : decided.error.code)
export const typesOf = (decided: Decided) => (decided.ok ? decided.value.map(({ type }) => type) : [])
