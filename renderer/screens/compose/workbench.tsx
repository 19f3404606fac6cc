// The open draft: its texts and details on the left, how it will look in the middle, what the policy says on the right.
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import type { AccountId } from '../../../shared/post/account'
import { noRegisters } from '../../../shared/policy/registers'
import { longestDays } from '../../../shared/review/waiver'
import { useCall } from '../../data'
import { say } from '../../navigation'
import { useCommands } from '../../keys/bindings'
import { Button } from '../../parts/button'
import { StatusPill } from '../../parts/status-pill'
import { AskWaiver } from '../../parts/waiver-sheet'
import { AccountTabs } from './account-tabs'
import { useBesideTexts } from './beside-texts'
import { useChecks } from './checks/use-checks'
import { useNeighbours } from './checks/use-neighbours'
import { Counters } from './counters'
import { Details } from './details/details'
import { Targets } from './details/targets'
import type { Draft } from './draft/draft'
import { useLive } from './draft/live'
import { useShown } from './draft/shown'
import { isUntouched } from './draft/state'
import type { TextEditorHandle } from './editor/text-editor'
import { Findings } from './findings/findings'
import { useFindings } from './findings/use-findings'
import { useWaiving } from './findings/waivers'
import { KeepingLine } from './keeping-line'
import { FileDrop } from './media/file-drop'
import { useMediaTaking } from './media/use-media-taking'
import { Notices } from './notices'
import { Ask, type Asking } from './texts/ask'
import { ChecklistBox } from './texts/checklist-box'
import { PreviewPane } from './preview/preview-pane'
import { SubmitSheet } from './submit-sheet'
import { accountTabs, type Tab } from './tabs'
import { TextPane } from './text-pane'
import { ToAnswer } from './to-answer'
import { useSending } from './use-sending'
import styles from './workbench.module.css'
import { t } from '../../../shared/words/say'

interface WorkbenchProps {
  readonly draft: Draft
  readonly desk: DeskView
  /** Null for a post that has not been written yet. */
  readonly view: PostView | null
}

export function Workbench({ draft, desk, view }: WorkbenchProps) {
  useLive(draft)
  const state = useShown(draft)
  const { content } = state
  const [chosenTab, setTab] = useState<Tab>('base')
  const [asking, ask] = useState<Asking | null>(null)
  const [previewed, setPreviewed] = useState<string | null>(null)
  const editor = useRef<TextEditorHandle>(null)
  const list = useRef<HTMLElement>(null)
  const preview = useRef<HTMLElement>(null)
  const { targets, overrides } = content
  const accounts = useMemo(
    () => accountTabs({ targets, overrides }, desk.accounts),
    [targets, overrides, desk.accounts],
  )
  const besideTexts = useBesideTexts(content)
  const tab = accounts.some((account) => account.id === chosenTab) ? chosenTab : 'base'
  const editRefusal = view?.editRefusal ?? null
  const isReadOnly = editRefusal !== null || !desk.capabilities.includes('draft')
  const context = useContext(desk, view)
  const checks = useChecks(
    content,
    desk.policy.document,
    context,
    useNeighbours(content, view?.id ?? state.ground?.post ?? null),
  )
  const walk = useFindings({ draft, content, checks, tab, setTab, editor, isReadOnly })
  const sending = useSending(draft, view)
  const waivers = useWaiving(draft, view)
  const taking = useMediaTaking(draft)
  const later = useDeferredValue(content)
  const setTargets = useCallback((next: readonly AccountId[]) => draft.change({ targets: [...next] }), [draft])
  const showPreviewOf = useCallback(
    (id: string) => {
      setPreviewed(id)
      if (tab !== 'base') setTab(id)
    },
    [tab],
  )
  const shown = accounts.find((account) => account.id === (tab === 'base' ? previewed : tab)) ?? accounts[0] ?? null

  // A writer comes here to write; in a post that cannot be changed the region takes the focus instead.
  useEffect(() => {
    if (isReadOnly) list.current?.focus()
    else editor.current?.focus()
  }, [isReadOnly])

  const texts: readonly Tab[] = ['base', ...accounts.map(({ id }) => id)]
  const write = (nth: number) => {
    const goal = texts[nth]
    if (goal === undefined) return say(t('There is no such account in this post.'), null, 'refused')
    // The tab's editor is there before the focus goes to it.
    flushSync(() => setTab(goal))
    editor.current?.focus()
  }
  const cannot = isReadOnly ? (editRefusal?.what ?? t('Only a writer can do this.')) : null
  useCommands(
    'compose',
    {
      'compose.save': sending.save,
      'compose.submit': sending.ask,
      'compose.finding.next': () => walk.step(1),
      'compose.finding.previous': () => walk.step(-1),
      'compose.fix': walk.fix,
      'compose.text.1': () => write(0),
      'compose.text.2': () => write(1),
      'compose.text.3': () => write(2),
      'compose.text.4': () => write(3),
      'compose.text.5': () => write(4),
      'compose.media': taking.choose,
      'compose.phrase': () => ask('phrase'),
      'compose.duplicate': () => ask('duplicate'),
      'compose.template': () => ask('template'),
      'compose.preview': () => preview.current?.focus(),
      'compose.waiver': () => {
        const blockers = checks.findings.filter(({ severity }) => severity === 'blocker')
        const finding = blockers.find(({ id }) => id === walk.active) ?? blockers[0]
        if (finding) waivers.ask(finding)
        else say(t('There is no blocker here.'), null, 'refused')
      },
    },
    cannot === null
      ? {}
      : {
          'compose.save': cannot,
          'compose.submit': cannot,
          'compose.fix': cannot,
          'compose.waiver': cannot,
          'compose.media': cannot,
          'compose.phrase': cannot,
        },
  )

  return (
    <FileDrop isOff={isReadOnly} onFiles={taking.take} className={styles['screen']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{view?.key ?? state.ground?.key ?? t('New post')}</h1>
        {view && <StatusPill status={view.status} />}
        <KeepingLine state={state} zone={desk.zone} />
        <Buttons cannot={cannot} onSave={sending.save} onSubmit={sending.ask} />
      </header>
      <div className={styles['columns']}>
        <div className={styles['left']}>
          <div className={styles['writing']}>
            <Notices draft={draft} state={state} view={view} desk={desk} />
            {isUntouched(state) && !isReadOnly && context.registers.templates.length > 0 && (
              <div>
                <Button size="small" command="compose.template" onPress={() => ask('template')}>
                  {t('Begin from a template…')}
                </Button>
              </div>
            )}
            {view && <ToAnswer draft={draft} view={view} desk={desk} />}
            <Targets accounts={desk.accounts} targets={targets} isReadOnly={isReadOnly} onChange={setTargets} />
            <div>
              <AccountTabs overrides={overrides} accounts={accounts} tab={tab} onTab={setTab}>
                <TextPane
                  draft={draft}
                  content={content}
                  tab={tab}
                  account={accounts.find((account) => account.id === tab) ?? null}
                  edition={state.edition}
                  isReadOnly={isReadOnly}
                  marks={walk.marks}
                  active={walk.active}
                  onLeave={() => list.current?.focus()}
                  onSign={() => ask('phrase')}
                  ref={editor}
                />
              </AccountTabs>
              <div className={styles['counters']}>
                <Counters content={later} accounts={accounts} chosen={tab} />
              </div>
            </div>
            <Details
              content={besideTexts}
              desk={desk}
              isReadOnly={isReadOnly}
              claims={context.registers.claims}
              taking={taking}
              onChange={draft.change}
            />
          </div>
          <PreviewPane content={later} accounts={accounts} shown={shown} onShow={showPreviewOf} ref={preview} />
        </div>
        <div className={styles['side']}>
          {state.checklist && !isReadOnly && <ChecklistBox checklist={state.checklist} onTick={draft.tick} />}
          <Findings
            checks={checks}
            walk={walk}
            content={content}
            desk={desk}
            isReadOnly={isReadOnly}
            place={list}
            waivers={waivers}
          />
        </div>
      </div>
      {asking && (
        <Ask asking={asking} draft={draft} content={content} desk={desk} editor={editor} onClose={() => ask(null)} />
      )}
      {waivers.asking && (
        <AskWaiver
          finding={waivers.asking}
          zone={desk.zone}
          slot={content.slot}
          longestDays={view?.life.terms.longestDays ?? longestDays}
          onSend={waivers.send}
          onClose={waivers.close}
        />
      )}
      {sending.isAsking && (
        <SubmitSheet
          content={content}
          checklist={state.checklist}
          view={view}
          findings={checks.findings}
          isBusy={state.isBusy}
          refusal={sending.refusal}
          onSend={sending.send}
          onClose={sending.close}
        />
      )}
    </FileDrop>
  )
}

interface ButtonsProps {
  /** Why the post cannot be saved or submitted; null when it can. */
  readonly cannot: string | null
  readonly onSave: () => void
  readonly onSubmit: () => void
}

const Buttons = memo(function Buttons({ cannot, onSave, onSubmit }: ButtonsProps) {
  return (
    <span className={styles['buttons']}>
      <Button command="compose.save" reason={cannot} onPress={onSave}>
        {t('Save')}
      </Button>
      <Button kind="primary" command="compose.submit" reason={cannot} onPress={onSubmit}>
        {t('Submit for review')}
      </Button>
    </span>
  )
})

/** Who writes and where, and the desk's lists: the checks ask who may speak through an account, and on what. */
function useContext(desk: DeskView, view: PostView | null) {
  const { accounts, people, me } = desk
  const authorId = view?.authorId ?? me?.id
  const registers = useCall('registers', null).data ?? noRegisters
  return useMemo(() => {
    const person = people.find(({ id }) => id === authorId)
    return { accounts, author: person ? { id: person.id, name: person.name } : null, registers }
  }, [accounts, people, authorId, registers])
}
