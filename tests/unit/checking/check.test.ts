import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { Log } from 'sarif'
import { afterAll, describe, expect, it } from 'vitest'
import { check } from '../../../electron/cli/check'
import { shippedPolicy } from '../../../shared/policy/packs'

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function run(args: readonly string[], standardInput = '') {
  const said: string[] = []
  const complained: string[] = []
  const code = await check(
    args,
    (line) => said.push(line),
    (line) => complained.push(line),
    { standardInput: () => Promise.resolve(Buffer.from(standardInput)) },
  )
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

const sarifOf = async (args: readonly string[], input = '') => {
  const { said } = await run([...args, '--format', 'sarif'], input)
  return JSON.parse(said) as Log
}

/** The published schema, which is written for a draft of JSON Schema that names itself by "id". */
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8')) as Record<
  string,
  unknown
>
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

const drafts =
  'Text,Account\nOur spring fair opens on Saturday.,linkedin/northbank\n"Write to maria.keller@example.org",x/northbank\n'
const clean = file('clean.csv', 'Text,Account\nOur spring fair opens on Saturday.,linkedin/northbank\n')
const leaky = file('leaky.csv', drafts)

describe('imprimatur check', () => {
  it('ends with 0 when nothing weighs enough, and says how much it looked at', async () => {
    const { code, said } = await run([clean])
    expect(said).toMatch(/^1 post checked with “Social media policy”, \d+ clauses: nothing found\.$/m)
    expect(code).toBe(0)
  })

  it('ends with 1 and names file, line, severity, clause and remedy of a blocker', async () => {
    const { code, said } = await run([leaky])
    expect(code).toBe(1)
    expect(said).toMatch(/leaky\.csv:3: blocker: An e-mail address .*\[C1 Details of people stay with us\]/)
    expect(said).toContain('(x/northbank)')
    expect(said).not.toContain('maria')
  })

  it('points into a Markdown file by line and column', async () => {
    const { said } = await run([
      file('one.md', '---\naccount: x/northbank\n---\nHello.\nWrite to maria@example.org today.\n'),
    ])
    expect(said).toMatch(/one\.md:5:10: blocker/)
  })

  it('reads standard input, in whatever format it comes', async () => {
    const { code, said } = await run(['-'], 'Write to maria@example.org')
    expect([code, /stdin:1:10: blocker/.test(said)]).toEqual([1, true])
    expect((await run(['-', '--as', 'csv'], drafts)).said).toMatch(/stdin:3: blocker/)
  })

  it('fails from the severity on that was asked for', async () => {
    const shouting = file('shouting.txt', 'We won!!!')
    expect((await run([shouting])).code).toBe(0)
    expect((await run([shouting, '--fail-on', 'note'])).code).toBe(1)
    expect((await run([leaky, '--fail-on', 'never'])).code).toBe(0)
  })

  it('leaves out of its words what weighs less than was asked for, and still counts it', async () => {
    const { said } = await run([file('loud.txt', 'We won!!!'), '--show', 'warning'])
    expect(said).not.toContain('loud.txt:1')
    expect(said).toContain('1 note')
  })

  it('ends with 2 when a row cannot be read, after checking the others', async () => {
    const { code, said } = await run([file('mixed.csv', `${drafts}Odd,myspace/northbank\n`)])
    expect(code).toBe(2)
    expect(said).toMatch(/mixed\.csv:4: not read: .*myspace/)
    expect(said).toContain('1 blocker')
  })

  it.each([
    ['no file', [], 'Name a file'],
    ['a file that is not there', ['nowhere.csv'], 'nowhere.csv could not be read'],
    ['an unknown channel', ['a.csv', '--channel', 'myspace'], 'A channel is one of'],
    ['an unknown format', ['a.csv', '--format', 'xml'], 'A format is one of'],
    ['an unknown option', ['a.csv', '--verbose'], '--verbose'],
    ['an unknown severity', ['a.csv', '--fail-on', 'error'], 'A severity is one of'],
  ])('says what is wrong with %s and ends with 2', async (_what, args, complaint) => {
    const { code, complained } = await run(args)
    expect(complained).toContain(complaint)
    expect(code).toBe(2)
  })

  it('refuses a file that is not UTF-8 with the remedy', async () => {
    const { code, complained } = await run([file('latin.csv', new Uint8Array([0x54, 0xfc, 0x72]))])
    expect([code, complained]).toEqual([2, expect.stringContaining('Save it as UTF-8')])
  })

  it('shows nothing that could write over the terminal', async () => {
    const { said } = await run(['-'], 'Write to maria@example.org\u001b[2J\u202e now')
    for (const character of ['\u001b', '\u202e']) expect(said).not.toContain(character)
  })
})

describe('a policy of one’s own', () => {
  const packs = join(folder, 'packs')
  mkdirSync(packs)
  writeFileSync(
    join(packs, 'house.yaml'),
    `pack: house
title: House
source: Us
clauses:
  - id: H1
    title: No Mondays
    text: We do not speak of Mondays.
    why: Nobody likes them.
    severity: warning
    rules:
      - check: term
        options: { terms: [monday] }
    examples:
      fails: [See you Monday, Monday again]
      passes: [See you Tuesday, Sunday]
`,
  )

  it('may be a folder of packs', async () => {
    const { code, said } = await run(['-', '--policy', packs, '--fail-on', 'warning'], 'See you Monday.')
    expect([code, said]).toEqual([1, expect.stringContaining('[H1 No Mondays]')])
  })

  it('may be the policy that an evidence pack holds', async () => {
    const path = file('policy.json', JSON.stringify(shippedPolicy()))
    expect((await run([leaky, '--policy', path])).code).toBe(1)
  })

  it('with a mistake is refused at its file, line and column', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'house.yaml'), 'pack: house\ntitel: House\n')
    const { code, complained } = await run(['-', '--policy', broken], 'x')
    expect(code).toBe(2)
    expect(complained).toMatch(/house\.yaml:2:1: "titel" is not a known key/)
  })
})

describe('as JSON', () => {
  it('gives every finding whole, with its place in the file', async () => {
    const { said } = await run([leaky, '--format', 'json'])
    expect(JSON.parse(said)).toMatchObject({
      format: 'imprimatur-check',
      counts: { blocker: 1 },
      posts: [
        { line: 2, findings: [] },
        { line: 3, findings: [{ clause: { id: 'C1' }, region: { line: 3 } }] },
      ],
    })
  })
})

describe('as SARIF 2.1.0', () => {
  it('is valid by the standard’s schema, with findings, fixes and rows that could not be read', async () => {
    const fixable = file('fix.md', 'Read http://example.org/a now\n\nWe won!!!\n')
    const log = await sarifOf([leaky, fixable, file('odd.csv', 'Text,Account\nOdd,myspace/northbank\n')])
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
    const [first] = log.runs
    expect(first?.invocations?.[0]?.executionSuccessful).toBe(false)
    expect(
      first?.results?.some(
        ({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text === 'https',
      ),
    ).toBe(true)
  })

  it('names the clause as the rule, an error for a blocker, and a fingerprint that survives edits elsewhere', async () => {
    const one = await sarifOf(['-'], 'Write to maria@example.org today, and then come and see us in Mainz.')
    const other = await sarifOf(
      ['-'],
      'Good morning.\n\nWrite to maria@example.org today, and then come and see us in Mainz again.',
    )
    const [result] = one.runs[0]?.results ?? []
    expect(result).toMatchObject({ ruleId: 'C1', level: 'error', kind: 'fail' })
    expect(one.runs[0]?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('C1')
    expect(result?.locations?.[0]?.physicalLocation?.region).toMatchObject({
      startLine: 1,
      startColumn: 10,
      endColumn: 27,
    })
    expect(other.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(3)
    const prints = [one, other].map((log) => log.runs[0]?.results?.[0]?.partialFingerprints?.['imprimaturFinding/v1'])
    expect(prints[0]).toMatch(/^[0-9a-f]{24}$/)
  })

  it('writes file names as URIs', async () => {
    const log = await sarifOf([file('a b#c.txt', 'Write to maria@example.org')])
    expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
      /a%20b%23c\.txt$/,
    )
  })
})
