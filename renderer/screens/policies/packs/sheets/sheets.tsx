// The sheets and questions of the packs; one is open at a time.
import type { RefObject } from 'react'
import type { PolicyDocument } from '../../../../../shared/policy/document'
import type { PackStanding, PackText, PolicyDraft } from '../../../../../shared/policy/draft'
import { clauseIdsIn, newPack } from '../../../../../shared/policy/new-pack'
import { AdoptSheet } from './adopt-sheet'
import { NewPackSheet } from './new-pack-sheet'
import { SureDialog } from './sure-dialog'
import { t } from '../../../../../shared/words/say'

export type OpenSheet =
  | { readonly kind: 'new' | 'adopt' | 'discard' }
  | { readonly kind: 'remove' | 'revert'; readonly pack: PackStanding }
  | { readonly kind: 'replace'; readonly name: string; readonly yaml: string }

export interface SheetsProps {
  readonly sheet: OpenSheet | null
  readonly draft: PolicyDraft
  readonly base: PolicyDocument
  /** The names of the desk's own packs. */
  readonly own: readonly string[]
  readonly finalFocus: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onMake: (pack: PackText) => void
  readonly onReplace: (pack: PackText) => void
  readonly onRemove: (pack: PackStanding) => void
  readonly onRevert: (pack: PackStanding) => void
  readonly onDiscard: () => void
  readonly onAdopted: (document: PolicyDocument) => void
}

export function Sheets({ sheet, draft, base, own, ...props }: SheetsProps) {
  if (sheet === null) return null
  const shared = { onClose: props.onClose, finalFocus: props.finalFocus }
  switch (sheet.kind) {
    case 'new':
      return (
        <NewPackSheet
          {...shared}
          taken={[...own, ...base.packs.map(({ name }) => name)]}
          onMake={(title) => props.onMake(newPack(title, clauseIdsIn([...draft.packs, ...base.packs])))}
        />
      )
    case 'adopt':
      return <AdoptSheet {...shared} draft={draft} base={base} onAdopted={props.onAdopted} />
    case 'discard':
      return (
        <SureDialog
          {...shared}
          title={t('Discard the changes?')}
          words={t(
            'Everything that differs from the version in force is dropped: packs, switches and lists. It cannot be brought back; export a pack first if you want to keep its text.',
          )}
          verb={t('Discard the changes')}
          onSure={props.onDiscard}
        />
      )
    case 'remove':
      return (
        <SureDialog
          {...shared}
          title={t('Remove {title}?', { title: sheet.pack.title })}
          words={
            sheet.pack.before === null
              ? t('It was never in force, so its text is gone with it. Export it first if you want to keep it.')
              : t('What you changed in it is gone; the text in force can be put back.')
          }
          verb={t('Remove the pack')}
          onSure={() => props.onRemove(sheet.pack)}
        />
      )
    case 'revert':
      return (
        <SureDialog
          {...shared}
          title={t('Take back what you changed in {title}?', { title: sheet.pack.title })}
          words={t('The pack gets the text that is in force. What you typed since cannot be brought back.')}
          verb={t('Take it back')}
          onSure={() => props.onRevert(sheet.pack)}
        />
      )
    case 'replace':
      return (
        <SureDialog
          {...shared}
          title={t('Replace your pack {name}?', { name: sheet.name })}
          words={t('There is already a pack filed under this name. Its text is replaced by that of the file.')}
          verb={t('Replace its text')}
          onSure={() => props.onReplace(sheet)}
        />
      )
  }
}
