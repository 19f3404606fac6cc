// The help speaks German as far as it is written in it, and English beyond that.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { pageIds } from '../../../renderer/help/page-ids'
import { speak } from '../../../shared/words/language'

const pathOf = (language: string, id: string) =>
  fileURLToPath(new URL(`../../../renderer/help/pages/${language}/${id}.md`, import.meta.url))

it('loads every page in the spoken language, or in English where there is none', async () => {
  await speak('de')
  const { pages } = await import('../../../renderer/help/pages')
  const { searchHelp } = await import('../../../renderer/help/search')
  for (const id of pageIds) {
    const path = existsSync(pathOf('de', id)) ? pathOf('de', id) : pathOf('en', id)
    const [, title] = /^# (.+)/.exec(readFileSync(path, 'utf8')) ?? []
    expect(pages.get(id)?.title).toBe(title)
  }
  expect(searchHelp(pages.get('glossary')?.title ?? '').map(({ page }) => page)).toContain('glossary')
})
