// Erasing the name of somebody who has left: what it does, what it does not, and what it cannot reach.
import { useState } from 'react'
import { ActSheet } from '../../parts/act-sheet'
import { Checkbox } from '../../parts/choices'
import { order } from './acts'
import styles from './people.module.css'
import type { SheetProps } from './sheet-props'
import { t } from '../../../shared/words/say'

export function EraseSheet({ member, onClose, finalFocus }: SheetProps) {
  const { id, name } = member.person
  const [isSure, setSure] = useState(false)
  return (
    <ActSheet
      title={t('Erase the name of {name}', { name })}
      description={t(
        'The name stands in the record under a key of its own. That key is destroyed. It cannot be undone by anybody.',
      )}
      verb={t('Erase the name for good')}
      kind="danger"
      isComplete={isSure}
      onSend={() =>
        order({ type: 'erase-person', person: id }, t('Erased the name. Nobody can read it here any more.'))
      }
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          <Points
            title={t('What becomes unreadable')}
            points={[
              t(
                'The name, everywhere on this desk: in lists, in the history of posts, in the ledger. “Erased person” and a mark stand in its place.',
              ),
            ]}
          />
          <Points
            title={t('What stays')}
            points={[
              t(
                'Every decision, revision and signature, under that mark. The chain of the record stays whole and can be verified.',
              ),
              t(
                'Words that people typed: a name in the text of a post, in a comment or in a reason is not searched for.',
              ),
            ]}
          />
          <Points
            title={t('What is not reached')}
            points={[
              t(
                'What has left this desk: exports, evidence packs, paper, and copies of its folder that this app did not make. Its own backups are reached, one that is not at hand now as soon as it is.',
              ),
            ]}
          />
          <div>
            <Checkbox label={t('Erase the name of {name} for good', { name })} checked={isSure} onChange={setSure} />
            {isTried && !isSure && (
              <p role="alert" className={styles['wrong']}>
                {t('Tick the box to say that you mean it.')}
              </p>
            )}
          </div>
        </>
      )}
    </ActSheet>
  )
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
