// VERIFY.md: how to check a pack by hand, with nothing but bash, coreutils, sed and OpenSSL. A test runs its commands.
import type { CaseFile, Decided } from './case-file'
import { commands, fileList } from './commands'
import type { Dossier } from './dossier'
import { claimsOf, handOnWithCare } from './limits'
import { signOffStem } from './names'

export function guideText(dossier: Dossier): string {
  const { proves, cannot } = claimsOf(dossier)
  return [
    '# How to check this evidence pack',
    '',
    'With Imprimatur: `imprimatur verify PACK.zip --desk KEYID`, with the key id that the desk told you by another way. It checks everything below for every post, needs no network, and gives a verdict for each.',
    '',
    'By hand, for one post: unpack it, open bash in the folder, and run the commands below in order after `set -euo pipefail`. They need coreutils, sed and OpenSSL 3. When one of them fails, the pack does not hold; the last one says that the post does.',
    '',
    'Read a command before you run it: whoever forges a pack can forge this page. The same commands are in the documentation of Imprimatur (shared/schedule/README.md); only the lines that name keys and posts differ from pack to pack.',
    '',
    ...fileList,
    ...(dossier.excerpt ? [excerptLine] : []),
    '',
    '## 1. No file was altered since the desk sealed the pack',
    '',
    ...shell(commands.unaltered),
    ...sealLines(dossier),
    ...postLines(dossier),
    '## What a pack that holds proves',
    '',
    ...proves.map((line) => `- ${line}`),
    '',
    '## What it cannot prove',
    '',
    ...cannot.map((line) => `- ${line}`),
    '',
    handOnWithCare,
    '',
  ].join('\n')
}

/** In packs of some posts only; every other pack has the page that it always had. */
const excerptLine =
  '| `excerpt.json` | which posts of the hand-over this pack is of; the others are only named in `schedule.json` |'

function sealLines({ deskKey, checkpoint }: Dossier): string[] {
  if (!deskKey || !checkpoint?.isSigned)
    return ['This desk had no key of its own, so the list itself is sealed by nobody.', '']
  return [
    `The desk’s key is \`${deskKey.keyId}\`. **Compare it with what the desk told you by another way**; the commands cannot.`,
    '',
    ...shell([`desk=${deskKey.keyId}`], commands.sealed),
    '## 2. The desk vouches for the record',
    '',
    `The last command prints the checkpoint’s fingerprint, here ${checkpoint.fingerprint}. Compare it with what others were given for ${checkpoint.size} entries.`,
    '',
    ...shell(commands.checkpoint),
  ]
}

function postLines(dossier: Dossier): string[] {
  const file = dossier.cases.find(({ standing, post }) => standing.length > 0 && /^[\w-]+$/.test(post))
  const signOff = file?.standing[0]
  if (!file || !signOff) return []
  const exporter = dossier.handover.entry.signed?.signatures[0]?.keyid
  const isSigned = signOff.leaf.entry.signed !== undefined
  return [
    '## 3. One sign-off',
    '',
    'For another one, change the first lines; keys.json and people.json say which key is whose.',
    '',
    ...shell(namesOf(file, signOff), isSigned ? commands.signOff : commands.unsignedSignOff),
    '## 4. The post was handed over',
    '',
    ...shell(
      exporter === undefined ? [] : [`exporter=${exporter}`],
      exporter === undefined ? commands.unsignedHandover : commands.handover,
    ),
    ...(dossier.checkpoint?.isSigned && isSigned
      ? ['## 5. The sign-off stands in the record that the desk vouches for', '', ...shell(commands.inclusion)]
      : []),
    'This repeats for every sign-off of every post. That they are all which the policy asks for (policy/policy.md), and that nobody of them had written the post (posts/*/history.jsonl), is there to be read; `imprimatur verify` works it out.',
    '',
  ]
}

function namesOf(file: CaseFile, signOff: Decided): string[] {
  const key = signOff.leaf.entry.signed?.signatures[0]?.keyid
  return [
    `post=${file.folder}`,
    `sign_off=${signOffStem(file, signOff)}`,
    `subject=${file.post}@${file.exported.revision}`,
    ...(key === undefined ? [] : [`key=${key}`]),
  ]
}

function shell(...blocks: readonly (readonly string[])[]): string[] {
  return ['```sh', ...blocks.flat(), '```', '']
}
