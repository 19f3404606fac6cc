// Keeps what is chosen in a list in sight: when another is chosen, and when the list or what is chosen changes its size.
import { useEffect } from 'react'

/** `id`: of the chosen row; null where nothing is chosen. It stands in the nearest element that scrolls. */
export function useInSight(id: string | null): void {
  useEffect(() => {
    const row = id === null ? null : document.getElementById(id)
    if (!row) return undefined
    const show = () => row.scrollIntoView({ block: 'nearest' })
    show()
    const observer = new ResizeObserver(show)
    observer.observe(row)
    const list = row.closest('[role=grid]')
    if (list) observer.observe(list)
    return () => observer.disconnect()
  }, [id])
}
