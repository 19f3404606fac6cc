// The policies: the clauses in force with their examples and how their rules have fared, the packs of the version that
// comes next, the lists that the checks look at, and the versions there were.
import { useEffect } from 'react'
import { useDesk } from '../../data'
import { useCommands } from '../../keys/bindings'
import { later } from '../../later'
import { nextPart, PartTabs } from '../../parts/part-tabs'
import type { SplitTab } from '../../parts/split-tabs'
import { Clauses } from './clauses/clauses'
import { useVersionComparison } from './comparison/use-version-comparison'
import { type Part, rememberPolicies, usePoliciesPart } from './memory'
import styles from './policies.module.css'
import { Versions } from './versions/versions'
import { t } from '../../../shared/words/say'

const Packs = later(async () => (await import('./packs/packs')).Packs)
const Lists = later(async () => (await import('./lists/lists')).Lists)

const parts = [
  { value: 'clauses', label: t('Clauses') },
  { value: 'packs', label: t('Packs') },
  { value: 'routes', label: t('Routes') },
  { value: 'lists', label: t('Lists') },
  { value: 'versions', label: t('Versions') },
] as const satisfies readonly SplitTab<Part>[]

/** `clause`: the one to show, where the person came to read it. */
export function Policies({ clause }: { readonly clause: string | null }) {
  const desk = useDesk()
  const of = `${desk.name}/${desk.me?.id ?? ''}`
  const part = usePoliciesPart(of)
  // Kept here, so that it goes on while another part is looked at.
  const comparison = useVersionComparison(of)
  useEffect(() => {
    if (clause !== null) rememberPolicies(of, { part: 'clauses' })
  }, [clause, of])
  useCommands('policies', { 'policies.tab': () => rememberPolicies(of, { part: nextPart(parts, part) }) })
  return (
    <div className={styles['screen']}>
      <PartTabs
        label={t('Parts of the policies')}
        parts={parts}
        value={part}
        onChange={(chosen) => rememberPolicies(of, { part: chosen })}
      >
        {(beside) => {
          switch (part) {
            case 'clauses':
              return <Clauses of={of} wanted={clause} beside={beside} />
            case 'packs':
            case 'routes':
              return <Packs of={of} part={part} />
            case 'lists':
              return <Lists of={of} beside={beside} />
            case 'versions':
              return <Versions comparison={comparison} />
          }
        }}
      </PartTabs>
    </div>
  )
}
