// Larger parts: banners, lists, cards, and texts with their changes.
import { Inbox } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { NeedView, RoutePicture, RouteView } from '../../../shared/desk/queries/route'
import { diffProse } from '../../../shared/diff/prose'
import { type Finding, severities, type Severity } from '../../../shared/policy/finding'
import { madeUpAccount } from '../../../shared/post/account'
import type { Content } from '../../../shared/post/content'
import { Badge } from '../../parts/badge'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { ChannelPreview } from '../../parts/channel-preview'
import { CursorGrid, CursorGroup, CursorRow } from '../../parts/cursor-grid'
import { DiffView } from '../../parts/diff-view'
import { EmptyState } from '../../parts/empty-state'
import { FindingCard } from '../../parts/finding-card'
import { List } from '../../parts/list'
import { Mishap } from '../../parts/mishap'
import { PickList } from '../../parts/pick-list'
import { RefusalBanner } from '../../parts/refusal-banner'
import { Requirements } from '../../parts/requirements'
import { ScreenFoot } from '../../parts/screen-foot'
import { VirtualList } from '../../parts/virtual-list'
import { ReasonGiven, WaiverBox } from '../../parts/waiver-state'
import styles from '../gallery.module.css'
import { arabic, Held, hebrew, longWord, longWords, nothing, type Shown, state } from './shown'

const waiverStates = ['asked', 'granted', 'refused', 'withdrawn', 'over', 'short', 'void'] as const

const people = ['Priya Raman', 'Maya Lindqvist', 'Elena Fuchs', 'Tom Okafor', longWord, hebrew]

/** Of each severity, as a check says it. */
export const finding = (severity: Severity): Finding => ({
  id: severity,
  rule: 'deposits/4.2#1',
  clause: { pack: 'deposits', id: '4.2', title: 'A rate carries its date', version: '0'.repeat(64) },
  severity,
  certainty: severity === 'blocker' ? 'exact' : 'judgement',
  place: { field: { kind: 'text' }, start: 0, end: 14, quote: 'Earn 4.75% AER', before: '', after: ' today' },
  accounts: [],
  what: 'A rate without the day from which it holds',
  why: 'Readers must be able to tell whether the rate still holds.',
  how: 'Add “as of” and the day.',
  fix: null,
  basis: null,
})

const content: Content = {
  kind: 'post',
  replyTo: null,
  text: `Earn 4.75% AER on balances up to £50,000. ${longWords} ${longWords} ${longWords}`,
  overrides: {},
  media: [
    { name: 'branch.png', alt: 'Two people outside a branch', url: null, digest: null },
    { name: 'hero.png', alt: '', url: null, digest: null },
  ],
  link: 'https://northbank.example/savings?from=post',
  targets: [],
  slot: null,
  campaign: '',
  language: 'en',
  claims: [],
  disclosures: [],
  relationships: [],
}

const need = (area: string, now: NeedView['state'], approvedBy: readonly string[] = []): NeedView => ({
  area,
  count: 1,
  state: now,
  approvedBy,
  objections: now === 'objected' ? [{ by: 'Tom Okonjo', revision: 2 }] : [],
  isOutOfReach: false,
})

const route = (id: RouteView['state'], needs: readonly NeedView[]): RouteView => ({
  id,
  title: `Route that is ${id}`,
  reason: 'For posts that name a rate.',
  state: id,
  why: '',
  steps: needs.map((one) => ({ atLeast: 1, isMet: one.state === 'met', needs: [one] })),
})

const picture: RoutePicture = {
  routes: [
    route('met', [need('compliance', 'met', ['Priya Raman'])]),
    route('open', [need('compliance', 'met', ['Priya Raman']), need('legal', 'open'), need('brand', 'waiting')]),
    route('objected', [need('compliance', 'objected')]),
    route('overridden', [need('brand', 'spared')]),
    route('not-applicable', []),
  ],
  risk: { level: 'high', reasons: ['a blocker was found'] },
}

const before = 'Earn 4.15% AER on balances up to £50,000.\nReturns may vary. Open today in minutes. #Saving'
const after = 'Open today in minutes. Earn 4.75% AER on balances up to £50,000.\nMember FSCS. #ad #Saving'

export const blocks: Readonly<Record<string, Shown>> = {
  banner: {
    title: 'Banners',
    states: [
      ...(['blocker', 'warning', 'note', 'hold'] as const).map((tone) =>
        state(
          tone,
          <Banner tone={tone} actions={<Button size="small">Show it</Button>}>
            What happened, what is safe, and what to do next.
          </Banner>,
        ),
      ),
      state('long words', <Banner tone="note">{`${longWords} ${longWord}`}</Banner>),
      state('right to left', <Banner tone="warning">{arabic}</Banner>, { isRtl: true }),
    ],
  },
  'refusal-banner': {
    title: 'What was refused',
    states: [
      state(
        'with the way out',
        <RefusalBanner
          refusal={{ what: 'Nobody reviews for Compliance.', wayOut: 'Ask an admin to name somebody.' }}
          boxed
        />,
      ),
      state(
        'with an act, and help on it',
        <RefusalBanner
          refusal={{ code: 'stale', what: 'Maya saved revision 3 meanwhile.', wayOut: 'Look at what changed.' }}
          after="What you typed is still here."
          actions={<Button size="small">Show the change</Button>}
        />,
      ),
    ],
  },
  'screen-foot': {
    title: 'The line below a screen',
    states: [
      state(
        'with its act',
        <ScreenFoot words="They come in as drafts, all together. One undo takes them all back.">
          <Button>Take none</Button>
          <Button kind="primary">Take 188 drafts</Button>
        </ScreenFoot>,
      ),
      state(
        'long words',
        <ScreenFoot words={`${longWords} ${longWords}`}>
          <Button kind="primary">Export 3 posts…</Button>
        </ScreenFoot>,
      ),
    ],
  },
  'empty-state': {
    title: 'Nothing here',
    states: [
      state(
        'with the next act',
        <EmptyState
          icon={<Inbox aria-hidden />}
          title="Nothing is waiting for you"
          actions={<Button>Show all posts</Button>}
        >
          3 posts wait for others. The next slot that needs you is on Thursday at 09:00.
        </EmptyState>,
      ),
    ],
  },
  mishap: {
    title: 'A part that failed',
    states: [
      state(
        'failed',
        <Mishap>
          <Failing />
        </Mishap>,
      ),
    ],
  },
  list: {
    title: 'Lists',
    states: [
      state(
        'lined and boxed',
        <List label="People" items={people} keyOf={(name) => name} boxed>
          {(name) => (
            <>
              <span className={styles['grow']} dir="auto">
                {name}
              </span>
              <Badge>Reviewer</Badge>
            </>
          )}
        </List>,
      ),
    ],
  },
  'cursor-grid': { title: 'Lists beside a pane', states: [state('a row is chosen', <Beside />)] },
  'virtual-list': { title: 'Long lists', states: [state('a thousand rows', <Rows />)] },
  'pick-list': {
    title: 'Pick one',
    states: [
      state(
        'at rest',
        <PickList label="People" items={people} keyOf={(name) => name} wordsOf={(name) => name} onPick={nothing}>
          {(name) => <span dir="auto">{name}</span>}
        </PickList>,
      ),
    ],
  },
  'waiver-state': {
    title: 'Waivers',
    states: [
      ...waiverStates.map((name) =>
        state(
          name,
          <WaiverBox state={name}>
            <ReasonGiven by="Maya Lindqvist" reason={null} note="Quoted from the regulator’s own page." />
          </WaiverBox>,
        ),
      ),
      state(
        'long words',
        <WaiverBox state="asked">
          <ReasonGiven by={longWord} reason="Approved by Legal" note={longWords} />
        </WaiverBox>,
      ),
    ],
  },
  requirements: { title: 'Sign-offs needed', states: [state('every state', <Requirements route={picture} />)] },
  'finding-card': {
    title: 'Findings',
    states: [
      ...severities.map((severity) => state(severity, <FindingCard finding={finding(severity)} policyVersion={3} />)),
      state('being looked at', <FindingCard finding={finding('warning')} isActive clauseText={longWords} />),
      state('decided', <FindingCard finding={finding('warning')} decided="Considered" />),
      state('long word', <FindingCard finding={{ ...finding('note'), what: longWord, how: longWords }} />),
    ],
  },
  'diff-view': {
    title: 'What changed',
    states: [
      state('in one text', <DiffView name="one" language="en" diff={diffProse(before, after)} />),
      state(
        'the change looked at',
        <DiffView name="active" language="en" active={0} diff={diffProse(before, after)} />,
      ),
      state('side by side', <DiffView name="two" language="en" isSideBySide diff={diffProse(before, after)} />),
      state(
        'unseen characters',
        <DiffView
          name="unseen"
          language="en"
          diff={diffProse('5 000 kr guaranteed', '5\u00a0000 kr guarant\u200beed')}
        />,
      ),
      state(
        'right to left',
        <DiffView name="rtl" language="he" diff={diffProse('פתחו חשבון 4.15% היום', 'פתחו חשבון 4.75% היום')} />,
        { isRtl: true },
      ),
    ],
  },
  'channel-preview': {
    title: 'Previews',
    states: [
      state('with a fold', <ChannelPreview content={content} account={madeUpAccount('linkedin', 'northbank')} />),
      state(
        'empty',
        <ChannelPreview
          content={{ ...content, text: '', media: [], link: null }}
          account={madeUpAccount('x', 'northbank')}
        />,
      ),
      state(
        'right to left',
        <ChannelPreview
          content={{ ...content, text: arabic, language: 'ar', media: [], link: 'no address' }}
          account={madeUpAccount('facebook', 'northbank')}
        />,
        { isRtl: true },
      ),
    ],
  },
}

function Failing(): ReactNode {
  throw new Error('As the gallery wants it')
}

function Beside() {
  const [at, moveTo] = useState(1)
  return (
    <CursorGrid label="People" count={people.length} at={at} onMove={moveTo} onOpen={nothing}>
      <CursorGroup>On this desk</CursorGroup>
      {people.map((name, index) => (
        <CursorRow key={name} index={index}>
          <span role="gridcell" className={styles['grow']} dir="auto">
            {name}
          </span>
        </CursorRow>
      ))}
    </CursorGrid>
  )
}

function Rows() {
  return (
    <Held start={2}>
      {(cursor, set) => (
        <div className={styles['tall']}>
          <VirtualList
            label="Posts"
            id="gallery-rows"
            count={1_000}
            columns={1}
            cursor={cursor}
            onCursor={set}
            onOpen={nothing}
            header={<span role="columnheader">Post</span>}
          >
            {(index) => (
              <span role="gridcell" className={styles['cell']}>
                Post {index + 1}
              </span>
            )}
          </VirtualList>
        </div>
      )}
    </Held>
  )
}
