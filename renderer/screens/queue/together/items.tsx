// The posts of a decision on several, as a table: what matters of each in full, why it is left out, or how it fared.
import type { ReactNode } from 'react'
import type { ItemTogether } from '../../../../shared/desk/together'
import styles from './together.module.css'
import type { Fared } from './use-together'
import { othersInWords } from './words'
import { t } from '../../../../shared/words/say'

interface ItemsProps {
  readonly label: string
  readonly items: readonly ItemTogether[]
  readonly isLeftOut?: boolean
}

export function Items({ label, items, isLeftOut = false }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <Table
      label={t('{label}: {count, plural, one {# post} other {# posts}}', { label, count: items.length })}
      second={isLeftOut ? t('Why') : t('Text, or what changed')}
    >
      {items.map((item) => (
        <Row key={item.id} item={item}>
          {isLeftOut ? <Reasons item={item} /> : <Matters item={item} />}
        </Row>
      ))}
    </Table>
  )
}

export function Outcomes({ fared }: { readonly fared: readonly Fared[] }) {
  return (
    <Table label={t('How each fared')} second={t('Outcome')}>
      {fared.map(({ item, refusal }) => (
        <Row key={item.id} item={item}>
          {refusal === null ? (
            t('Approved', undefined, 'of a post')
          ) : (
            <span className={styles['refused']}>
              {t('Not approved. {what} {wayOut}', { what: refusal.what, wayOut: refusal.wayOut })}
            </span>
          )}
        </Row>
      ))}
    </Table>
  )
}

interface TableProps {
  readonly label: string
  readonly second: string
  readonly children: ReactNode
}

function Table({ label, second, children }: TableProps) {
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Post')}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({ item, children }: { readonly item: ItemTogether; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className={styles['key']}>
        {item.key}
        {item.onBehalfOf && (
          <span className={styles['others']}> {t('for {person}', { person: item.onBehalfOf.name })}</span>
        )}
      </th>
      <td>{children}</td>
    </tr>
  )
}

function Matters({ item }: { readonly item: ItemTogether }) {
  const { base, text, language, material } = item
  const others = base === null ? '' : othersInWords(item)
  return (
    <>
      {(base === null || material.length === 0) && (
        <p className={styles['text']} lang={language} dir="auto">
          {text === '' ? t('No text.') : text}
        </p>
      )}
      {material.length > 0 && (
        <ul className={styles['changes']}>
          {material.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {others !== '' && <p className={styles['others']}>{others}</p>}
    </>
  )
}

function Reasons({ item }: { readonly item: ItemTogether }) {
  return (
    <ul className={styles['changes']}>
      {item.obstacles.map(({ kind, what, wayOut, finding }) => (
        <li key={`${kind} ${finding ?? what}`}>
          {what} <span className={styles['others']}>{wayOut}</span>
        </li>
      ))}
    </ul>
  )
}
