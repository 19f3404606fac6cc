// Identity numbers that begin with a date of birth. Their checks are our own: stdnum's compare the date with today's,
// and a check of the policy has no clock. Sources: the registers' own descriptions of their numbers.
import { passesLuhn } from './card'

/** Poland, PESEL: yymmdd with the century in the month, weights 1 3 7 9. */
export function isPesel(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20
  return (
    isDayOf(two(digits, 0), month, two(digits, 4)) && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  )
}

/** Sweden, personnummer and samordningsnummer (day + 60): Luhn over the ten digits without the century. */
export function isPersonnummer(digits: string): boolean {
  const ten = digits.slice(-10)
  if (digits.length === 12 && !/^(?:18|19|20)/.test(digits)) return false
  const day = two(ten, 4)
  return isDayOf(two(ten, 0), two(ten, 2), day > 60 ? day - 60 : day) && passesLuhn(ten)
}

/** Finland, henkilötunnus: ddmmyy, a sign for the century, a serial number, and a letter of thirty-one. */
export function isHetu(code: string): boolean {
  const date = code.slice(0, 6)
  if (!isDayOf(two(date, 4), two(date, 2), two(date, 0))) return false
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(date + code.slice(7, 10)) % 31] === code.charAt(10)
}

/** Denmark, CPR: ddmmyy and four digits. Since 2007 the check digit is not always kept, so only the date tells. */
export function isCpr(digits: string): boolean {
  return isDayOf(two(digits, 4), two(digits, 2), two(digits, 0))
}

/** Norway, fødselsnummer; D-numbers add 40 to the day, H-numbers 40 to the month. Two check digits modulo 11. */
export function isFodselsnummer(digits: string): boolean {
  const day = two(digits, 0)
  const month = two(digits, 2)
  return (
    isDayOf(two(digits, 4), month > 40 ? month - 40 : month, day > 40 ? day - 40 : day) &&
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  )
}

/** Belgium, rijksregisternummer: yymmdd, serial, 97 less the remainder; a 2 goes before it for those born from 2000. */
export function isBelgian(digits: string): boolean {
  const month = two(digits, 2)
  const real = month > 40 ? month - 40 : month > 20 ? month - 20 : month
  if (real !== 0 && !isDayOf(two(digits, 0), real, two(digits, 4))) return false
  const check = two(digits, 9)
  const body = digits.slice(0, 9)
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check
}

/** Austria, Sozialversicherungsnummer: serial, check digit modulo 11, ddmmyy; months 13 to 15 where days ran out. */
export function isAustrian(digits: string): boolean {
  const month = two(digits, 6)
  if (digits.startsWith('0') || !isDayOf(two(digits, 8), month > 12 ? 12 : month, two(digits, 4)) || month > 15)
    return false
  return weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(digits.charAt(3))
}

function two(digits: string, at: number): number {
  return Number(digits.slice(at, at + 2))
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits.charCodeAt(index) - 48), 0)
}

/** Whether some year that ends so has this day; every fourth has a 29 February. */
function isDayOf(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const longest = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= longest
}
