// What a schema objects to, in words a policy's author can act on.
import type * as z from 'zod'

export interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly remedy: string
}

/** `whole`: what is read, in words. */
export function inWords(issue: z.core.$ZodIssue, whole = 'The pack'): readonly Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  const name = nameOf(path, whole)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${JSON.stringify(key)} is not a known key here.`,
        remedy: 'Correct its spelling or remove it.',
      }))
    case 'invalid_type':
      return [
        issue.input === undefined && issue.message.includes('undefined')
          ? { path, message: `${name} is missing.`, remedy: `Add ${name}.` }
          : { path, message: `${name} must be ${article(issue.expected)}.`, remedy: 'Write a value of that kind.' },
      ]
    case 'invalid_value':
      return [
        {
          path,
          message: `${name} has a value that is not known.`,
          remedy: `Use one of: ${issue.values.map(String).join(', ')}.`,
        },
      ]
    case 'too_small':
      return [tooSmall(path, name, issue)]
    case 'too_big':
      return [{ path, message: `${name} is too long or too large.`, remedy: `The most is ${issue.maximum}.` }]
    case 'invalid_union':
      return closest(issue, path, name)
    case 'custom':
      return [{ path, message: issue.message, remedy: remedyOf(issue) }]
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [
        { path, message: `${name} is not written as it must be.`, remedy: `It was refused with: ${issue.message}.` },
      ]
  }
}

function tooSmall(path: Problem['path'], name: string, issue: z.core.$ZodIssueTooSmall): Problem {
  const last = path.at(-1)
  if ((last === 'fails' || last === 'passes') && path.at(-2) === 'examples')
    return {
      path,
      message: `This clause has too few examples that ${last === 'fails' ? 'fail' : 'pass'}.`,
      remedy: `Give at least ${issue.minimum}: they are the clause's tests and its training.`,
    }
  return issue.origin === 'string'
    ? { path, message: `${name} is empty.`, remedy: 'Write it out.' }
    : { path, message: `${name} has too few entries.`, remedy: `Give at least ${issue.minimum}.` }
}

/** Of a union's branches, the one that came nearest says what is wrong. */
function closest(issue: z.core.$ZodIssueInvalidUnion, path: Problem['path'], name: string): readonly Problem[] {
  const depthOf = (branch: readonly z.core.$ZodIssue[]) => Math.max(...branch.map((inner) => inner.path.length))
  const deepest = issue.errors
    .filter((branch) => branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'))
    .sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0]
  if (!deepest)
    return [{ path, message: `${name} is not of a known form.`, remedy: 'Compare it with the other packs.' }]
  return deepest.flatMap((inner) => inWords(inner)).map((inner) => ({ ...inner, path: [...path, ...inner.path] }))
}

function remedyOf(issue: z.core.$ZodIssueCustom): string {
  const remedy = issue.params?.remedy
  return typeof remedy === 'string' ? remedy : 'Correct the value.'
}

function nameOf(path: Problem['path'], whole: string): string {
  const named = path.filter((part) => typeof part === 'string').at(-1)
  const last = path.at(-1)
  if (named === undefined) return whole
  return typeof last === 'number' ? `Entry ${last + 1} of "${named}"` : `"${named}"`
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a block of keys',
    record: 'a block of keys',
  }
  return words[expected] ?? expected
}
