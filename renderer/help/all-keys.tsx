// Every command and its present keys, place by place.
import { Fragment } from 'react'
import { useShownKeymap } from '../keys/keymap'
import { keysByPlace } from '../keys/labels'
import { Kbd } from '../parts/kbd'
import styles from './page.module.css'
import { t } from '../../shared/words/say'

export function AllKeys() {
  const keymap = useShownKeymap()
  return keysByPlace(keymap).map(({ where, name, commands }) => (
    <div key={where}>
      <h4 className={styles['small']}>{name}</h4>
      <dl>
        {commands.map(({ id, title, keys }) => (
          <div key={id} className={styles['keyRow']}>
            <dt>{title}</dt>
            <dd>
              {keys.map((own, index) => (
                <Fragment key={own}>
                  {index > 0 && <span className={styles['or']}>{` ${t('or')} `}</span>}
                  <Kbd keys={own} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ))
}
