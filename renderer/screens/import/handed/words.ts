// What the posts of a handed-over file are called in words.
import type { BundledPostView } from '../../../../shared/desk/bundle/report'
import type { TakenAs } from '../../../../shared/ledger/events'
import { areaInWords } from '../../../../shared/people/area-words'
import type { Tone } from '../../../parts'
import { t } from '../../../../shared/words/say'

export function comparedWords({ compared, here }: BundledPostView): { readonly words: string; readonly tone: Tone } {
  if (here?.status === 'withdrawn') return { words: t('Withdrawn here'), tone: 'neutral' }
  switch (compared) {
    case 'new':
      return { words: t('Not on this desk'), tone: 'accent' }
    case 'same':
      return { words: t('Reads the same here'), tone: 'neutral' }
    case 'changed-there':
      return { words: t('Changed there only'), tone: 'accent' }
    case 'changed-here':
      return { words: t('Changed here only'), tone: 'neutral' }
    case 'conflict':
      return { words: t('Changed on both sides'), tone: 'warning' }
  }
}

export function choiceWords(as: TakenAs, { here, comments, suggestions }: BundledPostView): string {
  switch (as) {
    case 'draft':
      return here ? t('Bring it in as a new draft beside the post here') : t('Bring it in as a new draft')
    case 'proposal':
      return here
        ? t('Propose its text for {key}; the writer takes or declines it', { key: here.key })
        : t('Propose its text for the post; the writer takes or declines it')
    case 'words': {
      const said = comments.length + suggestions.length
      return said === 0 ? t('Only note what was decided there') : t('Only bring in what was said about it')
    }
  }
}

type Decided = BundledPostView['decisions'][number]

/** "Approved on the other desk by Mira for Legal, not signed; it does not count here." */
export function decidedInWords({ by, area, decision, note, isSigned, isOnThese }: Decided): string {
  const values = {
    decision,
    signed: isSigned ? 'yes' : 'no',
    words: isOnThese ? 'these' : 'earlier',
    person: by,
    area: areaInWords(area),
  }
  return note === ''
    ? t(
        '{decision, select, approve {Approved} reject {Rejected} other {Changes asked for}} on the other desk by {person} for {area}{signed, select, yes {} other {, not signed}}{words, select, these {} other {, on earlier words}}; it does not count here.',
        values,
      )
    : t(
        '{decision, select, approve {Approved} reject {Rejected} other {Changes asked for}} on the other desk by {person} for {area}{signed, select, yes {} other {, not signed}}{words, select, these {} other {, on earlier words}}; it does not count here: “{note}”',
        { ...values, note },
      )
}

export function saidInWords({ by, quote, text }: BundledPostView['comments'][number]): string {
  return quote === '' ? `${by}: ${text}` : t('{person} on “{quote}”: {text}', { person: by, quote, text })
}

export function suggestedInWords({ by, quote, replacement, note }: BundledPostView['suggestions'][number]): string {
  const values = { person: by, quote, replacement, note }
  if (replacement === '')
    return note === ''
      ? t('{person} suggests taking “{quote}” out', values)
      : t('{person} suggests taking “{quote}” out: {note}', values)
  return note === ''
    ? t('{person} suggests “{replacement}” for “{quote}”', values)
    : t('{person} suggests “{replacement}” for “{quote}”: {note}', values)
}
