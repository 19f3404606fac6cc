// What a move would mean, in whole sentences: the gravest first. The facts are the desk's; here they only get their words.
import type { SlotTrial } from '../../../../shared/desk/queries/slot-trial'
import { refusalInWords } from '../../../../shared/desk/refusal'
import { cityOf, type Zone } from '../../../../shared/kit/time'
import { areaInWords } from '../../../../shared/people/area-words'
import { instantInWords } from '../../../parts/when-words'
import { offsetChange } from './moving'
import { t } from '../../../../shared/words/say'
import { allOf } from '../../../../shared/words/formats'

/** `stop`: it cannot be done. `grave`: it undoes work or breaks a rule. `mind`: it is worth a second look. */
export type Tone = 'stop' | 'grave' | 'mind' | 'plain'

export interface Line {
  readonly tone: Tone
  readonly words: string
}

const order: readonly Tone[] = ['stop', 'grave', 'mind', 'plain']

export function meaningOf(trial: SlotTrial, zone: Zone): readonly Line[] {
  if (trial.refusal) return [{ tone: 'stop', words: refusalInWords(trial.refusal) }]
  const lines = [...approvals(trial), ...deadline(trial, zone), ...findings(trial), ...clocks(trial)]
  return lines.toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
}

export const isGrave = (lines: readonly Line[]): boolean =>
  lines.some(({ tone }) => tone === 'grave' || tone === 'stop')

function approvals(trial: SlotTrial): Line[] {
  const { falls, returns, status } = trial
  if (returns.length === 0) return [touched(trial)]
  const whose = allOf(returns.map(({ name, area }) => `${name} (${areaInWords(area)})`))
  const again: Line = {
    tone: 'plain',
    words: t(
      '{status, select, approved {{count, plural, one {The approval of {whose} holds again, because it was given for this very slot: the post is approved there.} other {The approvals of {whose} hold again, because they were given for this very slot: the post is approved there.}}} other {{count, plural, one {The approval of {whose} holds again, because it was given for this very slot.} other {The approvals of {whose} hold again, because they were given for this very slot.}}}}',
      { status: status.after, count: returns.length, whose },
    ),
  }
  return falls.length > 0 ? [touched(trial), again] : [again]
}

function touched({ falls, status, turn }: SlotTrial): Line {
  if (falls.length > 0) {
    const fallen = t(
      '{count, plural, one {The approval of {whose} no longer stands, because it was for the old slot.} other {The approvals of {whose} no longer stand, because they were for the old slot.}}',
      { count: falls.length, whose: allOf(falls.map(({ name, area }) => `${name} (${areaInWords(area)})`)) },
    )
    return { tone: 'grave', words: turn === '' ? fallen : `${fallen} ${t('Then it waits for: {turn}.', { turn })}` }
  }
  switch (status.before) {
    case 'draft':
      return { tone: 'plain', words: t('It is a draft, so no approval is touched.') }
    case 'changes-requested':
    case 'rejected':
      return { tone: 'plain', words: t('It goes back to its reviewers as a new revision.') }
    default:
      return { tone: 'plain', words: t('Nobody has approved it yet, so no approval is lost.') }
  }
}

function deadline(
  { to, deadline: { isExpired, isAtRisk, isNear, approveBy }, hoursLeft }: SlotTrial,
  zone: Zone,
): Line[] {
  if (to === null) return [{ tone: 'mind', words: t('Without a slot it is not exported.') }]
  if (isExpired)
    return [{ tone: 'grave', words: t('This time has passed. A post with a passed slot is not exported.') }]
  if (approveBy === null) return []
  const by = instantInWords(approveBy, zone)
  if (isAtRisk) {
    return [
      {
        tone: 'grave',
        words: t(
          'At risk: its reviewers have {hours, plural, =1 {an hour} other {# hours}}, and would have needed it by {by}.',
          { hours: hoursLeft, by },
        ),
      },
    ]
  }
  return [{ tone: isNear ? 'mind' : 'plain', words: t('It has to be approved by {by}.', { by }) }]
}

function findings({ brings, mends }: SlotTrial): Line[] {
  return [
    ...brings.map(
      ({ severity, what, how }): Line => ({ tone: severity === 'blocker' ? 'grave' : 'mind', words: `${what} ${how}` }),
    ),
    ...mends.map(({ what }): Line => ({ tone: 'plain', words: t('No longer so: {what}', { what }) })),
  ]
}

function clocks({ from, to, nights }: SlotTrial): Line[] {
  const change = to && offsetChange(from, to)
  return [
    ...nights.map(
      ({ zone, time }): Line => ({
        tone: 'mind',
        words: t('Readers in {zone} would get it at night, at {time}.', { zone: cityOf(zone), time }),
      }),
    ),
    ...(change ? [{ tone: 'mind' as const, words: change }] : []),
  ]
}

/** What moving several would mean, counted; each post's own reasons are named where it cannot be moved. */
export function meaningOfAll(trials: readonly SlotTrial[]): readonly Line[] {
  const counted = (test: (trial: SlotTrial) => boolean) =>
    trials.filter((one) => one.refusal === null && test(one)).length
  const falling = counted(({ falls }) => falls.length > 0)
  const returning = counted(({ returns }) => returns.length > 0)
  const risky = counted(({ deadline: { isAtRisk } }) => isAtRisk)
  const passed = counted(({ deadline: { isExpired } }) => isExpired)
  const clashing = counted(({ brings }) => brings.length > 0)
  return [
    ...trials.flatMap(({ key, refusal }): Line[] =>
      refusal
        ? [
            {
              tone: 'stop',
              words: t('{key} stays: {what} {wayOut}', { key, what: refusal.what, wayOut: refusal.wayOut }),
            },
          ]
        : [],
    ),
    ...(falling > 0
      ? [
          {
            tone: 'grave' as const,
            words: t('Approvals no longer stand on {count, plural, one {# post} other {# posts}}.', { count: falling }),
          },
        ]
      : []),
    ...(returning > 0
      ? [
          {
            tone: 'plain' as const,
            words: t(
              'Earlier approvals hold again on {count, plural, one {# post} other {# posts}}: they were given for these very slots.',
              { count: returning },
            ),
          },
        ]
      : []),
    ...(passed > 0
      ? [
          {
            tone: 'grave' as const,
            words: t('The new time has passed for {count, plural, one {# post} other {# posts}}.', { count: passed }),
          },
        ]
      : []),
    ...(risky > 0
      ? [
          {
            tone: 'grave' as const,
            words: t('At risk: the review of {count, plural, one {# post} other {# posts}} would come too late.', {
              count: risky,
            }),
          },
        ]
      : []),
    ...(clashing > 0
      ? [
          {
            tone: 'mind' as const,
            words: t('A rule speaks against the new slot of {count, plural, one {# post} other {# posts}}.', {
              count: clashing,
            }),
          },
        ]
      : []),
    ...trials.flatMap(({ key, brings }) =>
      brings.slice(0, 1).map(({ what }): Line => ({ tone: 'mind', words: `${key}: ${what}` })),
    ),
  ]
}
