/** Ends a switch over a union: the compiler objects when a case is missing. */
export function missingCase(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`)
}
