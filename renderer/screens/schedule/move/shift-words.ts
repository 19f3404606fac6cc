/** "3", "-2", "−2"; null for anything else. */
export function wholeIn(typed: string): number | null {
  const plain = typed.trim().replace(/^[−–]/, '-')
  return /^[+-]?\d{1,5}$/.test(plain) ? Number(plain) : null
}
