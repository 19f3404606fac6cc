// Whether a matcher that tries one way after another could walk a long run of like characters again from each of them: a part
// that takes characters without end, that can begin anywhere in a run of these very characters, and after which something
// can be missing. `\p{L}+ et al` is one: on sixty thousand letters in a row it takes minutes. So is `we won[^.]*branch`, on
// "we won we won we won". RE2 walks every text once.
import { nativeCharacters } from '../../../shared/policy/native-pattern'
import type { Characters, Tree } from '../../../shared/policy/pattern-tree'

/** A part that may be repeated more often than this counts as one without end. */
const many = 200

export function mayWalkRuns(tree: Tree): boolean {
  return walks(tree, [], [])
}

/** `before` and `after`: what stands around it and has to be there, too. */
function walks(tree: Tree, before: readonly Tree[], after: readonly Tree[]): boolean {
  switch (tree.kind) {
    case 'characters':
    case 'edge':
      return false
    case 'choice':
      return tree.options.some((option) => walks(option, before, after))
    case 'sequence':
      return tree.parts.some((part, at) =>
        walks(part, [...before, ...tree.parts.slice(0, at)], [...tree.parts.slice(at + 1), ...after]),
      )
    case 'repeat': {
      if (walks(tree.part, before, after)) return true
      if (tree.most < many || after.every(mayBeNothing)) return false
      return runsOf(tree.part).some((run) => before.every((part) => fitsIn(part, run)))
    }
  }
}

/** What a repeated part can take a run of. */
function runsOf(tree: Tree): readonly Characters[] {
  switch (tree.kind) {
    case 'characters':
      return [tree]
    case 'edge':
      return []
    case 'choice':
      return tree.options.flatMap(runsOf)
    case 'sequence':
      return tree.parts.flatMap(runsOf)
    case 'repeat':
      return runsOf(tree.part)
  }
}

function mayBeNothing(tree: Tree): boolean {
  switch (tree.kind) {
    case 'characters':
    case 'edge':
      return false
    case 'choice':
      return tree.options.some(mayBeNothing)
    case 'sequence':
      return tree.parts.every(mayBeNothing)
    case 'repeat':
      return tree.least === 0 || mayBeNothing(tree.part)
  }
}

/** Whether it can be found in a text of these characters alone. */
function fitsIn(tree: Tree, run: Characters): boolean {
  switch (tree.kind) {
    case 'characters':
      return doMeet(tree, run)
    case 'edge':
      // The beginning of the text is in no run, that of a line in one that goes over lines.
      return tree.edge !== 'text-start' && (tree.edge !== 'line-start' || nativeCharacters(run).test('\n'))
    case 'choice':
      return tree.options.some((option) => fitsIn(option, run))
    case 'sequence':
      return tree.parts.every((part) => fitsIn(part, run))
    case 'repeat':
      return tree.least === 0 || fitsIn(tree.part, run)
  }
}

/** Of every kind that patterns tell apart, and all of ASCII. */
const samples = [
  ...Array.from({ length: 128 }, (_none, code) => String.fromCharCode(code)),
  ...'äÄßéÉñçøÆıſİ€£¥§¿¡«»“”„’–—…•²½™®©жЖ中あ한עع۱１ａ🎉🏳🤩\u00a0\u200d\u3000\u0301\ufe0f'.split(/(?:)/u),
]

function doMeet(one: Characters, other: Characters): boolean {
  const [first, second] = [nativeCharacters(one), nativeCharacters(other)]
  const ends = one.members.flatMap((member) =>
    'from' in member ? [member.from, member.to].map((code) => String.fromCodePoint(code)) : [],
  )
  return [...samples, ...ends].some((character) => first.test(character) && second.test(character))
}
