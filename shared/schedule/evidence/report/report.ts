// report.html: a hand-over for people to read and print. One file, no script, nothing fetched. It is made from the proofs
// beside it and is not itself one.
import { digestOf } from '../../../kit/digest'
import { toBase64 } from '../../../ledger/base64'
import { titleOf } from '../../export/titles'
import type { CaseFile, Decided } from '../case-file'
import { handedOver } from '../case-file'
import { type Dossier, givenBy, nameOf, type WitnessLeaf } from '../dossier'
import { claimsOf, handOnWithCare } from '../limits'
import { clausesIn } from '../policy-text'
import { html, Markup, type Piece } from '../../../kit/markup'
import { postSection } from './post'
import { styleWith } from './style'
import { shortKey, slotWords, timeInWords } from './words'
import { english } from '../../../words/say'

export function reportHtml(dossier: Dossier, changesOf: (file: CaseFile) => string): string {
  const { desk, cases, handover } = dossier
  const style = styleWith(dossier.checkpoint?.fingerprint ?? '')
  const deskName = desk?.name ?? 'Unnamed desk'
  const clauses = dossier.policy ? clausesIn(dossier.policy.entry.event.document) : new Map()
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${toBase64(Uint8Array.fromHex(digestOf(style)))}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>Evidence of approval: ${deskName}</title>
${new Markup(`<style>${style}</style>`)}
</head>
<body>
${desk?.sample ? html`<p class="notice">SAMPLE DESK. Everything in this report is invented.</p>` : null}
<header>
<h1>Evidence of approval</h1>
<p class="lead"><strong>${deskName}</strong>, ${countWords(dossier)} handed over on ${timeInWords(handover.entry.at)}</p>
</header>
${fingerprint(dossier)}
${facts(dossier)}
${claims(dossier)}
${contents(dossier)}
${cases.map((file) => postSection(dossier, file, changesOf(file), clauses))}
${peopleAndKeys(dossier)}
<footer>
<p>This page is for reading. The proof is in the files beside it: <code>imprimatur verify</code> checks them all, and VERIFY.md says how to check one post with standard tools.</p>
<p>${handOnWithCare}</p>
</footer>
</body>
</html>
`
  // What is half a character cannot be written in UTF-8.
  return page.text.toWellFormed()
}

function countWords({ cases, excerpt, handover }: Dossier): string {
  const { length } = handover.entry.event.posts
  if (excerpt) return `${cases.length} of ${length} posts`
  return cases.length === 1 ? '1 post' : `${cases.length} posts`
}

function facts(dossier: Dossier): Markup {
  const { handover, policy, deskKey } = dossier
  const { by, event, signed } = handover.entry
  const key = signed?.signatures[0]?.keyid
  return html`<dl>
<dt>Handed over by</dt><dd>${nameOf(dossier, by)}${key === undefined ? html` <span class="unsigned">(not signed)</span>` : html`, signed with key <code>${shortKey(key)}</code>`}</dd>
<dt>As</dt><dd>${titleOf(event.profile, english)}</dd>
<dt>Policy in force</dt><dd>${policy ? `${policy.entry.event.document.title}, version ${policy.entry.event.document.version}` : 'unknown'}<br><code>${event.policyDigest}</code></dd>
<dt>Desk’s key</dt><dd>${deskKey ? html`<code>${deskKey.keyId}</code>` : 'none: nothing seals this pack'}</dd>
</dl>
<h3>Files handed over</h3>
<table><thead><tr><th>File</th><th class="number-column">Bytes</th><th>SHA-256</th></tr></thead><tbody>
${event.files.map(
  (
    file,
  ) => html`<tr><td>${file.name}</td><td class="number-column">${file.bytes}</td><td><code>${file.sha256}</code></td></tr>
`,
)}</tbody></table>`
}

function fingerprint(dossier: Dossier): Piece {
  const { checkpoint } = dossier
  if (!checkpoint) return null
  const whose = checkpoint.isSigned ? 'Checkpoint of the desk’s record' : 'State of the desk’s record, signed by nobody'
  return html`<section class="fingerprint">
<div class="label">${whose}, ${checkpoint.size} entries</div>
<div class="number">${checkpoint.fingerprint}</div>
<div class="label">Compare this number with what the desk told you or others. The same number means the same record.</div>
${dossier.witnesses.map(
  (leaf) => html`<div class="label">${witnessWords(leaf, dossier)}</div>
`,
)}</section>`
}

function witnessWords({ entry: { event, by, at } }: WitnessLeaf, dossier: Dossier): string {
  return event.type === 'CheckpointCountersigned'
    ? `${nameOf(dossier, by)} countersigned the first ${event.size} entries (${event.fingerprint}) on ${timeInWords(at)}.`
    : `${event.authority} stamped the first ${event.size} entries (${event.fingerprint}) on ${timeInWords(event.genTime)}.`
}

function claims(dossier: Dossier): Markup {
  const { proves, cannot } = claimsOf(dossier)
  const list = (lines: readonly string[]) => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  return html`<div class="claims">
<section><h3>What this pack proves when it verifies</h3>${list(proves)}</section>
<section><h3>What it cannot prove</h3>${list(cannot)}</section>
</div>`
}

function contents(dossier: Dossier): Markup {
  return html`<h2>Posts</h2>
<table><thead><tr><th>Post</th><th>Slot</th><th>Accounts</th><th>Approved by</th></tr></thead><tbody>
${dossier.cases.map((file) => {
  const content = handedOver(file)?.content
  return html`<tr><td class="whole"><a href="#${file.folder}">${file.key || file.post}</a></td><td>${slotWords(content?.slot ?? null)}</td><td>${onLines([...(content?.targets ?? [])].sort())}</td><td>${onLines(approvers(dossier, file.standing))}</td></tr>
`
})}</tbody></table>`
}

function approvers(dossier: Dossier, signOffs: readonly Decided[]): readonly string[] {
  return signOffs.length === 0
    ? ['nobody']
    : signOffs.map((signOff) => `${givenBy(dossier, signOff)} (${signOff.area})`)
}

const onLines = (lines: readonly string[]) =>
  lines.map((line, index) => html`${index === 0 ? null : html`<br>`}${line}`)

function peopleAndKeys(dossier: Dossier): Markup {
  const { keys } = dossier
  if (keys.length === 0) return html`<h2>Keys</h2><p>This desk had no keys.</p>`
  return html`<h2>Keys</h2>
<p>Ask each person for the id of their key, by another way than this pack, and compare.</p>
<table><thead><tr><th>Whose</th><th>Key</th><th>Enrolled</th><th>Ended</th></tr></thead><tbody>
${keys.map(
  ({
    keyId,
    person,
    enrolled,
    revoked,
  }) => html`<tr><td>${person === null ? 'The desk itself' : nameOf(dossier, person)}</td><td><code class="whole">${keyId}</code></td><td>${timeInWords(enrolled.at)}${enrolled.by === person ? '' : ` by ${nameOf(dossier, enrolled.by)}`}</td><td>${revoked ? `${timeInWords(revoked.at)}: ${revoked.reason}` : ''}</td></tr>
`,
)}</tbody></table>`
}
