// What a check looks at: the texts that the target accounts will really carry, each read once.
import type { PersonId } from '../people/person'
import { type Account, type AccountId, Channel, madeUpAccount } from '../post/account'
import type { Content } from '../post/content'
import type { Reading, Subject } from './kind'
import type { Applies } from './pack'
import { type Neighbours, noNeighbours, noRegisters, type Registers } from './registers'
import { type TextView, viewOf } from './view'

export interface CheckContext {
  /** The accounts of the desk; the content's targets are looked up here. */
  readonly accounts: readonly Account[]
  readonly author: { readonly id: PersonId; readonly name: string } | null
  /** Absent: a desk that keeps no lists. */
  readonly registers?: Registers
  /** Absent: nothing near it on the desk is known. */
  readonly neighbours?: Neighbours
}

export function subjectOf(content: Content, context: CheckContext): Subject {
  const views = new Map<string, TextView>()
  const view = (text: string): TextView => {
    const known = views.get(text)
    if (known) return known
    const made = viewOf(text)
    views.set(text, made)
    return made
  }
  const targets = [...new Set(content.targets)].sort()
  const own = targets.filter((account) => content.overrides[account] !== undefined)
  const base = targets.filter((account) => content.overrides[account] === undefined)
  const texts: Reading[] = []
  if (base.length > 0 || targets.length === 0)
    texts.push({ field: { kind: 'text' }, view: view(content.text), accounts: base })
  for (const account of own)
    texts.push({
      field: { kind: 'override', account },
      view: view(content.overrides[account] ?? content.text),
      accounts: [account],
    })
  return {
    content,
    texts,
    alts: content.media.map(({ alt }, index) => ({ field: { kind: 'alt', index }, view: view(alt), accounts: [] })),
    link: content.link === null ? null : { field: { kind: 'link' }, view: view(content.link), accounts: [] },
    targets: targets.flatMap((id) => accountNamed(id, context.accounts)),
    author: context.author,
    registers: context.registers ?? noRegisters,
    neighbours: context.neighbours ?? noNeighbours,
  }
}

/** The subject as a clause sees it, or null where the clause does not apply. */
export function narrowed(subject: Subject, applies: Applies): Subject | null {
  const { content } = subject
  if (applies.kinds && !applies.kinds.includes(content.kind)) return null
  if (applies.languages && !applies.languages.includes(languageOf(content))) return null
  if (applies.declared !== undefined && applies.declared !== content.relationships.length > 0) return null
  const { channels, markets } = applies
  if (!channels && !markets) return subject
  const targets = subject.targets.filter(
    (account) => (!channels || channels.includes(account.channel)) && (!markets || markets.includes(account.market)),
  )
  if (targets.length === 0) return null
  const kept = new Set(targets.map((account) => account.id))
  const texts = subject.texts.flatMap((reading) => {
    const accounts = reading.accounts.filter((account) => kept.has(account))
    return accounts.length > 0 ? [{ ...reading, accounts }] : []
  })
  return { ...subject, targets, texts }
}

/** The primary language: "de" of de-CH. */
export function languageOf(content: Content): string {
  return content.language.split('-')[0] ?? content.language
}

/** An account the desk does not know is still judged by the channel its id names, so that no limit is passed over. */
function accountNamed(id: AccountId, accounts: readonly Account[]): readonly Account[] {
  const known = accounts.find((account) => account.id === id)
  if (known) return [known]
  const [name, handle] = id.split('/')
  const channel = Channel.safeParse(name)
  if (!channel.success || !handle) return []
  return [madeUpAccount(channel.data, handle)]
}
