// Letters of other scripts that readers take for Latin ones: the common cases of Unicode's confusables (UTS #39),
// one unit for one unit. Not a complete list.
const pairs: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['аеорсухіјѕԁһӏԛԝгѵԍвкмнтьѡ', 'aeopcyxijsdhlqwrvgbkmhtbw'],
  ['АВЕКМНОРСТУХІЈЅԌԚԜЗҮ', 'ABEKMHOPCTYXIJSGQW3Y'],
  // Greek
  ['αορνικτυχηωεγ', 'aopviktuxnwey'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  // Latin letters of other alphabets, Armenian
  ['ıɑɡɩʏʙɪɴʀʟʜɢᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱ', 'iagiybinrlhgacdejkmoptuvwzs'],
  ['օսոհցզ', 'ounhgq'],
]

export const lookalikes: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([from, to]) => Array.from(from, (letter, index) => [letter, to[index] ?? letter] as const)),
)

const scripts = /[\u0131\u0251-\u02af\u0370-\u03ff\u0400-\u0589\u1d00-\u1d2b\ua730-\ua731]/

export function mayHoldLookalikes(text: string): boolean {
  return scripts.test(text)
}
