// Everything of a post but its texts and accounts.
import { memo, type ReactNode, useMemo } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { accountInWords } from '../../../../shared/post/account-words'
import { type Content, mostClaims, mostDisclosures, type PostKind } from '../../../../shared/post/content'
import { Select } from '../../../parts/select'
import { useNow } from '../../../parts/when'
import { usableClaims } from '../../../../shared/policy/register-standing'
import type { Claim } from '../../../../shared/policy/registers'
import { TextField } from '../../../parts/text-field'
import { CheckedField } from './checked-field'
import styles from './details.module.css'
import type { BesideTexts } from '../beside-texts'
import { MediaList } from '../media/media-list'
import type { MediaTaking } from '../media/use-media-taking'
import { Relationships } from './relationships'
import { SlotField } from './slot-field'
import { type StatementWords, Statements } from './statements'
import { t } from '../../../../shared/words/say'

interface DetailsProps {
  readonly content: BesideTexts
  readonly desk: DeskView
  readonly isReadOnly: boolean
  readonly onChange: (change: Partial<Content>) => void
  readonly taking: MediaTaking
  /** The claims of the desk's list. */
  readonly claims: readonly Claim[]
}

/** Where the claims stand: a finding about one leads there. */
export const claimsPlace = 'compose-claims'

const claimWords: StatementWords = {
  about: t('Statements of fact that this post makes. Each is held against the desk’s approved claims.'),
  none: t('Statements of fact that this post makes are held against the desk’s approved claims. None declared.'),
  field: t('A claim in other words'),
  add: t('Declare the claim'),
  remove: (words) => t('Remove the claim “{words}”', { words }),
}

const disclosureWords: StatementWords = {
  about: t('What readers are told beside the text, such as that a partnership is paid.'),
  none: t('What readers are told beside the text, such as that a partnership is paid. None declared.'),
  field: t('A disclosure'),
  add: t('Add the disclosure'),
  remove: (words) => t('Remove the disclosure “{words}”', { words }),
}

export const Details = memo(function Details(props: DetailsProps) {
  const { content, desk, isReadOnly, onChange, taking, claims } = props
  const today = Temporal.Instant.from(useNow()).toZonedDateTimeISO(desk.zone).toPlainDate().toString()
  const targetZones = useMemo(
    () => content.targets.flatMap((id) => desk.accounts.find((account) => account.id === id)?.zone ?? []),
    [content.targets, desk.accounts],
  )
  const places = useMemo(
    () => [
      ...desk.accounts
        .filter(({ id }) => content.targets.includes(id))
        .map((account) => ({ who: accountInWords(account.id), zone: account.zone })),
      { who: t('this desk'), zone: desk.zone },
      { who: t('this computer'), zone: Temporal.Now.timeZoneId() },
    ],
    [content.targets, desk.accounts, desk.zone],
  )
  const nearZones = useMemo(() => [...new Set([...targetZones, desk.zone])], [targetZones, desk.zone])
  return (
    <div className={styles['details']}>
      <Section title={t('When')} label={t('Slot')}>
        <SlotField
          slot={content.slot}
          zone={targetZones[0] ?? desk.zone}
          nearZones={nearZones}
          places={places}
          isReadOnly={isReadOnly}
          onChange={(slot) => onChange({ slot })}
        />
      </Section>
      <Section title={t('Media')}>
        <MediaList
          media={content.media}
          taking={taking}
          isReadOnly={isReadOnly}
          onChange={(media) => onChange({ media: [...media] })}
        />
      </Section>
      <Section title={t('Claims')} id={claimsPlace}>
        <Statements
          says={claimWords}
          statements={content.claims}
          most={mostClaims}
          offers={{ label: t('From the approved claims'), words: usableClaims({ claims }, today) }}
          isReadOnly={isReadOnly}
          onChange={(declared) => onChange({ claims: [...declared] })}
        />
      </Section>
      <Section title={t('Disclosures')}>
        <Statements
          says={disclosureWords}
          statements={content.disclosures}
          most={mostDisclosures}
          isReadOnly={isReadOnly}
          onChange={(disclosures) => onChange({ disclosures: [...disclosures] })}
        />
      </Section>
      <Section title={t('Relationships')}>
        <Relationships
          relationships={content.relationships}
          isReadOnly={isReadOnly}
          onChange={(relationships) => onChange({ relationships: [...relationships] })}
        />
      </Section>
      <Section title={t('About the post')}>
        <fieldset disabled={isReadOnly}>
          <About content={content} onChange={onChange} />
        </fieldset>
      </Section>
    </div>
  )
})

interface SectionProps {
  readonly title: string
  /** Where it is called otherwise than its title. */
  readonly label?: string
  readonly id?: string
  readonly children: ReactNode
}

function Section({ title, label = title, id, children }: SectionProps) {
  return (
    <section id={id} className={styles['section']} aria-label={label}>
      <h2 className={styles['title']}>{title}</h2>
      {children}
    </section>
  )
}

const kinds: readonly { readonly value: PostKind; readonly label: string; readonly about: string }[] = [
  { value: 'post', label: t('Post'), about: t('Published by the brand') },
  { value: 'reply', label: t('Reply'), about: t('Answers something published') },
  { value: 'advocacy', label: t('Advocacy'), about: t('For staff’s own profiles: advice only') },
]

function About({ content, onChange }: Pick<DetailsProps, 'content' | 'onChange'>) {
  return (
    <div className={styles['grid']}>
      <Select label={t('Kind')} value={content.kind} options={kinds} onChange={(kind) => onChange({ kind })} />
      <TextField
        label={t('Campaign')}
        value={content.campaign}
        maxLength={200}
        description={t('The desk’s own label; nobody outside sees it.')}
        onChange={(campaign) => onChange({ campaign })}
      />
      <CheckedField
        label={t('Language')}
        value={content.language}
        maxLength={35}
        description={t('A language tag, such as en or de-CH.')}
        problemWith={languageProblem}
        onChange={(language) => onChange({ language })}
      />
      <TextField
        label={t('Link card')}
        type="url"
        placeholder="https://"
        value={content.link ?? ''}
        maxLength={2_048}
        description={t('Shown as a card, apart from links in the text.')}
        onChange={(link) => onChange({ link: link === '' ? null : link })}
      />
      {content.kind === 'reply' && (
        <TextField
          label={t('Answers', undefined, 'what a reply answers')}
          type="url"
          placeholder="https://"
          value={content.replyTo ?? ''}
          maxLength={2_048}
          description={t('The address of what is answered.')}
          onChange={(replyTo) => onChange({ replyTo: replyTo === '' ? null : replyTo })}
        />
      )}
    </div>
  )
}

function languageProblem(value: string): string | null {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? null : t('Not kept until it reads like en, de or de-CH')
}
