// Which of the three the person sees: the welcome, the sign-in, or the frame with a screen in it.
import './app.css'
import { useEffect, useState } from 'react'
import { bridge } from './bridge'
import { keyOf, queries, refresh, refreshStatus, useCall, usePreferences } from './data'
import { HelpHost } from './help/help-host'
import { HelpSheet } from './keys/help-sheet'
import { useKeyboard, useNativeMenu } from './keys/keyboard'
import { useOwnKeys } from './keys/keymap'
import { Palette } from './keys/palette'
import { useOverlay } from './keys/overlay'
import { whenIdle } from './idle'
import { later } from './later'
import { keepAll } from './leaving'
import { Late } from './parts/late'
import { Welcome } from './screens/welcome/welcome'
import { useLooks } from './theme/looks'
import { ownPost } from './windows/own-window'
import { WaitingLink } from './windows/waiting-link'

/** Nothing of these is on the first screen: they are fetched once that is there, before anybody can ask for them. */
const SignIn = later(async () => (await import('./screens/welcome/sign-in')).SignIn)
const Frame = later(async () => (await import('./inside')).Frame)
const Alone = later(async () => (await import('./inside')).Alone)
/** Its table of fields brings half of the desk with it. */
const SearchSheet = later(async () => (await import('./keys/search-sheet')).SearchSheet)

export function App() {
  const preferences = usePreferences()
  const desk = useCall('deskView', null)
  const readOnly = usePushes(desk.data != null)
  const isSearchExplained = useOverlay(({ open }) => open === 'search')
  useLooks(preferences)
  useKeyboard(preferences.letterKeys, useOwnKeys(preferences))
  useNativeMenu()
  useEffect(() => {
    if (!desk.isFetched) return
    whenIdle(SignIn.fetchAhead)
    whenIdle(ownPost ? Alone.fetchAhead : Frame.fetchAhead)
  }, [desk.isFetched])
  if (desk.error) throw desk.error
  return (
    <>
      {(desk.data === null || (desk.data && !desk.data.me)) && <WaitingLink />}
      {desk.data === null && <Welcome />}
      {desk.data && !desk.data.me && <SignIn desk={desk.data} />}
      {desk.data?.me && !ownPost && <Frame desk={desk.data} me={desk.data.me} readOnly={readOnly} />}
      {desk.data?.me && ownPost && <Alone own={ownPost} desk={desk.data} me={desk.data.me} readOnly={readOnly} />}
      <Palette />
      <HelpSheet />
      <Late isWanted={isSearchExplained}>
        <SearchSheet />
      </Late>
      <HelpHost />
    </>
  )
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
