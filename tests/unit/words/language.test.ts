import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chosenLanguage } from '../../../electron/storage/chosen-language'
import { percent } from '../../../shared/words/formats'
import { languageFor, speak } from '../../../shared/words/language'

describe('the language that was chosen', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imprimatur-language-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const keep = (text: string) => writeFile(join(folder, 'settings.json'), text)

  it('is the computer’s own while nothing is kept', () => {
    expect(chosenLanguage(folder)).toBe('system')
    expect(chosenLanguage(join(folder, 'nowhere'))).toBe('system')
  })

  it('is the computer’s own when the settings cannot be read', async () => {
    for (const text of [
      '',
      '{"preferences":{"language":"de"',
      'null',
      '[]',
      '{"preferences":null}',
      '{"preferences":7}',
    ]) {
      await keep(text)
      expect(chosenLanguage(folder)).toBe('system')
    }
  })

  it('is the computer’s own when it is not one that can be chosen', async () => {
    for (const language of ['fr', 'DE', '', 'pseudo', 1, null, ['de'], 'constructor']) {
      await keep(JSON.stringify({ preferences: { language } }))
      expect(chosenLanguage(folder)).toBe('system')
    }
  })

  it('is what somebody chose', async () => {
    for (const language of ['de', 'en', 'system']) {
      await keep(JSON.stringify({ preferences: { theme: 'dark', language } }))
      expect(chosenLanguage(folder)).toBe(language)
    }
  })
})

describe('the language that is spoken', () => {
  it('is the one chosen, whatever the computer speaks', () => {
    expect(languageFor('de', ['en-GB'])).toBe('de')
    expect(languageFor('en', ['de-DE'])).toBe('en')
  })

  it('is the first of the computer’s that Imprimatur speaks', () => {
    expect(languageFor('system', ['de-AT', 'en-GB'])).toBe('de')
    expect(languageFor('system', ['fr-CH', 'DE', 'en'])).toBe('de')
    expect(languageFor('system', ['fr-FR', 'en-US', 'de-DE'])).toBe('en')
  })

  it('is English where it speaks none of them', () => {
    expect(languageFor('system', [])).toBe('en')
    expect(languageFor('system', ['fr-FR', 'den-CA'])).toBe('en')
  })
})

describe('a share', () => {
  afterEach(() => speak('en'))

  it('is written as the spoken language writes it', async () => {
    expect(percent(0.85)).toBe('85%')
    await speak('de')
    expect(percent(1)).toBe('100\u00a0%')
  })
})
