// The sign-off sheet as a page for paper: black on white, no script, nothing fetched. Whatever came from people is text and
// cannot become anything else.
import { filed } from '../../kit/filed'
import { html, type Markup, type Piece } from '../../kit/markup'
import { paperPage } from '../../kit/paper-page'
import { type Instant, wallAt } from '../../kit/time'
import { textFor } from '../../post/content'
import type { Status } from '../../review/review'
import { reasonInEnglish } from '../../review/waiver'
import { asWritten } from '../../schedule/evidence/report/as-written'
import { shortKey, slotWords } from '../../schedule/evidence/report/words'
import { sampleFile } from '../../schedule/export/names'
import type { SheetDecision, SheetFinding, SignOffSheet } from './sheet'
import { sheetStyle } from './style'

/** "NB-1042 sign-off sheet, revision 3.pdf". */
export function sheetName({ key, revision, desk }: Pick<SignOffSheet, 'key' | 'revision' | 'desk'>): string {
  const plain = key.replace(/[^\p{L}\p{N}._-]/gu, '').slice(0, 60) || 'Post'
  return `${desk.sample ? sampleFile : ''}${plain} sign-off sheet, revision ${revision.number}.pdf`
}

const statusWords: Readonly<Record<Status, string>> = {
  draft: 'Not approved: a draft',
  'in-review': 'Not approved: in review',
  'changes-requested': 'Not approved: changes requested',
  approved: 'Approved',
  rejected: 'Not approved: rejected',
  withdrawn: 'Not approved: withdrawn',
  exported: 'Approved and handed over',
}

const decisionWords: Readonly<Record<SheetDecision['decision'], string>> = {
  approve: 'Approved',
  'request-changes': 'Requested changes',
  reject: 'Rejected',
}

export function sheetPage(sheet: SignOffSheet): string {
  const { desk, key, status, isApproved, revision } = sheet
  const time = timesIn(sheet)
  const body = html`${desk.sample ? html`<p class="notice">SAMPLE DESK. Everything on this sheet is invented, and nothing on it was approved by anybody.</p>` : null}
<header class="head">
<div><div class="desk">${asWritten(desk.name)}</div><h1>Sign-off sheet</h1><div class="post">${key}</div></div>
<div class="${isApproved ? 'stamp' : 'stamp stamp-open'}">${statusWords[status]}<span>Revision ${revision.number} of ${revision.of}</span></div>
</header>
<dl class="facts">
<dt>Goes out</dt><dd>${slotWords(revision.content.slot)}</dd>
<dt>Accounts</dt><dd>${sheet.accounts.size === 0 ? 'none' : [...sheet.accounts.values()].map((words, index) => html`${index === 0 ? null : html`<br>`}${asWritten(words)}`)}</dd>
<dt>Written by</dt><dd>${asWritten(sheet.author)}; this revision saved by ${asWritten(revision.who)}, ${time(revision.at)}</dd>
<dt>Content digest</dt><dd><code>${revision.contentDigest}</code></dd>
<dt>Policy in force</dt><dd>${asWritten(sheet.policy.title)}, version ${sheet.policy.version}<br><code>${sheet.policy.digest}</code></dd>
</dl>
<h2>${isApproved ? 'What was approved' : 'The post as it stands'}</h2>
${texts(sheet)}
${particulars(sheet)}
<h2>${isApproved ? 'Signed off by' : 'Approvals so far'}</h2>
${approvals(sheet)}
${openRequirements(sheet)}
<h2>What the checks found</h2>
${findings(sheet)}
${earlier(sheet)}
${handedOver(sheet)}
<h2>The record, and how to verify this</h2>
${recordSection(sheet)}
<section class="filing"><div>Reference</div><div>Filed by</div><div>Date</div></section>`
  return paperPage({ title: `${key} sign-off sheet`, language: 'en', style: sheetStyle(footLine(sheet)), body })
}

/** For the foot of every page, so that a single one can be told apart. */
function footLine({ key, revision, record }: SignOffSheet): string {
  const plain = key.replace(/[^A-Za-z0-9-]/g, '')
  const print = record.fingerprint?.replace(/[^0-9a-f -]/g, '') ?? `${record.entries} entries`
  return `${plain} rev ${revision.number}  ·  record ${print}`
}

/** "4 March 2026, 09:12 Europe/Berlin (08:12 UTC)". */
function timesIn({ desk: { zone } }: SignOffSheet): (at: Instant) => string {
  return (at) => slotWords({ wall: wallAt(at, zone), zone, instant: at })
}

/** Each text once, with the accounts that carry it. */
function texts({ revision: { content }, accounts }: SignOffSheet): Piece {
  const { targets, language } = content
  const text = (words: string, whose: Piece) => html`<div class="label">${whose}</div>
<div class="text" dir="auto" lang="${language}">${words === '' ? html`<span class="soft">No text.</span>` : asWritten(words)}</div>
`
  if (targets.length === 0) return text(content.text, 'Text')
  const byText = new Map<string, string[]>()
  for (const target of targets) {
    filed(byText, textFor(content, target)).push(accounts.get(target) ?? target)
  }
  const [only] = byText.keys()
  if (byText.size === 1 && only !== undefined) return text(only, 'Text, the same on every account')
  return [...byText].map(([words, whose]) => text(words, ['Text for ', asWritten(whose.join('; '))]))
}

function particulars({ revision: { content } }: SignOffSheet): Piece {
  const { link, replyTo, media, disclosures, claims, relationships } = content
  const rows: readonly (readonly [string, Piece])[] = [
    ...(replyTo === null ? [] : [['In reply to', asWritten(replyTo)] as const]),
    ...(link === null ? [] : [['Link', asWritten(link)] as const]),
    ...disclosures.map((words) => ['Disclosure', asWritten(words)] as const),
    ...claims.map((words) => ['Claim', asWritten(words)] as const),
    ...relationships.map(({ party, nature }) => ['Relationship', [asWritten(party), ': ', asWritten(nature)]] as const),
  ]
  return [
    rows.length === 0
      ? null
      : html`<dl>${rows.map(([what, words]) => html`<dt>${what}</dt><dd>${words}</dd>`)}</dl>
`,
    media.length === 0
      ? html`<p class="soft">No pictures or films.</p>
`
      : html`<table><thead><tr><th>Picture or film</th><th>Alt text</th><th>SHA-256 of the file</th></tr></thead><tbody>
${media.map(
  ({ name, alt, url, digest }) =>
    html`<tr><td>${asWritten(name)}${url === null ? null : html`<span class="why">${asWritten(url)}</span>`}</td><td dir="auto">${alt === '' ? html`<span class="soft">none</span>` : asWritten(alt)}</td><td>${digest === null ? html`<span class="soft">the file itself was not on this desk</span>` : html`<code>${digest}</code>`}</td></tr>
`,
)}</tbody></table>`,
  ]
}

function approvals(sheet: SignOffSheet): Piece {
  if (sheet.decisions.length === 0) return html`<p>Nobody yet.</p>`
  return decisionTable(sheet, sheet.decisions)
}

function openRequirements({ requirements }: SignOffSheet): Piece {
  const open = requirements.filter(({ count, approved }) => approved < count)
  if (open.length === 0) return null
  return html`<p><strong>Still open:</strong> ${open.map(({ area, count, approved }) => `${area} (${approved} of ${count})`).join(', ')}.</p>`
}

function decisionTable(sheet: SignOffSheet, decisions: readonly SheetDecision[]): Markup {
  const time = timesIn(sheet)
  return html`<table><thead><tr><th>Area</th><th>Who, and what they said</th><th>When</th><th>Revision</th><th>Policy</th><th>Key</th></tr></thead><tbody>
${decisions.map(
  (given) =>
    html`<tr><td>${given.area}<span class="why">${decisionWords[given.decision]}</span></td><td>${asWritten(given.who)}${said(given)}${given.takenBack === null ? null : html`<span class="why">Taken back ${time(given.takenBack)}</span>`}</td><td>${time(given.at)}</td><td class="number">${given.revision}</td><td class="number">${given.policy ?? '?'}</td><td>${given.key === null ? html`<span class="soft">none</span>` : html`<code class="whole">${shortKey(given.key)}</code>`}</td></tr>
`,
)}</tbody></table>`
}

function said({ note, clauses, confirmed }: SheetDecision): Piece {
  return [
    note === '' ? null : html`<span class="why">“${asWritten(note)}”</span>`,
    clauses.length === 0 ? null : html`<span class="why">Clauses: ${asWritten(clauses.join('; '))}</span>`,
    confirmed.map((words) => html`<span class="why">Confirmed: ${asWritten(words)}</span>`),
  ]
}

function findings(sheet: SignOffSheet): Piece {
  const { findings: found } = sheet
  if (found === null) return html`<p>This revision has not been checked under the policy in force.</p>`
  if (found.length === 0) return html`<p>Nothing.</p>`
  return html`<table><thead><tr><th>Clause</th><th>Severity</th><th>What became of it</th></tr></thead><tbody>
${found.map(
  (
    finding,
  ) => html`<tr><td>${asWritten(finding.clause)}</td><td>${finding.severity}</td><td>${fate(finding, sheet)}</td></tr>
`,
)}</tbody></table>`
}

function fate({ considered, waiver, severity }: SheetFinding, sheet: SignOffSheet): Piece {
  const time = timesIn(sheet)
  const words: Piece[] = []
  if (considered)
    words.push(
      html`Considered by ${asWritten(considered.who)}, ${time(considered.at)}${considered.note === '' ? null : html`<span class="why">“${asWritten(considered.note)}”</span>`}`,
    )
  if (waiver) {
    const { decided } = waiver
    words.push(
      html`${words.length > 0 ? html`<br>` : null}Waiver ${decided.until === null ? 'refused' : 'granted'} by ${asWritten(decided.who)}, ${time(decided.at)}${decided.until === null ? null : html`, until ${time(decided.until)}`}<span class="why">Asked for by ${asWritten(waiver.who)}, ${time(waiver.at)}. Reason given: “${reasonInEnglish(waiver.reason)}${asWritten(waiver.note)}”</span>${decided.note === '' ? null : html`<span class="why">Decided: “${asWritten(decided.note)}”</span>`}`,
    )
  }
  if (words.length > 0) return words
  return severity === 'blocker' || severity === 'warning'
    ? html`<strong>Open</strong>`
    : html`<span class="soft">For information</span>`
}

function earlier(sheet: SignOffSheet): Piece {
  if (sheet.earlier.length === 0) return null
  return html`<h2>Decisions that do not count for this content</h2>
${decisionTable(sheet, sheet.earlier)}`
}

function handedOver(sheet: SignOffSheet): Piece {
  if (sheet.exports.length === 0) return null
  const time = timesIn(sheet)
  return html`<h2>Handed over</h2>
<table><thead><tr><th>When, and by whom</th><th>File</th><th>SHA-256</th></tr></thead><tbody>
${sheet.exports.flatMap(({ at, who, files }) =>
  files.map(
    (
      file,
    ) => html`<tr><td>${time(at)}<span class="why">${asWritten(who)}</span></td><td>${asWritten(file.name)}</td><td><code>${file.sha256}</code></td></tr>
`,
  ),
)}</tbody></table>`
}

function recordSection(sheet: SignOffSheet): Markup {
  const { record: head, desk, made } = sheet
  const time = timesIn(sheet)
  return html`<section class="fingerprint">
<div class="label">${head.fingerprint === null ? 'Head of the record' : 'Fingerprint of the record'}, ${head.entries} entries</div>
<div class="print">${head.fingerprint ?? shortHead(head.head)}</div>
<dl><dt>Last entry</dt><dd><code>${head.head}</code></dd><dt>Desk’s key</dt><dd>${desk.keyId === null ? 'none: this desk signs nothing' : html`<code>${desk.keyId}</code>`}</dd></dl>
</section>
<p>This sheet is for reading and filing. The proof is the desk’s record, in which every decision named here is an entry${desk.keyId === null ? null : ', signed with the key beside it'}, each bound to the one before. To verify it:</p>
<ol class="plain">
<li>Have the desk show the same post, and compare the content digest and the keys with those on this sheet.</li>
<li>Compare the fingerprint with the Ledger of the desk, or with a checkpoint that somebody outside keeps. The record only grows: an earlier one stays part of every later one.</li>
<li>For a post that was handed over, ask for the evidence pack and run <code>imprimatur verify</code> on it: it checks signatures, digests and the chain without this desk.</li>
</ol>
<p class="soft">Made ${time(made.at)} by ${asWritten(made.by)} with Imprimatur. All times are shown in the desk’s zone, ${desk.zone}, and in UTC.</p>`
}

const shortHead = (head: string) => head.slice(0, 20)
