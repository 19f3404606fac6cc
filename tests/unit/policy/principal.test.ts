import { describe, expect, it } from 'vitest'
import { beginDraft, nextDocument, packStandings, type PolicyDraft, withShipped } from '../../../shared/policy/draft'
import { draftRoutes } from '../../../shared/policy/draft-routes'
import { shippedPolicy } from '../../../shared/policy/packs'
import { principalOffer, withPrincipal } from '../../../shared/policy/principal'

const base = shippedPolicy()
const on = withShipped(beginDraft(base), 'finance')
const adoption = { title: base.title, summary: 'Money', effective: base.effective }
const offer = (draft: PolicyDraft, principals: number, name = 'finance', from = base) => {
  const pack = packStandings(draft, from).find((one) => one.name === name)
  return pack ? principalOffer(pack, draft, from, new Map([['principal', principals]])) : null
}

describe('the sign-off of a principal, when the pack of finance is switched on later', () => {
  it('is offered, and makes the routes those of a new desk', () => {
    expect(offer(on, 1)?.whyNot).toBeNull()
    const taken = withPrincipal(on, base)
    expect(nextDocument(taken, base, adoption).routes).toEqual(shippedPolicy(['finance'], ['principal']).routes)
    expect(offer(taken, 1)).toBeNull()
    expect(withPrincipal(taken, base)).toBe(taken)
  })

  it('waits for somebody who reviews for Principal', () => {
    expect(offer(on, 0)?.whyNot).toContain('Nobody on this desk reviews for Principal')
  })

  it('is not offered for another pack, for one that is off, nor to a house without a principal long after', () => {
    expect(offer(withShipped(on, 'health'), 1, 'health')).toBeNull()
    expect(offer(beginDraft(base), 1)).toBeNull()
    const later = shippedPolicy(['finance'])
    expect(offer(beginDraft(later), 0, 'finance', later)).toBeNull()
    expect(offer(beginDraft(later), 1, 'finance', later)).not.toBeNull()
  })

  it('leaves a sign-off alone that somebody has changed', () => {
    const routes = draftRoutes(on, base).map(({ route }) =>
      route.id === 'compliance-finance' ? { route: { ...route, title: 'Ours' } } : { route },
    )
    const titles = withPrincipal({ ...on, routes }, base).routes?.map(({ route }) => route.title)
    expect(titles?.slice(-2)).toEqual(['Ours', 'A principal’s sign-off for money and investing'])
  })
})
