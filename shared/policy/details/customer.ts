// Customers, patients and students by the desk's own list, and people that the text itself calls ours.
import { onceFor } from '../../kit/once'
import type { Word } from '../text-words'
import type { TextView } from '../view'
import { phraseFinder } from '../words'
import type { Detail } from './detail'
import { nameIndexOf, namesIn } from './names'

const indexOf = onceFor(nameIndexOf)

export function customersIn(view: TextView, customers: readonly string[]): readonly Detail[] {
  if (customers.length === 0) return []
  return namesIn(view, indexOf(customers)).map(({ start, end, name }) => ({
    type: 'customer',
    start,
    end,
    value: name.toLowerCase(),
    certainty: 'exact',
  }))
}

/** "Our long-time customer, Dr. Maria Keller": a possessive, a role, and two words in capitals that are no firm. */
export function namedCustomersIn(view: TextView): readonly Detail[] {
  const words = view.words('masked')
  const found: Detail[] = []
  for (const role of roles(words, view.masked)) {
    const name = nameAfter(words, role.last, view)
    if (!name || !isOurs(words, role.first, view) || isHeadline(words, role.first, view)) continue
    found.push({
      type: 'named-customer',
      start: words[name.first]?.start ?? 0,
      end: words[name.last]?.end ?? 0,
      value: view.masked.slice(words[name.first]?.start, words[name.last]?.end).toLowerCase(),
      certainty: 'judgement',
    })
  }
  return found
}

/** A text without one of these names nobody as ours. */
export const roleWords: readonly string[] =
  `customer customers client clients patient patients student students member members borrower policyholder tenant
  kunde kunden kundin kundinnen mandant mandanten mandantin patient patienten patientin student studenten studentin studierende
  schüler schülerin mitglied versicherte versicherter mieter mieterin
  cliente clienta clientes clientas paciente pacientes alumno alumna alumnos alumnas estudiante estudiantes socio socia
  asegurado asegurada`
    .split(/\s+/)
    .concat(['account holder', 'policy holder'])

const roles = phraseFinder(roleWords)

const ours = new Set(
  'our my unser unsere unserer unserem unseren unseres mein meine meiner meinem meinen nuestro nuestra nuestros nuestras mi mis'.split(
    ' ',
  ),
)

/** Within three words before the role, in the same part of the sentence: "our very first customer". */
function isOurs(words: readonly Word[], role: number, view: TextView): boolean {
  for (let at = role - 1; at >= Math.max(0, role - 4); at -= 1) {
    if (words[at + 1]?.opens) return false
    const gap = view.masked.slice(words[at]?.end, words[at + 1]?.start)
    if (gap.length > 2 || /[,(]/.test(gap)) return false
    if (ours.has(words[at]?.text ?? '')) return true
  }
  return false
}

/** "Our Customers Love Summer": with capitals everywhere, capitals say nothing. German nouns always have theirs. */
function isHeadline(words: readonly Word[], role: number, view: TextView): boolean {
  const word = words[role]
  return word !== undefined && !germanRoles.test(word.text) && /^\p{Lu}/u.test(view.masked.slice(word.start, word.end))
}

const germanRoles = /^(?:kund|mandant|patient(?:in|en)|student(?:in|en)|studierende|schüler|mitglied|versichert|mieter)/

function nameAfter(
  words: readonly Word[],
  role: number,
  view: TextView,
): { readonly first: number; readonly last: number } | null {
  let at = role + 1
  while (titles.has(words[at]?.text ?? '')) at += 1
  const first = at
  // After the role: a space, a comma, a dash or a bracket, and nothing that ends the sentence.
  if (!/^[ ,:(-]{0,4}$/.test(view.masked.slice(words[role]?.end, words[role + 1]?.start))) return null
  let last = first - 1
  for (; at < Math.min(words.length, first + 5); at += 1) {
    const word = words[at]
    if (!word || (at > first && !/^(?: {1,2}|-|\. )$/.test(view.masked.slice(words[at - 1]?.end, word.start)))) break
    if (at > first && particles.has(word.text)) continue
    if (!isName(word, view)) break
    last = at
  }
  if (last - first < 1) return null
  for (let index = first; index <= last; index += 1) {
    const word = words[index]?.text ?? ''
    if (noNames.has(word) && !particles.has(word)) return null
  }
  return { first, last }
}

function isName(word: Word | undefined, view: TextView): boolean {
  if (!word) return false
  const written = view.masked.slice(word.start, word.end)
  return /^\p{Lu}(?:['’]\p{Lu})?[\p{Ll}\p{M}]+(?:\p{Lu}\p{Ll}+)?(?:'s)?$/u.test(written)
}

const titles = new Set('mr mrs ms miss dr prof professor herr herrn frau sr sra srta don doña señor señora'.split(' '))
const particles = new Set('von van de der den del la los las di da dos zu'.split(' '))

/** Words in the names of firms, teams and places, and words that begin in capitals without being names. */
const noNames = new Set(
  `bank group gmbh ag inc ltd llc plc corp corporation company co kg se sa sl university college school academy hospital
  clinic foundation trust society association union club council ministry institute center centre service services care
  support success experience portal day week month year advisory board team app hub community network partners partner
  holding holdings solutions systems software technologies technology media energy insurance capital international global
  media city county district north south east west street germany spain france italy london berlin madrid mainz munich
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december the a an and or is are was were has have had who whose what when where why how this that these
  those here read watch meet join see thanks thank congratulations happy story stories spotlight satisfaction relations
  universität hochschule schule verein stiftung klinik krankenhaus bundesbank sparkasse volksbank stadtwerke deutsche
  deutscher deutsches service center portal tag woche beirat berater beratung montag dienstag mittwoch donnerstag freitag
  samstag sonntag januar februar märz mai juni juli oktober dezember der die das und oder ist sind hat haben bad
  universidad colegio instituto fundación asociación grupo banco hospital ayuntamiento real club equipo servicio atención
  centro san santa lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre el los las y`.split(/\s+/),
)
