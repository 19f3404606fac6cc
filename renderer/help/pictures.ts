// The pictures of the help: those that the test run made, light and dark.

const files = import.meta.glob<string>('./pictures/*.webp', { query: '?url', import: 'default', eager: true })

export const pictureOf = (name: string, scheme: 'light' | 'dark'): string | null =>
  files[`./pictures/${name}-${scheme}.webp`] ?? null
