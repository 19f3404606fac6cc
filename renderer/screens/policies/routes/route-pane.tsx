// One route as text, with what is wrong in it line by line, and what is odd about it.
import { type Ref, useDeferredValue, useMemo } from 'react'
import { type DraftRoute } from '../../../../shared/policy/draft-routes'
import type { RouteProblem } from '../../../../shared/policy/route-problems'
import { commentedRoutes, readRoute, textOfRoute } from '../../../../shared/policy/route-text'
import { runCommand } from '../../../keys/bindings'
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import type { EditorMemory } from '../../../parts/code-mirror'
import { YamlEditor, type YamlEditorHandle } from '../packs/editor/yaml-editor'
import paneStyles from '../packs/pack-pane.module.css'
import styles from './routes.module.css'
import { t } from '../../../../shared/words/say'

export interface RoutePaneProps {
  readonly route: DraftRoute
  /** Under which the caret and undo of this text are kept. */
  readonly name: string
  readonly isReadOnly: boolean
  readonly problems: readonly RouteProblem[]
  readonly memory: EditorMemory
  readonly editor: Ref<YamlEditorHandle>
  /** Why it cannot be moved or removed; null when it can. */
  readonly moves: Readonly<Record<'up' | 'down' | 'remove', string | null>>
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

export function RoutePane({
  route,
  name,
  isReadOnly,
  problems,
  memory,
  editor,
  moves,
  onChange,
  onLeave,
}: RoutePaneProps) {
  const text = useDeferredValue(textOfRoute(route))
  const errors = useMemo(() => {
    const read = readRoute(text, route.route.id)
    return read.ok ? [] : read.error
  }, [text, route.route.id])
  const marks = useMemo(
    () => errors.map(({ line, column, message, remedy }) => ({ line, column, words: `${message} ${remedy}` })),
    [errors],
  )
  const hasComments = useMemo(() => commentedRoutes([{ route: route.route, text }]).length > 0, [route.route, text])
  const goTo = (line: number, column: number) => {
    if (editor && typeof editor === 'object') editor.current?.goTo(line, column)
  }
  return (
    <section aria-label={t('The route {title}', { title: route.route.title })} className={paneStyles['pane']}>
      <header className={paneStyles['head']}>
        <h2 className={paneStyles['title']}>{route.route.title}</h2>
        <div className={paneStyles['acts']}>
          {(['up', 'down'] as const).map((way) => (
            <Button
              key={way}
              size="small"
              kind="quiet"
              command={`policies.${way}`}
              reason={moves[way]}
              onPress={() => runCommand(`policies.${way}`)}
            >
              {way === 'up' ? t('Up') : t('Down')}
            </Button>
          ))}
          <Button size="small" kind="quiet" reason={moves.remove} onPress={() => runCommand('policies.remove')}>
            {t('Remove…')}
          </Button>
        </div>
      </header>
      <YamlEditor
        name={name}
        ref={editor}
        label={t('Text of the route {id}', { id: route.route.id })}
        isReadOnly={isReadOnly}
        text={textOfRoute(route)}
        memory={memory}
        errors={marks}
        onChange={onChange}
        onLeave={onLeave}
      />
      <div role="group" aria-label={t('Errors')} className={paneStyles['errors']}>
        <span role="status">
          {t('{count, plural, =0 {No errors} one {# error} other {# errors}}', { count: errors.length })}
        </span>
        {errors.length > 0 && (
          <ol aria-label={t('What is wrong')} className={paneStyles['wrongs']}>
            {errors.map(({ line, column, message, remedy, text: words }) => (
              <li key={words}>
                <button type="button" className={paneStyles['wrong']} onClick={() => goTo(line, column)}>
                  <span className={paneStyles['line']}>{t('Line {line}:', { line })}</span> {message}{' '}
                  <span>{remedy}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
        {hasComments && (
          <div className={styles['odd']}>
            <Banner tone="note">
              {t(
                'Comments are kept in this draft, and go once a version is in force: it holds the route alone. What people should know belongs under “reason”.',
              )}
            </Banner>
          </div>
        )}
        {problems.map(({ tone, words }) => (
          <div key={words} className={styles['odd']}>
            <Banner tone={tone === 'error' ? 'warning' : tone}>{words}</Banner>
          </div>
        ))}
      </div>
    </section>
  )
}
