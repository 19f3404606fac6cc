// Letters that readers take for Latin ones in common typefaces: a part of Unicode's confusables (UTS 39), one unit for
// one unit. Checks read words through it, and a diff tells by it which change of letters nobody would see.
const pairs: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['аеорсухіјѕԁһӏԛԝгѵԍвкмнтьѡɡ', 'aeopcyxijsdhlqwrvgbkmhtbwg'],
  ['АВЕКМНОРСТУХІЈЅԌԚԜЗҮӀ', 'ABEKMHOPCTYXIJSGQW3YI'],
  // Greek
  ['αορνικτυχηωεγϲϳ', 'aopviktuxnweycj'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'],
  // Small capitals, and Latin letters of other alphabets and of phonetics
  ['ıɑɩʏʙɪɴʀʟʜɢʋʝᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱℓ', 'iaiybinrlhgvjacdejkmoptuvwzfsl'],
  // Armenian
  ['օսոհցզյՕՍՏԼ', 'ounhgqjOUSL'],
  // Cherokee, whose small letters look like small capitals
  ['ᎠᎡᎢᎪᎫᎬᎳᎷᎻᎽᏀᏃᏏᏒᏕᏙᏚᏞᏟᏢᏦᏧᏳᏴ', 'DRTAJEWMHYGZbRSVSLCPKdGB'],
  ['ꭰꭱꭲꭺꭻꭼꮃꮇꮋꮍꮐꮓꮢꮥꮩꮪꮮꮯꮲꮶ', 'drtajewmhygzrsvslcpk'],
  // Lisu
  ['ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'BPDTGKJCZFMNLSRVHWXYAEIOU'],
  // Coptic
  ['ⲀⲂⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲟⲣⲥⲭ', 'ABHIKMNOPCTYXopcx'],
]

export const lookalikes: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([from, to]) => Array.from(from, (letter, index) => [letter, to[index] ?? letter] as const)),
)

const ranges =
  /[\u0131\u0251-\u02af\u0370-\u03ff\u0400-\u0589\u13a0-\u13f5\u1d00-\u1d2b\u2113\u2c80-\u2cb1\ua4d0-\ua4f7\ua730-\ua731\uab70-\uabbf]/g

/** The next place from here on where one of them may stand; -1 for none. */
export function lookalikeFrom(text: string, from: number): number {
  ranges.lastIndex = from
  return ranges.exec(text)?.index ?? -1
}
