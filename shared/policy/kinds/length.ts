// A text against its channel's limits, counted exactly as the channel counts.
import * as z from 'zod'
import { type Account, channelNames } from '../../post/account'
import { type Count, countOver } from '../../post/limits-count'
import { basisOfCount, doubt, unitNames } from '../hits'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'

const Options = z.strictObject({ of: z.enum(['text', 'hashtags']).default('text') })

export const length = defineKind({
  kind: 'length',
  options: Options,
  check({ of }) {
    return (subject) =>
      subject.texts.flatMap((reading) =>
        groupsOf(reading, subject).flatMap(([{ channel, textLimit }, accounts]) =>
          countOver(channel, of, reading.view.text, textLimit).map((counted) =>
            hitOf(counted, reading, accounts, textLimit),
          ),
        ),
      )
  },
})

function hitOf(counted: Count, reading: Reading, accounts: readonly string[], textLimit?: number): Hit {
  const { channel, used, limit, over, unit } = counted
  const name = channelNames[channel].name
  const own = reading.field.kind === 'override' ? reading.field.account : ''
  return {
    at: null,
    accounts,
    detail: [channel, unit, own, ...(textLimit === undefined ? [] : [textLimit])].join(' '),
    what: `${used} of ${limit} ${unitNames[unit]} on ${name}: ${over} too many.${doubt(counted)}`,
    how:
      unit === 'hashtags'
        ? `Keep the ${limit} that help readers most.`
        : `Shorten it by ${over}, or give ${name} a text of its own.`,
    basis: basisOfCount(counted),
  }
}

/** Accounts with one channel and one limit share a finding. */
function groupsOf(reading: Reading, { targets }: Subject): readonly (readonly [Account, readonly string[]])[] {
  const carrying = targets.filter(({ id }) => reading.accounts.includes(id))
  const groups = Map.groupBy(carrying, ({ channel, textLimit = '' }) => `${channel} ${textLimit}`)
  return [...groups.values()].flatMap((accounts) => {
    const [first] = accounts
    return first ? [[first, accounts.map(({ id }) => id)] as const] : []
  })
}
