// Stands simulated disks in for folders of the real one, so that the whole desk works on them without knowing. A test that
// wants this replaces two modules:
//
//   vi.mock('../../../electron/storage/files', async (original) =>
//     (await import('./stand-ins')).withMounts(await original()))
//   vi.mock('../../../electron/storage/record', async (original) =>
//     (await import('./stand-ins')).withSmallSegments(await original()))
//
// and, where thousands of openings are not about who else has the desk, a third:
//
//   vi.mock('../../../electron/storage/lock', async (original) =>
//     (await import('./stand-ins')).withoutLock(await original()))
import { sep } from 'node:path'
import type { Files } from '../../../electron/storage/files'
import type * as lock from '../../../electron/storage/lock'
import type * as record from '../../../electron/storage/record'

/** What is mounted where: paths under a root go to its disk, all others to the real one. */
const mounts = new Map<string, Files>()

/** Puts a disk in the place of a folder. @returns how to take it away again */
export function mount(root: string, files: Files): () => void {
  mounts.set(root, files)
  return () => mounts.delete(root)
}

/** Keys are written in part past `Files`, and stay on the real disk as a whole. */
const isSecret = (path: string) => ['keys', 'sealed'].includes(path.split(sep)[0] ?? '')

/**
 * The module `electron/storage/files`, with simulated disks in it. For `vi.mock`, so that also what takes no `files` of
 * its own works on the disk that is mounted.
 */
export function withMounts<M extends { realFiles: Files }>(module: M): M {
  const filesOf = (path: string) => {
    for (const [root, files] of mounts) {
      if (path === root) return files
      if (path.startsWith(root + sep) && !isSecret(path.slice(root.length + 1))) return files
    }
    return module.realFiles
  }
  const realFiles: Files = {
    open: (path, mode) => filesOf(path).open(path, mode),
    size: (path) => filesOf(path).size(path),
    names: (path) => filesOf(path).names(path),
    makeFolder: (path) => filesOf(path).makeFolder(path),
    rename: (from, to) => filesOf(from).rename(from, to),
    remove: (path) => filesOf(path).remove(path),
    syncFolder: (path) => filesOf(path).syncFolder(path),
  }
  return { ...module, realFiles }
}

export const segmentBytes = 24_000

/** The module `electron/storage/record`, with segments so small that a short history fills several. */
export function withSmallSegments(module: typeof record): typeof record {
  return { ...module, openRecord: (folder, options) => module.openRecord(folder, { segmentBytes, ...options }) }
}

/** The module `electron/storage/lock`, with a lock that everybody gets at once. */
export function withoutLock(module: typeof lock): typeof lock {
  return { ...module, lockDesk: async () => ({ ok: true, value: { release: async () => undefined } }) }
}
