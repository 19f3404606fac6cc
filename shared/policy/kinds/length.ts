// A text against its channel's limits, counted exactly as the channel counts.
import * as z from 'zod'
import { channelNames, type Channel } from '../../post/account'
import { type Count, count } from '../../post/limits-count'
import { basisOfCount, doubt, unitNames } from '../hits'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'

const Options = z.strictObject({ of: z.enum(['text', 'hashtags']).default('text') })

export const length = defineKind({
  kind: 'length',
  options: Options,
  check({ of }) {
    return (subject) =>
      subject.texts.flatMap((reading) =>
        channelsOf(reading, subject).flatMap(([channel, accounts]) =>
          count(channel, reading.view.text)
            .filter((counted) => counted.of === of && counted.over > 0)
            .map((counted) => hitOf(counted, reading, accounts)),
        ),
      )
  },
})

function hitOf(counted: Count, reading: Reading, accounts: readonly string[]): Hit {
  const { channel, used, limit, over, unit } = counted
  const name = channelNames[channel].name
  const own = reading.field.kind === 'override' ? reading.field.account : ''
  return {
    at: null,
    accounts,
    detail: [channel, unit, own].join(' '),
    what: `${used} of ${limit} ${unitNames[unit]} on ${name}: ${over} too many.${doubt(counted)}`,
    how:
      unit === 'hashtags'
        ? `Keep the ${limit} that help readers most.`
        : `Shorten it by ${over}, or give ${name} a text of its own.`,
    basis: basisOfCount(counted),
  }
}

function channelsOf(reading: Reading, { targets }: Subject): readonly (readonly [Channel, readonly string[]])[] {
  const accounts = new Map<Channel, string[]>()
  for (const account of targets) {
    if (!reading.accounts.includes(account.id)) continue
    const known = accounts.get(account.channel)
    if (known) known.push(account.id)
    else accounts.set(account.channel, [account.id])
  }
  return [...accounts]
}
