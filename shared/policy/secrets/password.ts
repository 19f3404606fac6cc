// Passwords and keys written out: the word for one, then something that looks like one. A person may see it otherwise.
import { matchesAt } from '../matches-at'
import type { PiecesFound } from './pieces'
import type { Secret } from './secret'

interface Written {
  readonly name: string
  /** One of these is its beginning. */
  readonly begins: readonly string[]
  readonly form: RegExp
}

const forms: readonly Written[] = [
  // With a colon, an equals sign or "is", and a digit or a sign in it.
  {
    name: 'A password',
    begins: ['pass', 'kenn', 'zugang', 'access', 'pw', 'contra', 'clave'],
    form: /(?<![\p{L}\p{N}])(?:passwords?|passwor[dt]|kennwort|passcode|pass ?phrase|zugangscode|access code|pwd?|pw|contraseña|clave(?: de acceso| wi-?fi)?)(?![\p{L}\p{N}])["']?[ \t]{0,3}(?::|=|\bis\b|\bare\b|\bist\b|\blautet\b|\bes\b)[ \t]{0,3}["'“„«]?(?=[^\s"'”“»]{0,64}[\d!?$%&#*_+])(?![*•.…_]{3}|https?:)[^\s"'”“»,;<>]{6,64}/giu,
  },
  // Keys and tokens that bear no issuer's mark, by the word before them: letters and digits mixed.
  {
    name: 'A key or token',
    begins: ['api', 'access', 'secret', 'auth', 'client', 'private'],
    form: /(?<![\p{L}\p{N}])(?:api|access|secret|auth|client|private)[-_ ]?(?:api[-_ ]?)?(?:key|token|secret)["']?(?:[ \t](?=[A-Za-z0-9_-]{20})|[ \t]{0,3}(?::|=|\bis\b|\bist\b|\bes\b)[ \t]{0,3})["'“„]?(?=[A-Za-z_./+-]{0,120}\d)(?=[\d_./+-]{0,120}[A-Za-z])(?![A-Za-z]+:)[A-Za-z0-9_./+-]{16,200}/giu,
  },
  // "Wi-Fi: guest, code: Sunny-Day7".
  {
    name: 'A password',
    begins: ['wi-fi', 'wifi', 'wlan'],
    form: /(?<![\p{L}\p{N}])(?:wi-?fi|wlan)[^\n.!?]{0,40}?(?<![\p{L}\p{N}])(?:pass|key|code|schlüssel|clave)["']?[ \t]{0,2}[:=][ \t]{0,2}["'“„«]?(?=[^\s"'”“»]{0,64}[\d!?$%&#*_+])(?![*•.…_]{3}|https?:)[^\s"'”“»,;<>]{6,64}/giu,
  },
  // Four to eight digits after PIN.
  {
    name: 'A password',
    begins: ['pin', 'geheimzahl'],
    form: /(?<![\p{L}\p{N}])(?:pin|pin code|pincode|geheimzahl)(?![\p{L}\p{N}])["']?[ \t]{0,3}(?::|=|\bis\b|\bist\b|\blautet\b|\bes\b)[ \t]{0,3}\d{4,8}(?![\p{L}\p{N}.,:/-])/giu,
  },
  // Two of them, user and password, as people paste them.
  {
    name: 'A password',
    begins: ['user', 'login', 'benutzer', 'usuario'],
    form: /(?<![\p{L}\p{N}])(?:user(?:name)?|login|benutzer(?:name)?|usuario)["']?[ \t]{0,2}[:=][ \t]{0,2}[^\s,;/]{2,64}[ \t]{0,2}[,;/|\n][ \t]{0,2}(?:pass(?:word)?|passwort|kennwort|pwd?|contraseña|clave)["']?[ \t]{0,2}[:=][ \t]{0,2}(?![*•.…_<{$]{1,3})[^\s"'”“»,;<>]{4,64}/giu,
  },
]

export const passwordPieces = forms.flatMap(({ begins }) => begins)

export function passwordsIn(text: string, { places }: PiecesFound): readonly Secret[] {
  return forms.flatMap(({ name, begins, form }) =>
    Array.from(matchesAt(form, text, places(begins)), (match) => ({
      name,
      start: match.index,
      end: match.index + match[0].length,
      certainty: 'judgement' as const,
    })),
  )
}
