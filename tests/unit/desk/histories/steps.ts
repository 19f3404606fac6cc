// Random histories, as they are made and shrunk: who tries what, in which order.
import * as fc from 'fast-check'
import { type Area, cast, type Member } from './desk'

export interface Step {
  readonly by: Member
  readonly post: 'p' | 'q'
  readonly act: Act
  readonly text: string
  readonly area: Area
  readonly linkedin: boolean
  /** Whether the person looks at the latest revision or at an old one. */
  readonly isStale: boolean
  /** 0 to 20: which one of several, and how. */
  readonly pick: number
}

export interface History {
  /** How many of the cast there are. */
  readonly size: number
  readonly steps: readonly Step[]
}

/** How often each is tried, more or less. */
const acts = {
  draft: 1,
  edit: 2,
  relabel: 2,
  submit: 3,
  withdraw: 1,
  comment: 1,
  note: 1,
  talk: 2,
  suggest: 2,
  apply: 3,
  decline: 1,
  bring: 2,
  'take-other': 2,
  'decline-other': 1,
  consider: 1,
  unconsider: 1,
  dispute: 1,
  'ask-waiver': 2,
  'grant-waiver': 2,
  'refuse-waiver': 1,
  'back-waiver': 1,
  wait: 1,
  approve: 6,
  'approve-together': 2,
  'request-changes': 1,
  reject: 1,
  'take-back': 1,
  undo: 1,
  take: 2,
  release: 1,
  snooze: 2,
  'end-snooze': 1,
  nudge: 1,
  move: 1,
  adopt: 1,
  regrant: 1,
  cover: 2,
  uncover: 1,
  'approve-for': 3,
  'object-for': 1,
  list: 2,
  export: 3,
} as const
export type Act = keyof typeof acts

const writing: readonly Member[] = ['ana', 'ben', 'mia']
const reviewing: readonly Member[] = ['dev', 'cleo', 'eve', 'ben']
/** Mostly someone who may do such a thing, so that histories get somewhere; sometimes anyone. Absent: who writes. */
const able: Partial<Record<Act, readonly Member[]>> = {
  approve: reviewing,
  'approve-together': reviewing,
  'request-changes': reviewing,
  reject: ['dev', 'eve'],
  consider: reviewing,
  unconsider: reviewing,
  note: reviewing,
  suggest: ['cleo', 'dev', 'ben', 'eve'],
  bring: ['cleo', 'dev', 'ana', 'mia'],
  'grant-waiver': reviewing,
  'refuse-waiver': ['dev', 'eve'],
  'back-waiver': ['cleo', 'dev', 'ana', 'mia'],
  take: reviewing,
  release: reviewing,
  snooze: [...reviewing, 'ana'],
  'end-snooze': reviewing,
  export: ['mia'],
  adopt: ['mia'],
  'take-back': reviewing,
  regrant: ['mia'],
  cover: ['dev', 'eve', 'cleo', 'mia'],
  uncover: ['dev', 'cleo', 'mia'],
  'approve-for': reviewing,
  'object-for': reviewing,
  list: ['mia'],
}

// Few texts, so that changing back to an earlier one happens often.
const texts = ['Rates are up.', 'Rates are up.', 'Rates are down.', 'The best bank.', 'Guaranteed returns.'] as const

const rare = (one: number) => fc.nat(one - 1).map((n) => n === 0)

const stepIn = (members: readonly Member[]): fc.Arbitrary<Step> =>
  fc
    .record({
      anyone: fc.constantFrom(...members),
      isAnyone: rare(5),
      post: fc.constantFrom('p' as const, 'p' as const, 'q' as const),
      act: fc.constantFrom(
        ...(Object.keys(acts) as Act[]).flatMap((act) => Array.from({ length: acts[act] }, () => act)),
      ),
      text: fc.constantFrom(...texts),
      area: fc.constantFrom<Area>('brand', 'brand', 'brand', 'legal', 'legal', 'compliance', 'principal'),
      linkedin: fc.boolean(),
      isStale: rare(10),
      pick: fc.nat(20),
    })
    .map(({ anyone, isAnyone, ...rest }) => {
      const names = (able[rest.act] ?? writing).filter((name) => members.includes(name))
      return { ...rest, by: isAnyone ? anyone : (names[rest.pick % names.length] ?? anyone) }
    })

/** After all that chance, everybody tries to get the post out: whatever must hold it back has to do so now. */
const push: readonly Step[] = (
  [
    ['ana', 'submit'],
    ['mia', 'submit'],
    ['ana', 'ask-waiver'],
    ['mia', 'ask-waiver'],
    ['ana', 'grant-waiver'],
    ['ben', 'grant-waiver'],
    ['cleo', 'grant-waiver'],
    ['dev', 'grant-waiver'],
    ['cleo', 'back-waiver'],
    ['cleo', 'grant-waiver'],
    ['cleo', 'consider'],
    ['cleo', 'unconsider'],
    ['cleo', 'consider'],
    ['dev', 'consider'],
    ['eve', 'approve', 'compliance'],
    ['cleo', 'approve'],
    ['ben', 'approve'],
    ['cleo', 'approve-for', 'legal'],
    ['ben', 'approve-for'],
    ['dev', 'approve', 'legal'],
    ['dev', 'approve'],
    ['eve', 'approve', 'legal'],
    ['eve', 'approve', 'compliance'],
    ['cleo', 'approve', 'compliance'],
    ['mia', 'export'],
    ['ana', 'edit'],
  ] as const
).map(
  ([by, act, area = 'brand' as const]): Step => ({
    by,
    act,
    area,
    post: 'p',
    text: '',
    linkedin: false,
    isStale: false,
    pick: 0,
  }),
)

/** Of the push: what would otherwise be the same in each history. */
const sometimes: ReadonlySet<Act> = new Set(['back-waiver', 'unconsider'])

export const histories: fc.Arbitrary<History> = fc.integer({ min: 2, max: cast.length }).chain((size) => {
  const members = cast.slice(0, size).map(({ id }) => id)
  const step = stepIn(members)
  return fc
    .record({
      begun: fc.tuple(step, step),
      isAway: fc.boolean(),
      rest: fc.array(step, { minLength: 8, maxLength: 28, size: 'max' }),
    })
    .map(
      ({ begun: [first, second], isAway, rest }): History => ({
        size,
        steps: [
          // Some are brought in from another desk, by whoever it is.
          first.pick % 4 === 0
            ? { ...first, act: 'bring', by: members[(first.pick / 4) % members.length] ?? 'mia', post: 'p' }
            : { ...first, act: 'draft', by: 'mia', post: 'p' },
          { ...second, act: 'draft', by: members[2] ?? 'mia', post: 'q' },
          // In half of them Dev is away from the beginning: who covers for him, and for what, is left to chance.
          ...(isAway ? [{ ...first, act: 'cover', by: 'dev' } as const] : []),
          ...rest,
          ...push.filter(({ by, act }) => members.includes(by) && (!sometimes.has(act) || second.pick % 4 === 0)),
        ],
      }),
    )
})
