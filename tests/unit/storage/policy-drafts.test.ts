import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PolicyDrafts } from '../../../electron/storage/policy-drafts'
import { beginDraft } from '../../../shared/policy/draft'
import { policy } from '../desk/small-desk'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-drafts-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const kept = { draft: beginDraft(policy(2)), at: '2026-12-01T09:00:00Z' }

describe('the next version of a policy, kept beside the ledger', () => {
  it('is there again when the desk is opened anew, for whoever edited it and nobody else', async () => {
    await new PolicyDrafts(folder).keep('mia', kept)
    const anew = new PolicyDrafts(folder)
    expect(await anew.read('mia')).toEqual(kept)
    expect(await anew.read('ana')).toBeNull()
  })

  it('is gone once nothing differs any more, and removing what is not there is no mistake', async () => {
    const drafts = new PolicyDrafts(folder)
    await drafts.keep('mia', kept)
    await drafts.keep('mia', null)
    await drafts.keep('mia', null)
    expect(await drafts.read('mia')).toBeNull()
  })

  it('keeps the last of what was typed quickly', async () => {
    const drafts = new PolicyDrafts(folder)
    const versions = Array.from({ length: 12 }, (_, index) => ({ ...kept, draft: beginDraft(policy(index + 1)) }))
    await Promise.all(versions.map((version) => drafts.keep('mia', version)))
    expect(await drafts.read('mia')).toEqual(versions.at(-1))
    expect(await readdir(join(folder, 'working'))).toHaveLength(1)
  })

  it('is nothing when its file was spoilt', async () => {
    const drafts = new PolicyDrafts(folder)
    await drafts.keep('mia', kept)
    const [name = ''] = await readdir(join(folder, 'working'))
    await writeFile(join(folder, 'working', name), '{"draft":{"base":"two"}}')
    expect(await drafts.read('mia')).toBeNull()
  })
})
