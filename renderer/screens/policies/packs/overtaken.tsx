// Another version was put in force while this one was edited: its changes can be carried over, or dropped.
import type { PolicyDocument } from '../../../../shared/policy/document'
import { carriedOver } from '../../../../shared/policy/draft'
import { say } from '../../../navigation'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import type { Editing } from './editing/policy-draft'

export interface OvertakenProps {
  readonly editing: Editing
  readonly inForce: PolicyDocument
  readonly onDiscard: () => void
}

export function Overtaken({ editing, inForce, onDiscard }: OvertakenProps) {
  const { base } = editing.store()
  const carry = () => {
    const { draft, base: was } = editing.store.getState()
    const { draft: carried, onBothSides } = carriedOver(draft, was, inForce)
    editing.replaceWith(carried, inForce)
    say(
      onBothSides.length === 0
        ? `Your changes are on version ${inForce.version} now.`
        : `Your changes are on version ${inForce.version} now. Changed on both sides, with your text kept: ${onBothSides.join(', ')}.`,
    )
  }
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button size="small" onPress={onDiscard}>
            Discard them…
          </Button>
          <Button size="small" kind="primary" onPress={carry}>
            Carry them over to version {inForce.version}
          </Button>
        </>
      }
    >
      Version {inForce.version} was put in force after you had begun from version {base.version}. Your changes are kept.
    </Banner>
  )
}
