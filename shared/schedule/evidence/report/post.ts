// One post in the report: what readers will read, who approved it and on what ground, what was found, what changed.
import { filed } from '../../../kit/filed'
import type { Area } from '../../../people/person'
import { areasOf } from '../../../policy/routes'
import { type AccountId } from '../../../post/account'
import { type Content, textFor } from '../../../post/content'
import type { ClauseText } from '../../../policy/pack'
import { contributorsOf } from '../../../review/contribution'
import { factsOf } from '../../../review/expression'
import { routeOf } from '../../../review/route'
import type { SignOff } from '../../../review/sign-off'
import { reasonInEnglish } from '../../../review/waiver'
import { type CaseFile, decisionLeaf, handedOver } from '../case-file'
import { arrangementIn, type Dossier, givenBy, nameOf } from '../dossier'
import type { Leaf } from '../leaf'
import { historyOf } from './history'
import { html, type Markup, type Piece } from '../../../kit/markup'
import { asWritten } from './as-written'
import { shortKey, slotWords, timeInWords } from './words'

type Clauses = ReadonlyMap<string, ClauseText>

export function postSection(dossier: Dossier, file: CaseFile, changes: string, clauses: Clauses): Markup {
  const revision = handedOver(file)
  const heading = html`<h2 id="${file.folder}">${file.key || file.post}</h2>`
  if (!revision) return html`${heading}<p>The revision that was handed over is missing from this pack.</p>`
  const { content } = revision
  return html`${heading}
<dl>
<dt>Slot</dt><dd>${slotWords(content.slot)}</dd>
<dt>Accounts</dt><dd>${[...content.targets].sort().join(', ')}</dd>
${content.replyTo === null ? null : html`<dt>In reply to</dt><dd>${content.replyTo}</dd>`}
<dt>Revision</dt><dd>${revision.number}, by ${nameOf(dossier, revision.by)}</dd>
<dt>Content digest</dt><dd><code>${revision.contentDigest}</code></dd>
</dl>
${texts(content)}
${particulars(content)}
<h3>Approved by</h3>
${approvals(dossier, file, content, clauses)}
${findings(dossier, file, clauses)}
<h3>What changed</h3>
<div class="changes" dir="auto">${asWritten(changes.trimEnd())}</div>
<h3>History</h3>
<ul class="plain">${historyOf(file, (id) => nameOf(dossier, id)).map(({ at, by, words }) => html`<li>${timeInWords(at)}: ${nameOf(dossier, by)} ${words}</li>`)}</ul>
`
}

/** Each text once, with the accounts that carry it. */
function texts(content: Content): Piece {
  const byText = new Map<string, AccountId[]>()
  for (const target of [...content.targets].sort()) {
    filed(byText, textFor(content, target)).push(target)
  }
  return [...byText].map(
    ([text, accounts]) => html`<div class="label">Text for ${accounts.join(', ')}</div>
<div class="text" dir="auto" lang="${content.language}">${asWritten(text)}</div>
`,
  )
}

function particulars({ link, media, disclosures, claims, relationships }: Content): Piece {
  const rows: [string, Piece][] = [
    ...(link === null ? [] : [['Link', asWritten(link)] as [string, Piece]]),
    ...media.map((item): [string, Piece] => [
      'Media',
      html`${asWritten(item.name)}${item.url === null ? null : html`<br>${asWritten(item.url)}`}${item.digest === null ? null : html`<br><code>${item.digest}</code>`}<br><span class="soft">Alt text:</span> ${asWritten(item.alt) || 'none'}`,
    ]),
    ...disclosures.map((text): [string, Piece] => ['Disclosure', asWritten(text)]),
    ...claims.map((text): [string, Piece] => ['Claim', asWritten(text)]),
    ...relationships.map(({ party, nature }): [string, Piece] => [
      'Relationship',
      [asWritten(party), ': ', asWritten(nature)],
    ]),
  ]
  if (rows.length === 0) return null
  return html`<dl>${rows.map(([what, words]) => html`<dt>${what}</dt><dd>${words}</dd>`)}</dl>`
}

function approvals(
  dossier: Dossier,
  { standing, checked, revisions }: CaseFile,
  content: Content,
  clauses: Clauses,
): Markup {
  if (standing.length === 0) return html`<p>Nobody: the hand-over names no sign-off for it.</p>`
  const { routes = [], settings = null } = dossier.policy?.entry.event.document ?? {}
  const facts = factsOf(content, dossier.accounts, checked?.findings ?? [], contributorsOf(revisions), settings)
  const plan = routeOf(facts, routes)
  const reasons = (area: Area) => plan.routes.filter((route) => areasOf(route).has(area)).map(({ reason }) => reason)
  return html`<table><thead><tr><th>Area, and why it was asked</th><th>Who</th><th>When</th><th>Signature</th><th>Clauses and note</th></tr></thead><tbody>
${standing.map(
  (
    signOff,
  ) => html`<tr><td>${signOff.area}<span class="why">${reasons(signOff.area).join(' ')}</span></td><td>${givenBy(dossier, signOff)}${arrangement(dossier, signOff)}</td><td>${timeInWords(signOff.at)}</td><td>${signature(signOff)}</td><td>${[...signOff.clauses.map((id) => clauseWords(id, clauses)), ...(signOff.note === '' ? [] : [`“${signOff.note}”`])].join('; ')}</td></tr>
`,
)}</tbody></table>`
}

/** Until when somebody decided in another's place, and who had it so. */
function arrangement(dossier: Dossier, { onBehalfOf }: SignOff): Piece {
  const leaf = onBehalfOf && arrangementIn(dossier, onBehalfOf.delegation)
  if (!leaf) return null
  const { by, at, event } = leaf.entry
  const dates = `from ${timeInWords(event.begins)} to ${timeInWords(event.until)}`
  return html`<span class="why">For ${event.areas.join(', ')} ${dates}; arranged by ${nameOf(dossier, by)}, ${timeInWords(at)}. ${signature({ leaf })}</span>`
}

function signature({ leaf }: { readonly leaf: Leaf }): Markup {
  const key = leaf.entry.signed?.signatures[0]?.keyid
  return key === undefined
    ? html`<span class="unsigned">not signed</span>`
    : html`<span class="whole">key <code>${shortKey(key)}</code></span>`
}

function findings(dossier: Dossier, file: CaseFile, clauses: Clauses): Piece {
  const { checked, considered } = file
  const hasWaivers = file.waivers.length > 0
  if (!checked) return html`<h3>What the checks found</h3><p>No check is on record.</p>`
  if (checked.findings.length === 0) return html`<h3>What the checks found</h3><p>Nothing.</p>`
  return html`<h3>What the checks found</h3>
<table><thead><tr><th>Clause</th><th>Severity</th><th>Considered</th>${hasWaivers ? html`<th>Waiver</th>` : null}</tr></thead><tbody>
${checked.findings.map((finding) => {
  const by = considered.findLast((item) => item.finding === finding.id)
  return html`<tr><td>${clauseWords(finding.clause, clauses)}</td><td>${finding.severity}</td><td>${by ? [`${nameOf(dossier, by.by)}, ${timeInWords(by.at)}`, by.note === '' ? null : `: “${by.note}”`] : null}</td>${hasWaivers ? html`<td>${waiverWords(dossier, file, finding.id)}</td>` : null}</tr>
`
})}</tbody></table>`
}

/** The last decision on a waiver for this finding: who asked and why, who granted it and until when. */
function waiverWords(dossier: Dossier, file: CaseFile, finding: string): Piece {
  const waiver = file.waivers.findLast((known) => known.finding === finding && known.decision !== null)
  const { decision } = waiver ?? { decision: null }
  if (!waiver || !decision) return null
  const leaf = decisionLeaf(file, waiver.id)
  return html`Asked for by ${nameOf(dossier, waiver.by)}, ${timeInWords(waiver.at)}, with the reason “${reasonInEnglish(waiver.reason)}${waiver.note}” ${
    decision.until === null ? 'Refused' : `Granted until ${timeInWords(decision.until)}`
  } by ${nameOf(dossier, decision.by)}, ${timeInWords(decision.at)}${decision.note === '' ? null : `: “${decision.note}”`} ${leaf ? signature({ leaf }) : null}`
}

function clauseWords(id: string, clauses: Clauses): string {
  const clause = clauses.get(id)
  return clause ? `${id} ${clause.title}` : id
}
