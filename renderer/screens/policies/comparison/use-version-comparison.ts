// A version of the policy compared with another one before it. It starts by itself for a version that was just put in
// force: what that changed on the desk is what everybody asks next.
import { useEffect, useState } from 'react'
import { rememberPolicies, useAdopted } from '../memory'
import { type Comparison, useComparison } from './use-comparison'

export interface VersionComparison extends Comparison {
  /** The later of the two versions; null before the first comparison. */
  readonly version: number | null
  readonly compare: (before: number, version: number) => void
}

export function useVersionComparison(of: string): VersionComparison {
  const comparison = useComparison()
  const adopted = useAdopted(of)
  const [version, setVersion] = useState<number | null>(null)
  const compare = (before: number, after: number) => {
    setVersion(after)
    comparison.start({ version: before }, { version: after })
  }
  const isDue = adopted !== null && version !== adopted
  useEffect(() => {
    // The version was put in force elsewhere on this screen, and nothing is compared until it is seen here.
    // oxlint-disable-next-line react/set-state-in-effect
    if (isDue) compare(adopted - 1, adopted)
  })
  const { kind } = comparison.state
  useEffect(() => {
    if (kind === 'done' || kind === 'failed') rememberPolicies(of, { adopted: null })
  }, [kind, of])
  const cancel = () => {
    rememberPolicies(of, { adopted: null })
    comparison.cancel()
  }
  return { ...comparison, cancel, version, compare }
}
