// What a house may do that brings rules of its own.
import * as z from 'zod'

/** Each is also the name of the pack that holds its rules. */
export const Sector = z.enum(['finance', 'health', 'education-and-public-sector'])
export type Sector = z.infer<typeof Sector>
export const sectors = Sector.options

/** As a house says what it does. */
export const sectorNames: Readonly<Record<Sector, string>> = {
  finance: 'Banking, insurance or investing',
  health: 'Health care or medicines',
  'education-and-public-sector': 'Education or public service',
}
