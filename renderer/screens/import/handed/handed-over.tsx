// What another desk handed over, before anything is written: who signed it and what that is worth, how each post stands to
// the one here, and what is to be made of it.
import { useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { Choice } from '../../../../shared/desk/bundle/report'
import type { TakenAs } from '../../../../shared/ledger/events'
import type { PostId } from '../../../../shared/post/revision'
import { useCommands } from '../../../keys/bindings'
import { Button } from '../../../parts'
import { ScreenFoot } from '../../../parts/screen-foot'
import { ProblemBanner } from '../choose'
import { Heading } from '../heading'
import type { Handed } from '../session'
import { HandedPost } from './handed-post'
import styles from './handed.module.css'
import { SignedBy } from './signed-by'
import { t } from '../../../../shared/words/say'

export interface HandedOverProps {
  readonly stage: Handed
  readonly desk: DeskView
  readonly onTake: (choices: Choice[]) => void
  readonly onLeave: () => void
  readonly onChoose: () => void
}

export function HandedOver({ stage, desk, onTake, onLeave, onChoose }: HandedOverProps) {
  const { offer, problem, isTaking } = stage
  const { report, file } = offer
  const [chosen, setChosen] = useState<ReadonlyMap<PostId, TakenAs | null>>(
    () => new Map(report.posts.map(({ post, offered }) => [post, offered])),
  )
  // One at a time, the first conflict to begin with.
  const [open, setOpen] = useState<PostId | null>(
    () => (report.posts.find(({ compared }) => compared === 'conflict') ?? report.posts[0])?.post ?? null,
  )
  const choices = [...chosen].flatMap(([post, as]) => (as === null ? [] : [{ post, as }]))
  const isAllIn = report.posts.every(({ isInAlready }) => isInAlready)
  const reason = isTaking
    ? t('The posts are being brought in.')
    : isAllIn
      ? t('All of this file has been brought in already.')
      : choices.length === 0
        ? t('Choose at least one post.')
        : null
  const take = () => {
    if (reason === null) onTake(choices)
  }
  useCommands('import', { 'import.bring-in': take }, reason === null ? {} : { 'import.bring-in': reason })
  return (
    <>
      <header>
        <Heading words={t('Handed over by {desk}', { desk: report.desk.name })} />
      </header>
      {problem !== null && <ProblemBanner problem={problem} />}
      {/* Scrolls on its own, so the keyboard must be able to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['body']} role="region" aria-label={t('What is in the file')} tabIndex={0} data-pane>
        <SignedBy report={report} file={file} zone={desk.zone} />
        <ul className={styles['posts']} aria-label={t('Posts')}>
          {report.posts.map((post) => (
            <HandedPost
              key={post.post}
              post={post}
              desk={desk}
              chosen={chosen.get(post.post) ?? null}
              onChoose={(as) => setChosen(new Map([...chosen, [post.post, as]]))}
              isOpen={open === post.post}
              onOpen={(isOpen) => setOpen(isOpen ? post.post : null)}
            />
          ))}
        </ul>
      </div>
      <ScreenFoot
        words={t(
          'Nothing here is changed by it: drafts come in as new posts, other texts as proposals that the writer takes or declines. Approvals of the other desk do not count here. One undo takes it all back.',
        )}
      >
        <Button kind="quiet" onPress={onChoose}>
          {t('Choose another file…')}
        </Button>
        <Button onPress={onLeave}>{t('Bring in nothing')}</Button>
        <Button kind="primary" command="import.bring-in" reason={reason} onPress={take}>
          {isTaking
            ? t('Bringing in…')
            : t('{count, plural, one {Bring in # post} other {Bring in # posts}}', { count: choices.length })}
        </Button>
      </ScreenFoot>
    </>
  )
}
