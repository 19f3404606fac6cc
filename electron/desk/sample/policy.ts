// Northbank's policy: the version the desk was founded with, and the one that replaced it mid-way.
import type { PolicyDocument, Route } from '../../../shared/policy/document'
import { shippedPolicy } from '../../../shared/policy/packs'
import { ruth } from './people'

export function firstPolicy(effective: string): PolicyDocument {
  const shipped = shippedPolicy(['finance'])
  return {
    ...shipped,
    title: 'Northbank social media policy',
    summary: 'Our first policy on this desk: the rules that ship with Imprimatur, and how our name is written.',
    effective,
    settings: {
      ...shipped.settings,
      ownContacts: ['@northbank.example'],
      brandTerms: [{ wrong: 'NorthBank', right: 'Northbank' }],
    },
  }
}

export function secondPolicy(effective: string): PolicyDocument {
  const first = firstPolicy(effective)
  return {
    ...first,
    version: 2,
    summary:
      'After the savings campaign we found two gaps. A code name had reached a draft, so the checks now know our internal names. Facebook reaches as many savers as LinkedIn, so compliance reads both. What we say with a partner is read by brand first, then by legal or compliance. We also listed the hosts we link to and the numbers we publish ourselves.',
    routes: [...first.routes.map(widened), partners],
    settings: {
      ownContacts: ['@northbank.example', '020 7946 0123', '+44 20 7946 0123'],
      allowedHosts: ['northbank.example', 'northbank-de.example', 'pennyfold.example', 'harbourfestival.example'],
      publicFigures: [ruth],
      internalTerms: ['Project Heron', 'Kestrel pilot', 'Q-Ledger'],
      brandTerms: [
        { wrong: 'NorthBank', right: 'Northbank' },
        { wrong: 'North Bank', right: 'Northbank' },
        { wrong: 'easysaver', right: 'EasySaver' },
      ],
    },
  }
}

/** Two steps, the second of which either of two may give. */
const partners: Route = {
  id: 'partners',
  title: 'Sign-offs for what we say with a partner',
  reason: 'A partner’s name is on it as well, so brand settles the words before legal or compliance reads them.',
  when: { kinds: ['post'] },
  appliesIf: { any: [{ campaigns: ['Harbour Festival'] }, { hasRelationships: true }] },
  needs: [],
  steps: [
    { of: [{ area: 'brand', count: 1 }] },
    {
      of: [
        { area: 'legal', count: 1 },
        { area: 'compliance', count: 1 },
      ],
      atLeast: 1,
    },
  ],
}

function widened(route: Route): Route {
  if (route.id !== 'compliance-linkedin') return route
  return {
    ...route,
    id: 'compliance-savers',
    title: 'Compliance sign-off for LinkedIn and Facebook',
    reason: 'LinkedIn and Facebook reach most of our savers and investors, so compliance reads those posts as well.',
    when: { kinds: ['post'], channels: ['linkedin', 'facebook'] },
  }
}
