import type { Area } from '../people/person'
// The packs that ship, for whom each is, and the policy a new desk starts with.
import type { PolicyDocument, Route } from './document'
import accessibility from './packs/accessibility.yaml?raw'
import claims from './packs/claims.yaml?raw'
import confidentiality from './packs/confidentiality.yaml?raw'
import corrections from './packs/corrections.yaml?raw'
import crisis from './packs/crisis.yaml?raw'
import education from './packs/education-and-public-sector.yaml?raw'
import endorsement from './packs/endorsement.yaml?raw'
import finance from './packs/finance.yaml?raw'
import health from './packs/health.yaml?raw'
import inclusiveLanguage from './packs/inclusive-language.yaml?raw'
import personalAccounts from './packs/personal-accounts.yaml?raw'
import platform from './packs/platform.yaml?raw'
import workplaceSpeech from './packs/workplace-speech.yaml?raw'
import voice from './packs/voice.yaml?raw'
import { type Sector, sectors } from './sectors'

export interface ShippedPack {
  readonly name: string
  readonly yaml: string
  /** Null: for every desk. */
  readonly sector: Sector | null
}

// In the order in which people read them.
export const shippedPacks: readonly ShippedPack[] = [
  { name: 'confidentiality', yaml: confidentiality, sector: null },
  { name: 'endorsement', yaml: endorsement, sector: null },
  { name: 'claims', yaml: claims, sector: null },
  { name: 'finance', yaml: finance, sector: 'finance' },
  { name: 'health', yaml: health, sector: 'health' },
  { name: 'education-and-public-sector', yaml: education, sector: 'education-and-public-sector' },
  { name: 'voice', yaml: voice, sector: null },
  { name: 'inclusive-language', yaml: inclusiveLanguage, sector: null },
  { name: 'accessibility', yaml: accessibility, sector: null },
  { name: 'personal-accounts', yaml: personalAccounts, sector: null },
  { name: 'workplace-speech', yaml: workplaceSpeech, sector: null },
  { name: 'crisis', yaml: crisis, sector: null },
  { name: 'corrections', yaml: corrections, sector: null },
  { name: 'platform', yaml: platform, sector: null },
]

/** Those of every desk and of these sectors. */
export function packsFor(chosen: readonly Sector[]): readonly ShippedPack[] {
  return shippedPacks.filter(({ sector }) => sector === null || chosen.includes(sector))
}

function routesFor(chosen: readonly Sector[], areas: readonly Area[]): readonly Route[] {
  return [
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
      reason: 'A check on confidentiality, endorsement or claims found something, so compliance reads it as well.',
      when: {
        kinds: ['post'],
        packs: ['confidentiality', 'endorsement', 'claims'],
        severities: ['blocker', 'warning'],
      },
      needs: [{ area: 'compliance', count: 1 }],
    },
    {
      id: 'legal-public-figures',
      title: 'Legal sign-off for public figures',
      reason: 'What an executive says is quoted as what the house says, so legal reads it as well.',
      when: { kinds: ['post', 'reply'] },
      appliesIf: { any: [{ tiers: ['public-figure'] }, { authorTiers: ['public-figure'] }] },
      needs: [{ area: 'legal', count: 1 }],
    },
    ...sectors.filter((sector) => chosen.includes(sector)).map((sector) => routeOfSector(sector, areas)),
  ]
}

/**
 * The sign-off that comes with a sector's pack. Money and investing goes to a principal where the house has one (FINRA
 * Rule 2210(b)(1)(A): a registered principal approves each retail communication before its first use), and to compliance
 * where it has none. `areas`: those that the desk's reviewers answer for.
 */
export function routeOfSector(sector: Sector, areas: readonly Area[] = []): Route {
  if (sector === 'finance' && areas.includes('principal')) {
    return {
      id: 'principal-finance',
      title: 'A principal’s sign-off for money and investing',
      reason:
        'A check on money and investing found something, and a registered principal approves such posts before they are used.',
      when: { kinds: ['post', 'reply'], packs: [sector], severities: ['blocker', 'warning'] },
      needs: [{ area: 'principal', count: 1 }],
      obligations: [
        { id: 'records', text: 'I have seen what the figures rest on, and it is kept on file.', area: 'principal' },
      ],
    }
  }
  return {
    id: `compliance-${sector}`,
    title: `Compliance sign-off for ${fields[sector]}`,
    reason: `A check on ${fields[sector]} found something, and the law reads such posts closely, so compliance reads it as well.`,
    when: { kinds: ['post', 'reply'], packs: [sector], severities: ['blocker', 'warning'] },
    needs: [{ area: 'compliance', count: 1 }],
  }
}

/** The ids under which a sector's sign-off may stand in a policy. */
export function routesOfSector(sector: Sector): readonly string[] {
  return [routeOfSector(sector), routeOfSector(sector, ['principal'])].map(({ id }) => id)
}

const fields: Readonly<Record<Sector, string>> = {
  finance: 'money and investing',
  health: 'health and medicines',
  'education-and-public-sector': 'education and public office',
}

/**
 * Version 1 for a house that does these things: all packs that are for it, no house terms yet. `areas`: those that its
 * reviewers answer for.
 */
export function shippedPolicy(chosen: readonly Sector[] = [], areas: readonly Area[] = []): PolicyDocument {
  return {
    version: 1,
    title: 'Social media policy',
    summary:
      'The policy that ships with Imprimatur: who speaks and how, what stays inside, what may be claimed, and what each channel takes.',
    effective: '2026-11-22',
    packs: packsFor(chosen).map(({ name, yaml }) => ({ name, yaml })),
    routes: routesFor(chosen, areas).map((route) => structuredClone(route)),
    settings: { ownContacts: [], allowedHosts: [], internalTerms: [], brandTerms: [] },
  }
}
