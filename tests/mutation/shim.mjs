// As much of Vitest as the tests of the deciding use, so that they can be run again and again in one process.
import { format } from 'node:util'
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect'
import { fn, spyOn } from '@vitest/spy'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
expect.fail = (message) => {
  throw new Error(message ?? 'expected this not to be reached')
}
globalThis[GLOBAL_EXPECT] = expect
setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: '', currentTestName: '' }, expect)

export const vi = { fn, spyOn }

/** @typedef {{ name: string, body: () => void }} Group A file or a describe: its body says anew each time what is in it. */
const files = []
let current = null

export async function collect(name, load) {
  const registered = []
  current = newGroup(name)
  current.register = (step) => registered.push(step)
  await load()
  files.push({ name, steps: registered })
}

const newGroup = (name) => ({ name, tests: [], groups: [], beforeAll: [], beforeEach: [], afterAll: [], afterEach: [] })

/** While a file is loaded, what it says is kept and said again before each run; later it is what the group holds. */
function say(step) {
  if (current.register) current.register(step)
  else step()
}

export const describe = (name, body) =>
  say(() => {
    const outer = current
    current = newGroup(name)
    outer.groups.push(current)
    body()
    current = outer
  })
export const it = (name, ...rest) => {
  const body = rest.find((one) => typeof one === 'function')
  say(() => current.tests.push({ name, body }))
}
it.each = (cases) => (name, body) => {
  for (const one of cases) {
    const args = Array.isArray(one) ? one : [one]
    it(format(name, ...args.slice(0, name.split('%').length - 1)), () => body(...args))
  }
}
export const test = it
const hook = (kind) => (body) => say(() => current[kind].push(body))
export const beforeAll = hook('beforeAll')
export const beforeEach = hook('beforeEach')
export const afterAll = hook('afterAll')
export const afterEach = hook('afterEach')

export const fileNames = () => files.map(({ name }) => name)

/** Runs one file until its first failure; null when all of it passes. */
export async function run(name) {
  const file = files.find((one) => one.name === name)
  const begun = process.cpuUsage()
  const root = newGroup('')
  current = root
  let failure = null
  try {
    for (const step of file.steps) step()
    failure = await runGroup(root, [], { before: [], after: [] })
  } catch (error) {
    failure = { test: name, error: String(error) }
  }
  const { user, system } = process.cpuUsage(begun)
  // Of the processor: a busy machine makes no test slower.
  return { failure, milliseconds: (user + system) / 1_000 }
}

async function runGroup(group, path, hooks) {
  const names = [...path, group.name].filter((name) => name !== '')
  const each = {
    before: [...hooks.before, ...group.beforeEach],
    after: [...group.afterEach, ...hooks.after],
  }
  const failed = (name, error) => ({ test: [...names, name].join(' > '), error: String(error?.message ?? error) })
  const cleanUps = []
  try {
    for (const body of group.beforeAll) {
      const cleanUp = await body()
      if (typeof cleanUp === 'function') cleanUps.push(cleanUp)
    }
    for (const { name, body } of group.tests) {
      try {
        for (const before of each.before) await before()
        await body()
      } catch (error) {
        return failed(name, error)
      } finally {
        for (const after of each.after) await after()
      }
    }
    for (const inner of group.groups) {
      const failure = await runGroup(inner, names, each)
      if (failure) return failure
    }
    return null
  } catch (error) {
    return failed('(before)', error)
  } finally {
    for (const after of [...group.afterAll, ...cleanUps]) await after()
  }
}
