// The awkward cases, each with what a reviewer sees in the text and reads in the list. "! " marks a material change.
import { describe, expect, test } from 'vitest'
import { changesIn } from '../../../shared/diff/changes'
import { diffProse } from '../../../shared/diff/prose'
import { marked } from './marked'

type Row = readonly [what: string, old: string, next: string, seen: string, read: readonly string[]]

const table: readonly (readonly [group: string, rows: readonly Row[]])[] = [
  [
    'texts that begin or end',
    [
      ['a first text', '', 'Hello', '{+Hello+}', ['Added “Hello”']],
      ['an emptied text', 'Hello', '', '[-Hello-]', ['Removed “Hello”']],
      ['only spaces become fewer', '   ', ' ', ' [-··-]', ['2 spaces removed']],
      ['nothing but a line break', '', '\n', '{+⏎+}', ['Line break added']],
    ],
  ],
  [
    'blanks',
    [
      [
        'a space becomes a no-break space',
        '5 000 kr',
        '5\u00a0000 kr',
        '5[-·-]{+⍽+}000 kr',
        ['Space → no-break space'],
      ],
      [
        'a Windows line break becomes a plain one',
        'one\r\ntwo',
        'one\ntwo',
        'one[-␍⏎-]{+⏎+}two',
        ['Windows line break → line break'],
      ],
      ['a line break becomes a paragraph', 'one\ntwo', 'one\n\ntwo', 'one⏎{+⏎+}two', ['Line break added']],
      [
        'a paragraph is split',
        'Open today. Fees apply.',
        'Open today.\n\nFees apply.',
        'Open today.[-·-]{+⏎⏎+}Fees apply.',
        ['Space → 2 line breaks'],
      ],
      [
        'two paragraphs are merged',
        'Open today.\n\nFees apply.',
        'Open today. Fees apply.',
        'Open today.[-⏎⏎-]{+·+}Fees apply.',
        ['2 line breaks → space'],
      ],
      ['a line break at the end', 'Open today', 'Open today\n', 'Open today{+⏎+}', ['Line break added']],
      ['a second space', 'Open today', 'Open  today', 'Open {+·+}today', ['Space added']],
      ['a tab', 'Open today', 'Open\ttoday', 'Open[-·-]{+⇥+}today', ['Space → tab']],
      [
        'a line separator nobody sees',
        'one\ntwo',
        'one\u2028two',
        'one[-⏎-]{+<U+2028>+}two',
        ['Line break → line separator'],
      ],
      ['a space before the unit goes', 'up 25 bps', 'up 25bps', 'up [-25·bps-]{+25bps+}', ['Space removed']],
    ],
  ],
  [
    'typography and spelling',
    [
      [
        'straight quotes become curly',
        'It is "free"',
        'It is “free”',
        'It is [-"-]{+“+}free[-"-]{+”+}',
        ['Typography: " → “', 'Typography: " → ”'],
      ],
      [
        'an apostrophe becomes curly',
        "We don't charge",
        'We don’t charge',
        "We [-don't-]{+don’t+} charge",
        ["Typography: “don't” → “don’t”"],
      ],
      ['a hyphen becomes a dash', '9-5', '9–5', '9[---]{+–+}5', ['Typography: “-” → “–”']],
      [
        'a composed letter becomes decomposed',
        'café',
        'cafe\u0301',
        '[-café-]{+cafe\u0301+}',
        ['Same letters, other code points: “café” → “cafe\u0301”'],
      ],
      [
        'Hangul syllable becomes jamo',
        '각',
        '\u1100\u1161\u11a8',
        '[-각-]{+\u1100\u1161\u11a8+}',
        ['Same letters, other code points: “각” → “\u1100\u1161\u11a8”'],
      ],
      [
        'capitals',
        'Read the apy table',
        'Read the APY table',
        'Read the [-apy-]{+APY+} table',
        ['Capitals: “apy” → “APY”'],
      ],
      ['full-width letters', 'Use ABC', 'Use ＡＢＣ', 'Use [-ABC-]{+ＡＢＣ+}', ['Typography: “ABC” → “ＡＢＣ”']],
      [
        'markup that is only text',
        '**Bold** <b>x</b> &amp;',
        '*Bold* <b>x</b> &amp;',
        '[-*-]*Bold*[-*-] <b>x</b> &amp;',
        ['Removed “*”', 'Removed “*”'],
      ],
      ['dots in an abbreviation', 'U.S. bank', 'US bank', '[-U.S.-]{+US+} bank', ['“U.S.” → “US”']],
    ],
  ],
  [
    'emoji',
    [
      [
        'a heart gets the emoji style',
        'I ❤ it',
        'I ❤\ufe0f it',
        'I [-❤-]{+❤\ufe0f+} it',
        ['Emoji ❤ → ❤\ufe0f (no style selector → U+FE0F)'],
      ],
      ['a skin tone', 'Thanks 👍', 'Thanks 👍🏽', 'Thanks [-👍-]{+👍🏽+}', ['Emoji 👍 → 👍🏽']],
      [
        'one more in the family',
        '👨\u200d👩\u200d👧 first',
        '👨\u200d👩\u200d👧\u200d👦 first',
        '[-👨\u200d👩\u200d👧-]{+👨\u200d👩\u200d👧\u200d👦+} first',
        ['Emoji 👨\u200d👩\u200d👧 → 👨\u200d👩\u200d👧\u200d👦'],
      ],
      ['another flag', 'Go 🇺🇸!', 'Go 🇺🇦!', 'Go [-🇺🇸-]{+🇺🇦+}!', ['Emoji 🇺🇸 → 🇺🇦']],
      ['a flag between flags', '🇺🇸🇩🇪🇫🇷', '🇺🇸🇫🇷', '🇺🇸[-🇩🇪-]🇫🇷', ['Emoji removed 🇩🇪']],
      ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 wins', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 wins', '[-🏴󠁧󠁢󠁥󠁮󠁧󠁿-]{+🏴󠁧󠁢󠁳󠁣󠁴󠁿+} wins', ['Emoji 🏴󠁧󠁢󠁥󠁮󠁧󠁿 → 🏴󠁧󠁢󠁳󠁣󠁴󠁿']],
      [
        'keycap 1 becomes keycap 2',
        '1\ufe0f⃣ first',
        '2\ufe0f⃣ first',
        '[-1\ufe0f⃣-]{+2\ufe0f⃣+} first',
        ['Emoji 1\ufe0f⃣ → 2\ufe0f⃣'],
      ],
      [
        'a lone surrogate',
        'x \ud83d y',
        'x y',
        'x [-<U+D83D>·-]y',
        ['! Invisible character U+D83D (half of a character) removed'],
      ],
    ],
  ],
  [
    'what deceives the eye',
    [
      [
        'a zero-width space inside a word',
        'guaranteed',
        'guar\u200banteed',
        '[-guaranteed-]{+guar<U+200B>anteed+}',
        ['! Invisible character U+200B (zero-width space) added: “guaranteed” → “guar[U+200B]anteed”'],
      ],
      [
        'a joiner inside a word',
        'bonus now',
        'bo\u200dnus now',
        '[-bonus-]{+bo<U+200D>nus+} now',
        ['! Invisible character U+200D (zero-width joiner) added: “bonus” → “bo[U+200D]nus”'],
      ],
      [
        'a byte-order mark in front',
        '\ufeffHello',
        'Hello',
        '[-<U+FEFF>-]Hello',
        ['! Invisible character U+FEFF (byte-order mark) removed'],
      ],
      [
        'a right-to-left override',
        'pay abc now',
        'pay \u202eabc now',
        'pay {+<U+202E>+}abc now',
        ['! Invisible character U+202E (right-to-left override) added'],
      ],
      [
        'a soft hyphen',
        'interest',
        'inter\u00adest',
        '[-interest-]{+inter<U+00AD>est+}',
        ['! Invisible character U+00AD (soft hyphen) added: “interest” → “inter[U+00AD]est”'],
      ],
      [
        'a Cyrillic letter in a Latin word',
        'guaranteed',
        'guarant\u0435ed',
        '[-guaranteed-]{+guarant\u0435ed+}',
        ['! “guaranteed” → “guarant\u0435ed”, which looks alike: e U+0065 → \u0435 U+0435'],
      ],
      [
        'a Greek letter in a tag',
        '#ad today',
        '#\u03b1d today',
        '[-#ad-]{+#\u03b1d+} today',
        ['! “#ad” → “#\u03b1d”, which looks alike: a U+0061 → \u03b1 U+03B1 (tag #ad → #\u03b1d)'],
      ],
      [
        'a wholly Cyrillic word',
        'cop',
        '\u0441\u043e\u0440',
        '[-cop-]{+\u0441\u043e\u0440+}',
        [
          '! “cop” → “\u0441\u043e\u0440”, which looks alike: c U+0063 → \u0441 U+0441, o U+006F → \u043e U+043E, p U+0070 → \u0440 U+0440',
        ],
      ],
      [
        'a digit for a letter',
        'example',
        'examp1e',
        '[-example-]{+examp1e+}',
        ['! “example” → “examp1e”, which looks alike: l U+006C → 1 U+0031'],
      ],
      [
        'a zero-width space inside a tag',
        '#MemberFDIC',
        '#Member\u200bFDIC',
        '[-#MemberFDIC-]{+#Member<U+200B>FDIC+}',
        [
          '! Invisible character U+200B (zero-width space) added: “#MemberFDIC” → “#Member[U+200B]FDIC” (tag #MemberFDIC → #Member)',
        ],
      ],
      ['a full-width number sign', '#ad today', '＃ad today', '[-#ad-]{+＃ad+} today', ['! Tag #ad → ＃ad']],
    ],
  ],
  [
    'writing without spaces, right to left, conjuncts',
    [
      ['Thai', 'ส่งฟรีทั่วไทย', 'ส่งฟรีทั่วโลก', 'ส่งฟรีทั่ว[-ไทย-]{+โลก+}', ['“ไทย” → “โลก”']],
      ['Thai tone mark', 'ใกล', 'ใกล้', '[-ใกล-]{+ใกล้+}', ['“ใกล” → “ใกล้”']],
      ['Japanese', '手数料は無料です', '手数料は有料です', '手数料は[-無料-]{+有料+}です', ['“無料” → “有料”']],
      ['Chinese', '年利率为四', '年利率为五', '年利率为[-四-]{+五+}', ['“四” → “五”']],
      ['Arabic with digits', 'عائد 4% سنويا', 'عائد 5% سنويا', 'عائد [-4%-]{+5%+} سنويا', ['! Number 4% → 5%']],
      ['Hebrew', 'ריבית 3% בלבד', 'ריבית 4% בלבד', 'ריבית [-3%-]{+4%+} בלבד', ['! Number 3% → 4%']],
      ['a conjunct in Devanagari', 'क्षमा', 'क्मा', '[-क्षमा-]{+क्मा+}', ['“क्षमा” → “क्मा”']],
    ],
  ],
  [
    'order and repetition',
    [
      ['one of four', 'no no no no', 'no no no', '[-no·-]no no no', ['! Removed “no”']],
      [
        'a sentence said twice',
        'Buy now. Buy now. Go.',
        'Buy now. Go.',
        'Buy now. [-Buy·now.·-]Go.',
        ['Removed “Buy now.”'],
      ],
      [
        'two sentences exchanged',
        'Rates rise. Fees fall.',
        'Fees fall. Rates rise.',
        '{+Fees·fall.·+}Rates rise.[-·Fees·fall.-]',
        ['! Added “Fees fall.” (strong word “Fees”)', '! Removed “Fees fall.” (strong word “Fees”)'],
      ],
      [
        'a sentence moved and edited',
        'Rates rise today. Fees fall. We care.',
        'Fees fall. We care. Rates rise tonight.',
        '[-Rates·rise·today.·-]Fees fall. We care.{+·Rates·rise·tonight.+}',
        ['Removed “Rates rise today.”', 'Added “Rates rise tonight.”'],
      ],
      ['two words exchanged', 'a b', 'b a', '[-a·-]b{+·a+}', ['Removed “a”', 'Added “a”']],
    ],
  ],
  [
    'claims and figures',
    [
      [
        'not removed',
        'This is not guaranteed',
        'This is guaranteed',
        'This is [-not·-]guaranteed',
        ['! Removed “not”'],
      ],
      ['never removed', 'We never share data', 'We share data', 'We [-never·-]share data', ['! Removed “never”']],
      [
        'may becomes will',
        'You may earn more',
        'You will earn more',
        'You [-may-]{+will+} earn more',
        ['! “may” → “will”'],
      ],
      ['up to removed', 'Earn up to 5%', 'Earn 5%', 'Earn [-up·to·-]5%', ['! Removed “up to”']],
      ['a rate', 'Earn 4.15% APY*', 'Earn 4.75% APY*', 'Earn [-4.15%-]{+4.75%+} APY*', ['! Number 4.15% → 4.75%']],
      [
        'two rates',
        'from 4.15% to 3.15%',
        'from 4.75% to 3.75%',
        'from [-4.15%-]{+4.75%+} to [-3.15%-]{+3.75%+}',
        ['! Number 4.15% → 4.75%', '! Number 3.15% → 3.75%'],
      ],
      [
        'an amount',
        'Get $50,000 today',
        'Get $75,000 today',
        'Get [-$50,000-]{+$75,000+} today',
        ['! Number $50,000 → $75,000'],
      ],
      ['a sign', 'Down -5% now', 'Down 5% now', 'Down [--5%-]{+5%+} now', ['! Number -5% → 5%']],
      ['a fraction', '1/2 price', '½ price', '[-1/2-]{+½+} price', ['! Number 1/2 → ½']],
      [
        'two figures pushed together',
        'call 10 15 now',
        'call 1015 now',
        'call [-10·15-]{+1015+} now',
        ['! “10 15” → “1015” (number removed 10; number removed 15; number added 1015)'],
      ],
      [
        'only the form of a date',
        'on 3 Mar 2026',
        'on March 3, 2026',
        'on {+March·+}3[-·Mar-]{+,+} 2026',
        ['Added “March”', '“Mar” → “,”'],
      ],
      [
        'two small rewordings around one word',
        'It may be great, you see',
        'It will be good, they see',
        'It [-may·be·great,·you-]{+will·be·good,·they+} see',
        ['! “may be great, you” → “will be good, they” (strong word “may” → “will”)'],
      ],
      [
        'a strong word among the words that came with it',
        'Rates can rise.',
        'Rates can rise, and they can fall.',
        'Rates can rise{+,·and·they·can·fall+}.',
        ['! Added “, and they can fall” (strong word “can”)'],
      ],
      [
        'a figure and a negation in words that went',
        'Safe. You do not pay 5% at https://a.com/x today.',
        'Safe.',
        'Safe.[-·You·do·not·pay·5%·at·https://a.com/x·today.-]',
        [
          '! Removed “You do not pay 5% at https://a.com/x today.” (number 5%; link https://a.com/x; strong word “not”)',
        ],
      ],
      [
        'a strong word said twice is one mark',
        'Save.',
        'Save. All of it. All of you.',
        'Save.{+·All·of·it.·All·of·you.+}',
        ['! Added “All of it. All of you.” (strong word “All”)'],
      ],
    ],
  ],
  [
    'names, tags and links',
    [
      ['#ad between tags', 'Save #x #ad #y', 'Save #x #y', 'Save #x [-#ad·-]#y', ['! Tag removed #ad']],
      ['#ad added', 'Save', 'Save #ad', 'Save{+·#ad+}', ['! Tag added #ad']],
      ['#Ad becomes #ad', '#Ad', '#ad', '[-#Ad-]{+#ad+}', ['Capitals: “#Ad” → “#ad”']],
      [
        'one letter of a handle',
        'with @acme_bank!',
        'with @acmebank!',
        'with [-@acme_bank-]{+@acmebank+}!',
        ['! Mention @acme_bank → @acmebank'],
      ],
      [
        'an e-mail address',
        'write to a@b.com',
        'write to a@c.com',
        'write to [-a@b.com-]{+a@c.com+}',
        ['! E-mail address a@b.com → a@c.com'],
      ],
      [
        'a placeholder',
        'Hi {{first_name}},',
        'Hi {{name}},',
        'Hi [-{{first_name}}-]{+{{name}}+},',
        ['! Placeholder {{first_name}} → {{name}}'],
      ],
      ['a ticker', 'Buy $ACME', 'Buy $ACNE', 'Buy [-$ACME-]{+$ACNE+}', ['! Ticker $ACME → $ACNE']],
      [
        'only the query of a link',
        'See https://a.com/x?p=1.',
        'See https://a.com/x?p=2.',
        'See [-https://a.com/x?p=1-]{+https://a.com/x?p=2+}.',
        ['! Link query changed ?p=1 → ?p=2'],
      ],
      [
        'only the tracking of a link',
        'See https://a.com/x?utm_source=x.',
        'See https://a.com/x?utm_source=y.',
        'See [-https://a.com/x?utm_source=x-]{+https://a.com/x?utm_source=y+}.',
        ['Link tracking changed ?utm_source=x → ?utm_source=y'],
      ],
      [
        'only the host of a link',
        'See https://a.com/x.',
        'See https://b.com/x.',
        'See [-https://a.com/x-]{+https://b.com/x+}.',
        ['! Link host changed a.com → b.com'],
      ],
      [
        'a host that looks alike',
        'See https://example.com/x',
        'See https://examp1e.com/x',
        'See [-https://example.com/x-]{+https://examp1e.com/x+}',
        ['! Link host changed example.com → examp1e.com, which looks alike: l U+006C → 1 U+0031'],
      ],
      [
        'a Cyrillic host',
        'See example.com',
        'See ex\u0430mple.com',
        'See [-example.com-]{+ex\u0430mple.com+}',
        ['! Link host changed example.com → ex\u0430mple.com, which looks alike: a U+0061 → \u0430 U+0430'],
      ],
      [
        'http becomes https',
        'http://a.com',
        'https://a.com',
        '[-http://a.com-]{+https://a.com+}',
        ['! Link scheme changed http:// → https://'],
      ],
      [
        'a trailing dot of a host',
        'see https://a.com/x',
        'see https://a.com./x',
        'see [-https://a.com/x-]{+https://a.com./x+}',
        ['! Link host changed a.com → a.com.'],
      ],
      ['a link removed', 'See a.com/x now', 'See now', 'See [-a.com/x·-]now', ['! Link removed a.com/x']],
    ],
  ],
]

for (const [group, rows] of table) {
  describe(group, () => {
    test.each(rows)('%s', (_what, old, next, seen, read) => {
      const diff = diffProse(old, next)
      expect(marked(diff)).toBe(seen)
      expect(changesIn(diff).map(({ material, words }) => (material ? '! ' : '') + words)).toEqual(read)
      expect(diff).toMatchObject({ tooDifferent: false, unproven: false })
    })
  })
}
