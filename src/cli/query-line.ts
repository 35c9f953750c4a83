import { z } from 'zod'

const identifier = z.union([z.string().min(1), z.number()])
const schema = z.object({
  id: identifier.optional(),
  _id: identifier.optional(),
  question: z.string().optional(),
  text: z.string().optional(),
})

/** One line of a `--queries` file. */
export type QueryLine =
  | { readonly kind: 'query'; readonly id: string | number; readonly text: string }
  | { readonly kind: 'bad'; readonly id: string | number | null; readonly reason: string }

/** Reads `{"id": …, "question": …}`; `_id` and `text`, as in BEIR's queries.jsonl, do as well. */
export function readQueryLine(line: string): QueryLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { kind: 'bad', id: null, reason: 'it is not JSON' }
  }
  const read = schema.safeParse(value)
  if (!read.success) {
    return { kind: 'bad', id: null, reason: 'it must be an object with "id" and "question" (or "_id" and "text")' }
  }
  const id = read.data.id ?? read.data['_id']
  const text = (read.data.question ?? read.data.text ?? '').trim()
  if (id === undefined) return { kind: 'bad', id: null, reason: 'it has no "id"' }
  if (text === '') return { kind: 'bad', id, reason: 'it has no "question"' }
  return { kind: 'query', id, text }
}
