// A simulated disk behind the interface through which the record reaches the disk.
import { relative, sep } from 'node:path'
import type { Files, OpenFile, OpenMode } from '../../../electron/storage/files'
import type { SimulatedDisk } from './simulated-disk'

export function systemError(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code })
}

/** The disk's files, for paths under `root`. */
export function simulatedFiles(disk: SimulatedDisk, root: string): Files {
  const partsOf = (path: string) => relative(root, path).split(sep).filter(Boolean)
  const nodeOf = (path: string) => disk.find(partsOf(path))
  const there = (path: string): number => {
    const node = nodeOf(path)
    if (node === null) throw systemError('ENOENT', `no such file or directory, '${path}'`)
    return node
  }
  /** Where a path's name stands: the folder above it has to be there. */
  const nameOf = (path: string) => {
    const parts = partsOf(path)
    const folder = disk.find(parts.slice(0, -1))
    if (folder === null) throw systemError('ENOENT', `no such file or directory, '${path}'`)
    return { folder, name: parts.at(-1) ?? '' }
  }
  return {
    open: async (path, mode) => {
      const { folder, name } = nameOf(path)
      const found = nodeOf(path)
      if (found !== null && mode === 'create') throw systemError('EEXIST', `file already exists, '${path}'`)
      if (found === null && (mode === 'read' || mode === 'change')) there(path)
      return openFile(disk, found ?? disk.create(folder, name, 'file'), mode)
    },
    size: async (path) => {
      const node = nodeOf(path)
      return node === null ? null : disk.bytes(node).length
    },
    names: async (folder) => disk.names(there(folder)),
    makeFolder: async (path) => {
      const parts = partsOf(path)
      parts.forEach((name, index) => {
        const above = disk.find(parts.slice(0, index))
        if (disk.find(parts.slice(0, index + 1)) === null) disk.create(above ?? 0, name, 'folder')
      })
    },
    rename: async (from, to) => {
      const node = there(from)
      disk.rename([
        { ...nameOf(from), node: null },
        { ...nameOf(to), node },
      ])
    },
    remove: async (path) => {
      there(path)
      disk.rename([{ ...nameOf(path), node: null }])
    },
    syncFolder: async (path) => disk.sync(there(path)),
  }
}

function openFile(disk: SimulatedDisk, file: number, mode: OpenMode): OpenFile {
  let isOpen = true
  let end = 0
  const open = () => {
    if (!isOpen) throw systemError('EBADF', 'bad file descriptor')
  }
  return {
    read: async (into, position) => {
      open()
      const bytes = disk.bytes(file).subarray(position, position + into.length)
      into.set(bytes)
      return bytes.length
    },
    write: async (bytes, from) => {
      open()
      if (mode === 'read') throw systemError('EBADF', 'opened for reading')
      const at = mode === 'append' ? disk.bytes(file).length : end
      const taken = disk.write(file, at, bytes.subarray(from))
      if (taken === 0 && from < bytes.length) throw systemError('ENOSPC', 'no space left on device, write')
      end = at + taken
      return taken
    },
    datasync: async () => {
      open()
      disk.sync(file)
    },
    sync: async () => {
      open()
      disk.sync(file)
    },
    truncate: async (size) => {
      open()
      disk.cut(file, size)
    },
    stat: async () => {
      open()
      return { size: disk.bytes(file).length, names: disk.namesOf(file) }
    },
    close: async () => {
      open()
      isOpen = false
    },
  }
}
