import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginDraft,
  carriedOver,
  isUnchanged,
  nextDocument,
  packStandings,
  type PolicyDraft,
  switched,
  titleOfPack,
  withoutPack,
  withPack,
  withShipped,
} from '../../../shared/policy/draft'
import type { PolicyDocument } from '../../../shared/policy/document'
import { routeChanges } from '../../../shared/policy/draft-routes'
import { mergedSettings, tidied, whyNotAdd } from '../../../shared/policy/house-lists'
import { shippedPacks, shippedPolicy } from '../../../shared/policy/packs'

const inForce: PolicyDocument = { ...shippedPolicy(), version: 4 }
const own = { name: 'house-rules', yaml: 'pack: house-rules\ntitle: "House: rules"\n' }
const standing = (draft: PolicyDraft, name: string, base = inForce) => {
  const found = packStandings(draft, base).find((pack) => pack.name === name)
  if (!found) throw new Error(`There is no pack ${name}`)
  return found
}
const adoption = { title: 'Policy', summary: 'Why', effective: '2026-12-01' }

describe('the next version of a policy', () => {
  it('is begun with nothing changed', () => {
    const draft = beginDraft(inForce)
    expect(isUnchanged(draft, inForce)).toBe(true)
    expect(packStandings(draft, inForce).every(({ change, hasOtherText }) => change === 'none' && !hasOtherText)).toBe(
      true,
    )
  })

  it('takes a pack of the desk’s own after those that ship, and says that it is new', () => {
    const draft = withPack(beginDraft(inForce), own)
    expect(draft.packs.at(-1)).toEqual(own)
    expect(standing(draft, 'house-rules')).toMatchObject({
      title: 'House: rules',
      isShipped: false,
      isOn: true,
      change: 'new',
      before: null,
    })
    expect(isUnchanged(draft, inForce)).toBe(false)
  })

  it('remembers an own pack that would go, so that it can be put back', () => {
    const base = { ...inForce, packs: [...inForce.packs, own] }
    const gone = withoutPack(beginDraft(base), own.name)
    expect(standing(gone, own.name, base)).toMatchObject({ change: 'removed', isOn: false, yaml: own.yaml })
    expect(isUnchanged(withPack(gone, own), base)).toBe(true)
  })

  it('puts a shipped pack back in its place with the text that was in force', () => {
    const older = {
      ...inForce,
      packs: inForce.packs.map((pack) => (pack.name === 'voice' ? { ...pack, yaml: 'older' } : pack)),
    }
    const draft = beginDraft(older)
    expect(standing(draft, 'voice', older)).toMatchObject({ change: 'none', hasOtherText: true })
    const off = switched(draft, standing(draft, 'voice', older), false)
    expect(off.packs.map(({ name }) => name)).not.toContain('voice')
    expect(switched(off, standing(off, 'voice', older), true)).toEqual(draft)
  })

  it('brings a shipped pack up to date with the text that ships', () => {
    const older = {
      ...inForce,
      packs: inForce.packs.map((pack) => (pack.name === 'voice' ? { ...pack, yaml: 'older' } : pack)),
    }
    const draft = withShipped(beginDraft(older), 'voice')
    expect(standing(draft, 'voice', older)).toMatchObject({ change: 'changed', hasOtherText: false, before: 'older' })
    expect(withShipped(draft, 'nobody-ships-this')).toBe(draft)
  })

  it('is the version after the one in force, with everything else as it was', () => {
    const draft = { ...withPack(beginDraft(inForce), own), settings: { ...inForce.settings, internalTerms: ['Heron'] } }
    expect(nextDocument(draft, inForce, adoption)).toEqual({
      ...inForce,
      ...adoption,
      version: 5,
      packs: [...inForce.packs, own],
      settings: { ...inForce.settings, internalTerms: ['Heron'] },
    })
  })

  it('brings a sector’s sign-off with its pack, and takes it along when the pack goes', () => {
    const sectorPack = shippedPacks.find(({ sector }) => sector !== null)
    if (!sectorPack?.sector) return
    const on = withShipped(beginDraft(inForce), sectorPack.name)
    expect(routeChanges(on, inForce).come.map(({ id }) => id)).toEqual([`compliance-${sectorPack.sector}`])
    const next = nextDocument(on, inForce, adoption)
    expect(next.routes).toHaveLength(inForce.routes.length + 1)
    const off = withoutPack(beginDraft(next), sectorPack.name)
    expect(nextDocument(off, next, adoption).routes).toEqual(inForce.routes)
  })
})

describe('changes carried over to a version that came meanwhile', () => {
  const was = { ...inForce, packs: [...inForce.packs, own] }
  const other = { name: 'other', yaml: 'pack: other\n' }
  const now = {
    ...was,
    version: 5,
    packs: [...was.packs, other],
    settings: { ...was.settings, internalTerms: ['Ibis'] },
  }

  it('keep the own packs and take what the other version brought', () => {
    const changed = { ...own, yaml: `${own.yaml}# mine\n` }
    const draft = { ...withPack(beginDraft(was), changed), settings: { ...was.settings, internalTerms: ['Heron'] } }
    const { draft: carried, onBothSides } = carriedOver(draft, was, now)
    expect(onBothSides).toEqual([])
    expect(carried.base).toBe(5)
    expect(carried.packs).toEqual([...inForce.packs, changed, other])
    expect(carried.settings.internalTerms).toEqual(['Ibis', 'Heron'])
  })

  it('name the packs that were changed on both sides', () => {
    const theirs = {
      ...now,
      packs: now.packs.map((pack) => (pack.name === own.name ? { ...own, yaml: 'theirs' } : pack)),
    }
    const mine = withPack(beginDraft(was), { ...own, yaml: 'mine' })
    const { draft, onBothSides } = carriedOver(mine, was, theirs)
    expect(onBothSides).toEqual(['house-rules'])
    expect(draft.packs).toContainEqual({ name: 'house-rules', yaml: 'mine' })
    expect(carriedOver(withoutPack(beginDraft(was), own.name), was, theirs).onBothSides).toEqual(['house-rules'])
  })

  it('are none where both sides did the same', () => {
    const same = withPack(beginDraft(was), other)
    const { draft, onBothSides } = carriedOver(same, was, now)
    expect(onBothSides).toEqual([])
    expect(isUnchanged(draft, now)).toBe(true)
  })
})

describe('the lists of a policy', () => {
  const settings = (...internalTerms: string[]) => ({ ...inForce.settings, internalTerms })

  it('keep what each side added and drop what either took off', () => {
    const merged = mergedSettings(settings('a', 'mine'), settings('a', 'b'), settings('a', 'b', 'theirs'))
    expect(merged.internalTerms).toEqual(['a', 'theirs', 'mine'])
  })

  it('merge to what is there when nothing was changed on this side, whatever is there', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(words, words, (was, now) => {
        expect(mergedSettings(settings(...was), settings(...was), settings(...now)).internalTerms).toEqual(now)
      }),
    )
  })

  it('refuse what no check could use, and say how it is written', () => {
    expect(whyNotAdd('jurisdictions', { words: ' us-ca ' }, [])).toBeNull()
    expect(tidied('jurisdictions', { words: ' us-ca ' })).toEqual({ words: 'US-CA' })
    expect(whyNotAdd('jurisdictions', { words: 'Germany' }, [])).toContain('ISO 3166')
    expect(whyNotAdd('allowedHosts', { words: 'https://example.com/' }, [])).toContain('host alone')
    expect(whyNotAdd('allowedHosts', { words: 'Bücher.example' }, [])).toBeNull()
    expect(whyNotAdd('internalTerms', { words: '  ' }, [])).toContain('Write it out')
    expect(whyNotAdd('internalTerms', { words: 'Heron ' }, [{ words: 'Heron' }])).toContain('already')
    expect(whyNotAdd('brandTerms', { words: 'NorthBank', right: '' }, [])).toContain('right')
    expect(whyNotAdd('brandTerms', { words: 'same', right: 'same' }, [])).toContain('the same')
  })
})

describe('the title of a pack', () => {
  it('is read with and without quotation marks, and without its comment', () => {
    expect(titleOfPack('pack: a\ntitle: House rules # ours\n')).toBe('House rules')
    expect(titleOfPack('title: "Say \\"we\\": always"\n')).toBe('Say "we": always')
    expect(titleOfPack("title: 'It''s ours' # note\n")).toBe("It's ours")
    expect(titleOfPack('pack: a\n')).toBeNull()
    expect(titleOfPack('title:\n')).toBeNull()
  })

  it('is that of every pack that ships', () => {
    for (const { yaml } of shippedPacks) expect(titleOfPack(yaml)).toMatch(/\w{3}/)
  })
})
