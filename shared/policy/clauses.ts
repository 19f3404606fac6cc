// The clauses of a policy in words, for whoever reads or names them. They are read and not made ready to be checked with, which
// takes several times as long.
import type { PolicyDocument } from './document'
import type { Severity } from './finding'
import { loadPack } from './load'

export interface ClauseView {
  readonly pack: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly why: string
  readonly severity: Severity
}

/** In the order of the packs and of the clauses in them; none of a pack that cannot be read. */
export function clausesIn({ packs }: Pick<PolicyDocument, 'packs'>): readonly ClauseView[] {
  return packs.flatMap(({ name, yaml }) => {
    const loaded = loadPack(name, yaml)
    if (!loaded.ok) return []
    const { pack, clauses } = loaded.value.pack
    return clauses.map(({ id, title, text, why, severity }) => ({ pack, id, title, text, why, severity }))
  })
}
