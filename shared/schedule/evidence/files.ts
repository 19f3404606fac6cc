// Every file of a pack but its manifest, as it follows from the dossier. The packer writes them; the verifier makes
// them again from the pack's own entries and expects the same bytes.
import { canonicalJson } from '../../kit/digest'
import { fromBase64 } from '../../ledger/base64'
import { type CaseFile, handedOver } from './case-file'
import { contentText } from './content-text'
import type { Dossier } from './dossier'
import { isLeafOf } from './leaf'
import { excerptText } from './excerpt'
import { entryFile, keyFile, name, postFile, signOffStem, timestampFile } from './names'
import { policyText } from './policy-text'
import { reportHtml } from './report/report'
import { readableJson } from './schedule'
import { type PackFile, pemOf, statementFiles } from './statement-files'
import { guideText } from './guide'

/** `changesOf` gives the words of a post's changes.txt, which follow from no entry alone. */
export function* filesOf(dossier: Dossier, changesOf: (file: CaseFile) => string): Generator<PackFile> {
  const { handover, policy, keys, people } = dossier
  if (dossier.schedule !== null) yield [name.schedule, dossier.schedule]
  yield [name.handover, handover.text]
  if (dossier.excerpt) yield [name.excerpt, excerptText(dossier.cases)]
  yield* statementFiles('schedule', handover.entry)
  yield [name.checkpoint, dossier.note]
  yield [name.proofs, dossier.proofsText]
  yield [name.keys, readableJson({ format: 'imprimatur-evidence-keys', version: 1, keys })]
  yield [name.people, readableJson(Object.fromEntries(people))]
  for (const key of keys) yield [keyFile(key.keyId), pemOf(key.publicKey)]
  for (const leaf of dossier.entries) yield [entryFile(leaf.entry), leaf.text]
  if (policy) {
    const { document } = policy.entry.event
    yield [name.policy, canonicalJson(document)]
    yield [name.policyText, policyText(policy.entry.event)]
  }
  for (const leaf of dossier.witnesses) {
    if (!isLeafOf(leaf, 'TimestampImported')) continue
    yield [timestampFile(leaf.entry.seq, 'txt'), leaf.entry.event.body]
    yield [timestampFile(leaf.entry.seq, 'tst'), fromBase64(leaf.entry.event.token) ?? '']
  }
  for (const file of dossier.cases) yield* postFiles(file, changesOf(file))
  yield [name.report, reportHtml(dossier, changesOf)]
  yield [name.guide, guideText(dossier)]
}

function* postFiles(file: CaseFile, changes: string): Generator<PackFile> {
  const { folder, standing } = file
  const revision = handedOver(file)
  if (revision) yield [postFile(folder, 'content.json'), contentText(revision.content)]
  yield [postFile(folder, 'findings.json'), findingsText(file)]
  yield [postFile(folder, 'changes.txt'), changes]
  const apart = new Set(standing.map(({ leaf }) => leaf.text))
  const history = file.leaves.filter((leaf) => !apart.has(leaf.text))
  yield [postFile(folder, 'history.jsonl'), history.map((leaf) => `${leaf.text}\n`).join('')]
  for (const signOff of standing) {
    const stem = signOffStem(file, signOff)
    yield [`${stem}.entry.json`, signOff.leaf.text]
    yield* statementFiles(stem, signOff.leaf.entry)
  }
}

function findingsText({ checked, considered, waivers }: CaseFile): string {
  const { type: _type, ...check } = checked ?? { type: null }
  return readableJson({
    format: 'imprimatur-evidence-findings',
    version: 1,
    check: checked ? check : null,
    // Absent where there are none, as in packs from before there were waivers.
    ...(waivers.length > 0 && { waivers }),
    considered: checked ? considered.filter(({ finding }) => checked.findings.some(({ id }) => id === finding)) : [],
  })
}
