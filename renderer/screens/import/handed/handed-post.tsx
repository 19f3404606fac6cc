// One post of a handed-over file: how it stands to the one here, what would come with it, and the choice.
import { useId } from 'react'
import type { BundledPostView } from '../../../../shared/desk/bundle/report'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { refusalInWords } from '../../../../shared/desk/refusal'
import { compareContent } from '../../../../shared/diff/content'
import type { TakenAs } from '../../../../shared/ledger/events'
import { Badge, Button } from '../../../parts'
import { ContentDiffView } from '../../review/content-diff'
import styles from './handed.module.css'
import { choiceWords, comparedWords, decidedInWords, saidInWords, suggestedInWords } from './words'
import { allOf } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

interface HandedPostProps {
  readonly post: BundledPostView
  readonly desk: DeskView
  readonly chosen: TakenAs | null
  readonly onChoose: (as: TakenAs | null) => void
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

export function HandedPost({ post, desk, chosen, onChoose, isOpen, onOpen }: HandedPostProps) {
  const { key, here, compared, content, hands } = post
  const { words, tone } = comparedWords(post)
  const by = allOf(hands.map(({ name }) => name))
  const known = hands.flatMap(({ hereAs }) => hereAs)
  return (
    <li className={styles['post']} aria-label={key}>
      <div className={styles['line']}>
        <h2 className={styles['key']}>{key}</h2>
        <Badge tone={tone}>{words}</Badge>
        {here && here.key !== key && (
          <span className={styles['note']}>{t('Here it is {key}.', { key: here.key })}</span>
        )}
      </div>
      <p className={styles['note']}>
        {known.length === 0
          ? t('By {people}.', { people: by })
          : t('By {people}. {known} of this desk cannot sign it off.', {
              people: by,
              known: allOf([...new Set(known)]),
            })}
      </p>
      <Choice post={post} chosen={chosen} onChoose={onChoose} />
      <Said post={post} />
      <div>
        <Button size="small" kind="quiet" onPress={() => onOpen(!isOpen)}>
          {isOpen ? t('Hide the text') : here && compared !== 'same' ? t('Show what differs') : t('Show the text')}
        </Button>
      </div>
      {isOpen && (
        <div className={styles['text']}>
          {here && compared !== 'same' && (
            <p className={styles['note']}>{t('Taken out: what only stands here. Put in: what only stands there.')}</p>
          )}
          <ContentDiffView
            diff={compareContent(here?.content ?? null, content, t)}
            content={content}
            isNew={here === null || compared === 'same'}
            desk={desk}
            active={null}
            isSideBySide={false}
          />
        </div>
      )}
    </li>
  )
}

function Choice({ post, chosen, onChoose }: Pick<HandedPostProps, 'post' | 'chosen' | 'onChoose'>) {
  const name = useId()
  if (post.isInAlready) return <p>{t('It has been brought in from this file already.')}</p>
  // What cannot be done to any post like this one is not offered: there is nothing here to propose it for.
  const choices = post.choices.filter(({ as }) => as === 'draft' || post.here !== null)
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['legend']}>{t('What becomes of {key}?', { key: post.key })}</legend>
      {choices.map(({ as, refusal }) => (
        <div key={as}>
          <label className={styles['choice']}>
            <input
              type="radio"
              name={name}
              checked={chosen === as}
              disabled={refusal !== null}
              aria-describedby={refusal ? `${name}-${as}` : undefined}
              onChange={() => onChoose(as)}
            />
            {choiceWords(as, post)}
          </label>
          {refusal && (
            <p id={`${name}-${as}`} className={styles['why']}>
              {refusalInWords(refusal)}
            </p>
          )}
        </div>
      ))}
      <label className={styles['choice']}>
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
        {t('Do not bring it in')}
      </label>
    </fieldset>
  )
}

function Said({ post: { comments, suggestions, decisions } }: { readonly post: BundledPostView }) {
  if (comments.length + suggestions.length + decisions.length === 0) return null
  return (
    <ul className={styles['said']} aria-label={t('What was said and decided there')}>
      {decisions.map((decision) => (
        <li key={`${decision.by} ${decision.area}`}>{decidedInWords(decision)}</li>
      ))}
      {comments.map((comment) => (
        <li key={`${comment.by} ${comment.at} ${comment.text}`}>{saidInWords(comment)}</li>
      ))}
      {suggestions.map((suggestion) => (
        <li key={`${suggestion.by} ${suggestion.quote} ${suggestion.replacement}`}>{suggestedInWords(suggestion)}</li>
      ))}
    </ul>
  )
}
