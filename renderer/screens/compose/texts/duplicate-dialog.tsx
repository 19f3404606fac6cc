// Asks which accounts another post with the same words is for.
import { useState } from 'react'
import type { Account } from '../../../../shared/post/account'
import { accountInWords } from '../../../../shared/post/account-words'
import type { Content } from '../../../../shared/post/content'
import { Button } from '../../../parts/button'
import { Choices } from '../../../parts/choices'
import { Dialog } from '../../../parts/dialog'
import { sameFor } from './same-for'
import { t } from '../../../../shared/words/say'

interface DuplicateDialogProps {
  readonly content: Content
  readonly accounts: readonly Account[]
  readonly onBegin: (content: Content) => void
  readonly onClose: () => void
}

export function DuplicateDialog({ content, accounts, onBegin, onClose }: DuplicateDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>(content.targets)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Write the same as a new post')}
      description={t('An account keeps the text of its own that it has here. The new post has no slot yet.')}
      actions={
        <>
          <Button onPress={onClose}>{t('Stay with this post')}</Button>
          <Button kind="primary" onPress={() => onBegin(sameFor(content, chosen))}>
            {t('Write the new post')}
          </Button>
        </>
      }
    >
      <Choices
        label={t('Accounts that the new post is for')}
        description={t('None chosen: choose them in the new post.')}
        options={accounts.map((account) => ({ value: account.id, label: accountInWords(account.id) }))}
        chosen={chosen}
        onChange={setChosen}
      />
    </Dialog>
  )
}
