// What of a post stands beside its texts. It is the same object for as long as only the texts change, so that what shows it is
// not drawn again for every letter.
import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import type { Content } from '../../../shared/post/content'

export type BesideTexts = Omit<Content, 'text' | 'overrides'>

export function useBesideTexts({ text: _text, overrides: _overrides, ...now }: Content): BesideTexts {
  const [kept, keep] = useState<BesideTexts>(now)
  if (shallow(kept, now)) return kept
  keep(now)
  return now
}
