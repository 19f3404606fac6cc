// What each kind of check looks at, in words; packs name them by the word that stands in their text.
import { t } from '../../../../shared/words/say'

const names: Readonly<Record<string, string>> = {
  advice: t('Topics for counsel'),
  'brand-term': t('Names and their spelling'),
  calendar: t('The day of its slot'),
  claim: t('Claims'),
  disclosure: t('Required statements'),
  field: t('What a post carries'),
  'hashtag-words': t('Words in hashtags'),
  inclusive: t('Words that leave people out'),
  'internal-term': t('Words that stay inside'),
  length: t('Length'),
  link: t('Links'),
  media: t('Pictures and films'),
  'near-duplicate': t('Posts that are alike'),
  pattern: t('A pattern'),
  'personal-data': t('Details of people'),
  'reading-ease': t('How hard it is to read'),
  relationship: t('Declared connections'),
  secret: t('Passwords and keys'),
  speaker: t('Who may speak'),
  term: t('Words and phrases'),
  tone: t('Tone'),
}

/** The kind itself where it is a newer one than these words. */
export const checkName = (kind: string): string => names[kind] ?? kind
