// The six people of the sample desk. Invented, like the bank they work for.
import type { Person } from '../../../shared/people/person'

/** Keeps people, accounts and policy, and answers for the brand as well. */
export const ruth = 'ruth'
/** Writes in English. */
export const maya = 'maya'
/** Writes in German and answers for the brand: what he wrote himself he cannot approve. */
export const jonas = 'jonas'
/** Answers for the brand. */
export const priya = 'priya'
/** Answers for compliance and for legal questions. */
export const tom = 'tom'
/** Social manager; writes in Spanish. */
export const elena = 'elena'

export const founder: Person = { id: ruth, name: 'Ruth Calderwood', roles: ['admin', 'reviewer'], areas: ['brand'] }

export const colleagues: readonly Person[] = [
  { id: maya, name: 'Maya Lindqvist', roles: ['writer'], areas: [] },
  { id: jonas, name: 'Jonas Weberling', roles: ['writer', 'reviewer'], areas: ['brand'] },
  { id: priya, name: 'Priya Chandran', roles: ['reviewer'], areas: ['brand'] },
  { id: tom, name: 'Tom Okonjo', roles: ['reviewer'], areas: ['compliance', 'legal'] },
  { id: elena, name: 'Elena Quintana', roles: ['manager'], areas: [] },
]
