// Every command and its present keys, place by place.
import { Fragment } from 'react'
import type { Where } from '../../shared/bridge/command-table'
import { commands } from '../keys/labels'
import { Kbd } from '../parts/kbd'
import styles from './page.module.css'
import { presentKeys } from './pages'

const places: Record<Where, string> = {
  anywhere: 'Anywhere',
  queue: 'In the queue',
  review: 'In review',
  compose: 'While writing',
  schedule: 'In the schedule',
  ledger: 'In the ledger',
  policies: 'In the policies',
  people: 'Among the people',
  import: 'While importing',
}

export function AllKeys() {
  return (Object.keys(places) as Where[]).map((where) => (
    <div key={where}>
      <h4 className={styles['small']}>{places[where]}</h4>
      <dl>
        {commands
          .filter((command) => command.where === where && presentKeys(command.id).length > 0)
          .map(({ id, title }) => (
            <div key={id} className={styles['keyRow']}>
              <dt>{title}</dt>
              <dd>
                {presentKeys(id).map((keys, index) => (
                  <Fragment key={keys}>
                    {index > 0 && <span className={styles['or']}> or </span>}
                    <Kbd keys={keys} />
                  </Fragment>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  ))
}
