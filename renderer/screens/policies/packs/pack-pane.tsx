// One pack's text: edited where it is the desk's own, read where it ships; with what is wrong in it, line by line.
import { type Ref, useMemo, useRef } from 'react'
import { digestOf } from '../../../../shared/kit/digest'
import type { PackStanding } from '../../../../shared/policy/draft'
import type { PackJudgement } from '../../../../shared/policy/judging'
import type { PrincipalOffer } from '../../../../shared/policy/principal'
import { Badge } from '../../../parts/badge'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import { Checkbox } from '../../../parts/choices'
import type { EditorMemory } from '../../../parts/code-mirror'
import { Kbd } from '../../../parts/kbd'
import { YamlEditor, type YamlEditorHandle } from './editor/yaml-editor'
import type { JudgeState } from './judging/use-judge'
import styles from './pack-pane.module.css'
import { rich } from '../../../parts/rich'
import { changeWords } from './words'
import { t } from '../../../../shared/words/say'

export interface PackPaneProps {
  readonly pack: PackStanding
  readonly edition: number
  readonly memory: EditorMemory
  /** Why nothing can be changed here; null when it can. */
  readonly reason: string | null
  /** Null while there is none yet, and for packs that ship. */
  readonly judgement: PackJudgement | null
  readonly state: JudgeState
  readonly editor: Ref<YamlEditorHandle>
  readonly principal: PrincipalOffer | null
  readonly onPrincipal: () => void
  readonly onChange: (yaml: string) => void
  readonly onSwitch: (isOn: boolean) => void
  readonly onUpdate: () => void
  readonly onRevert: () => void
  readonly onRemove: () => void
  readonly onExport: () => void
  readonly onLeave: () => void
  readonly onGoTo: (line: number, column: number) => void
}

export function PackPane(props: PackPaneProps) {
  const { pack, edition, memory, reason, judgement, state, editor, onGoTo } = props
  const errors = judgement?.errors
  const isCurrent = state.kind === 'checked'
  const marks = useMemo(
    () =>
      isCurrent && errors
        ? errors.map(({ line, column, message, remedy }) => ({ line, column, words: `${message} ${remedy}` }))
        : null,
    [isCurrent, errors],
  )
  const below = useRef<HTMLDivElement>(null)
  const isReadOnly = pack.isShipped || !pack.isOn || reason !== null
  // What is only read changes as a whole, when it is brought up to date or taken back.
  const read = useMemo(() => (isReadOnly ? digestOf(pack.yaml).slice(0, 16) : 'edited'), [isReadOnly, pack.yaml])
  const name = `${pack.name} ${edition} ${read}`
  return (
    <section aria-label={t('The pack {title}', { title: pack.title })} className={styles['pane']}>
      <Head {...props} />
      {props.principal && reason === null && (
        <Banner
          tone="note"
          actions={
            <Button size="small" reason={props.principal.whyNot} onPress={props.onPrincipal}>
              {t('Add the route')}
            </Button>
          }
        >
          {props.principal.words} {props.principal.whyNot}
        </Banner>
      )}
      <YamlEditor
        key={name}
        ref={editor}
        name={name}
        label={t('Text of the pack {pack}', { pack: pack.name })}
        isReadOnly={isReadOnly}
        text={pack.yaml}
        memory={memory}
        errors={marks}
        onChange={props.onChange}
        onLeave={() => leaveFor(below.current) || props.onLeave()}
      />
      {!pack.isShipped && pack.isOn && (
        // From here Tab goes on, and Escape goes back to the list.
        <div
          ref={below}
          tabIndex={-1}
          data-pane
          role="group"
          aria-label={t('Errors')}
          className={styles['errors']}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            props.onLeave()
          }}
        >
          <div className={styles['standing']}>
            <span role="status">{standingInWords(state, judgement)}</span>
            <span aria-hidden className={styles['hint']}>
              {rich('{key} leaves the text', { key: <Kbd keys="Escape" /> })}
            </span>
          </div>
          {errors && errors.length > 0 && (
            <ol aria-label={t('What is wrong')} className={styles['wrongs']}>
              {errors.map(({ line, column, message, remedy, text }) => (
                <li key={text}>
                  <button type="button" className={styles['wrong']} onClick={() => onGoTo(line, column)}>
                    <span className={styles['line']}>{t('Line {line}:', { line })}</span> {message}{' '}
                    <span>{remedy}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </section>
  )
}

/** To the first error, or to where they would be. */
function leaveFor(below: HTMLElement | null): boolean {
  if (!below) return false
  ;(below.querySelector('button') ?? below).focus()
  return true
}

/** Never "fine" while a judgement is on its way. */
function standingInWords(state: JudgeState, judgement: PackJudgement | null): string {
  if (state.kind === 'failed') return t('The check failed: {why} What you typed is kept.', { why: state.why })
  if (state.kind === 'checking' || !judgement) return t('Checking…')
  return t('{count, plural, =0 {No errors} one {# error} other {# errors}}', { count: judgement.errors.length })
}

function Head({ pack, reason, onSwitch, onUpdate, onRevert, onRemove, onExport }: PackPaneProps) {
  const { isShipped, isOn, change, hasOtherText, before } = pack
  return (
    <header className={styles['head']}>
      <div className={styles['names']}>
        <h2 className={styles['title']}>{pack.title}</h2>
        <span className={styles['file']}>{`${pack.name}.yaml`}</span>
        {change !== 'none' && <Badge tone="accent">{changeWords[change]}</Badge>}
        {isShipped && <span className={styles['about']}>{t('Ships with Imprimatur; read only')}</span>}
      </div>
      <div className={styles['acts']}>
        {isShipped && reason === null && (
          <Checkbox label={t('On in the next version')} checked={isOn} onChange={onSwitch} />
        )}
        {hasOtherText && (
          <Button size="small" reason={reason} onPress={onUpdate}>
            {t('Bring up to date')}
          </Button>
        )}
        {change === 'changed' && before !== null && (
          <Button size="small" kind="quiet" reason={reason} onPress={onRevert}>
            {t('Back to the text in force')}
          </Button>
        )}
        {!isShipped && change === 'removed' && (
          <Button size="small" reason={reason} onPress={onRevert}>
            {t('Put it back')}
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={onExport}>
          {t('Export…')}
        </Button>
        {!isShipped && isOn && (
          <Button size="small" kind="quiet" reason={reason} onPress={onRemove}>
            {t('Remove…')}
          </Button>
        )}
      </div>
    </header>
  )
}
