// Links into the app, such as imprimatur://post/NB-1042?rev=6#finding=…: they name a place and never an act. Read from
// anywhere, by anybody: whatever is not known here is refused as a whole, so that nobody lands where they did not mean to.
import { fail, ok, type Result } from '../../kit/result'
import { longestSearch } from '../../desk/queries/search/bounds'
import { t } from '../../words/say'

export const linkScheme = 'imprimatur'
const start = `${linkScheme}://`
export const longestLink = 4_000
const longestName = 120
const longestId = 400

/** The screens that a link can open, by the word in it. */
export const linkScreens = ['queue', 'schedule', 'ledger', 'people', 'policies', 'import'] as const
export type LinkScreen = (typeof linkScreens)[number]

/** What in a post a link points at. */
export type LinkAt = { readonly kind: 'finding' | 'comment'; readonly id: string }

export type LinkTarget =
  | {
      readonly kind: 'post'
      /** What people call it: NB-1042. */
      readonly key: string
      readonly revision: number | null
      readonly at: LinkAt | null
    }
  | { readonly kind: 'screen'; readonly screen: LinkScreen }
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'search'; readonly search: string }

/** The desk that a link was made on: by the id of its key where it has one, and by its name. */
export interface LinkDesk {
  readonly id: string | null
  readonly name: string | null
}

export interface Link {
  readonly target: LinkTarget
  readonly desk: LinkDesk
}

export interface LinkProblem {
  readonly what: string
  readonly wayOut: string
}

/** Whether a text means to be a link of ours. */
export function isLinkText(text: string): boolean {
  return text.trimStart().slice(0, start.length).toLowerCase() === start
}

export function linkText({ target, desk }: Link): string {
  const asked: (readonly [string, string | null])[] = []
  let path: string
  let fragment = ''
  switch (target.kind) {
    case 'post':
      path = `post/${encodeURIComponent(target.key)}`
      asked.push(['rev', target.revision === null ? null : String(target.revision)])
      if (target.at) fragment = `#${target.at.kind}=${encodeURIComponent(target.at.id)}`
      break
    case 'screen':
      path = target.screen
      break
    case 'clause':
      path = 'policies'
      asked.push(['clause', target.clause])
      break
    case 'search':
      path = 'queue'
      asked.push(['search', target.search])
      break
  }
  asked.push(['desk', desk.id], ['name', desk.name])
  const query = asked.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return `${start}${path}${query.length > 0 ? `?${query.join('&')}` : ''}${fragment}`
}

/** Never throws, whatever it is given. */
export function readLink(text: string): Result<Link, LinkProblem> {
  if (text.length > longestLink) return problem(t('This link is longer than any that Imprimatur makes.'))
  const trimmed = text.trim()
  if (!isLinkText(trimmed)) return problem(t('This is no link of Imprimatur.'))
  const [beforeFragment = '', ...fragments] = trimmed.slice(start.length).split('#')
  const [path = '', ...queries] = beforeFragment.split('?')
  if (fragments.length > 1 || queries.length > 1)
    return problem(t('This link is not written as Imprimatur writes them.'))
  const asked = partsOf(queries[0] ?? '', longestSearch)
  const at = partsOf(fragments[0] ?? '', longestId)
  const steps = stepsOf(path)
  if (asked === null || at === null || steps === null)
    return problem(t('This link is not written as Imprimatur writes them.'))
  return linkOf(steps, asked, at)
}

type Parts = ReadonlyMap<string, string>

function linkOf([screen = '', post, ...more]: readonly string[], asked: Parts, at: Parts): Result<Link, LinkProblem> {
  const isPost = screen === 'post'
  if (more.length > 0 || (post !== undefined && !isPost))
    return problem(t('This link leads further than Imprimatur has places.'))
  const known = [
    'desk',
    'name',
    ...(isPost ? ['rev'] : screen === 'policies' ? ['clause'] : screen === 'queue' ? ['search'] : []),
  ]
  const strange =
    [...asked.keys()].find((name) => !known.includes(name)) ?? (isPost ? strangeAt(at) : [...at.keys()][0])
  if (strange !== undefined)
    return problem(t('This link says “{strange}”, which is not known here.', { strange: shortened(strange) }))
  const desk: LinkDesk = { id: asked.get('desk') ?? null, name: asked.get('name') ?? null }
  if (desk.id !== null && !/^[0-9a-f]{32}$/.test(desk.id))
    return problem(t('This link names a desk that there cannot be.'))
  if ((desk.name?.length ?? 0) > longestName) return problem(t('This link names a desk that there cannot be.'))
  const target = isPost ? postTarget(post, asked.get('rev'), at) : placeTarget(screen, asked)
  if (target === null)
    return problem(
      isPost
        ? t('This link names no post that there could be.')
        : t('There is no place called “{screen}” here.', { screen: shortened(screen) }),
    )
  return ok({ target, desk })
}

function placeTarget(screen: string, asked: Parts): LinkTarget | null {
  const clause = asked.get('clause')
  if (clause !== undefined) return clause.length <= longestId ? { kind: 'clause', clause } : null
  const search = asked.get('search')
  if (search !== undefined) return { kind: 'search', search }
  const known = linkScreens.find((name) => name === screen)
  return known ? { kind: 'screen', screen: known } : null
}

function postTarget(key: string | undefined, rev: string | undefined, at: Parts): LinkTarget | null {
  if (key === undefined || !/^[^\s/]{1,64}$/u.test(key)) return null
  if (rev !== undefined && !/^[1-9]\d{0,5}$/.test(rev)) return null
  const [found] = at
  return {
    kind: 'post',
    key,
    revision: rev === undefined ? null : Number(rev),
    at: found ? { kind: found[0] === 'finding' ? 'finding' : 'comment', id: found[1] } : null,
  }
}

/** One thing in a post at most. */
function strangeAt(at: Parts): string | undefined {
  const names = [...at.keys()]
  return names.find((name) => name !== 'finding' && name !== 'comment') ?? names[1]
}

function stepsOf(path: string): readonly string[] | null {
  // Windows hands "imprimatur://queue" over as "imprimatur://queue/".
  const steps = path.replace(/\/$/, '').split('/').map(decoded)
  return steps.includes(null) ? null : steps.flatMap((step) => (step === null ? [] : [step]))
}

/** Null where it cannot be read, or says the same thing twice. */
function partsOf(text: string, longest: number): Parts | null {
  const parts = new Map<string, string>()
  if (text === '') return parts
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=')
    const name = decoded(at === -1 ? pair : pair.slice(0, at))
    const value = decoded(at === -1 ? '' : pair.slice(at + 1))
    if (name === null || value === null || value.length > longest || parts.has(name)) return null
    if (name === '' || (value === '' && name !== 'search')) return null
    parts.set(name, value)
  }
  return parts
}

/** Characters that nobody sees, or that turn the writing around, have no place in a link. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text)
    return unseen.test(plain) ? null : plain
  } catch {
    return null
  }
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function problem(what: string): Result<never, LinkProblem> {
  return fail({ what, wayOut: t('Ask whoever sent it for the link again, or search for the post by its number.') })
}
