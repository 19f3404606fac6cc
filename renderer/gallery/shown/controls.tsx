// What is pressed, ticked, chosen and typed into.
import { Bell, Download } from 'lucide-react'
import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { Button, IconButton } from '../../parts/button'
import { Checkbox, Choices } from '../../parts/choices'
import { Combo } from '../../parts/combo'
import { controlClass, Field } from '../../parts/field'
import { PartTabs } from '../../parts/part-tabs'
import { SearchField } from '../../parts/search-field'
import { Select } from '../../parts/select'
import { SplitTabs } from '../../parts/split-tabs'
import { TextField } from '../../parts/text-field'
import { Tooltip } from '../../parts/tooltip'
import { arabic, type Force, Held, hebrew, longWord, longWords, nothing, type Shown, type State, state } from './shown'

const kinds = ['primary', 'plain', 'quiet', 'danger'] as const
const forces: readonly { readonly name: string; readonly force: Force }[] = [
  { name: 'under the pointer', force: 'hover' },
  { name: 'with the focus', force: 'focus' },
  { name: 'pressed', force: 'press' },
]
const roles = [
  { value: 'writer', label: 'Writer', about: 'Drafts posts and answers reviewers.' },
  { value: 'reviewer', label: 'Reviewer', about: longWords },
  { value: 'manager', label: longWord },
  { value: 'guest', label: 'Guest', disabled: true },
]

function buttonStates(kind: (typeof kinds)[number]): readonly State[] {
  const button = <Button kind={kind}>Approve</Button>
  return [
    state(kind, button),
    ...forces.map(({ name, force }) => state(`${kind}, ${name}`, button, { force })),
    state(
      `${kind}, not possible`,
      <Button kind={kind} reason="1 blocker is open">
        Approve
      </Button>,
    ),
    state(
      `${kind}, small`,
      <Button kind={kind} size="small" icon={<Download aria-hidden />}>
        Export
      </Button>,
    ),
  ]
}

export const controls: Readonly<Record<string, Shown>> = {
  button: {
    title: 'Buttons',
    states: [
      ...kinds.flatMap(buttonStates),
      state('busy', <Button reason="On its way…">Hand over…</Button>),
      state(
        'wide',
        <Button wide kind="primary">
          Sign in
        </Button>,
      ),
      state('long word', <Button>{longWord}</Button>),
      state('right to left', <Button icon={<Download aria-hidden />}>{arabic}</Button>, { isRtl: true }),
      state('icon', <IconButton label="Notices" icon={<Bell aria-hidden />} />),
      ...forces.map(({ name, force }) =>
        state(`icon, ${name}`, <IconButton label="Notices" icon={<Bell aria-hidden />} />, { force }),
      ),
      state('icon, stays down', <IconButton label="Side by side" pressed icon={<Bell aria-hidden />} />),
      state('icon, not possible', <IconButton label="Notices" reason="There are none" icon={<Bell aria-hidden />} />),
    ],
  },
  choices: {
    title: 'Boxes to tick',
    states: [
      state('off', <Checkbox label="Lock the revisions" checked={false} onChange={nothing} />),
      state('on', <Checkbox label="Lock the revisions" checked onChange={nothing} />),
      state('with the focus', <Checkbox label="Lock the revisions" checked onChange={nothing} />, { force: 'focus' }),
      state('long words', <Checkbox label={longWords} checked={false} onChange={nothing} />),
      state('right to left', <Checkbox label={hebrew} checked onChange={nothing} />, { isRtl: true }),
      state(
        'several, with an error',
        <Held start={[] as readonly string[]}>
          {(chosen, set) => (
            <Choices
              label="What does the house do?"
              description="It decides which packs are offered."
              error="Choose at least one."
              options={roles.map(({ value, label }) => ({ value, label }))}
              chosen={chosen}
              onChange={set}
            />
          )}
        </Held>,
      ),
    ],
  },
  'text-field': {
    title: 'Text fields',
    states: [
      ...textStates(),
      state('empty', <TextField label="Name" value="" placeholder="As it stands in the record" onChange={nothing} />),
      state('error', <TextField label="Name" value="A" error="A name has at least two letters." onChange={nothing} />),
      state('to be read', <TextField label="Fingerprint" value="9f3c 11ab" isFixed onChange={nothing} />),
      state('several lines', <TextField label="Why" lines={3} value={longWords} onChange={nothing} />),
      state('right to left', <TextField label={hebrew} value={arabic} onChange={nothing} />, { isRtl: true }),
      state('day', <TextField label="Until" type="date" value="2026-03-04" onChange={nothing} />),
    ],
  },
  field: {
    title: 'A control with its label',
    states: [
      state(
        'described',
        <Field label="Zone" description="Times are shown in it.">
          {(control) => <input {...control} className={controlClass} defaultValue="Europe/Berlin" />}
        </Field>,
      ),
      state(
        'wrong',
        <Field label="Zone" error="There is no such time zone.">
          {(control) => <input {...control} className={controlClass} defaultValue="Berlin" />}
        </Field>,
      ),
    ],
  },
  select: { title: 'One of a few', states: choiceStates('select') },
  combo: { title: 'One of many, by typing', states: choiceStates('combo') },
  'split-tabs': {
    title: 'Tabs',
    states: [
      state('with counts', <Tabs />),
      state('under the pointer', <Tabs />, { force: 'hover' }),
      state('with the focus', <Tabs />, { force: 'focus' }),
      state('right to left', <Tabs />, { isRtl: true }),
    ],
  },
  'part-tabs': {
    title: 'The parts of a screen',
    states: [state('with something beside them', <Parts />), state('right to left', <Parts />, { isRtl: true })],
  },
  'search-field': {
    title: 'A search in a list',
    states: [
      state('empty', <SearchFor words="" />),
      state('with the focus', <SearchFor words="" />, { force: 'focus' }),
      state('with words', <SearchFor words={longWords} />),
      state('right to left', <SearchFor words={arabic} />, { isRtl: true }),
    ],
  },
  tooltip: {
    title: 'Tooltips',
    states: [
      state(
        'on hover and focus',
        <Tooltip words={longWords}>
          <button type="button">Point here</button>
        </Tooltip>,
      ),
    ],
  },
}

function textStates(): readonly State[] {
  const field = (
    <Held start="Priya Raman">
      {(value, set) => <TextField label="Name" description="As others see it." value={value} onChange={set} />}
    </Held>
  )
  return [state('at rest', field), state('with the focus', field, { force: 'focus' })]
}

function choiceStates(part: 'select' | 'combo'): readonly State[] {
  const Part = part === 'select' ? Select : Combo
  const at = (value: string | null, more: { error?: string } = {}) => (
    <Held start={value}>
      {(held, set) => <Part label="Role" value={held} options={roles} onChange={set} placeholder="Choose…" {...more} />}
    </Held>
  )
  return [
    state('at rest', at('writer')),
    state('with the focus', at('writer'), { force: 'focus' }),
    state('nothing chosen', at(null)),
    state('error', at(null, { error: 'Choose a role.' })),
    state('long word', at('manager')),
    state('right to left', at('writer'), { isRtl: true }),
  ]
}

function SearchFor({ words }: { readonly words: string }) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  return (
    <Held start={words}>
      {(value, set) => (
        <SearchField
          ref={field}
          label="Search the clauses"
          command="policies.search"
          value={value}
          maxLength={200}
          onChange={set}
          onLeave={nothing}
        />
      )}
    </Held>
  )
}

function Parts() {
  return (
    <Held start="record">
      {(value, set) => (
        <PartTabs
          label="Parts of the ledger"
          value={value}
          onChange={set}
          parts={[
            { value: 'record', label: 'Record' },
            { value: 'proof', label: 'Proof' },
          ]}
        >
          {(beside) => beside && createPortal('499 entries', beside)}
        </PartTabs>
      )}
    </Held>
  )
}

function Tabs() {
  return (
    <Held start="yours">
      {(value, set) => (
        <SplitTabs
          label="Lists"
          value={value}
          onChange={set}
          tabs={[
            { value: 'yours', label: 'Your turn', count: 12 },
            { value: 'risk', label: 'At risk', count: 3 },
            { value: 'all', label: 'All', count: 12_034 },
          ]}
        />
      )}
    </Held>
  )
}
