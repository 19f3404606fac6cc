// The start: how drafts can come in, and what was wrong with the last try.
import { FileInput, FolderOpen, Handshake } from 'lucide-react'
import type { Problem } from '../../../shared/bridge/contract'
import { Banner, Button, EmptyState, Kbd } from '../../parts'
import { rich } from '../../parts/rich'
import { Heading } from './heading'
import styles from './import.module.css'
import { t } from '../../../shared/words/say'

export interface ChooseProps {
  readonly problem: Problem | null
  /** Why this person cannot take drafts; null when they can. */
  readonly refusal: string | null
  readonly onChoose: () => void
  readonly onBringIn: () => void
}

export function Choose({ problem, refusal, onChoose, onBringIn }: ChooseProps) {
  return (
    <>
      <Heading />
      {refusal !== null && <Banner tone="note">{t('You can read files here. {refusal}', { refusal })}</Banner>}
      {problem !== null && <ProblemBanner problem={problem} />}
      <div className={styles['start']}>
        <EmptyState
          icon={<FileInput />}
          title={t('Bring drafts in from a table or from text files')}
          actions={
            <>
              <Button kind="primary" icon={<FolderOpen aria-hidden />} onPress={onChoose}>
                {t('Choose files…')}
              </Button>
              <Button icon={<Handshake aria-hidden />} command="go.bring-in" onPress={onBringIn}>
                {t('Bring in a handed-over file…')}
              </Button>
            </>
          }
        >
          <p>
            {rich(
              'Drop files anywhere on this screen, or copy rows of a table or a text and press {keys}. You see first what would come in; nothing is kept until you take it.',
              { keys: <Kbd keys="$mod+v" /> },
            )}
          </p>
        </EmptyState>
        <dl className={styles['formats']}>
          <div>
            <dt>{t('Tables (.csv)')}</dt>
            <dd>
              {t(
                'The first line names the columns, in any order. Tables made for Buffer, Sprout Social, Metricool, Publer and others are recognised.',
              )}
            </dd>
          </div>
          <div>
            <dt>{t('Text files (Markdown, .md)')}</dt>
            <dd>
              {t(
                'One draft in each file. Accounts, slot and campaign stand above the text, between two lines of three hyphens.',
              )}
            </dd>
          </div>
          <div>
            <dt>{t('From another desk (.imprimatur-bundle)')}</dt>
            <dd>{t('Posts that another desk handed over in a signed file, with what was said about them.')}</dd>
          </div>
          <div>
            <dt>{t('Dates and times')}</dt>
            <dd>
              {t(
                'A date that can be read in two ways is not guessed: you are told which row it is. A time without a time zone is read in that of its account.',
              )}
            </dd>
          </div>
        </dl>
      </div>
    </>
  )
}

/** What happened, what is safe, what to do next. */
export function ProblemBanner({ problem }: { readonly problem: Problem }) {
  return (
    <Banner tone="blocker" urgent>
      <strong className={styles['what']}>{problem.what}</strong> {problem.safe} {problem.wayOut}
    </Banner>
  )
}
