import { z } from 'zod'
import type { Command, CommandOption } from './command.ts'

/** The most hits, entries or documents that a program gets at once. */
export const MOST = 200
const FARTHEST = 1_000_000

/** What `offset` and `count` may be, for look-ups that come in pages. */
export const pageInput = {
  offset: z.int().min(0).max(FARTHEST).optional().describe('How many to leave out before the first'),
  count: z.int().min(1).max(MOST).optional().describe('How many to give at most'),
}

/** What a program may say of a question beside the command's own options. */
export const questionInput = {
  earlier: z
    .array(z.string().trim().min(1).max(1000))
    .max(10)
    .optional()
    .describe('Earlier questions of the conversation, oldest first, when this one follows on them'),
  private: z.boolean().optional().describe('Keep no receipt of this question'),
}
const questionFields = z.object(questionInput)

/** The same, as a command is called with it. */
export function questionCall(input: unknown): { readonly earlier: readonly string[]; readonly private?: true } {
  const { earlier = [], private: isPrivate = false } = questionFields.parse(input)
  return { earlier, ...(isPrivate && { private: true }) }
}

type Input = z.ZodType<string | boolean | undefined>

/** A command's options as one zod field each, in their own words, so that programs are told the same limits as people. */
export function inputOf(command: Command, further: readonly CommandOption[] = []): Readonly<Record<string, Input>> {
  return Object.fromEntries([...command.options, ...further].map((option) => [option.name, fieldOf(option)]))
}

function fieldOf(option: CommandOption): Input {
  const { kind, description, longest = 200, required } = option
  switch (kind) {
    case 'flag':
      return z.boolean().optional().describe(description)
    case 'date':
      return z
        .string()
        .trim()
        .max(longest)
        .regex(/^[0-9۰-۹٠-٩]{4}(?:-[0-9۰-۹٠-٩]{2}){0,2}$/u, { error: 'must be 2020, 2020-07 or 2020-07-17' })
        .optional()
        .describe(description)
    case 'text': {
      const text = z.string().trim().min(1).max(longest).describe(description)
      return required ? text : text.optional()
    }
  }
}

/** What was sent, as the values that a command is called with. */
export function valuesOf(input: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> {
  const given = Object.entries(input).filter(([, value]) => ['string', 'boolean'].includes(typeof value))
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}
