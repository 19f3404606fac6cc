// The real disk with faults: a test says which calls fail and how, and what was asked of the disk is taken down.
import { basename } from 'node:path'
import { type Files, type OpenFile, realFiles } from '../../../electron/storage/files'

export interface Call {
  readonly does: keyof Files | Exclude<keyof OpenFile, 'close' | 'stat'>
  /** The file's name, or the folder's. */
  readonly name: string
}

/**
 * An error code such as ENOSPC; `half`: takes half of the bytes, then ENOSPC; `lie`: takes half and says it took them all.
 * Null: nothing goes wrong.
 */
export type Fault = (call: Call) => string | null

export class FaultyFiles implements Files {
  readonly calls: Call[] = []
  /** By the file's name. */
  readonly written = new Map<string, number>()
  fault: Fault = () => null

  async open(path: string, mode: Parameters<Files['open']>[1]): Promise<OpenFile> {
    this.meet({ does: 'open', name: basename(path) })
    return this.spoilt(await realFiles.open(path, mode), basename(path))
  }
  size(path: string) {
    return this.meeting({ does: 'size', name: basename(path) }, () => realFiles.size(path))
  }
  names(folder: string) {
    return this.meeting({ does: 'names', name: basename(folder) }, () => realFiles.names(folder))
  }
  makeFolder(folder: string) {
    return this.meeting({ does: 'makeFolder', name: basename(folder) }, () => realFiles.makeFolder(folder))
  }
  rename(from: string, to: string) {
    return this.meeting({ does: 'rename', name: basename(to) }, () => realFiles.rename(from, to))
  }
  remove(path: string) {
    return this.meeting({ does: 'remove', name: basename(path) }, () => realFiles.remove(path))
  }
  syncFolder(folder: string) {
    return this.meeting({ does: 'syncFolder', name: basename(folder) }, () => realFiles.syncFolder(folder))
  }

  private spoilt(file: OpenFile, name: string): OpenFile {
    const met = <T>(does: Call['does'], work: () => Promise<T>) => this.meeting({ does, name }, work)
    const taken = (bytes: number) => {
      this.written.set(name, (this.written.get(name) ?? 0) + bytes)
      return bytes
    }
    return {
      read: (into, position) => met('read', () => file.read(into, position)),
      write: async (bytes, from) => {
        const rest = bytes.subarray(from)
        const fault = this.fault({ does: 'write', name })
        if (fault !== 'half' && fault !== 'lie') return met('write', async () => taken(await file.write(bytes, from)))
        if (rest.length < 2) throw errorOf('ENOSPC')
        const half = taken(await file.write(bytes.subarray(0, from + Math.floor(rest.length / 2)), from))
        return fault === 'lie' ? rest.length : half
      },
      datasync: () => met('datasync', () => file.datasync()),
      sync: () => met('sync', () => file.sync()),
      truncate: (size) => met('truncate', () => file.truncate(size)),
      stat: () => file.stat(),
      close: () => file.close(),
    }
  }

  private async meeting<T>(call: Call, work: () => Promise<T>): Promise<T> {
    this.meet(call)
    return work()
  }

  private meet(call: Call): void {
    this.calls.push(call)
    const code = this.fault(call)
    if (code !== null) throw errorOf(code)
  }
}

export function errorOf(code: string): Error {
  return Object.assign(new Error(`${code}: the test wanted it so`), { code })
}
