// The work that takes long, as main tells of it.
import { useEffect } from 'react'
import { create } from 'zustand'
import { isInFrame, workScreens, type WorkView } from '../../shared/bridge/work'
import { bridge } from '../bridge'
import { sayFault } from '../data'

const useWorks = create<{ readonly works: readonly WorkView[] }>(() => ({ works: [] }))

/** Listens while the component that calls this is mounted, and takes what the open screen shows for read. */
export function useWorkNews(screen: string): void {
  useEffect(() => {
    const know = (works: readonly WorkView[]) => useWorks.setState({ works })
    bridge.works(null).then(know).catch(console.error)
    return bridge.onPush((push) => {
      if (push.kind === 'works') know(push.works)
    })
  }, [])
  const works = useWorks((state) => state.works)
  useEffect(() => {
    for (const { id, kind, words } of works) if (words !== null && workScreens[kind] === screen) readWork(id)
  }, [works, screen])
}

/** What the frame shows on this screen; the latest last. */
export function useFramedWorks(screen: string): readonly WorkView[] {
  return useWorks((state) => state.works).filter((work) => isInFrame(work, screen))
}

export function readWork(id: string): void {
  void bridge.readWork({ id }).catch(sayFault)
}

export function cancelWork(id: string): void {
  void bridge.cancelWork({ id }).catch(sayFault)
}
