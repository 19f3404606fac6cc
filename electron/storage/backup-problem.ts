// What can keep a copy from being made, read or restored, in words: what happened, what is safe, what to do next.
import type { Problem } from '../../shared/bridge/contract'
import type { Trouble, TroubleKind } from '../../shared/ledger/trouble'
import { errorCode } from './files'
import { allOf } from '../../shared/words/formats'
import { t } from '../../shared/words/say'

/** Work on copies that ended with a problem a person can act on. */
export class CopyFailed extends Error {
  override readonly name = 'CopyFailed'
  constructor(
    readonly problem: Problem,
    /** Where a copy that is not sound was kept; null for any other failure. */
    readonly keptAs: string | null = null,
  ) {
    super(problem.what)
  }
}

/** The work was given up because the desk is closing. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
  constructor() {
    super('The desk is closing.')
  }
}

export const safeWords = {
  copying: t('The desk is not touched, and earlier copies are as they were. Nothing half-written passes for a copy.'),
  reading: t('Nothing was changed.'),
  restoring: t('No desk was restored. The open desk and the copy are as they were.'),
} as const

/** What an error means that ended work in `folder`; `from` is what was read for it, when that is elsewhere. */
export function problemOf(error: unknown, folder: string, safe: string, from: string | null = null): Problem {
  if (error instanceof CopyFailed) return error.problem
  const problem = (what: string, wayOut: string): Problem => ({ what, safe, wayOut })
  if (error instanceof GivenUp)
    return problem(t('This was given up, because the desk was closed.'), t('Open the desk and start again.'))
  const said = error instanceof Error ? error.message : String(error)
  const path = (error as NodeJS.ErrnoException | null)?.path
  if (from !== null && path?.startsWith(from))
    return problem(
      t('{path} could not be read: {said}.', { path, said }),
      t('Check that the file is there and may be read, then try again.'),
    )
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(
        t('There is not enough room in {folder}.', { folder }),
        t('Free some space there, or choose another folder.'),
      )
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'EHOSTDOWN':
      return problem(
        t('The folder {folder} is not there.', { folder }),
        t('Connect the drive that it is on, or choose another folder.'),
      )
    case 'EACCES':
    case 'EPERM':
      return problem(
        t('This computer’s account may not use {folder}.', { folder }),
        t('Have the folder’s permissions changed, or choose another folder.'),
      )
    case 'EROFS':
      return problem(
        t('The drive of {folder} can only be read.', { folder }),
        t('Make it writable, or choose another folder.'),
      )
    case 'EIO':
      return problem(
        t('The drive of {folder} reported an error.', { folder }),
        t('It may be failing, or have been pulled out. Check it, or choose another folder.'),
      )
    default:
      return problem(`${folder}: ${said}.`, t('Try again. If it happens again, choose another folder.'))
  }
}

export const problems = {
  noDesk: { what: t('No desk is open.'), safe: t('Nothing was changed.'), wayOut: t('Open a desk first.') },
  noFolder: {
    what: t('No folder has been chosen for copies.'),
    safe: t('Nothing was changed.'),
    wayOut: t('Choose a folder, best on another drive than the desk’s.'),
  },
  insideDesk: {
    what: t('This folder is inside the desk’s own.'),
    safe: t('Nothing was changed.'),
    wayOut: t('Choose a folder elsewhere, best on another drive: what befalls the desk must not befall its copies.'),
  },
  replaced: {
    what: t('This dry run has been replaced by another.'),
    safe: t('Nothing was restored.'),
    wayOut: t('Choose the copy again.'),
  },
  nothingSound: {
    what: t('Not one entry of this copy can be read, so there is no desk in it to open.'),
    safe: t('Nothing was restored. The copy is as it was.'),
    wayOut: t('Choose another copy.'),
  },
} as const satisfies Record<string, Problem>

/** Troubles of the place, not of the record: just then a copy is worth most. */
const withSoundRecord: ReadonlySet<TroubleKind> = new Set(['folder-read-only', 'disk-full', 'write-failed'])

/** Why a desk in this trouble is not copied; null when it can be. */
export function recordDamaged(trouble: Trouble | null): Problem | null {
  if (!trouble || withSoundRecord.has(trouble.kind)) return null
  return {
    what: t('The record of this desk is damaged, so no copy of it is made: {what}', { what: trouble.what }),
    safe: t('Earlier copies are as they were, and none of them is removed.'),
    wayOut: t('Restore one of them. Keep the desk’s folder as it is until you have.'),
  }
}

export function notRemoved(error: unknown, folder: string): Problem {
  const { what, wayOut } = problemOf(error, folder, '')
  return { what: `${t('Older copies could not be removed.')} ${what}`, safe: t('The new copy is whole.'), wayOut }
}

export function stillOwed(people: number, folders: readonly string[]): Problem {
  return {
    what: t(
      '{count, plural, one {The name of an erased person} other {The names of # erased people}} may still be in copies that could not be reached, in {folders}.',
      { count: people, folders: allOf(folders) },
    ),
    safe: t('On this desk, and in every copy that was reached, it is erased.'),
    wayOut: t('Connect the drive while the desk is open: it is done within the hour. Or delete those copies yourself.'),
  }
}

/** Several problems as one; null when there is none. */
export function together(all: readonly Problem[]): Problem | null {
  if (all.length === 0) return null
  const every = (part: keyof Problem) => [...new Set(all.map((problem) => problem[part]))].join(' ')
  return { what: every('what'), safe: every('safe'), wayOut: every('wayOut') }
}
