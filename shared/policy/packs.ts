// The packs that ship, and the policy a new desk starts with.
import type { PolicyDocument, Route } from './document'
import confidentiality from './packs/confidentiality.yaml?raw'
import endorsement from './packs/endorsement.yaml?raw'
import platform from './packs/platform.yaml?raw'
import voice from './packs/voice.yaml?raw'

export const shippedPacks: readonly { readonly name: string; readonly yaml: string }[] = [
  { name: 'confidentiality', yaml: confidentiality },
  { name: 'endorsement', yaml: endorsement },
  { name: 'voice', yaml: voice },
  { name: 'platform', yaml: platform },
]

const routes: readonly Route[] = [
  {
    id: 'brand',
    title: 'Brand sign-off',
    reason: 'Everything that speaks for the brand is read once by someone who answers for the brand.',
    when: { kinds: ['post', 'reply'] },
    needs: [{ area: 'brand', count: 1 }],
  },
  {
    id: 'compliance-linkedin',
    title: 'Compliance sign-off for LinkedIn',
    reason: 'Posts on LinkedIn reach customers and investors, so compliance reads them as well.',
    when: { kinds: ['post'], channels: ['linkedin'] },
    needs: [{ area: 'compliance', count: 1 }],
  },
  {
    id: 'compliance-findings',
    title: 'Compliance sign-off for what the checks found',
    reason: 'A check on confidentiality or endorsement found something, so compliance reads it as well.',
    when: {
      kinds: ['post'],
      packs: ['confidentiality', 'endorsement'],
      severities: ['blocker', 'warning'],
    },
    needs: [{ area: 'compliance', count: 1 }],
  },
  {
    id: 'compliance-promises',
    title: 'Compliance sign-off for promises',
    reason: 'Promises about money or healing are read closely by the law, so compliance reads them as well.',
    when: { kinds: ['post'], packs: ['voice'], severities: ['blocker'] },
    needs: [{ area: 'compliance', count: 1 }],
  },
]

/** Version 1: all shipped packs, no house terms yet. */
export function shippedPolicy(): PolicyDocument {
  return {
    version: 1,
    title: 'Social media policy',
    summary: 'The policy that ships with Imprimatur: confidentiality, endorsement, voice and platform limits.',
    effective: '2026-11-22',
    packs: shippedPacks.map(({ name, yaml }) => ({ name, yaml })),
    routes: routes.map((route) => structuredClone(route)),
    settings: { ownContacts: [], allowedHosts: [], internalTerms: [], brandTerms: [] },
  }
}
