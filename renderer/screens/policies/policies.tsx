// The policies: the clauses in force with their examples and how their rules have fared, the packs of the version that
// comes next, the lists that the checks look at, and the versions there were.
import { useEffect, useState } from 'react'
import { useDesk } from '../../data'
import { useCommands } from '../../keys/bindings'
import { later } from '../../later'
import { SplitTabs } from '../../parts'
import { Clauses } from './clauses/clauses'
import { useVersionComparison } from './comparison/use-version-comparison'
import { type Part, rememberPolicies, usePoliciesPart } from './memory'
import styles from './policies.module.css'
import { Versions } from './versions/versions'
import { t } from '../../../shared/words/say'

const Packs = later(async () => (await import('./packs/packs')).Packs)
const Lists = later(async () => (await import('./lists/lists')).Lists)

const parts: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'clauses', label: t('Clauses') },
  { value: 'packs', label: t('Packs') },
  { value: 'routes', label: t('Routes') },
  { value: 'lists', label: t('Lists') },
  { value: 'versions', label: t('Versions') },
]

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
  // What a part puts beside the tabs. The tabs stay when the part changes, and the focus in them.
  const [beside, setBeside] = useState<HTMLElement | null>(null)
  const next = parts[(parts.findIndex(({ value }) => value === part) + 1) % parts.length]
  useCommands('policies', { 'policies.tab': () => rememberPolicies(of, { part: next?.value ?? 'clauses' }) })
  return (
    <div className={styles['screen']}>
      <SplitTabs
        label={t('Parts of the policies')}
        tabs={parts}
        value={part}
        onChange={(chosen) => rememberPolicies(of, { part: chosen })}
        className={styles['parts']}
        barClassName={styles['bar']}
        panelClassName={styles['panel']}
        beside={<div ref={setBeside} className={styles['beside']} />}
      >
        {part === 'clauses' && <Clauses of={of} wanted={clause} beside={beside} />}
        {(part === 'packs' || part === 'routes') && <Packs of={of} part={part} />}
        {part === 'lists' && <Lists of={of} beside={beside} />}
        {part === 'versions' && <Versions comparison={comparison} />}
      </SplitTabs>
    </div>
  )
}
