// A link that came before anybody was signed in waits, and says so above the welcome and the sign-in.
import { useEffect, useState } from 'react'
import { bridge } from '../bridge'
import { Banner } from '../parts/banner'
import { Button } from '../parts/button'
import { t } from '../../shared/words/say'

export function WaitingLink() {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const ask = () => void bridge.waitingLink(null).then(setWords).catch(console.error)
    ask()
    return bridge.onPush((push) => {
      if (push.kind === 'link') ask()
    })
  }, [])
  if (words === null) return null
  const forget = () => {
    setWords(null)
    void bridge.forgetLink(null).catch(console.error)
  }
  return (
    <div className="waiting-link">
      <Banner
        tone="note"
        actions={
          <Button size="small" kind="quiet" onPress={forget}>
            {t('Forget the link')}
          </Button>
        }
      >
        {t('A link to {place} waits. It opens once you are signed in.', { place: words })}
      </Banner>
    </div>
  )
}
