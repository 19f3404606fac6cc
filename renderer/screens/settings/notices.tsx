// The way to the sheet on how the person is told of things, which the bell opens as well.
import { runCommand } from '../../keys/bindings'
import { Button } from '../../parts/button'
import styles from './settings.module.css'

export function Notices() {
  return (
    <div className={styles['fields']}>
      <p className={styles['about']}>
        Of what you are told, at which hours nothing interrupts you, and whether notices appear outside the window.
      </p>
      <div>
        <Button command="notices.settings" onPress={() => runCommand('notices.settings')}>
          How I am told of things…
        </Button>
      </div>
    </div>
  )
}
