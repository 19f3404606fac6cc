// The desk of the random histories: two to six people, and two policies that take turns, with steps in an order, sign-offs
// of which some are enough, and areas that decide in the place of others.
import type { PolicyDocument } from '../../../../shared/policy/document'
import { type Played, policy, SmallDesk } from '../small-desk'
import { withKeys } from './keys'

/** The first two to six of them: Mia, who may write, and Dev, who reviews, can bring a post out between them. */
export const cast = [
  { id: 'mia', name: 'Mia Lang', roles: ['manager', 'admin'], areas: [] },
  { id: 'dev', name: 'Dev Patel', roles: ['reviewer'], areas: ['brand', 'legal'] },
  { id: 'ana', name: 'Ana Ruiz', roles: ['writer'], areas: [] },
  { id: 'cleo', name: 'Cleo Hart', roles: ['reviewer'], areas: ['brand', 'compliance'] },
  { id: 'eve', name: 'Eve Brandt', roles: ['reviewer'], areas: ['legal', 'compliance', 'principal'] },
  { id: 'ben', name: 'Ben Okoro', roles: ['writer', 'reviewer'], areas: ['brand'] },
] as const satisfies readonly Played[]
export type Member = (typeof cast)[number]['id']
export const areas = ['brand', 'legal', 'compliance', 'principal'] as const
export type Area = (typeof areas)[number]

type Routes = PolicyDocument['routes']
const need = (area: Area, count = 1) => ({ area, count })
const all = (...of: { area: Area; count: number }[]) => ({ of })

const oddRoutes: Routes = [
  ...policy(1).routes,
  {
    id: 'launch',
    title: 'Launch',
    reason: 'What belongs to the launch is read twice.',
    when: { kinds: ['post', 'reply'] },
    needs: [],
    appliesIf: { campaigns: ['launch'] },
    steps: [all(need('brand')), { of: [need('legal'), need('compliance'), need('brand', 2)], atLeast: 2 }],
    overriddenIf: { approved: need('principal') },
    obligations: [{ id: 'brief', text: 'I have read the brief of the launch.', area: 'compliance' }],
  },
]

const evenRoutes: Routes = [
  {
    id: 'brand',
    title: 'Brand',
    reason: 'Every post is read for the brand.',
    when: { kinds: ['post'] },
    needs: [need('brand')],
    satisfiedIf: { approved: need('compliance') },
  },
  {
    id: 'linkedin',
    title: 'LinkedIn',
    reason: 'LinkedIn is read by legal first.',
    when: { channels: ['linkedin'] },
    needs: [],
    appliesIf: { all: [{ channels: ['linkedin'] }, { not: { kinds: ['reply'] } }] },
    steps: [all(need('legal')), { of: [need('principal'), need('compliance')], atLeast: 1 }],
  },
]

/** Odd versions let two posts be approved together, even ones none. */
export function policyOf(version: number): PolicyDocument {
  const isOdd = version % 2 === 1
  const document = policy(version)
  return {
    ...document,
    routes: isOdd ? oddRoutes : evenRoutes,
    settings: { ...document.settings, mostTogether: isOdd ? 2 : 1 },
  }
}

export const foundedBy = (size: number) => withKeys(new SmallDesk(cast.slice(0, size), policyOf(1)))
