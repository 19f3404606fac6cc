// Where the next version of the policy is edited: its packs and lists at the left, one of them in the middle, examples at
// the right; below, the trial on every post and the way into force.
import { Download, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  beginDraft,
  isUnchanged,
  nextDocument,
  type PackStanding,
  switched,
  withoutPack,
  withPack,
  withShipped,
} from '../../../../shared/policy/draft'
import { whyNotAdopt, whyNotTry } from '../../../../shared/policy/judging'
import { draftRoutes } from '../../../../shared/policy/draft-routes'
import { principalOffer, withPrincipal } from '../../../../shared/policy/principal'
import { whyNotRoutes } from '../../../../shared/policy/route-problems'
import { useDesk } from '../../../data'
import { runCommand } from '../../../keys/bindings'
import { say } from '../../../navigation'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import { rememberPolicies, usePackItem } from '../memory'
import { reviewersOf } from '../routes/ground'
import { useComparison } from '../comparison/use-comparison'
import { ChangesPane } from './changes-pane'
import { whyReadOnly } from './editing/offers'
import type { Editing } from './editing/policy-draft'
import type { YamlEditorHandle } from './editor/yaml-editor'
import { ExamplesPane } from './examples-pane'
import { exportPack, importPack } from './files'
import { Foot } from './foot'
import { groupsOf, idOf, type Item, packId } from './items'
import { useJudge } from './judging/use-judge'
import { ListPane } from './list-pane'
import { Overtaken } from './overtaken'
import { PackList } from './pack-list'
import { PackPane } from './pack-pane'
import styles from './packs.module.css'
import { problemsOf } from './problems'
import { type OpenSheet, Sheets } from './sheets/sheets'
import { Trial } from './trial'
import { useOffered } from './use-offered'
import { t } from '../../../../shared/words/say'

export interface BoardProps {
  readonly of: string
  readonly editing: Editing
}

export function Board({ of, editing }: BoardProps) {
  const desk = useDesk()
  const inForce = desk.policy.document
  const reason = whyReadOnly(desk)
  const { draft, base, keeping, edition } = useStore(editing.store)
  const comparison = useComparison()
  const [tried, setTried] = useState<object | null>(null)
  const [at, setAt] = useState(-1)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const editor = useRef<YamlEditorHandle>(null)

  const groups = useMemo(() => groupsOf(draft, base), [draft, base])
  const items = groups.flatMap((group) => group.items)
  const wanted = usePackItem(of)
  const item = items.find((one) => idOf(one) === wanted) ?? items[0] ?? null
  const pack = item?.kind === 'pack' ? item.pack : null
  const own = items.flatMap((one) =>
    one.kind === 'pack' && !one.pack.isShipped && one.pack.isOn ? [one.pack.name] : [],
  )
  const judging = useJudge(draft, own)
  const judgement =
    pack?.isShipped === false ? (judging.judgements.find((one) => one.pack === pack.name) ?? null) : null
  const problems = problemsOf(judgement)
  const hasChanges = !isUnchanged(draft, base)
  const ground = {
    hasChanges,
    base: base.version,
    inForce: inForce.version,
    routes: whyNotRoutes(draftRoutes(draft, base)),
    judgements: judging.state.kind === 'checked' ? judging.judgements : null,
  }
  const tryReason = whyNotTry(ground)
  const adoptReason = reason ?? whyNotAdopt(ground)

  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  // Another version came into force and nothing was edited: there is nothing to carry over.
  useEffect(() => {
    if (base.version !== inForce.version && !hasChanges) editing.replaceWith(beginDraft(inForce), inForce)
  }, [base, inForce, hasChanges, editing])
  // What was tried is no longer what would come.
  const { state: trial, reset } = comparison
  useEffect(() => {
    if (trial.kind !== 'idle' && tried !== draft) reset()
  })

  const choose = (one: Item) => rememberPolicies(of, { item: idOf(one) })
  const open = (name: string) => rememberPolicies(of, { item: packId(name) })
  const move = (step: 1 | -1) => {
    const next = items[items.findIndex((one) => one === item) + step]
    if (next) choose(next)
  }
  const goTo = (line: number, column: number) => editor.current?.goTo(line, column)
  const walk = (step: 1 | -1) => {
    if (problems.length === 0) return
    const last = problems.length - 1
    const next = at < 0 || at > last ? (step === 1 ? 0 : last) : (at + step + problems.length) % problems.length
    const problem = problems[next]
    if (!problem) return
    setAt(next)
    goTo(problem.line, problem.column)
    say(problem.words)
  }
  const put = (name: string, yaml: string) => editing.change((now) => withPack(now, { name, yaml }))
  const switchOn = (one: PackStanding, isOn: boolean) => editing.change((now) => switched(now, one, isOn))
  const addPrincipal = () => {
    editing.change((now) => withPrincipal(now, base))
    list.current?.focus()
    say(t('Added a principal’s sign-off to the routes of the next version'))
  }
  const revert = ({ name, before }: PackStanding) => {
    if (before !== null) editing.replaceWith(withPack(draft, { name, yaml: before }), base)
  }
  const remove = (one: PackStanding) => {
    // What is in force can be put back; what was only typed cannot.
    if (one.change === 'none') editing.change((now) => withoutPack(now, one.name))
    else setSheet({ kind: 'remove', pack: one })
  }
  const bringIn = async () => {
    const came = await importPack(own)
    if (!came) return
    if (came.isKnown) setSheet({ kind: 'replace', ...came })
    else {
      put(came.name, came.yaml)
      open(came.name)
    }
  }
  const start = () => {
    const document = nextDocument(draft, base, { title: base.title, summary: '', effective: base.effective })
    setTried(draft)
    comparison.start({ version: base.version }, { document })
  }

  useOffered({
    'policies.next': [null, () => move(1)],
    'policies.previous': [null, () => move(-1)],
    'policies.new-pack': [reason, () => setSheet({ kind: 'new' })],
    'policies.import-pack': [reason, () => void bringIn()],
    'policies.export-pack': [pack ? null : t('Choose a pack first.'), () => pack && void exportPack(pack)],
    'policies.switch': [
      reason ?? (pack?.isShipped ? null : t('Only packs that ship are switched on and off.')),
      () => pack && switchOn(pack, !pack.isOn),
    ],
    'policies.edit': [pack ? null : t('Choose a pack first.'), () => editor.current?.focus()],
    'policies.problem.next': [problems.length > 0 ? null : t('There is no problem to go to.'), () => walk(1)],
    'policies.problem.previous': [problems.length > 0 ? null : t('There is no problem to go to.'), () => walk(-1)],
    'policies.try': [tryReason ?? (trial.kind === 'running' ? t('A trial is running.') : null), start],
    'policies.adopt': [adoptReason, () => setSheet({ kind: 'adopt' })],
    'policies.discard': [
      reason ?? (hasChanges ? null : t('Nothing was changed.')),
      () => setSheet({ kind: 'discard' }),
    ],
  })

  return (
    <div className={styles['packs']}>
      {reason !== null && !desk.condition.trouble && <Banner tone="note">{reason}</Banner>}
      {base.version !== inForce.version && hasChanges && (
        <Overtaken editing={editing} inForce={inForce} onDiscard={() => setSheet({ kind: 'discard' })} />
      )}
      <div className={styles['panes']}>
        <div className={styles['side']}>
          <PackList
            ref={list}
            groups={groups}
            chosen={item}
            troubled={new Set(judging.judgements.filter((one) => problemsOf(one).length > 0).map((one) => one.pack))}
            onChoose={choose}
            onOpen={() => (pack ? editor.current?.focus() : focusInWork())}
            onSwitch={() => runCommand('policies.switch')}
          />
          <div className={styles['make']}>
            <Button
              size="small"
              icon={<Plus aria-hidden />}
              command="policies.new-pack"
              reason={reason}
              onPress={() => runCommand('policies.new-pack')}
            >
              {t('New pack…')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              icon={<Download aria-hidden />}
              reason={reason}
              onPress={() => runCommand('policies.import-pack')}
            >
              {t('Import…')}
            </Button>
          </div>
        </div>
        {pack && (
          <div className={styles['work']}>
            <PackPane
              key={pack.name}
              pack={pack}
              edition={edition}
              memory={editing.memory}
              reason={reason}
              judgement={judgement}
              state={judging.state}
              editor={editor}
              principal={principalOffer(pack, draft, base, reviewersOf(desk.people))}
              onPrincipal={addPrincipal}
              onChange={(yaml) => put(pack.name, yaml)}
              onSwitch={(isOn) => switchOn(pack, isOn)}
              onUpdate={() => editing.change((now) => withShipped(now, pack.name))}
              onRevert={() => (pack.isOn && !pack.isShipped ? setSheet({ kind: 'revert', pack }) : revert(pack))}
              onRemove={() => remove(pack)}
              onExport={() => void exportPack(pack)}
              onLeave={() => list.current?.focus()}
              onGoTo={goTo}
            />
            <ExamplesPane
              key={`${pack.name} examples`}
              judgement={judgement}
              isOwn={!pack.isShipped}
              state={judging.state}
              worker={judging.worker}
              pack={pack}
              settings={draft.settings}
              onGoTo={(line) => goTo(line, 1)}
            />
          </div>
        )}
        {item?.kind === 'list' && (
          <div className={styles['single']} data-work>
            <ListPane
              key={item.list}
              list={item.list}
              settings={draft.settings}
              reason={reason}
              onChange={(settings) => editing.change((now) => ({ ...now, settings }))}
            />
          </div>
        )}
        {item?.kind === 'changes' && (
          <div className={styles['single']} data-work data-pane tabIndex={0}>
            <ChangesPane draft={draft} base={base} onOpen={open} />
          </div>
        )}
      </div>
      <Trial comparison={comparison} />
      <Foot
        keeping={keeping}
        version={base.version}
        hasChanges={hasChanges}
        tryReason={tryReason}
        adoptReason={adoptReason}
        discardReason={reason ?? (hasChanges ? null : t('Nothing was changed.'))}
        isTrying={trial.kind === 'running'}
        obstacle={hasChanges && reason === null ? whyNotAdopt({ ...ground, judgements: judging.judgements }) : null}
      />
      <Sheets
        sheet={sheet}
        draft={draft}
        base={base}
        own={own}
        finalFocus={list}
        onClose={() => setSheet(null)}
        onMake={(made) => {
          put(made.name, made.yaml)
          open(made.name)
        }}
        onReplace={({ name, yaml }) => {
          editing.replaceWith(withPack(draft, { name, yaml }), base)
          open(name)
        }}
        onRemove={(one) => editing.change((now) => withoutPack(now, one.name))}
        onRevert={revert}
        onDiscard={() => editing.replaceWith(beginDraft(inForce), inForce)}
        onAdopted={(document) => {
          editing.replaceWith(beginDraft(document), document)
          rememberPolicies(of, { adopted: document.version })
        }}
      />
    </div>
  )
}

/** The first thing that can be worked on beside the list. */
function focusInWork(): void {
  const work = document.querySelector<HTMLElement>('[data-work]')
  ;(work?.querySelector<HTMLElement>('input, button') ?? work)?.focus()
}
