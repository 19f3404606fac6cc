// The right side: the changes in words, what the policy says, what people said, and who has to sign off.
import type { Ref } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { SignOffView } from '../../../shared/desk/queries/post'
import type { Finding } from '../../../shared/policy/finding'
import { ruleChanges } from '../../../shared/review/rule-changes'
import { ChangesList } from './changes-list'
import type { ChangesWalk } from './changes-walk'
import { noneInWords } from './content-pane'
import { Elsewhere } from './elsewhere'
import { Findings } from './findings'
import type { FindingsWalk } from './findings-walk'
import { History } from './history'
import { Requirements } from '../../parts/requirements'
import type { Seen } from './seen'
import type { SeenChanges } from './seen-changes'
import type { OpenSheet } from './sheets'
import styles from './side.module.css'
import { OpenThreads } from './threads/open-threads'
import { Submitted } from './threads/submitted'
import { type ThreadActs, Threads } from './threads/threads'
import type { ThreadsWalk } from './threads/threads-walk'
import { t } from '../../../shared/words/say'

interface SidePaneProps {
  readonly seen: Seen
  readonly desk: DeskView
  readonly changes: ChangesWalk
  readonly sight: SeenChanges
  readonly onChange: (index: number) => void
  readonly walk: FindingsWalk
  readonly findingsRef: Ref<HTMLElement>
  readonly onConsider: ((finding: Finding) => void) | null
  readonly openSheet: (sheet: OpenSheet) => void
  readonly commentRefusal: string | null
  readonly threads: ThreadsWalk
  readonly threadActs: ThreadActs
  readonly onTakeBack: (signOff: SignOffView) => void
}

export function SidePane(props: SidePaneProps) {
  const { seen, desk, changes, onChange, walk, findingsRef, onConsider, openSheet } = props
  const { view, shown, base } = seen
  return (
    <div className={styles['side']}>
      <OpenThreads walk={props.threads} />
      <Elsewhere view={view} zone={desk.zone} onLook={(proposal) => openSheet({ kind: 'proposal', proposal })} />
      <ChangesList
        rules={ruleChanges(view.findings, view.life.fromPolicy, view.life.gone, view.life.policyVersion)}
        onFinding={walk.show}
        changes={changes.changes}
        active={changes.current}
        isNew={base === null}
        isSeen={base === null ? null : props.sight.isSeen}
        none={base === null ? t('No figures, links, names or strong words.') : noneInWords(seen)}
        onChoose={onChange}
      />
      <Findings
        walk={walk}
        view={view}
        content={shown.content}
        desk={desk}
        onConsider={onConsider}
        mayDispute={props.commentRefusal === null}
        openSheet={openSheet}
        ref={findingsRef}
      />
      <Submitted view={view} zone={desk.zone} />
      <Threads
        walk={props.threads}
        post={view.id}
        language={shown.content.language}
        zone={desk.zone}
        refusal={props.commentRefusal}
        acts={props.threadActs}
      />
      <Requirements route={view.route} />
      <History view={view} desk={desk} onTakeBack={props.onTakeBack} />
    </div>
  )
}
