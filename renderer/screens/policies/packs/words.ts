// The packs part in words. Pure.
import type { PolicyStakes } from '../../../../shared/desk/queries/policy-stakes'
import type { HouseList } from '../../../../shared/policy/house-lists'
import type { PackStanding } from '../../../../shared/policy/draft'
import type { FoundInExample, Verdict } from '../../../../shared/policy/judging'
import type { Keeping } from './editing/policy-draft'
import type { Item } from './items'
import { t } from '../../../../shared/words/say'

export const listWords: Record<HouseList, { readonly title: string; readonly about: string; readonly add: string }> = {
  brandTerms: {
    title: t('Names and their spelling'),
    about: t('How the house writes its own names. Checks find the wrong form and offer the right one.'),
    add: t('Wrong form'),
  },
  ownContacts: {
    title: t('Contacts of the house'),
    about: t(
      'Addresses and numbers that you publish yourselves, so that nobody takes them for personal data. @example.com stands for every address there.',
    ),
    add: t('Address or number'),
  },
  allowedHosts: {
    title: t('Hosts you link to'),
    about: t('A link to any other host gets a remark. With an empty list every host is fine.'),
    add: t('Host'),
  },
  internalTerms: {
    title: t('Words that stay inside'),
    about: t('Code names, projects and results that must not leave the house.'),
    add: t('Word or name'),
  },
  jurisdictions: {
    title: t('Where you employ people'),
    about: t(
      'Countries and states as ISO 3166 codes, such as DE, GB, US or US-CA. The law on speech at work is cited for these.',
    ),
    add: t('Code'),
  },
}

export function titleOf(item: Item): string {
  switch (item.kind) {
    case 'changes':
      return t('What changes')
    case 'pack':
      return item.pack.title
    case 'list':
      return listWords[item.list].title
  }
}

export const changeWords: Readonly<Record<PackStanding['change'], string | null>> = {
  none: null,
  new: t('new', undefined, 'beside a pack or a route'),
  changed: t('changed'),
  removed: t('removed'),
}

/** What is to be known of an item beside its title, in one or two words; null when nothing is. */
export function markOf(item: Item): string | null {
  switch (item.kind) {
    case 'changes':
      return item.count === 0 ? t('nothing') : String(item.count)
    case 'list':
      return item.isChanged ? changeWords.changed : null
    case 'pack':
      return changeWords[item.pack.change] ?? (item.pack.hasOtherText ? t('newer text') : null)
  }
}

export function countsInWords({ right, all }: { readonly right: number; readonly all: number }): string {
  if (right === all) return t('All {count, number} examples do what their clauses say', { count: all })
  return t(
    '{wrong, plural, one {# of {all, number} examples does not do what the clause says} other {# of {all, number} examples do not do what the clause says}}',
    { wrong: all - right, all },
  )
}

/** Why a verdict is what it is: what was found, and by whom. */
export function verdictInWords({ expected, isRight, found, problem }: Verdict, clause: string): string {
  if (problem !== null) return t('Could not be run: {problem}', { problem })
  const [first] = found
  if (isRight) return first ? first.what : t('Nothing is found')
  if (expected === 'passes')
    return first ? t('Should pass, and is found: {what}', { what: first.what }) : t('Should pass, and is found')
  return first && first.clause !== clause
    ? t('Should be found, and is not. {clause} finds: {what}', { clause: first.clause, what: first.what })
    : t('Should be found, and is not')
}

export function foundInWords(found: readonly FoundInExample[]): string {
  if (found.length === 0) return t('This pack finds nothing in it')
  return t('{count, plural, one {# finding} other {# findings}}', { count: found.length })
}

export function stakesInWords({ approved, begun }: PolicyStakes): string {
  if (approved === 0 && begun === 0) return t('No approval falls: no post is approved now.')
  return [
    approved === 0
      ? t('No post is approved now.')
      : t(
          '{count, plural, one {# post approved now loses its approval and waits for review again.} other {# posts approved now lose their approval and wait for review again.}}',
          { count: approved },
        ),
    ...(begun > 0
      ? [
          t(
            '{count, plural, one {# post under review loses the sign-offs given so far.} other {# posts under review lose the sign-offs given so far.}}',
            { count: begun },
          ),
        ]
      : []),
  ].join(' ')
}

export function keepingInWords(keeping: Keeping, version: number): string {
  switch (keeping.kind) {
    case 'same':
      return t('Version {version} is in force; nothing differs from it', { version })
    case 'typing':
      return t('Keeping…')
    case 'kept':
      return t('Kept on this computer, not in force')
    case 'failed':
      return t('Not kept: {why}', { why: keeping.why })
  }
}
