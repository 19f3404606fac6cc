// The route of this revision as a small picture: whose sign-offs it needs, in which order, how far each has come, and why.
import { ArrowRight, CircleCheck, CircleDashed, CircleDot, CircleMinus, CircleX } from 'lucide-react'
import { Fragment } from 'react'
import type { NeedView, RoutePicture, RouteView } from '../../shared/desk/queries/route'
import { areaInWords } from '../../shared/people/area-words'
import { Hidden } from './hidden'
import styles from './requirements.module.css'
import { allOf, listed } from '../../shared/words/formats'
import { t } from '../../shared/words/say'

const looks = {
  met: { icon: CircleCheck, word: t('Met', undefined, 'of a sign-off') },
  open: { icon: CircleDashed, word: t('Open', undefined, 'of a sign-off') },
  objected: { icon: CircleX, word: t('Objected', undefined, 'of a sign-off') },
  waiting: { icon: CircleDot, word: t('Later', undefined, 'of a sign-off') },
  spared: { icon: CircleMinus, word: t('Not needed') },
  overridden: { icon: CircleMinus, word: t('Set aside') },
  'not-applicable': { icon: CircleMinus, word: t('Not for this post') },
} as const
type Look = keyof typeof looks

/** `title`: over the picture, where it is not the one of the post on screen. */
export function Requirements({
  route,
  title = t('Sign-offs needed'),
}: {
  readonly route: RoutePicture
  readonly title?: string
}) {
  const here = route.routes.filter(({ state }) => state !== 'not-applicable')
  const others = route.routes.filter(({ state }) => state === 'not-applicable')
  return (
    <section className={styles['box']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {here.length === 0 && <p className={styles['reason']}>{t('None: this post is only advised on.')}</p>}
      <ul className={styles['list']}>
        {here.map((one) => (
          <Route key={one.id} route={one} />
        ))}
      </ul>
      <p className={styles['reason']}>{riskInWords(route.risk)}</p>
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{t('Not for this post ({count, number})', { count: others.length })}</summary>
          <ul className={styles['list']}>
            {others.map((one) => (
              <Route key={one.id} route={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Route({ route }: { readonly route: RouteView }) {
  const { title, reason, state, why, steps } = route
  // Each of its sign-offs says how it stands; a route that asks for none, or is set aside, says it itself.
  const isToldByNeeds = steps.length > 0 && state !== 'overridden'
  return (
    <li className={styles['route']}>
      <p className={styles['head']}>
        {!isToldByNeeds && <Mark state={state} />}
        <span className={styles['name']}>{title}</span>
        {!isToldByNeeds && <span className={styles[state]}>{looks[state].word}</span>}
      </p>
      {steps.length > 0 && (
        <ol className={styles['steps']}>
          {steps.map(({ needs, atLeast }, index) => (
            // Steps have no name of their own: their place is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={index}>
              {index > 0 && <ArrowRight size={14} aria-hidden className={styles['then']} />}
              <li className={styles['step']}>
                {index > 0 && <Hidden>{`${t('Then')} `}</Hidden>}
                {atLeast < needs.length && (
                  <span className={styles['of']}>{t('{atLeast, number} of', { atLeast }, 'several sign-offs')}</span>
                )}
                {needs.map((need) => (
                  <Need key={need.area} need={need} />
                ))}
              </li>
            </Fragment>
          ))}
        </ol>
      )}
      <p className={styles['reason']}>{state === 'not-applicable' ? why : [why, reason].filter(Boolean).join(' ')}</p>
      {steps.flatMap(unreachable).map((area) => (
        <p key={area} className={styles['stuck']}>
          {t('Nobody on this desk reviews for {area}. An admin can name someone under People.', {
            area: areaInWords(area),
          })}
        </p>
      ))}
    </li>
  )
}

/** The areas that a step waits for in vain; none while the others are enough. */
function unreachable({ needs, atLeast, isMet }: RouteView['steps'][number]): readonly string[] {
  const inReach = needs.filter(({ isOutOfReach }) => !isOutOfReach)
  return isMet || inReach.length >= atLeast ? [] : needs.filter((need) => need.isOutOfReach).map(({ area }) => area)
}

function Need({ need }: { readonly need: NeedView }) {
  const { area, count, state } = need
  return (
    <span className={styles['need']} data-state={state}>
      <Mark state={state} />
      <span>
        {count > 1 && `${count} × `}
        {areaInWords(area)}
      </span>
      <span className={styles['by']}>{standingOf(need)}</span>
    </span>
  )
}

/** Who approved, who objected to which revision, or how it stands. */
function standingOf({ state, approvedBy, objections }: NeedView): string {
  if (state === 'objected' && objections.length > 0)
    return listed(objections.map(({ by, revision }) => t('{by} objected to revision {revision}', { by, revision })))
  return approvedBy.length > 0 ? allOf(approvedBy) : looks[state].word
}

function Mark({ state }: { readonly state: Look }) {
  const { icon: Icon } = looks[state]
  return <Icon size={16} aria-hidden="true" className={styles[state]} />
}

function riskInWords({ level, reasons }: RoutePicture['risk']): string {
  return reasons.length === 0
    ? t('{level, select, high {Risk: high.} medium {Risk: medium.} other {Risk: low.}}', { level })
    : t(
        '{level, select, high {Risk: high, because {reasons}.} medium {Risk: medium, because {reasons}.} other {Risk: low, because {reasons}.}}',
        { level, reasons: allOf(reasons) },
      )
}
