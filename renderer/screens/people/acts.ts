// What an admin does about people: each act is answered by a refusal, or by null when it was done.
import type { Command } from '../../../shared/desk/commands'
import type { Refusal } from '../../../shared/desk/refusal'
import type { Result } from '../../../shared/kit/result'
import type { Acted } from '../../../shared/bridge/contract'
import { bridge, faultInWords } from '../../bridge'
import { act } from '../../data'
import { say } from '../../navigation'
import { t } from '../../../shared/words/say'

export type Came = Promise<Refusal | null>

export function order(command: Command, done: string): Came {
  return came(() => act(command, done))
}

export function addPerson(person: Parameters<typeof bridge.addPerson>[0]): Came {
  return came(() => said(bridge.addPerson(person), t('{person} is on this desk now', { person: person.name })))
}

export function enrolAnew(person: string, name: string, passphrase: string): Came {
  return came(() => said(bridge.enrolAnew({ person, passphrase }), t('{name} has a new key', { name })))
}

async function said(acting: Promise<Result<Acted, Refusal>>, done: string): Promise<Result<Acted, Refusal>> {
  const answer = await acting
  if (answer.ok) say(done, answer.value.undo)
  return answer
}

async function came(acting: () => Promise<Result<Acted, Refusal>>): Came {
  try {
    const answer = await acting()
    return answer.ok ? null : answer.error
  } catch (fault) {
    const what = t('That did not work: {fault}.', { fault: faultInWords(fault) })
    return { code: 'not-ready', what, wayOut: t('Nothing was changed; try once more.'), obstacles: [] }
  }
}
