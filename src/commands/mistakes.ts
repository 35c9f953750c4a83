import type { z } from 'zod'

/** More are not told at once. */
const TOLD = 5

/** What is wrong with some input, in words, each with its field: “words” is missing; “count” is more than 200. */
export function tellMistakes(error: z.ZodError): string {
  const told = error.issues.slice(0, TOLD).map(tell)
  const rest = error.issues.length - told.length
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')
}

function tell(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `there is no “${issue.keys.slice(0, TOLD).map(shown).join('”, “')}”`
  }
  return `“${shown(issue.path.join('.'))}” ${fault(issue)}`
}

function fault(issue: Exclude<z.core.$ZodIssue, { readonly code: 'unrecognized_keys' }>): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined')
        ? 'is missing'
        : `must be ${NOUNS[issue.expected] ?? `of the kind ${issue.expected}`}`
    case 'too_big':
      return isText(issue.origin) ? `is longer than ${issue.maximum} characters` : `is more than ${issue.maximum}`
    case 'too_small':
      return isText(issue.origin) ? 'is empty' : `is less than ${issue.minimum}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const isText = (origin: string): boolean => origin === 'string'
const LONGEST = 40
const shown = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name)
