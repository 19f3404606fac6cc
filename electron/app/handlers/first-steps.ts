// What somebody new has done of their first steps, kept for each person and desk on this computer.
import type { Handlers } from '../answering'
import type { Workstation } from '../workstation'

type FirstStepHandlers = Pick<Handlers, 'firstSteps' | 'keepFirstSteps'>

export function firstStepHandlers(station: Workstation): FirstStepHandlers {
  return {
    firstSteps: () => {
      const { openDesk, person } = station
      if (!openDesk || !person) return null
      const kept = station.settings
        .get('firstSteps')
        .find(({ desk, person: whose }) => desk === openDesk.folder && whose === person.id)
      return { done: kept?.done ?? [], isHidden: kept?.isHidden ?? false }
    },
    keepFirstSteps: ({ done, isHidden }) => {
      const { openDesk, person } = station
      if (!openDesk || !person) return { done, isHidden }
      const others = station.settings
        .get('firstSteps')
        .filter(({ desk, person: whose }) => desk !== openDesk.folder || whose !== person.id)
      station.settings.set('firstSteps', [...others, { desk: openDesk.folder, person: person.id, done, isHidden }])
      return { done, isHidden }
    },
  }
}
