// The content of the post: what changed in the base text, in the texts of single accounts, and around them.
import type { AltDiff, ContentDiff } from '../../../shared/diff/content'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { Content } from '../../../shared/post/content'
import { DiffView } from '../../parts/diff-view'
import styles from './content-diff.module.css'
import { Facts } from './facts'
import { Overrides } from './overrides'
import { PlainText } from './plain-text'
import { altName, type ChangePlace, detailsKey, fieldId, textName } from './places'
import { t } from '../../../shared/words/say'

interface ContentDiffProps {
  readonly diff: ContentDiff
  readonly content: Content
  /** Nothing came before: the post is shown plainly. */
  readonly isNew: boolean
  readonly desk: DeskView
  readonly active: ChangePlace | null
  readonly isSideBySide: boolean
}

export function ContentDiffView({ diff, content, isNew, desk, active, isSideBySide }: ContentDiffProps) {
  const { language } = content
  const isActive = (name: string) => (active?.name === name ? active.edit : null)
  return (
    <div className={styles['content']}>
      <section aria-label={t('Base text')} id={textName} tabIndex={-1} data-shows={isNew ? textName : undefined}>
        {isNew ? (
          <PlainText text={content.text} language={language} />
        ) : (
          <DiffView
            name={textName}
            diff={diff.text}
            language={language}
            active={isActive(textName)}
            isSideBySide={isSideBySide}
          />
        )}
      </section>
      <Overrides
        diff={diff}
        content={content}
        isNew={isNew}
        desk={desk}
        isActive={isActive}
        isSideBySide={isSideBySide}
      />
      {!isNew &&
        diff.alts.map((alt) => (
          <AltSection key={alt.index} alt={alt} language={language} active={isActive(altName(alt.index))} />
        ))}
      {!isNew && diff.fields.length > 0 && <FieldChanges diff={diff} active={active} />}
      {isNew ? (
        <section className={styles['section']} aria-label={t('Details')} data-shows={detailsKey}>
          <h2 className={styles['title']}>{t('Details')}</h2>
          <Facts content={content} desk={desk} />
        </section>
      ) : (
        <details className={styles['section']}>
          <summary className={styles['title']}>{t('All details as they stand')}</summary>
          <Facts content={content} desk={desk} />
        </details>
      )}
    </div>
  )
}

function FieldChanges({ diff, active }: Pick<ContentDiffProps, 'diff' | 'active'>) {
  return (
    <section className={styles['section']} aria-label={t('Details that changed')}>
      <h2 className={styles['title']}>{t('Details that changed')}</h2>
      <ul className={styles['fields']}>
        {diff.fields.map((field, index) => (
          <li
            key={`${field.where.kind} ${field.words}`}
            id={fieldId(index)}
            tabIndex={-1}
            className={styles['field']}
            data-shows={fieldId(index)}
            data-active={active?.element === fieldId(index) || undefined}
          >
            {field.words}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AltSectionProps {
  readonly alt: AltDiff
  readonly language: string
  readonly active: number | null
}

function AltSection({ alt, language, active }: AltSectionProps) {
  const name = alt.name === '' ? t('media {place, number}', { place: alt.index + 1 }) : alt.name
  return (
    <section
      className={styles['section']}
      aria-label={t('Alt text of {name}', { name })}
      id={altName(alt.index)}
      tabIndex={-1}
    >
      <h2 className={styles['title']}>{t('Alt text of {name}', { name })}</h2>
      <DiffView name={altName(alt.index)} diff={alt.prose} language={language} active={active} isCompact />
    </section>
  )
}
