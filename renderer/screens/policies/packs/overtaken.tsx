// Another version was put in force while this one was edited: its changes can be carried over, or dropped.
import { useStore } from 'zustand'
import type { PolicyDocument } from '../../../../shared/policy/document'
import { carriedOver } from '../../../../shared/policy/draft'
import { say } from '../../../navigation'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import type { Editing } from './editing/policy-draft'
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export interface OvertakenProps {
  readonly editing: Editing
  readonly inForce: PolicyDocument
  readonly onDiscard: () => void
}

export function Overtaken({ editing, inForce, onDiscard }: OvertakenProps) {
  const { base } = useStore(editing.store)
  const carry = () => {
    const { draft, base: was } = editing.store.getState()
    const { draft: carried, onBothSides } = carriedOver(draft, was, inForce)
    editing.replaceWith(carried, inForce)
    say(
      onBothSides.length === 0
        ? t('Your changes are on version {version} now.', { version: inForce.version })
        : t('Your changes are on version {version} now. Changed on both sides, with your text kept: {parts}.', {
            version: inForce.version,
            parts: listed(onBothSides),
          }),
    )
  }
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button size="small" onPress={onDiscard}>
            {t('Discard them…')}
          </Button>
          <Button size="small" kind="primary" onPress={carry}>
            {t('Carry them over to version {version}', { version: inForce.version })}
          </Button>
        </>
      }
    >
      {t('Version {version} was put in force after you had begun from version {base}. Your changes are kept.', {
        version: inForce.version,
        base: base.version,
      })}
    </Banner>
  )
}
