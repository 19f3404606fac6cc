// What somebody who is signed in sees: the frame with a screen in it, or one post in a window of its own.
import { memo, useEffect } from 'react'
import { sayFault, useCall, useClauses } from './data'
import { FilterSheets } from './filters/filter-sheets'
import { whenIdle } from './idle'
import { later } from './later'
import { useAnywhereCommands } from './keys/anywhere'
import { type Place, useNavigation } from './navigation'
import { useNoticeCommands } from './notices/notices'
import { NoticesSheet } from './notices/notices-sheet'
import { NoticeSettingsSheet } from './notices/settings-sheet'
import { Sidebar } from './parts/frame/sidebar'
import type { Showing } from '../shared/bridge/windows'
import type { DeskView } from '../shared/desk/queries/desk'
import type { Person } from '../shared/people/person'
import { Queue } from './screens/queue/queue'
import { WrittenOnce } from './windows/also-open'
import { useShowing } from './windows/elsewhere'
import { useLinkPaste } from './windows/links'
import { PopOut } from './windows/pop-out'
import { usePostCommands } from './windows/post-commands'
import { WorkArea } from './windows/work-area'
import { useWorkNews } from './work/works'
import { t } from '../shared/words/say'

const Review = later(async () => (await import('./screens/review/review')).Review)
const Compose = later(async () => (await import('./screens/compose/compose')).Compose)
const Schedule = later(async () => (await import('./screens/schedule/schedule')).Schedule)
const Ledger = later(async () => (await import('./screens/ledger/ledger')).Ledger)
const Policies = later(async () => (await import('./screens/policies/policies')).Policies)
const People = later(async () => (await import('./screens/people/people')).People)
const Settings = later(async () => (await import('./screens/settings/settings')).Settings)
const ImportDrafts = later(async () => (await import('./screens/import/import')).ImportDrafts)

interface InsideProps {
  readonly desk: DeskView
  readonly me: Person
  /** Why the record cannot be written to. */
  readonly readOnly: string | null
}

/** A window that shows one post. */
export function Alone(props: InsideProps & { readonly own: Showing }) {
  return (
    <PopOut {...props}>
      <Here />
    </PopOut>
  )
}

export function Frame({ desk, me, readOnly }: InsideProps) {
  const place = useNavigation((state) => state.place)
  const counts = useCall('queuePage', { split: 'your-turn', search: '', offset: 0, limit: 1 }, { keepPrevious: true })
  const draftReason = useAnywhereCommands(desk)
  // So that they are there when the first post is opened.
  useClauses()
  useNoticeCommands()
  useLinkPaste()
  usePostCommands(place, desk)
  useShowing(place)
  useWorkNews(place.screen)
  // Whoever sees the queue opens a post next.
  useEffect(() => {
    for (const screen of [Review, Compose, Schedule]) whenIdle(screen.fetchAhead)
  }, [])
  useEffect(() => {
    document.title = `${titles[place.screen]} – ${desk.name}`
  }, [place.screen, desk.name])
  useEffect(() => {
    if (counts.error) sayFault(counts.error)
  }, [counts.error])
  return (
    <div className="frame">
      <div className="frame-side">
        <Sidebar
          desk={desk}
          me={me}
          screen={place.screen}
          counts={counts.data?.counts ?? null}
          draftReason={draftReason}
        />
      </div>
      <WorkArea
        desk={desk}
        me={me}
        readOnly={readOnly}
        screen={place.screen}
        name={keyOfPlace(place)}
        post={'post' in place ? place.post : null}
      >
        <Screen place={place} />
      </WorkArea>
      <FilterSheets />
      <NoticesSheet />
      <NoticeSettingsSheet />
    </div>
  )
}

function Here() {
  return <Screen place={useNavigation((state) => state.place)} />
}

/** The same place stays as it is, whatever is counted around it. */
const Screen = memo(function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'queue':
      return <Queue />
    case 'review':
      return <Review post={place.post} />
    case 'compose':
      return (
        <WrittenOnce post={place.post}>
          <Compose post={place.post} />
        </WrittenOnce>
      )
    case 'schedule':
      return <Schedule />
    case 'ledger':
      return <Ledger />
    case 'policies':
      return <Policies clause={place.clause ?? null} />
    case 'people':
      return <People />
    case 'settings':
      return <Settings />
    case 'import':
      return <ImportDrafts />
  }
})

const titles: Record<Place['screen'], string> = {
  queue: t('Queue'),
  review: t('Review', undefined, 'title of a window'),
  compose: t('Write', undefined, 'title of a window'),
  schedule: t('Schedule'),
  ledger: t('Ledger'),
  policies: t('Policies'),
  people: t('People'),
  settings: t('Settings'),
  import: t('Import drafts'),
}

/** A new post keeps its key when it gets its id. */
function keyOfPlace(place: Place): string {
  if (place.screen === 'compose' && place.fresh !== undefined) return `compose fresh ${place.fresh}`
  return 'post' in place ? `${place.screen} ${place.post}` : place.screen
}
