// What routes and reviews go by beside the routes: public figures, approving together, how long a review takes, waivers.
import { useState } from 'react'
import { areaInWords } from '../../../../shared/people/area-words'
import { useDesk } from '../../../data'
import type { PolicyDraft } from '../../../../shared/policy/draft'
import type { DraftRoute } from '../../../../shared/policy/draft-routes'
import { houseRuleNames, type HouseRules, withHouseRules } from '../../../../shared/policy/house-rules'
import { reviewHoursInWords, usualReviewHours } from '../../../../shared/review/deadline'
import { mostTogether } from '../../../../shared/review/together'
import { longestDays } from '../../../../shared/review/waiver'
import { areasOf } from '../../../../shared/policy/routes'
import { Choices } from '../../../parts/choices'
import { TextField } from '../../../parts/text-field'
import styles from './routes.module.css'
import { t } from '../../../../shared/words/say'

export interface HouseRulesPaneProps {
  readonly rules: HouseRules
  readonly settings: PolicyDraft['settings']
  readonly routes: readonly DraftRoute[]
  readonly reason: string | null
  readonly onChange: (change: Pick<PolicyDraft, 'settings' | 'waivers'>) => void
}

export function HouseRulesPane({ rules, settings, routes, reason, onChange }: HouseRulesPaneProps) {
  const { people } = useDesk()
  const areas = new Set([
    ...people.flatMap((person) => person.areas),
    ...routes.flatMap(({ route }) => [...areasOf(route)]),
    ...rules.waiverAreas,
  ])
  const change = (part: Partial<HouseRules>) => onChange(withHouseRules(settings, { ...rules, ...part }))
  return (
    <section aria-label={t('House rules')} className={styles['rules']}>
      <h2>{t('House rules')}</h2>
      {/* Read only for whoever does not keep the policy. */}
      <fieldset disabled={reason !== null} className={styles['fields']}>
        <Choices
          label={houseRuleNames.publicFigures}
          description={t(
            'Executives and others whose words are taken as the house’s, whatever account they use. Routes ask for them as authorTiers: [public-figure].',
          )}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={rules.publicFigures}
          onChange={(publicFigures) => change({ publicFigures })}
        />
        <WholeNumber
          label={houseRuleNames.mostTogether}
          about={t('{count, number} if left empty. Never more than {most, number}.', {
            count: mostTogether,
            most: 100,
          })}
          most={100}
          value={rules.mostTogether}
          onChange={(count) => change({ mostTogether: count })}
        />
        <fieldset className={styles['kinds']}>
          <legend>{houseRuleNames.reviewHours}</legend>
          {reviewed.map(({ kind, label }) => (
            <WholeNumber
              key={kind}
              label={label}
              about={[
                t('{count, number} if left empty.', { count: usualReviewHours }),
                reviewHoursInWords(rules.reviewHours[kind]),
              ].join(' ')}
              most={720}
              value={rules.reviewHours[kind] ?? null}
              onChange={(hours) => {
                const { [kind]: _before, ...others } = rules.reviewHours
                change({ reviewHours: hours === null ? others : { ...others, [kind]: hours } })
              }}
            />
          ))}
        </fieldset>
        <Choices
          label={houseRuleNames.waiverAreas}
          description={t(
            'Reviewers for any of these may grant one. With none chosen, those for any area that the post’s route asks for.',
          )}
          options={[...areas].map((area) => ({ value: area, label: areaInWords(area) }))}
          chosen={rules.waiverAreas}
          onChange={(waiverAreas) => change({ waiverAreas })}
        />
        <WholeNumber
          label={houseRuleNames.longestDays}
          about={t('{count, number} if left empty. Never more than {most, number}.', { count: longestDays, most: 730 })}
          most={730}
          value={rules.longestDays}
          onChange={(days) => change({ longestDays: days })}
        />
      </fieldset>
    </section>
  )
}

/** Advice is waited for by nobody, so it has no deadline. */
const reviewed = [
  { kind: 'post', label: t('A post') },
  { kind: 'reply', label: t('A reply') },
] as const

interface WholeNumberProps {
  readonly label: string
  readonly about: string
  readonly most: number
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function WholeNumber({ label, about, most, value, onChange }: WholeNumberProps) {
  // What cannot be taken stands with the reason until it is mended or left.
  const [odd, setOdd] = useState<string | null>(null)
  const type = (typed: string) => {
    const number = Number(typed)
    const isEmpty = typed.trim() === ''
    const isFine = isEmpty || (Number.isInteger(number) && number >= 1 && number <= most)
    setOdd(isFine ? null : typed)
    if (isFine) onChange(isEmpty ? null : number)
  }
  return (
    <TextField
      label={label}
      description={about}
      value={odd ?? (value === null ? '' : String(value))}
      error={odd === null ? null : t('A whole number from 1 to {most, number}.', { most })}
      onChange={type}
      onBlur={() => setOdd(null)}
    />
  )
}
