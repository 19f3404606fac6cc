// The bell: how many notices are unread, and the way to them.
import { Bell as BellShape } from 'lucide-react'
import { runCommand } from '../keys/bindings'
import { Hidden } from '../parts/hidden'
import { Tooltip } from '../parts/tooltip'
import styles from './bell.module.css'
import { useNotices } from './notices'
import { KeyOf } from '../parts/key-of'
import { t } from '../../shared/words/say'

const mostShown = 99

export function Bell() {
  const unread = useNotices()?.unread ?? 0
  const words = unread === 0 ? t('Notices') : t('Notices, {unread, number} unread', { unread })
  return (
    <>
      <Tooltip
        side="right"
        words={
          <>
            {words} <KeyOf command="notices.show" />
          </>
        }
      >
        <button type="button" className={styles['bell']} aria-label={words} onClick={() => runCommand('notices.show')}>
          <BellShape aria-hidden />
          {unread > 0 && (
            <span className={styles['count']} aria-hidden>
              {unread > mostShown ? `${mostShown}+` : unread}
            </span>
          )}
        </button>
      </Tooltip>
      <span role="status">
        <Hidden>
          {unread === 0 ? '' : t('{unread, plural, one {# unread notice} other {# unread notices}}', { unread })}
        </Hidden>
      </span>
    </>
  )
}
