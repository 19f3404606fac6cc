// The words that a text is made of, each kept once however often the text says it, and where they stand. Whoever looks for
// words in a long text asks here, so that the cost is that of its different words.
import { filed } from '../kit/filed'
import { once, onceFor } from '../kit/once'

/** A word as it is written. */
export interface Form {
  readonly vocabulary: Vocabulary
  /** Counted through the vocabulary. */
  readonly number: number
  readonly text: string
  /** Which of 32 its first unit is: most words are told apart by it. */
  readonly initial: number
  /** What it begins with, for stems: different beginnings have different numbers, as a rule. */
  readonly beginning: number
  /** The number of its text as a key; `noKey` where it has none. */
  readonly key: number
  /** Without 's; null where there is none. */
  readonly bare: string | null
  /** What it says if its digits stand for letters: gu4rantee. Looked up in lists, and never shown. */
  readonly reads: readonly string[]
}

/** Under what a form is found in lists. */
export function keysOf({ text, bare, reads }: Form): readonly string[] {
  return bare === null ? (reads.length === 0 ? [text] : [text, ...reads]) : [text, bare, ...reads]
}

/** Numbers for the words with which listed phrases begin, the same for all lists and texts. */
const keyNumbers = new Map<string, number>()

/** Whoever edits a policy for days types many words into its lists; those past so many are looked up by themselves. */
const mostNumbers = 50_000

const noKey = mostNumbers

export function numberOfKey(key: string): number {
  const known = keyNumbers.get(key)
  if (known !== undefined) return known
  if (keyNumbers.size >= mostNumbers) return mostNumbers
  keyNumbers.set(key, keyNumbers.size)
  return keyNumbers.size - 1
}

export class Vocabulary {
  readonly forms: Form[] = []
  private readonly byText = new Map<string, Form>()
  private readonly byOther = new Map<string, Form[]>()
  private readonly byKey: Form[][] = []
  private isThere: Uint8Array = new Uint8Array()
  /** How many forms are filed there. */
  private filed = 0
  /** How many keys have numbers. Those that get one later are looked up by themselves. */
  private readonly keys = keyNumbers.size
  private readonly byBeginning = new Map<number, Form[]>()
  private begun = 0

  /** `mixes`: somewhere a digit stands next to a letter, so that digits may stand for letters. */
  constructor(readonly mixes: boolean) {}

  of(text: string): Form {
    const known = this.byText.get(text)
    if (known) return known
    const form: Form = {
      vocabulary: this,
      number: this.forms.length,
      text,
      initial: initialOf(text),
      beginning: beginningOf(text),
      key: keyNumbers.get(text) ?? noKey,
      bare: text.endsWith("'s") ? text.slice(0, -2) : null,
      reads: this.mixes ? readingsOf(text) : none,
    }
    this.forms.push(form)
    this.byText.set(text, form)
    if (form.bare !== null) filed(this.byOther, form.bare).push(form)
    for (const read of form.reads) filed(this.byOther, read).push(form)
    return form
  }

  /** The form that is written so. */
  written(key: string): Form | undefined {
    return this.byText.get(key)
  }

  /** Other forms that are found under it. */
  meant(key: string): readonly Form[] {
    return this.byOther.get(key) ?? none
  }

  /** For each number that a key had when this was first asked, whether a form has that key: 1 or 0. None for later ones. */
  keysThere(): Uint8Array {
    if (this.filed < this.forms.length) this.fileKeys()
    return this.isThere
  }

  /** The forms with this key, which has this number. Hundreds of lists ask a text for the same few thousand keys. */
  under(key: string, number: number): readonly Form[] {
    if (this.filed < this.forms.length) this.fileKeys()
    if (number < this.keys) return this.byKey[number] ?? none
    const written = this.byText.get(key)
    const meant = this.byOther.get(key) ?? none
    return written ? [written, ...meant] : meant
  }

  private fileKeys(): void {
    if (this.isThere.length === 0) this.isThere = new Uint8Array(this.keys)
    const file = (number: number, form: Form) => {
      if (number >= this.keys) return
      this.isThere[number] = 1
      ;(this.byKey[number] ??= []).push(form)
    }
    for (const form of this.forms.slice(this.filed)) {
      file(form.key, form)
      if (form.bare !== null) file(keyNumbers.get(form.bare) ?? noKey, form)
      for (const read of form.reads) file(keyNumbers.get(read) ?? noKey, form)
    }
    this.filed = this.forms.length
  }

  /** The forms with a key that begins so. */
  beginning(stem: string): readonly Form[] {
    if (stem.length < beginningLength) return this.forms.filter((form) => begins(form, stem))
    if (this.begun < this.forms.length) this.fileBeginnings()
    return this.byBeginning.get(beginningOf(stem))?.filter((form) => begins(form, stem)) ?? none
  }

  /** Those that came since it was last asked for. Without its 's a form begins as with it. */
  private fileBeginnings(): void {
    const file = (beginning: number, form: Form) => {
      const known = filed(this.byBeginning, beginning)
      if (known.at(-1) !== form) known.push(form)
    }
    for (const form of this.forms.slice(this.begun)) {
      file(form.beginning, form)
      for (const read of form.reads) file(beginningOf(read), form)
    }
    this.begun = this.forms.length
  }
}

function begins({ text, reads }: Form, stem: string): boolean {
  return text.startsWith(stem) || reads.some((read) => read.startsWith(stem))
}

/** In units. */
const beginningLength = 3

/** Of shorter ones no use is made. */
function beginningOf(key: string): number {
  return key.length < beginningLength ? -1 : (key.charCodeAt(0) * 31 + key.charCodeAt(1)) * 31 + key.charCodeAt(2)
}

/** Where the forms of a vocabulary stand among some words. */
export class Places {
  private readonly first: Int32Array
  private readonly next: Int32Array
  private readonly initials: Uint8Array

  constructor(
    readonly vocabulary: Vocabulary,
    words: readonly { readonly form: Form }[],
  ) {
    this.first = new Int32Array(vocabulary.forms.length).fill(-1)
    this.next = new Int32Array(words.length)
    this.initials = new Uint8Array(words.length)
    for (let place = words.length - 1; place >= 0; place -= 1) {
      const { number, initial } = words[place]?.form ?? noForm
      this.initials[place] = initial
      this.next[place] = this.first[number] ?? -1
      this.first[number] = place
    }
  }

  /** The first place of a form, or -1. */
  firstOf({ number }: Form): number {
    return this.first[number] ?? -1
  }

  /** The next place of the form that stands at this one, or -1. */
  after(place: number): number {
    return this.next[place] ?? -1
  }

  /** A bit for the first unit of the word after this place, as `initialBit` has it; none after the last. */
  nextBit(place: number): number {
    const initial = this.initials[place + 1]
    return initial === undefined ? 0 : 1 << initial
  }

  /** Whether one of these words is found under it. */
  has(key: string): boolean {
    const form = this.vocabulary.written(key)
    if (form && this.firstOf(form) >= 0) return true
    return this.vocabulary.meant(key).some((other) => this.firstOf(other) >= 0)
  }

  /** The forms that are among the words. */
  readonly forms = once(() => this.vocabulary.forms.filter((form) => this.firstOf(form) >= 0))
}

const noForm = { number: 0, initial: 0 }

function initialOf(text: string): number {
  return text.charCodeAt(0) & 31
}

export function initialBit(text: string): number {
  return 1 << initialOf(text)
}

/** Found once for the words of a text, whoever looks things up in them. */
export const placesIn = onceFor(
  (words: readonly { readonly form: Form }[]) => new Places(words[0]?.form.vocabulary ?? new Vocabulary(false), words),
)

const none: readonly never[] = []

/**
 * Digits in a word's middle, or 0, 3 and 4 at its end, read as the letters they look like. "top10", "5star" and "b2b"
 * are not meant that way, and a reading counts for nothing unless it is on a list.
 */
function readingsOf(word: string): readonly string[] {
  if (word.length < 4 || word.length > 40 || !/\d/.test(word)) return []
  if (!/^\p{L}+(?:[013457]+\p{L}+)*[034]*$/u.test(word)) return []
  if ((word.match(/\d/g)?.length ?? 0) * 2 > word.length) return []
  const read = word.replace(/[03457]/g, (digit) => digitLetters[digit] ?? digit)
  return read.includes('1') ? [read.replaceAll('1', 'i'), read.replaceAll('1', 'l')] : [read]
}

const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't' }
