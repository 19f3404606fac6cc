// Words that make a claim stronger or weaker, or limit it. Changing one may change what is promised, so it is
// material however small it is: "not", "may" → "will", "up to", "guaranteed", "terms apply".

const english =
  "up to|at least|at most|no longer|as low as|as little as|risk[- ]free|fee[- ]free|interest[- ]free|\\p{L}{1,12}n['’]t" +
  '|not|no|never|none|nor|neither|cannot|without|nothing|hardly|may|might|can|could|will|would|shall|should|must' +
  '|guarantee|guarantees|guaranteed|always|certain|certainly|sure|assured|promise|promises|promised|proven|safe|secure' +
  '|only|best|first|leading|lowest|highest|most|least|cheapest|fastest|safest|all|every|any|unlimited|instant|instantly' +
  '|free|fee|fees|bonus|cost|costs|approximately|typically|if|unless|until|except|subject|eligible|eligibility|terms' +
  '|conditions|apply|applies|limited|limits|exclusions|risk|risks|lose|loss|losses|insured|uninsured|FDIC|FSCS|NCUA' +
  '|APR|APY|AER|representative|sponsored|ad|advert|advertisement|paid|partner|partnership|gifted'
const german =
  'nicht|kein|keine|keinen|keiner|nie|niemals|nur|kann|könnte|wird|muss|garantiert|kostenlos|immer|Anzeige|Werbung'
const french = 'ne|pas|jamais|aucun|aucune|peut|pourrait|garanti|garantie|gratuit|gratuite|toujours|seulement|sauf'
const spanish = 'nunca|jamás|puede|podría|garantizado|garantizada|gratis|siempre|solo|sólo|publicidad'

const strength = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}_#@])(?:${[english, german, french, spanish].join('|')})(?![\\p{L}\\p{N}\\p{M}_])`,
  'giu',
)

/** Where such words stand; offsets are UTF-16 units. */
export function strengthWordsIn(text: string): readonly { readonly text: string; readonly start: number }[] {
  return Array.from(text.matchAll(strength), (match) => ({ text: match[0], start: match.index }))
}
