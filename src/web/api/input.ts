import type { Context } from 'hono'
import type { z } from 'zod'
import { tellMistakes } from '../../commands/mistakes.ts'
import { badUsage, type Wrong } from './problem.ts'

export type Read<T> = { readonly kind: 'read'; readonly input: T } | { readonly kind: 'wrong'; readonly wrong: Wrong }

const NUMBER = /^-?\d{1,9}(?:\.\d{1,9})?$/u
/** A token is read apart from what is asked. */
const TOKEN = 't'

const wrong = (told: Wrong): { readonly kind: 'wrong'; readonly wrong: Wrong } => ({ kind: 'wrong', wrong: told })

/** The parameters of an address and, of a POST, the JSON of its body, held to a schema. */
export async function readInput<T>(c: Context, schema: z.ZodType<T>): Promise<Read<T>> {
  const address = readAddress(new URL(c.req.url).searchParams)
  if (address.kind === 'wrong') return address
  const body = c.req.method === 'POST' ? await readBody(c) : undefined
  if (body?.kind === 'wrong') return body
  const checked = schema.safeParse({ ...address.input, ...body?.input, ...c.req.param() })
  if (checked.success) return { kind: 'read', input: checked.data }
  const hint = 'See /api/v1/openapi.json for what can be sent.'
  return wrong(badUsage(`The request can not be used: ${tellMistakes(checked.error)}.`, hint))
}

/** Everything in an address is text: what reads as a number or a yes is made one. An empty parameter counts as not given. */
function readAddress(parameters: URLSearchParams): Read<Readonly<Record<string, unknown>>> {
  const given = new Map<string, unknown>()
  for (const [name, value] of parameters) {
    if (name === TOKEN || value.trim() === '') continue
    if (given.has(name)) {
      return wrong(badUsage(`“${name}” is given more than once.`, 'Give each parameter once.'))
    }
    given.set(name, typed(name, value))
  }
  return { kind: 'read', input: Object.fromEntries(given) }
}

function typed(name: string, value: string): unknown {
  if ((name === 'offset' || name === 'count') && NUMBER.test(value)) return Number(value)
  const isFlag = name === 'exact' || name === 'private'
  if (isFlag && (value === 'true' || value === '1')) return true
  if (isFlag && (value === 'false' || value === '0')) return false
  return value
}

/** Only JSON that says so is taken: what a form of another site can send is none. */
async function readBody(c: Context): Promise<Read<object>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu.test(type)) {
    const hint = 'Send JSON with the header content-type: application/json.'
    return wrong({ status: 415, code: 'bad-usage', message: 'The body is not said to be JSON.', hint })
  }
  const body = parsed(await c.req.text())
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { kind: 'read', input: body }
  return wrong(badUsage('The body is no JSON object.', 'Send one, such as {"question": "…"}.'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
