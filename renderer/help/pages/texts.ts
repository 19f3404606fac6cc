/** By the id of the page rather than by the path of its file. */
export function textsOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text] as const),
  )
}
