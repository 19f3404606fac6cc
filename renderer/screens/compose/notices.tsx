// What the writer should know before going on: that the post cannot be changed, that words were brought back, that
// somebody else saved meanwhile.
import { useState } from 'react'
import { compareContent } from '../../../shared/diff/content'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Content } from '../../../shared/post/content'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { DiffView } from '../../parts/diff-view'
import { Dialog } from '../../parts/dialog'
import { instantInWords } from '../../parts/when-words'
import type { Draft } from './draft/draft'
import { groundIn } from './draft/ground'
import type { DraftState } from './draft/state'
import styles from './notices.module.css'
import { t } from '../../../shared/words/say'

const withReviewers: ReadonlySet<PostView['status']> = new Set(['in-review', 'approved'])

interface NoticesProps {
  readonly draft: Draft
  readonly state: DraftState
  readonly view: PostView | null
  readonly desk: DeskView
}

export function Notices({ draft, state, view, desk }: NoticesProps) {
  const { content, ground, restored, isBusy, keeping } = state
  const latest = view?.revisions.at(-1)
  const after = restored !== null && latest && latest.at > restored ? latest : null
  const isOvertaken = ground !== null && latest !== undefined && latest.number > ground.revision && !isBusy
  return (
    <>
      {view?.editRefusal && (
        <Banner tone="note">
          {view.editRefusal.what} {view.editRefusal.wayOut}
        </Banner>
      )}
      {!view && !desk.capabilities.includes('draft') && (
        <Banner tone="note">
          {t('Only a writer or a social manager can write posts. Ask one of them to draft it.')}
        </Banner>
      )}
      {view && !view.editRefusal && keeping.kind !== 'same' && withReviewers.has(view.status) && (
        <Banner tone="note">
          {t(
            'This post is with its reviewers as revision {number}. Saving your change takes it back to you; submit it again when it is ready.',
            { number: latest?.number ?? 0 },
          )}
        </Banner>
      )}
      {restored !== null && (
        <Banner
          tone="note"
          actions={
            ground && (
              <Button size="small" onPress={() => draft.replaceWith(ground.content, ground)}>
                {t('Go back to revision {revision}', { revision: ground.revision })}
              </Button>
            )
          }
        >
          {after
            ? t('Restored what you had typed, kept {when}. Revision {number} was saved by {person} after that.', {
                when: instantInWords(restored, desk.zone),
                number: after.number,
                person: after.by,
              })
            : t('Restored what you had typed, kept {when}.', { when: instantInWords(restored, desk.zone) })}
        </Banner>
      )}
      {isOvertaken && view && <Overtaken draft={draft} content={content} view={view} />}
    </>
  )
}

interface OvertakenProps {
  readonly draft: Draft
  readonly content: Content
  readonly view: PostView
}

function Overtaken({ draft, content, view }: OvertakenProps) {
  const [isShown, setShown] = useState(false)
  const theirs = groundIn(view)
  const by = view.revisions.at(-1)?.by ?? t('Someone')
  const takeTheirs = () => {
    setShown(false)
    draft.replaceWith(theirs.content, theirs)
  }
  const keepMine = () => {
    setShown(false)
    draft.rebase(theirs)
  }
  return (
    <>
      <Banner
        tone="warning"
        urgent
        actions={
          <Button size="small" onPress={() => setShown(true)}>
            {t('Show the change')}
          </Button>
        }
      >
        {t('{person} saved revision {revision} while you were writing. What you typed is still here.', {
          person: by,
          revision: theirs.revision,
        })}
      </Banner>
      <Dialog
        open={isShown}
        onClose={() => setShown(false)}
        size="wide"
        title={t('Your text against revision {revision}', { revision: theirs.revision })}
        description={t('Struck through: what stands only in theirs. Underlined: what stands only in yours.')}
        actions={
          <>
            <Button onPress={takeTheirs}>{t('Take theirs')}</Button>
            <Button kind="primary" onPress={keepMine}>
              {t('Go on with mine')}
            </Button>
          </>
        }
      >
        <Difference theirs={theirs.content} mine={content} />
      </Dialog>
    </>
  )
}

function Difference({ theirs, mine }: { readonly theirs: Content; readonly mine: Content }) {
  const diff = compareContent(theirs, mine, t)
  return (
    <div className={styles['difference']}>
      <DiffView name="overtaken" diff={diff.text} language={mine.language} />
      <ul>
        {diff.changes.map((change) => (
          <li key={change.words}>{change.words}</li>
        ))}
      </ul>
    </div>
  )
}
