// What the posts of a handed-over file are called in words.
import type { BundledPostView } from '../../../../shared/desk/bundle/report'
import type { TakenAs } from '../../../../shared/ledger/events'
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
      return `Propose its text for ${here?.key ?? 'the post'}; the writer takes or declines it`
    case 'words': {
      const said = comments.length + suggestions.length
      return said === 0 ? t('Only note what was decided there') : t('Only bring in what was said about it')
    }
  }
}

export const decisionWords = {
  approve: 'Approved',
  'request-changes': t('Changes asked for'),
  reject: 'Rejected',
} as const

export const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
