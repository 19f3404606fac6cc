// The check kinds there are. A new one is a file in kinds/ and a line here.
import type { AnyKind } from './kind'
import { advice } from './kinds/advice'
import { brandTerm } from './kinds/brand-term'
import { calendar } from './kinds/calendar'
import { claim } from './kinds/claim'
import { disclosure } from './kinds/disclosure'
import { field } from './kinds/field'
import { hashtagWords } from './kinds/hashtag-words'
import { inclusive } from './kinds/inclusive'
import { internalTerm } from './kinds/internal-term'
import { length } from './kinds/length'
import { link } from './kinds/link'
import { media } from './kinds/media'
import { nearDuplicate } from './kinds/near-duplicate'
import { pattern } from './kinds/pattern'
import { personalData } from './kinds/personal-data'
import { relationship } from './kinds/relationship'
import { readingEase } from './kinds/reading-ease'
import { secret } from './kinds/secret'
import { speaker } from './kinds/speaker'
import { term } from './kinds/term'
import { tone } from './kinds/tone'

const kinds: readonly AnyKind[] = [
  advice,
  brandTerm,
  calendar,
  claim,
  disclosure,
  field,
  hashtagWords,
  inclusive,
  internalTerm,
  length,
  link,
  media,
  nearDuplicate,
  pattern,
  personalData,
  relationship,
  readingEase,
  secret,
  speaker,
  term,
  tone,
]

const byName = new Map(kinds.map((kind) => [kind.kind, kind]))

export const kindNames: readonly string[] = [...byName.keys()].sort()

export function kindNamed(name: string): AnyKind | null {
  return byName.get(name) ?? null
}
