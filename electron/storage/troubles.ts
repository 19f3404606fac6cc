// The words for what can be wrong with a record, for a person who has to answer for it: what, where, since when, and
// what can be done. A trouble is never mended by guessing; the files stay as they were found.
import type { FrameProblem } from '../../shared/ledger/chain'
import type { Trouble, TroubleKind } from '../../shared/ledger/trouble'
import { errorCode } from './files'
import { t } from '../../shared/words/say'

type Where = Trouble['where']
type After = Trouble['after']

const keep = t('Keep this folder exactly as it is: it is the evidence.')
const restore = `${keep} ${t(
  'Restore the newest backup that verifies, and compare its fingerprint with one on paper, in an export or with a colleague.',
)}`
const nothingLost = t('Everything that was acknowledged is on the disk.')

const frameKinds: Readonly<Record<FrameProblem['kind'], TroubleKind>> = {
  malformed: 'malformed-line',
  'altered-line': 'altered-line',
  'broken-chain': 'broken-chain',
  'unknown-entry': 'unknown-entry',
  'wrong-sequence': 'wrong-sequence',
}

const byDiskOrHand = t('A failing disk or an edit does this.')

const frameWords: Readonly<Record<FrameProblem['kind'], { readonly what: string; readonly why: string }>> = {
  malformed: { what: t('A line of the record is not in the record’s form'), why: byDiskOrHand },
  'altered-line': { what: t('A line of the record is not as it was written'), why: byDiskOrHand },
  'broken-chain': {
    what: t('A line of the record does not follow the line before it'),
    why: t('Lines were removed, added or put in another order.'),
  },
  'unknown-entry': {
    what: t('The record holds an entry that this version of Imprimatur does not know'),
    why: t('A newer version has written it.'),
  },
  'wrong-sequence': { what: t('The entries of the record are not numbered in order'), why: byDiskOrHand },
}

/** What is wrong with a line that was read from the journal. */
export function lineTrouble({ kind, detail }: FrameProblem, where: Where, after: After): Trouble {
  const { what, why } = frameWords[kind]
  const wayOut =
    kind === 'unknown-entry' ? t('Open this desk with the newest version of Imprimatur. Nothing was changed.') : restore
  return { kind: frameKinds[kind], what: `${what}: ${onOneLine(detail)}. ${why}`, where, after, wayOut }
}

const onOneLine = (detail: string) => detail.replace(/\s+/g, ' ').replaceAll('✖ ', '')

export function alteredLineEnd(where: Where, after: After): Trouble {
  const what = t(
    'The last line of the record has another byte in the place of its line end. A failing disk or an edit does this. Its text is sound.',
  )
  return { kind: 'altered-line', what, where, after, wayOut: restore }
}

/** A segment in the middle that ends without a line end. */
export function unendedSegment(where: Where, after: After): Trouble {
  const what = t(
    'The last line of one of the record’s files has no line end, and the record goes on in the next file; the end of the file was cut off.',
  )
  return { kind: 'malformed-line', what, where, after, wayOut: restore }
}

export function missingSegment(file: string, after: After): Trouble {
  return {
    kind: 'missing-segment',
    what: t('A file of the record is missing.'),
    where: { file, offset: 0 },
    after,
    wayOut: `${t('Put the file back under this name, from the place it was moved to or from a backup.')} ${keep}`,
  }
}

/** `vouched` entries are known from the checkpoint or the snapshot; `tornBytes` lie after the last whole line. */
export function journalCut(
  by: 'checkpoint' | 'snapshot',
  vouched: number,
  tornBytes: number,
  where: Where,
  after: After,
): Trouble {
  const what = t(
    'The record ends after entry {last}, and {by, select, checkpoint {the signed checkpoint beside it (head.json)} other {the snapshot beside it (queue.json)}} knows {vouched, number} entries: what was acknowledged has been cut off.',
    { last: after.seq, by, vouched },
  )
  const torn = t(
    'The last line of the record is not whole: {count, plural, one {one byte follows} other {# bytes follow}}.',
    {
      count: tornBytes,
    },
  )
  return { kind: 'journal-cut', what: tornBytes > 0 ? `${what} ${torn}` : what, where, after, wayOut: restore }
}

/** The journal is sound in itself and is not the one that was vouched for; nobody knows from where on. */
export function journalDiffers(by: 'checkpoint' | 'snapshot', detail: string): Trouble {
  const what = t(
    'The record is not the one that {by, select, checkpoint {the signed checkpoint beside it (head.json)} other {the snapshot beside it (queue.json)}} vouches for: {detail}. It was written anew, or comes from another desk or another copy of this desk.',
    { by, detail },
  )
  const ifItIsThis = t(
    'If it is the snapshot that is out of place, move queue.json out of the folder and open the desk again.',
  )
  const after = { seq: 0, at: null }
  const wayOut = by === 'snapshot' ? `${restore} ${ifItIsThis}` : restore
  return { kind: 'checkpoint-differs', what, where: null, after, wayOut }
}

/** What was read or written by this process is no longer there. */
export function changedSince(where: Where, after: After): Trouble {
  return {
    kind: 'journal-cut',
    what: t(
      'The record on the disk is no longer what it was when this desk was opened: another program has changed it.',
    ),
    where,
    after,
    wayOut: restore,
  }
}

/** What a check of signatures has found. */
export function signatureTrouble(
  { kind, what }: { readonly kind: TroubleKind; readonly what: string },
  where: Where,
  after: After,
): Trouble {
  return { kind, what, where, after, wayOut: restore }
}

export function openedForReading(after: After): Trouble {
  return {
    kind: 'folder-read-only',
    what: t('The desk was opened for reading only.'),
    where: null,
    after,
    wayOut: t('Open it again to work in it.'),
  }
}

/** What the system's error means for a record that was to be written to. */
export function writeTrouble(error: unknown, where: Where, after: After): Trouble {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return {
      kind: 'disk-full',
      what: `${t('The disk has no room left for the record ({code}).', { code })} ${nothingLost}`,
      where,
      after,
      wayOut: t('Free some space on this disk. The next act is tried again without opening the desk anew.'),
    }
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return {
      kind: 'folder-read-only',
      what: `${t('The desk’s folder cannot be written to ({code}).', { code })} ${nothingLost}`,
      where,
      after,
      wayOut: t(
        'Give yourself the right to write in this folder, or copy the folder to a disk that can be written to, and open it again.',
      ),
    }
  }
  // Without a code it is not the system that complains: this program has found something that should not be so.
  const isSafe = code === '' ? '' : ` ${nothingLost}`
  return {
    kind: 'write-failed',
    what: `${t('The record could not be written to: {error}.', { error: messageOf(error) })}${isSafe}`,
    where,
    after,
    wayOut: t('Check the disk. The next act is tried again; if that fails too, open the desk anew.'),
  }
}

export function unreadable(error: unknown, where: Where, after: After): Trouble {
  return {
    kind: 'unreadable',
    what: t('The record could not be read: {error}.', { error: messageOf(error) }),
    where,
    after,
    wayOut: `${t('Check the disk and your right to read this folder, then open the desk again.')} ${keep}`,
  }
}

export function bytesWords(bytes: number): string {
  return t('{count, plural, one {one byte} other {# bytes}}', { count: bytes })
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
