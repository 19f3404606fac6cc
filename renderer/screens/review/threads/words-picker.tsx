// Choosing words by the keys alone: the text stands in a field that takes no typing, where Shift and the arrows select.
import { useLayoutEffect, useRef, useState } from 'react'
import type { Anchor } from '../../../../shared/ledger/events'
import type { Content } from '../../../../shared/post/content'
import { type AnchorField, anchoredText } from '../../../../shared/review/anchor/place'
import { Button } from '../../../parts/button'
import { Sheet } from '../../../parts/dialog'
import { Select } from '../../../parts/select'
import { TextField } from '../../../parts/text-field'
import { sendKey, useSendKey } from '../../../parts/send-key'
import { chosenWords } from '../anchor'
import styles from './threads.module.css'
import { t } from '../../../../shared/words/say'

interface WordsPickerProps {
  readonly postKey: string
  readonly content: Content
  /** What is selected at first, such as the words of the finding being looked at. */
  readonly at: { readonly start: number; readonly end: number } | null
  /** What they are chosen for. */
  readonly purpose: 'suggest' | 'comment'
  readonly onChoose: (words: Anchor) => void
  readonly onClose: () => void
}

export function WordsPicker({ postKey, content, at, purpose, onChoose, onClose }: WordsPickerProps) {
  const fields = fieldsOf(content)
  const [chosen, setChosen] = useState('0')
  const [isWrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { on, text } = fields[Number(chosen)] ?? { on: undefined, text: content.text }
  useLayoutEffect(() => {
    if (at && on === undefined) field.current?.setSelectionRange(at.start, at.end)
    else field.current?.setSelectionRange(0, 0)
  }, [at, on])
  const selected = () => {
    const { selectionStart: start, selectionEnd: end } = field.current ?? { selectionStart: 0, selectionEnd: 0 }
    return chosenWords(text, start ?? 0, end ?? 0, on)
  }
  const goOn = () => {
    const words = selected()
    if (words) return onChoose(words)
    setWrong(true)
    field.current?.focus()
  }
  useSendKey(goOn)
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('Choose the words {purpose, select, suggest {to replace} other {to comment on}} in {key}', {
        purpose,
        key: postKey,
      })}
      description={t('Hold Shift and press the arrow keys to select. {sendKey} goes on.', { sendKey })}
      initialFocus={field}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" onPress={goOn}>
            {t('Go on')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {fields.length > 1 && (
          <Select
            label={t('Text')}
            value={chosen}
            options={fields.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={setChosen}
          />
        )}
        <TextField
          ref={field}
          label={t('Words')}
          lines={12}
          isFixed
          value={text}
          onChange={() => undefined}
          onSelect={() => isWrong && selected() && setWrong(false)}
          error={isWrong ? t('Select some words, 500 characters at most.') : null}
        />
      </div>
    </Sheet>
  )
}

interface NamedField {
  readonly on: AnchorField
  readonly name: string
  readonly text: string
}

function fieldsOf(content: Content): readonly NamedField[] {
  const named = [
    { on: undefined, name: t('The base text') },
    ...Object.keys(content.overrides).map((account) => ({
      on: { kind: 'override' as const, account },
      name: t('The text for {account}', { account }),
    })),
    ...content.media.map(({ name }, index) => ({
      on: { kind: 'alt' as const, index },
      name: t('The alt text of {name}', {
        name: name === '' ? t('media {place, number}', { place: index + 1 }) : name,
      }),
    })),
  ]
  return named.flatMap(({ on, name }) => {
    const text = anchoredText(content, on)
    return text === null || text === '' ? [] : [{ on, name, text }]
  })
}
