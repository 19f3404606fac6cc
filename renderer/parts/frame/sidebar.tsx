// The side of the frame: the desk, its places, and who is signed in.
import { FileDown, SquarePen } from 'lucide-react'
import { memo } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { QueuePage } from '../../../shared/desk/queries/queue'
import type { Person } from '../../../shared/people/person'
import { FirstSteps } from '../../first-steps/first-steps'
import { SidebarFilters } from '../../filters/sidebar-filters'
import { Bell } from '../../notices/bell'
import { availability, runCommand } from '../../keys/bindings'
import { useKeysOf } from '../../keys/keymap'
import type { Place } from '../../navigation'
import { Badge } from '../badge'
import { Button } from '../button'
import { classes } from '../classes'
import { Hidden, hidden } from '../hidden'
import { Kbd } from '../kbd'
import { rich } from '../rich'
import { Tooltip } from '../tooltip'
import { PersonMenu } from './person-menu'
import { type SidebarPlace, sidebarPlaces } from './places'
import { KeyOf } from '../key-of'
import styles from './sidebar.module.css'
import { number } from '../../../shared/words/formats'
import { t } from '../../../shared/words/say'

export interface SidebarProps {
  readonly desk: DeskView
  readonly me: Person
  readonly screen: Place['screen']
  readonly counts: QueuePage['counts'] | null
  /** Why this person cannot draft; null when they can. */
  readonly draftReason: string | null
}

/** Stays as it is when somebody goes from one post to the next. */
export const Sidebar = memo(function Sidebar({ desk, me, screen, counts, draftReason }: SidebarProps) {
  return (
    <aside aria-label={t('Desk')} className={styles['sidebar']}>
      <div className={styles['desk']}>
        <div className={styles['top']}>
          <div className={styles['name']} title={desk.name}>
            {desk.name}
          </div>
          <Bell />
        </div>
        {desk.sample && (
          <div className={styles['sample']}>
            <Badge tone="hint" title={t('A fictional bank. Nothing on this desk can be exported as real.')}>
              <span className={styles['long']}>{t('Sample desk')}</span>
              <span className={styles['short']} aria-hidden>
                {t('Sample')}
              </span>
            </Badge>
            <button
              type="button"
              className={classes(styles['arrange'], styles['remove'])}
              title={t('Takes the sample desk off this computer. When it is opened again, it is as new.')}
              onClick={() => runCommand('desk.remove-sample')}
            >
              {rich('Remove<hidden> the sample desk</hidden>', { hidden })}
            </button>
          </div>
        )}
      </div>
      <div className={styles['acts']}>
        <Button
          wide
          icon={<SquarePen aria-hidden />}
          command="post.new"
          reason={draftReason}
          onPress={() => runCommand('post.new')}
        >
          <span className={styles['words']}>{t('Write a post')}</span>
        </Button>
      </div>
      <nav aria-label={t('Places')} className={styles['places']}>
        <ul>
          {sidebarPlaces.map((place) => (
            <li key={place.label}>
              <PlaceButton place={place} isHere={place.screens.includes(screen)} counts={counts} />
            </li>
          ))}
          <li>
            <PlainPlace label={t('Import drafts')} isHere={screen === 'import'} reason={draftReason} />
          </li>
        </ul>
        <SidebarFilters isInQueue={screen === 'queue'} />
      </nav>
      <FirstSteps me={me} />
      <div className={styles['foot']}>
        <button type="button" className={styles['palette']} onClick={() => runCommand('palette')}>
          <span className={styles['words']}>{t('All commands')}</span>
          <KeyOf command="palette" />
        </button>
        <PersonMenu desk={desk} me={me} />
      </div>
    </aside>
  )
})

function PlaceButton({
  place,
  isHere,
  counts,
}: {
  readonly place: SidebarPlace
  readonly isHere: boolean
  readonly counts: QueuePage['counts'] | null
}) {
  const { icon: Icon, label, command, counted } = place
  const count = counts && place.count(counts)
  const [keys] = useKeysOf(command)
  return (
    <Tooltip side="right" words={keys === undefined ? null : <PlaceTip label={label} keys={keys} />}>
      <button
        type="button"
        className={classes(styles['place'], isHere && styles['here'])}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => runCommand(command)}
      >
        <Icon aria-hidden />
        <span className={styles['words']}>{label}</span>
        {count !== null && count > 0 && (
          <span className={styles['count']} title={counted(count)}>
            <span aria-hidden>{number(count)}</span>
            <Hidden>{counted(count)}</Hidden>
          </span>
        )}
      </button>
    </Tooltip>
  )
}

function PlaceTip({ label, keys }: { readonly label: string; readonly keys: string }) {
  return (
    <>
      {label} <Kbd keys={keys} />
    </>
  )
}

function PlainPlace({
  label,
  isHere,
  reason,
}: {
  readonly label: string
  readonly isHere: boolean
  readonly reason: string | null
}) {
  const [keys] = useKeysOf('go.import')
  return (
    <Tooltip side="right" words={reason ?? (keys === undefined ? null : <PlaceTip label={label} keys={keys} />)}>
      <button
        type="button"
        className={classes(styles['place'], isHere && styles['here'])}
        aria-current={isHere ? 'page' : undefined}
        aria-disabled={reason !== null || undefined}
        onClick={() => {
          if (availability('go.import').can) runCommand('go.import')
        }}
      >
        <FileDown aria-hidden />
        <span className={styles['words']}>{label}</span>
        {reason !== null && <Hidden>{reason}</Hidden>}
      </button>
    </Tooltip>
  )
}
