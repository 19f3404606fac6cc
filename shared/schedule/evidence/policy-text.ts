// policy.md: the policy that was in force, for reading. policy.json beside it is the one that the digest is of.
import type { EventOf } from '../../ledger/events'
import type { PolicyDocument, Route } from '../../policy/document'
import { loadPack } from '../../policy/load'
import type { ClauseText } from '../../policy/pack'

export function policyText({ document, policyDigest }: EventOf<'PolicyAdopted'>): string {
  const { title, version, effective, summary, routes, packs } = document
  return [
    `# ${title}, version ${version}`,
    '',
    `In force from ${effective}. ${summary}`,
    '',
    `This is policy.json for reading. What counts is policy.json, whose SHA-256 is \`${policyDigest}\`.`,
    '',
    '## Who must sign off',
    '',
    ...routes.flatMap(routeLines),
    '',
    ...settingLines(document),
    ...packs.flatMap(packLines),
  ]
    .join('\n')
    .toWellFormed()
}

/** A clause of the policy by the id that decisions cite; the first when packs share an id. */
export function clausesIn(document: PolicyDocument): ReadonlyMap<string, ClauseText> {
  const clauses = new Map<string, ClauseText>()
  for (const { name, yaml } of document.packs) {
    const loaded = loadPack(name, yaml)
    if (!loaded.ok) continue
    for (const clause of loaded.value.pack.clauses) if (!clauses.has(clause.id)) clauses.set(clause.id, clause)
  }
  return clauses
}

function routeLines({ title, reason, when, needs }: Route): string[] {
  const conditions = Object.entries(when).flatMap(([what, values]) => (values ? [`${what}: ${values.join(', ')}`] : []))
  const wanted = needs.map(({ area, count }) => `${count} × ${area}`).join(', ')
  return [`- **${title}**: ${wanted}. ${reason} (${conditions.join('; ') || 'every post'})`]
}

function settingLines({ settings }: PolicyDocument): string[] {
  const { ownContacts, allowedHosts, internalTerms, brandTerms } = settings
  const lists = [
    ['The brand’s own contacts', ownContacts],
    ['Hosts that links may point to', allowedHosts],
    ['Internal terms', internalTerms],
    ['Brand terms', brandTerms.map(({ wrong, right }) => `${right}, not ${wrong}`)],
  ] as const
  const lines = lists.flatMap(([what, items]) => (items.length > 0 ? [`- ${what}: ${items.join('; ')}`] : []))
  return lines.length > 0 ? ['## Settings of this desk', '', ...lines, ''] : []
}

function packLines({ name, yaml }: PolicyDocument['packs'][number]): string[] {
  const loaded = loadPack(name, yaml)
  if (!loaded.ok) return [`## ${name}`, '', '```yaml', yaml, '```', '']
  const { title, source, clauses } = loaded.value.pack
  return [`## ${title}`, '', `Source: ${source}`, '', ...clauses.flatMap(clauseLines)]
}

function clauseLines({ id, title, text, why, severity, source }: ClauseText): string[] {
  return [
    `### ${id} ${title}`,
    '',
    text,
    '',
    `Why: ${why} (${severity})${source === undefined ? '' : ` Source: ${source}`}`,
    '',
  ]
}
