// Where the routes of the next version are edited: they and the house rules at the left, one in the middle; the route of
// any post under them and under those in force.
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { beginDraft, isUnchanged, ruled } from '../../../../shared/policy/draft'
import { type DraftRoute, draftRoutes } from '../../../../shared/policy/draft-routes'
import { houseRules } from '../../../../shared/policy/house-rules'
import { whyNotAdopt } from '../../../../shared/policy/judging'
import { routeProblems, whyNotRoutes } from '../../../../shared/policy/route-problems'
import { newRoute, typedRoute } from '../../../../shared/policy/route-text'
import { calledBy } from '../../../../shared/review/route-words'
import { useDesk } from '../../../data'
import { runCommand } from '../../../keys/bindings'
import { say } from '../../../navigation'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import { whyReadOnly } from '../packs/editing/offers'
import type { Editing } from '../packs/editing/policy-draft'
import type { YamlEditorHandle } from '../packs/editor/yaml-editor'
import { Foot } from '../packs/foot'
import { useJudge } from '../packs/judging/use-judge'
import { Overtaken } from '../packs/overtaken'
import packStyles from '../packs/packs.module.css'
import { AdoptSheet } from '../packs/sheets/adopt-sheet'
import { SureDialog } from '../packs/sheets/sure-dialog'
import { useOffered } from '../packs/use-offered'
import { rememberPolicies } from '../memory'
import { ownPacks, reviewersOf } from './ground'
import { HouseRulesPane } from './house-rules-pane'
import { type Chosen, RouteList } from './route-list'
import { RoutePane } from './route-pane'
import { RouteTester } from './route-tester'
import styles from './routes.module.css'
import { nextStop, type Stop, stopsOf } from './stops'
import { useHelpPage } from '../../../help/opening'
import { t } from '../../../../shared/words/say'

export function RoutesBoard({ of, editing }: { readonly of: string; readonly editing: Editing }) {
  useHelpPage('routes')
  const desk = useDesk()
  const inForce = desk.policy.document
  const reason = whyReadOnly(desk)
  const { draft, base, keeping, edition } = useStore(editing.store)
  const routes = draftRoutes(draft, base)
  const [wanted, setWanted] = useState<Chosen>(0)
  const [sheet, setSheet] = useState<'adopt' | 'discard' | 'remove' | null>(null)
  const lastStop = useRef<Stop | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const post = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const editor = useRef<YamlEditorHandle>(null)
  const chosen: Chosen = typeof wanted === 'number' ? Math.max(0, Math.min(wanted, routes.length - 1)) : wanted
  const route = typeof chosen === 'number' ? (routes[chosen] ?? null) : null
  const textName = `route ${chosen} ${edition} ${routes.length}`
  const places: readonly Chosen[] = [...routes.keys(), 'rules', 'tester']
  const own = ownPacks(draft)
  const judging = useJudge(draft, own)
  const problems = routeProblems(routes, {
    reviewers: reviewersOf(desk.people),
    packs: draft.packs.map(({ name }) => name),
  })
  const hasChanges = !isUnchanged(draft, base)
  const ground = {
    hasChanges,
    base: base.version,
    inForce: inForce.version,
    routes: whyNotRoutes(routes),
    judgements: judging.state.kind === 'checked' ? judging.judgements : null,
  }
  const adoptReason = reason ?? whyNotAdopt(ground)
  const discardReason = reason ?? (hasChanges ? null : t('Nothing was changed.'))

  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (base.version !== inForce.version && !hasChanges) editing.replaceWith(beginDraft(inForce), inForce)
  }, [base, inForce, hasChanges, editing])

  const change = (edit: (routes: readonly DraftRoute[]) => readonly DraftRoute[]) =>
    editing.change((now) => ({ ...now, routes: [...edit(draftRoutes(now, base))] }))
  const step = (by: 1 | -1) => {
    const next = places[places.indexOf(chosen) + by]
    if (next !== undefined) setWanted(next)
  }
  const add = () => {
    change((now) => [...now, newRoute(now.map((one) => one.route.id))])
    setWanted(routes.length)
  }
  const remove = () => {
    change((now) => now.filter((_one, at) => at !== chosen))
    list.current?.focus()
  }
  const moveReason = (by: 1 | -1) => {
    if (reason !== null || typeof chosen !== 'number' || !route) return reason ?? t('Choose a route first.')
    return routes[chosen + by] ? null : by === 1 ? t('It is the last already.') : t('It is the first already.')
  }
  const move = (by: 1 | -1) => {
    if (typeof chosen !== 'number' || !route) return
    change((now) => now.toSpliced(chosen, 1).toSpliced(chosen + by, 0, route))
    setWanted(chosen + by)
  }
  const removeReason = reason ?? (route ? null : t('Choose a route first.'))
  const askForPost = () => {
    flushSync(() => setWanted('tester'))
    post.current?.focus()
  }
  const walk = (by: 1 | -1) => {
    const stop = nextStop(stopsOf(routes, problems), lastStop.current, chosen, by)
    if (!stop) return
    lastStop.current = stop
    // Its text is there before the caret goes to it.
    flushSync(() => setWanted(stop.at))
    editor.current?.goTo(stop.line, stop.column)
    say(stop.words)
  }
  const hasProblem = routes.some(({ isUnreadable }) => isUnreadable) || problems.some(({ at }) => at !== null)
  const walkReason = hasProblem ? null : t('There is no problem to go to.')
  useOffered({
    'policies.next': [null, () => step(1)],
    'policies.previous': [null, () => step(-1)],
    'policies.add': [reason, add],
    'policies.edit': [route ? null : t('Choose a route first.'), () => editor.current?.focus()],
    'policies.remove': [removeReason, () => setSheet('remove')],
    'policies.problem.next': [walkReason, () => walk(1)],
    'policies.problem.previous': [walkReason, () => walk(-1)],
    'policies.up': [moveReason(-1), () => move(-1)],
    'policies.down': [moveReason(1), () => move(1)],
    'policies.try-post': [null, askForPost],
    'policies.adopt': [adoptReason, () => setSheet('adopt')],
    'policies.discard': [discardReason, () => setSheet('discard')],
  })
  const rules = houseRules(ruled(draft, base))
  const shared = { onClose: () => setSheet(null), finalFocus: list }

  return (
    <div className={packStyles['packs']}>
      {reason !== null && !desk.condition.trouble && <Banner tone="note">{reason}</Banner>}
      {base.version !== inForce.version && hasChanges && (
        <Overtaken editing={editing} inForce={inForce} onDiscard={() => setSheet('discard')} />
      )}
      <div className={styles['panes']}>
        <div className={packStyles['side']}>
          <RouteList
            ref={list}
            routes={routes}
            base={base.routes}
            problems={problems}
            called={calledBy((id) => desk.members.find(({ person }) => person.id === id)?.person.name)}
            chosen={chosen}
            places={places}
            onChoose={setWanted}
            onOpen={() => editor.current?.focus()}
          />
          <div className={packStyles['make']}>
            <Button size="small" icon={<Plus aria-hidden />} command="policies.add" reason={reason} onPress={add}>
              {t('New route')}
            </Button>
          </div>
        </div>
        {route && typeof chosen === 'number' && (
          <RoutePane
            key={textName}
            route={route}
            name={textName}
            isReadOnly={reason !== null}
            problems={problems.filter(({ at }) => at === chosen || at === null)}
            memory={editing.memory}
            editor={editor}
            moves={{ up: moveReason(-1), down: moveReason(1), remove: removeReason }}
            onChange={(text) => change((now) => now.map((one, at) => (at === chosen ? typedRoute(one, text) : one)))}
            onLeave={() => list.current?.focus()}
          />
        )}
        {chosen === 'rules' && (
          <HouseRulesPane
            rules={rules}
            settings={draft.settings}
            routes={routes}
            reason={reason}
            onChange={(changed) => editing.change((now) => ({ ...now, ...changed }))}
          />
        )}
        {chosen === 'tester' && (
          <RouteTester
            next={{ routes: routes.map((one) => one.route), publicFigures: [...rules.publicFigures] }}
            version={base.version}
            hasChanges={hasChanges}
            ref={post}
          />
        )}
      </div>
      <Foot
        keeping={keeping}
        version={base.version}
        hasChanges={hasChanges}
        tryReason={null}
        onTry={() => runCommand('policies.try-post')}
        adoptReason={adoptReason}
        discardReason={discardReason}
        isTrying={false}
        obstacle={hasChanges && reason === null ? whyNotAdopt({ ...ground, judgements: judging.judgements }) : null}
      />
      {sheet === 'adopt' && (
        <AdoptSheet
          {...shared}
          draft={draft}
          base={base}
          onAdopted={(document) => {
            editing.replaceWith(beginDraft(document), document)
            rememberPolicies(of, { adopted: document.version })
          }}
        />
      )}
      {sheet === 'discard' && (
        <SureDialog
          {...shared}
          title={t('Discard the changes?')}
          words={t(
            'Everything that differs from the version in force is dropped: packs, routes, switches and lists. It cannot be brought back.',
          )}
          verb={t('Discard the changes')}
          onSure={() => editing.replaceWith(beginDraft(inForce), inForce)}
        />
      )}
      {sheet === 'remove' && route && (
        <SureDialog
          {...shared}
          title={t('Remove the route “{title}”?', { title: route.route.title })}
          words={t('Posts that only this route names would go to one brand reviewer. What you typed in it is gone.')}
          verb={t('Remove the route')}
          onSure={remove}
        />
      )}
    </div>
  )
}
