// What a schema objects to, in words a policy's author can act on.
import type * as z from 'zod'
import { listed } from '../words/formats'
import { t } from '../words/say'

export interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly remedy: string
}

/** `whole`: what is read, in words. */
export function inWords(issue: z.core.$ZodIssue, whole = t('The pack')): readonly Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  const name = nameOf(path, whole)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: t('"{key}" is not a known key here.', { key: JSON.stringify(key).slice(1, -1) }),
        remedy: t('Correct its spelling or remove it.'),
      }))
    case 'invalid_type':
      return [
        issue.input === undefined && issue.message.includes('undefined')
          ? { path, message: t('{name} is missing.', { name }), remedy: t('Add {name}.', { name }) }
          : {
              path,
              message: t('{name} must be {kind}.', { name, kind: article(issue.expected) }),
              remedy: t('Write a value of that kind.'),
            },
      ]
    case 'invalid_value':
      return [
        {
          path,
          message: t('{name} has a value that is not known.', { name }),
          remedy: t('Use one of: {values}.', { values: listed(issue.values.map(String)) }),
        },
      ]
    case 'too_small':
      return [tooSmall(path, name, issue)]
    case 'too_big':
      return [
        {
          path,
          message: tooBig(name, issue),
          remedy: isNumber(issue)
            ? t('Write a smaller number.')
            : t('The most is {most}.', { most: String(issue.maximum) }),
        },
      ]
    case 'invalid_union':
      return closest(issue, path, name)
    case 'custom':
      return [{ path, message: issue.message, remedy: remedyOf(issue) }]
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [
        {
          path,
          message: t('{name} is not written as it must be.', { name }),
          remedy: t('It was refused with: {reason}.', { reason: issue.message }),
        },
      ]
  }
}

function tooSmall(path: Problem['path'], name: string, issue: z.core.$ZodIssueTooSmall): Problem {
  const last = path.at(-1)
  if ((last === 'fails' || last === 'passes') && path.at(-2) === 'examples')
    return {
      path,
      message:
        last === 'fails'
          ? t('This clause has too few examples that fail.')
          : t('This clause has too few examples that pass.'),
      remedy: t("Give at least {fewest}: they are the clause's tests and its training.", {
        fewest: String(issue.minimum),
      }),
    }
  if (isNumber(issue))
    return {
      path,
      message:
        issue.inclusive === false
          ? t('{name} must be more than {least}.', { name, least: String(issue.minimum) })
          : t('{name} must be at least {least}.', { name, least: String(issue.minimum) }),
      remedy: t('Write a larger number.'),
    }
  return issue.origin === 'string'
    ? { path, message: t('{name} is empty.', { name }), remedy: t('Write it out.') }
    : {
        path,
        message: t('{name} has too few entries.', { name }),
        remedy: t('Give at least {fewest}.', { fewest: String(issue.minimum) }),
      }
}

function tooBig(name: string, issue: z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'string') return t('{name} is too long.', { name })
  if (!isNumber(issue)) return t('{name} has too many entries.', { name })
  return issue.inclusive === false
    ? t('{name} must be less than {most}.', { name, most: String(issue.maximum) })
    : t('{name} must be at most {most}.', { name, most: String(issue.maximum) })
}

const isNumber = ({ origin }: { readonly origin: string }) => ['number', 'int', 'bigint'].includes(origin)

/** Of a union's branches, the one that came nearest says what is wrong. */
function closest(issue: z.core.$ZodIssueInvalidUnion, path: Problem['path'], name: string): readonly Problem[] {
  const depthOf = (branch: readonly z.core.$ZodIssue[]) => Math.max(...branch.map((inner) => inner.path.length))
  const deepest = issue.errors
    .filter((branch) => branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'))
    .sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0]
  if (!deepest)
    return [
      { path, message: t('{name} is not of a known form.', { name }), remedy: t('Compare it with the other packs.') },
    ]
  return deepest.flatMap((inner) => inWords(inner)).map((inner) => ({ ...inner, path: [...path, ...inner.path] }))
}

function remedyOf(issue: z.core.$ZodIssueCustom): string {
  const remedy = issue.params?.remedy
  return typeof remedy === 'string' ? remedy : t('Correct the value.')
}

function nameOf(path: Problem['path'], whole: string): string {
  const named = path.filter((part) => typeof part === 'string').at(-1)
  const last = path.at(-1)
  if (named === undefined) return whole
  return typeof last === 'number'
    ? t('Entry {place} of "{list}"', { place: last + 1, list: named })
    : t('"{key}"', { key: named })
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: t('text', undefined, 'as a kind of value'),
    number: t('a number', undefined, 'as a kind of value'),
    int: t('a whole number', undefined, 'as a kind of value'),
    boolean: t('true or false', undefined, 'as a kind of value'),
    array: t('a list', undefined, 'as a kind of value'),
    object: t('a block of keys', undefined, 'as a kind of value'),
    record: t('a block of keys', undefined, 'as a kind of value'),
  }
  return words[expected] ?? expected
}
