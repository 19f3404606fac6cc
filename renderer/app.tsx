// Which of the three the person sees: the welcome, the sign-in, or the frame with a screen in it.
import './app.css'
import { lazy, useEffect, useState } from 'react'
import { bridge } from './bridge'
import { keyOf, queries, refresh, refreshStatus, sayFault, useCall, usePreferences } from './data'
import { FilterSheets } from './filters/filter-sheets'
import { HelpHost } from './help/help-host'
import { useAnywhereCommands } from './keys/anywhere'
import { HelpSheet } from './keys/help-sheet'
import { useKeyboard, useNativeMenu } from './keys/keyboard'
import { useOwnKeys } from './keys/keymap'
import { Palette } from './keys/palette'
import { SearchSheet } from './keys/search-sheet'
import { keepAll } from './leaving'
import { type Place, useNavigation } from './navigation'
import { useNoticeCommands } from './notices/notices'
import { NoticesSheet } from './notices/notices-sheet'
import { NoticeSettingsSheet } from './notices/settings-sheet'
import { Sidebar } from './parts/frame/sidebar'
import type { DeskView } from '../shared/desk/queries/desk'
import type { Person } from '../shared/people/person'
import { Queue } from './screens/queue/queue'
import { SignIn } from './screens/welcome/sign-in'
import { Welcome } from './screens/welcome/welcome'
import { useLooks } from './theme/looks'
import { WrittenOnce } from './windows/also-open'
import { useShowing } from './windows/elsewhere'
import { useLinkPaste } from './windows/links'
import { ownPost } from './windows/own-window'
import { PopOut } from './windows/pop-out'
import { usePostCommands } from './windows/post-commands'
import { WaitingLink } from './windows/waiting-link'
import { WorkArea } from './windows/work-area'
import { useWorkNews } from './work/works'
import { t } from '../shared/words/say'

const Review = lazy(async () => ({ default: (await import('./screens/review/review')).Review }))
const Compose = lazy(async () => ({ default: (await import('./screens/compose/compose')).Compose }))
const Schedule = lazy(async () => ({ default: (await import('./screens/schedule/schedule')).Schedule }))
const Ledger = lazy(async () => ({ default: (await import('./screens/ledger/ledger')).Ledger }))
const Policies = lazy(async () => ({ default: (await import('./screens/policies/policies')).Policies }))
const People = lazy(async () => ({ default: (await import('./screens/people/people')).People }))
const Settings = lazy(async () => ({ default: (await import('./screens/settings/settings')).Settings }))
const ImportDrafts = lazy(async () => ({ default: (await import('./screens/import/import')).ImportDrafts }))

export function App() {
  const preferences = usePreferences()
  const desk = useCall('deskView', null)
  const readOnly = usePushes(desk.data != null)
  useLooks(preferences)
  useKeyboard(preferences.letterKeys, useOwnKeys(preferences))
  useNativeMenu()
  if (desk.error) throw desk.error
  return (
    <>
      {(desk.data === null || (desk.data && !desk.data.me)) && <WaitingLink />}
      {desk.data === null && <Welcome />}
      {desk.data && !desk.data.me && <SignIn desk={desk.data} />}
      {desk.data?.me && !ownPost && <Frame desk={desk.data} me={desk.data.me} readOnly={readOnly} />}
      {desk.data?.me && ownPost && (
        <PopOut own={ownPost} desk={desk.data} me={desk.data.me} readOnly={readOnly}>
          <Here />
        </PopOut>
      )}
      <Palette />
      <HelpSheet />
      <SearchSheet />
      <HelpHost />
    </>
  )
}

function Here() {
  return <Screen place={useNavigation((state) => state.place)} />
}

/** Keeps what is known up to date; answers why the record cannot be written to, or null. */
function usePushes(isOpen: boolean): string | null {
  const [readOnly, setReadOnly] = useState<string | null>(null)
  // Another desk, or this one opened and read again, starts without the complaint.
  if (!isOpen && readOnly !== null) setReadOnly(null)
  useEffect(
    () =>
      bridge.onPush((push) => {
        if (push.kind === 'changed') {
          refresh(push)
          // What has just been written shows that it can be.
          setReadOnly(null)
        }
        if (push.kind === 'desk-status') refreshStatus()
        if (push.kind === 'read-only') {
          refreshStatus()
          setReadOnly(push.reason)
        }
        if (push.kind === 'preferences') void queries.invalidateQueries({ queryKey: keyOf('appInfo', null) })
        if (push.kind === 'keep-now') void keepAll().then(() => bridge.allKept(null))
      }),
    [],
  )
  return readOnly
}

interface FrameProps {
  readonly desk: DeskView
  readonly me: Person
  readonly readOnly: string | null
}

function Frame({ desk, me, readOnly }: FrameProps) {
  const place = useNavigation((state) => state.place)
  const counts = useCall('queuePage', { split: 'your-turn', search: '', offset: 0, limit: 1 }, { keepPrevious: true })
  const draftReason = useAnywhereCommands(desk)
  useNoticeCommands()
  useLinkPaste()
  usePostCommands(place, desk)
  useShowing(place)
  useWorkNews(place.screen)
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

function Screen({ place }: { readonly place: Place }) {
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
}

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
