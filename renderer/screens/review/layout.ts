// Whether old and new stand in one text or side by side: one choice for all posts, kept while the window is open.
import { create } from 'zustand'

const useChosen = create<{ readonly isSideBySide: boolean }>(() => ({ isSideBySide: false }))

export function useLayout(): readonly [boolean, (isSideBySide: boolean) => void] {
  return [useChosen((chosen) => chosen.isSideBySide), (isSideBySide) => useChosen.setState({ isSideBySide })]
}
