// What falls when another version of the policy comes into force: every approval was given under the one before.
import type { Instant } from '../../kit/time'
import { isOn } from '../../review/sign-off'
import { standingOf } from '../standing'
import type { DeskState } from '../state'

export interface PolicyStakes {
  /** Posts that are approved now and would wait for their reviewers again. */
  readonly approved: number
  /** Posts under review that already carry an approval of what they hold now. */
  readonly begun: number
}

export function policyStakes(state: DeskState, now: Instant): PolicyStakes {
  let approved = 0
  let begun = 0
  for (const post of state.posts.values()) {
    const { status, file } = standingOf(state, post, now)
    if (status === 'approved') approved += 1
    if (status !== 'in-review') continue
    const isBegun = file.signOffs.some(
      (signOff) => signOff.decision === 'approve' && signOff.takenBack === null && isOn(signOff, file.ground),
    )
    if (isBegun) begun += 1
  }
  return { approved, begun }
}
