// What a field that finds a choice by typing offers below itself.
import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './floating.module.css'

export interface ComboListProps<T> {
  /** Said when nothing matches what was typed. */
  readonly none: string
  readonly keyOf: (item: T) => string
  /** What an item is, and what is said about it below. */
  readonly children: (item: T) => { readonly label: ReactNode; readonly about?: string | undefined }
}

export function ComboList<T>({ none, keyOf, children }: ComboListProps<T>) {
  return (
    <Base.Portal>
      <Base.Positioner className={styles['positioner']} sideOffset={4}>
        <Base.Popup className={styles['popup']}>
          <Base.Empty className={styles['none']}>{none}</Base.Empty>
          <Base.List className={styles['list']}>
            {(item: T) => {
              const { label, about } = children(item)
              return (
                <Base.Item key={keyOf(item)} value={item} className={styles['item']}>
                  <Base.ItemIndicator className={styles['check']}>
                    <Check aria-hidden />
                  </Base.ItemIndicator>
                  <span className={styles['text']}>{label}</span>
                  {about !== undefined && <span className={styles['about']}>{about}</span>}
                </Base.Item>
              )
            }}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
