// Dates of birth: a date with a year that the words around call one. Firms and zoo animals are "born" too; those are fine.
import type { TextView } from '../view'
import { phraseFinder } from '../words'
import { datesIn } from './dates'
import type { Detail } from './detail'
import { listed, type Span } from './near'
import { isHistory, isSentenceBetween, sentenceAround } from './sentences'

export function birthDatesIn(view: TextView): readonly Detail[] {
  if (!/\d/.test(view.masked)) return []
  const words = view.words('masked')
  const births = [...announcements(words, view.masked), ...dottedIn(view.masked)]
  if (births.length === 0) return []
  const [notPeople, beasts] = [things(words, view.masked), animals(words, view.masked)]
  return datesIn(view).flatMap((date): readonly Detail[] => {
    const near = births.find((birth) => {
      const gap = birth.end <= date.start ? date.start - birth.end : birth.start - date.end
      if (gap < 0 || gap > (birth.end <= date.start ? longestGap : shortestGap)) return false
      return !isSentenceBetween(view.masked, birth, date)
    })
    if (!near) return []
    // A birthday in a recent year is a party.
    if (
      /^(?:birthday|geburtstag|cumpleaños)/i.test(view.masked.slice(near.start)) &&
      !/(?:19\d\d|20[01]\d)/.test(date.text)
    )
      return []
    const sentence = sentenceAround(view.masked, near.start)
    if (isHistory(view.masked.slice(sentence.start, sentence.end))) return []
    const subject = Math.max(sentence.start, near.start - longestSubject)
    if (notPeople.some(({ start, end }) => start >= subject && start <= near.start && end <= near.end)) return []
    if (beasts.some(({ start }) => start >= sentence.start && start < sentence.end)) return []
    return [
      { type: 'birth-date', start: date.start, end: date.end, value: date.text.toLowerCase(), certainty: 'judgement' },
    ]
  })
}

/** "D.O.B." is three words to the finder of phrases. */
function dottedIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(/(?<!\p{L})d\. ?o\. ?b\.?/giu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** "born to Maria and Tom Keller in Mainz on 3 May 1984", and "3 May 1984 (date of birth)". */
const longestGap = 40
const shortestGap = 4
const longestSubject = 32

/** A text without one of these gives no date of birth. */
export const birthWords =
  listed(`born, date of birth, birth date, birthdate, dob, d o b, birthday, birth, geboren, geb, geburtsdatum,
  geburtstag, geburt, jahrgang, nacido, nacida, nació, nacimiento, fecha de nacimiento, cumpleaños, nac, né,
  née, date de naissance`)

const announcements = phraseFinder(birthWords)

/** Just before "born": what was born is no person. */
const things = phraseFinder(
  listed(`we were born, company, bank, firm, brand, branch, idea, app, product, project, programme, program, initiative,
  organisation, organization, foundation, club, museum, hospital, university, school, city, republic, nation, network,
  website, podcast, campaign, movement, hashtag, tradition, festival,
  wir wurden, unternehmen, firma, marke, idee, verein, stiftung, projekt, filiale, bank, museum, universität, schule, stadt,
  republik, tradition, nacimos, empresa, banco, marca, idea, proyecto, fundación, museo, universidad, ciudad, república`),
)

const animals = phraseFinder(
  listed(`cub, cubs, calf, foal, puppy, puppies, kitten, kittens, panda, pandas, elephant, giraffe, lion, tiger, rhino, hippo,
  gorilla, penguin, penguins, zoo, fohlen, welpe*, kalb, jungtier*, elefant*, tierpark, cachorr*, cría, crías, elefante`),
)
