// What is shown when a part of the window fails: plain words, a way on, and the detail to copy.
import { Component, type ReactNode } from 'react'
import { Button } from './button'
import { EmptyState } from './empty-state'
import styles from './mishap.module.css'
import { t } from '../../shared/words/say'

interface MishapProps {
  readonly children: ReactNode
}

interface MishapState {
  readonly error: Error | null
}

export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { error: null }

  static getDerivedStateFromError(error: unknown): MishapState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const detail = `${error.name}: ${error.message}\n${error.stack ?? ''}`
    return (
      <div role="alert" className={styles['mishap']}>
        <EmptyState
          title={t('This part of the window failed')}
          actions={
            <>
              <Button onPress={() => void navigator.clipboard.writeText(detail)}>{t('Copy the detail')}</Button>
              <Button kind="primary" onPress={() => this.setState({ error: null })}>
                {t('Try again')}
              </Button>
            </>
          }
        >
          {t(
            'Everything that was saved is safe: the record is kept outside this window. Try again, or close the window and open it once more. If it happens again, send us the detail.',
          )}
        </EmptyState>
        <details className={styles['detail']}>
          <summary>{t('What the window says about it')}</summary>
          <pre>{detail}</pre>
        </details>
      </div>
    )
  }
}
