/** Without the keys that are present and undefined, as optional schema fields may be. */
export function defined<T extends object>(value: T): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    readonly [Key in keyof T]: Exclude<T[Key], undefined>
  }
}
