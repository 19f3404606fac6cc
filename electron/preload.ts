// Exposes the bridge to the window: one function a call, and a way to listen. Nothing else.
import { contextBridge, ipcRenderer } from 'electron'
import type { BridgeFault, Push } from '../shared/bridge/contract'
import { callNames, channelOf, pushChannel } from '../shared/bridge/names'
import type { Result } from '../shared/kit/result'

async function call(channel: string, input: unknown): Promise<unknown> {
  const result = (await ipcRenderer.invoke(channel, input)) as Result<unknown, BridgeFault>
  if (result.ok) return result.value
  throw new Error(`${result.error.kind}: ${result.error.message}`)
}

const calls = Object.fromEntries(callNames.map((name) => [name, (input: unknown) => call(channelOf(name), input)]))

contextBridge.exposeInMainWorld('imprimatur', {
  ...calls,
  onPush: (listener: (push: Push) => void) => {
    const receive = (_event: unknown, push: Push) => listener(push)
    ipcRenderer.on(pushChannel, receive)
    return () => ipcRenderer.off(pushChannel, receive)
  },
})
