// The route of a post under the routes as they would be beside those in force, and how many posts would go otherwise.
import { type Ref, useState } from 'react'
import type { NextRoutes, RouteStakes, RouteTrial } from '../../../../shared/desk/queries/route-trial'
import { areaInWords } from '../../../../shared/people/area-words'
import { call, faultInWords } from '../../../bridge'
import { Button } from '../../../parts/button'
import { Requirements } from '../../../parts/requirements'
import { TextField } from '../../../parts/text-field'
import { EnterForm } from '../../../unlocking/enter-form'
import styles from './routes.module.css'
import { allOf } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export interface RouteTesterProps {
  readonly next: NextRoutes
  /** The version in force. */
  readonly version: number
  readonly hasChanges: boolean
  /** The field that asks for the post. */
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function RouteTester({ next, version, hasChanges, ref }: RouteTesterProps) {
  const [post, setPost] = useState('')
  const [trial, setTrial] = useState<RouteTrial | null>(null)
  const [stakes, setStakes] = useState<RouteStakes | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const show = async () => {
    if (post.trim() === '') return setProblem(t('Write the key of a post, such as NB-1042, or some of its words.'))
    try {
      const answer = await call('routeTrial', { post: post.trim(), next: hasChanges ? next : null })
      setTrial(answer)
      setProblem(answer ? null : t('There is no post {key} on this desk.', { key: post.trim() }))
    } catch (fault) {
      setProblem(`${faultInWords(fault)}.`)
    }
  }
  const count = async () => {
    try {
      setStakes(await call('routeStakes', next))
    } catch (fault) {
      setProblem(`${faultInWords(fault)}.`)
    }
  }
  return (
    <section aria-label={t('The route of a post')} className={styles['rules']}>
      <h2>{t('The route of a post')}</h2>
      <EnterForm onSend={() => void show()}>
        <div className={styles['ask']}>
          <TextField
            label={t('Post')}
            description={t('Its key, or some of its words; of several, the newest.')}
            value={post}
            onChange={setPost}
            error={problem}
            maxLength={64}
            spellCheck={false}
            ref={ref}
          />
        </div>
        <div className={styles['asks']}>
          <Button kind="primary" onPress={() => void show()}>
            {t('Show its route')}
          </Button>
          <Button onPress={() => void count()}>{t('Count the posts that would go otherwise')}</Button>
        </div>
      </EnterForm>
      {stakes && <p role="status">{stakesInWords(stakes)}</p>}
      {trial && (
        <>
          <p className={styles['about']}>
            {trial.key}: {trial.words}
          </p>
          <div className={styles['pictures']}>
            <Requirements route={trial.now} title={t('In force: version {version}', { version })} />
            {trial.next && <Requirements route={trial.next} title={t('As it would be')} />}
          </div>
        </>
      )}
    </section>
  )
}

/** "3 of 80 posts would go another way: Legal on 2 more, Brand no longer on 1." */
export function stakesInWords({ posts, changed, areas }: RouteStakes): string {
  if (changed === 0)
    return t('{posts, plural, one {None of # post} other {None of # posts}} would need other sign-offs.', { posts })
  const parts = areas.flatMap(({ area, comes, goes }) => [
    ...(comes > 0 ? [t('{area} on {count, number} more', { area: areaInWords(area), count: comes })] : []),
    ...(goes > 0 ? [t('{area} no longer on {count, number}', { area: areaInWords(area), count: goes })] : []),
  ])
  return t('{changed, number} of {posts, plural, one {# post} other {# posts}} would need other sign-offs: {areas}.', {
    changed,
    posts,
    areas: allOf(parts),
  })
}
