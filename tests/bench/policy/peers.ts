// The prose checkers and the secret scanner that the engine is measured beside, each driven as quickly as it allows:
// processors made once, rules loaded once. They live in ../peers with a lock of their own, and have no types here.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface Peer {
  readonly name: string
  /** In words, for the table: none of them looks for all that a policy does. */
  readonly looksFor: string
  readonly run: (text: string) => unknown
}

const folder = fileURLToPath(new URL('../peers/', import.meta.url))

export const arePeersHere = existsSync(`${folder}node_modules/alex`)

// oxlint-disable-next-line typescript/no-explicit-any
type Untyped = any

async function load(name: string): Promise<Untyped> {
  const path = createRequire(`${folder}package.json`).resolve(name)
  return import(/* @vite-ignore */ pathToFileURL(path).href)
}

/** CommonJS packages wrap what they export once or twice. */
async function loadDefault(name: string): Promise<Untyped> {
  const { default: made } = await load(name)
  return made?.default ?? made
}

export async function allPeers(): Promise<readonly Peer[]> {
  return [
    await writeGood(),
    await equality(false),
    await equality(true),
    await textlint(),
    await alex(),
    await secretlint(),
  ]
}

async function alex(): Promise<Peer> {
  const { text } = await load('alex')
  return { name: 'alex', looksFor: 'insensitive words', run: (post) => text(post) }
}

async function equality(withProfanities: boolean): Promise<Peer> {
  const { unified } = await load('unified')
  let processor = unified()
    .use(await loadDefault('retext-english'))
    .use(await loadDefault('retext-equality'))
  if (withProfanities) processor = processor.use(await loadDefault('retext-profanities'))
  const frozen = processor.use(await loadDefault('retext-stringify')).freeze()
  return {
    name: withProfanities ? 'retext-equality + profanities' : 'retext-equality',
    looksFor: withProfanities ? 'insensitive words, swearing' : 'insensitive words',
    run: (post) => frozen.processSync(post),
  }
}

async function textlint(): Promise<Peer> {
  const { TextlintKernel } = await load('@textlint/kernel')
  const kernel = new TextlintKernel()
  const options = {
    ext: '.txt',
    filePath: 'post.txt',
    plugins: [{ pluginId: 'text', plugin: await loadDefault('@textlint/textlint-plugin-text') }],
    rules: [
      { ruleId: 'write-good', rule: await loadDefault('textlint-rule-write-good') },
      { ruleId: 'terminology', rule: await loadDefault('textlint-rule-terminology') },
    ],
  }
  return {
    name: 'textlint: write-good + terminology',
    looksFor: 'style, spelling of names',
    run: (post) => kernel.lintText(post, options),
  }
}

async function writeGood(): Promise<Peer> {
  const check = await loadDefault('write-good')
  return { name: 'write-good', looksFor: 'style', run: (post) => check(post) }
}

async function secretlint(): Promise<Peer> {
  const { lintSource } = await load('@secretlint/core')
  const { creator } = await load('@secretlint/secretlint-rule-preset-recommend')
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] }
  const source = (content: string) => ({ content, filePath: 'post.txt', ext: '.txt', contentType: 'text' })
  return {
    name: 'secretlint',
    looksFor: 'secrets',
    run: (post) => lintSource({ source: source(post), options: { config, noPhysicFilePath: true } }),
  }
}
