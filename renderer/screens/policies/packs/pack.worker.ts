// The entry of the worker that judges packs. It speaks as its window does, which is settled before any module loads that makes
// texts; what arrives before that waits.
import { isLanguage, speak } from '../../../../shared/words/language'
import type { JudgeRequest } from './judging/messages'

const replies = start()

self.addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  void answer(data)
})

async function start() {
  const language = self.name.split(' ').at(-1) ?? ''
  if (isLanguage(language)) await speak(language)
  return import('./judging/replies')
}

async function answer(request: JudgeRequest): Promise<void> {
  const { replyTo } = await replies
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks only to its window
  self.postMessage(replyTo(request))
}
