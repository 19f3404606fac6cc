// The text of the chosen tab: an editor, or the base text that an account follows.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Account } from '../../../shared/post/account'
import { accountInWords } from '../../../shared/post/account-words'
import type { Content } from '../../../shared/post/content'
import { useCommands } from '../../keys/bindings'
import { Button } from '../../parts/button'
import type { Draft } from './draft/draft'
import type { Mark } from './editor/finding-marks'
import { TextEditor, type TextEditorHandle } from './editor/text-editor'
import styles from './text-pane.module.css'
import { Differs } from './texts/differs'
import { hasOwnText, type Tab, textOn, withoutOwnText, withText } from './tabs'
import { t } from '../../../shared/words/say'

interface TextPaneProps {
  readonly draft: Draft
  readonly content: Content
  readonly tab: Tab
  /** Of the tab; null on the base text. */
  readonly account: Account | null
  readonly edition: number
  readonly isReadOnly: boolean
  readonly marks: readonly Mark[] | null
  readonly active: string | null
  readonly onLeave: () => void
  readonly onSign: () => void
  readonly ref: RefObject<TextEditorHandle | null>
}

export function TextPane(props: TextPaneProps) {
  const { draft, content, tab, account, edition, isReadOnly, marks, active, onLeave, onSign, ref } = props
  const name = account ? accountInWords(account.id) : null
  const isFollowing = name !== null && !hasOwnText(tab, content)
  const line = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone; what took its place takes the focus.
  const hasSwitched = useRef(false)
  useEffect(() => {
    if (!hasSwitched.current) return
    hasSwitched.current = false
    if (isFollowing) line.current?.querySelector('button')?.focus()
    else ref.current?.focus()
  }, [isFollowing, ref])
  const [isCompared, setCompared] = useState(false)
  const giveOwn = () => {
    hasSwitched.current = true
    const { content: now } = draft.store.getState()
    draft.change(withText(tab, now, draft.aside.get(tab) ?? now.text))
  }
  const follow = () => {
    if (!account) return
    hasSwitched.current = true
    draft.memory.delete(account.id)
    const { content: now } = draft.store.getState()
    draft.aside.set(account.id, textOn(account.id, now))
    draft.change(withoutOwnText(account.id, now))
  }
  const cannot = account ? null : t('Choose the text of an account first.')
  const cannotSwitch = isReadOnly ? t('This post cannot be changed now.') : cannot
  const cannotCompare = cannot ?? (isFollowing ? t('This account follows the base text.') : null)
  useCommands(
    'compose',
    {
      'compose.own-text': isFollowing ? giveOwn : follow,
      'compose.differs': () => setCompared((now) => !now),
    },
    {
      ...(cannotSwitch === null ? {} : { 'compose.own-text': cannotSwitch }),
      ...(cannotCompare === null ? {} : { 'compose.differs': cannotCompare }),
    },
  )
  if (isFollowing) {
    return (
      <div className={styles['following']}>
        <p className={styles['base']} lang={content.language} dir="auto">
          {content.text === '' ? t('The base text is still empty.') : content.text}
        </p>
        <div className={styles['line']} ref={line}>
          <span>{t('{account} follows the base text.', { account: name })}</span>
          {!isReadOnly && (
            <Button size="small" command="compose.own-text" onPress={giveOwn}>
              {draft.aside.has(tab) ? t('Take its own text back') : t('Give it a text of its own')}
            </Button>
          )}
        </div>
      </div>
    )
  }
  return (
    <>
      <TextEditor
        key={`${tab} ${edition}`}
        name={tab}
        label={name === null ? t('Base text') : t('Text for {account}', { account: name })}
        language={content.language}
        isReadOnly={isReadOnly}
        text={textOn(tab, content)}
        memory={draft.memory}
        marks={marks}
        active={active}
        onChange={(text) => draft.type(withText(tab, draft.store.getState().content, text))}
        onLeave={onLeave}
        onSign={onSign}
        ref={ref}
      />
      {account && (
        <div className={styles['line']}>
          <span>{t('It has a text of its own. Changes to the base text do not reach it.')}</span>
          <span className={styles['buttons']}>
            <Button size="small" kind="quiet" command="compose.differs" onPress={() => setCompared(!isCompared)}>
              {isCompared ? t('Hide what differs') : t('Show what differs')}
            </Button>
            {!isReadOnly && (
              <Button size="small" command="compose.own-text" onPress={follow}>
                {t('Follow the base again')}
              </Button>
            )}
          </span>
        </div>
      )}
      {account && isCompared && <Differs base={content.text} own={textOn(tab, content)} language={content.language} />}
    </>
  )
}
