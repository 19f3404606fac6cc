/** Made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Something made ready from an object, such as a list or the view of a text, once for as long as it is the same object:
 * finders over a thousand names are not built anew for every post.
 */
export function onceFor<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const made = new WeakMap<From, Made>()
  return (from) => {
    let known = made.get(from)
    if (known === undefined) {
      known = make(from)
      made.set(from, known)
    }
    return known
  }
}
