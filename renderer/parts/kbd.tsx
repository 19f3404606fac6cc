// The key caps of a command, such as Ctrl K.
import { isMac, keysInWords, stepsOf } from '../keys/labels'
import styles from './kbd.module.css'

export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles['keys']} aria-label={keysInWords(keys, isMac)} role="img">
      {stepsOf(keys, isMac).map((step, index) => (
        // A chord may press the same key twice, so the place is the only identity there is.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={styles['step']} aria-hidden>
          {step.map((cap) => (
            <span key={cap} className={styles['cap']}>
              {cap}
            </span>
          ))}
        </span>
      ))}
    </kbd>
  )
}
