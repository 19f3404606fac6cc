// Draws a help page from its Markdown tree: only what is named here is drawn, and nothing of it is ever read as HTML.
import type { RootContent } from 'mdast'
import { Fragment, type ReactNode } from 'react'
import { Kbd } from '../parts/kbd'
import { type Page, piecesOf, plainWords, type Section, type Target, targetOf } from './page'
import { AllKeys } from './all-keys'
import { presentKeys, titleOf } from './pages'
import { pictureOf } from './pictures'
import styles from './page.module.css'
import { t } from '../../shared/words/say'

export type Follow = (target: Target) => void

/** Where a heading of the page can be found in the document. */
export const placeOf = (section: string) => `help-${section}`

export function PageView({ page, onFollow }: { readonly page: Page; readonly onFollow: Follow }) {
  const named = page.sections.filter(({ id }) => id !== '')
  return (
    <div className={styles['page']}>
      <h2 className={styles['title']}>{page.title}</h2>
      {page.sections
        .filter(({ id }) => id === '')
        .map(({ nodes }) => (
          <Fragment key="opening">{draw(nodes, onFollow)}</Fragment>
        ))}
      {named.length > 1 && <OnThisPage sections={named} onFollow={onFollow} />}
      {named.map(({ id, title, nodes }) => (
        <section key={id} aria-labelledby={placeOf(id)}>
          <h3 id={placeOf(id)} tabIndex={-1} className={styles['heading']}>
            {withReferences(title)}
          </h3>
          {draw(nodes, onFollow)}
        </section>
      ))}
    </div>
  )
}

function OnThisPage({ sections, onFollow }: { readonly sections: readonly Section[]; readonly onFollow: Follow }) {
  return (
    <nav aria-label={t('On this page')} className={styles['onThisPage']}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['link']}
              onClick={() => onFollow({ kind: 'page', page: '', section: id })}
            >
              {withReferences(title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The children of a page never change places, so that a place is an identity. */
function draw(nodes: readonly RootContent[], onFollow: Follow): ReactNode {
  return nodes.map((node, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{drawn(node, onFollow)}</Fragment>
  ))
}

function drawn(node: RootContent, onFollow: Follow): ReactNode {
  switch (node.type) {
    case 'text':
      return withReferences(node.value)
    case 'paragraph':
      return plainWords(node) === '{keys}' ? <AllKeys /> : <Paragraph node={node} onFollow={onFollow} />
    case 'heading':
      return <h4 className={styles['small']}>{draw(node.children, onFollow)}</h4>
    case 'strong':
      return <strong>{draw(node.children, onFollow)}</strong>
    case 'emphasis':
      return <em>{draw(node.children, onFollow)}</em>
    case 'inlineCode':
      return <code className={styles['code']}>{node.value}</code>
    case 'code':
      return <pre className={styles['block']}>{node.value}</pre>
    case 'list':
      return node.ordered ? (
        <ol className={styles['numbers']}>{draw(node.children, onFollow)}</ol>
      ) : (
        <ul className={styles['points']}>{draw(node.children, onFollow)}</ul>
      )
    case 'listItem':
      return <li>{tight(node.children, onFollow)}</li>
    case 'link':
      return <Link url={node.url} words={draw(node.children, onFollow)} onFollow={onFollow} />
    case 'image':
      return <Picture url={node.url} alt={node.alt ?? ''} />
    default:
      return plainWords(node)
  }
}

function Paragraph({
  node,
  onFollow,
}: {
  readonly node: Extract<RootContent, { type: 'paragraph' }>
  readonly onFollow: Follow
}) {
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'image') return drawn(only, onFollow)
  return <p>{draw(node.children, onFollow)}</p>
}

/** The words of a point stand in it without a paragraph of their own. */
function tight(nodes: readonly RootContent[], onFollow: Follow): ReactNode {
  return draw(
    nodes.flatMap((node) => (node.type === 'paragraph' ? node.children : [node])),
    onFollow,
  )
}

function withReferences(text: string): ReactNode {
  return piecesOf(text).map((piece, index) => {
    if (piece.kind === 'text') return piece.text
    const key = `${index} ${piece.command}`
    if (piece.kind === 'command') return <strong key={key}>{titleOf(piece.command)}</strong>
    const [keys] = presentKeys(piece.command)
    return keys === undefined ? <strong key={key}>{titleOf(piece.command)}</strong> : <Kbd key={key} keys={keys} />
  })
}

function Link({
  url,
  words,
  onFollow,
}: {
  readonly url: string
  readonly words: ReactNode
  readonly onFollow: Follow
}) {
  const target = targetOf(url)
  if (target === null) return words
  return (
    <button type="button" className={styles['link']} onClick={() => onFollow(target)}>
      {words}
    </button>
  )
}

/** Follows the theme: main tells Chromium which of the two is meant. */
function Picture({ url, alt }: { readonly url: string; readonly alt: string }) {
  const target = targetOf(url)
  const light = target?.kind === 'picture' ? pictureOf(target.name, 'light') : null
  const dark = target?.kind === 'picture' ? pictureOf(target.name, 'dark') : null
  if (light === null) return null
  return (
    <figure className={styles['figure']}>
      <picture>
        {dark !== null && <source media="(prefers-color-scheme: dark)" srcSet={dark} />}
        <img src={light} alt={alt} width={1200} height={750} className={styles['picture']} />
      </picture>
      <figcaption aria-hidden>{alt}</figcaption>
    </figure>
  )
}
