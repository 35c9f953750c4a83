import type { Context } from 'hono'
import type { z } from 'zod'
import type { Archive } from '../../archive.ts'
import { namedShapes } from '../../commands/json-schemas.ts'
import type { Filter } from '../../model/filter.ts'
import type { RoomAccess } from '../access.ts'
import { textSchema } from './text-schema.ts'
import { problemSchema } from './problem.ts'

/** Everything that the API answers with, by the name that its document has for it. */
export const SHAPES = { ...namedShapes, Text: textSchema, Problem: problemSchema } as const
export type ShapeName = keyof typeof SHAPES

/** One request, read and checked. */
export interface ApiCall {
  readonly c: Context
  readonly input: Readonly<Record<string, unknown>>
  readonly archive: Archive
  readonly access: RoomAccess
  /** What this request's token lets it see. */
  readonly visible: Filter
  readonly token: string | undefined
  /** Ends when the client has gone, or when it has taken too long. */
  readonly signal: AbortSignal
  /** When the answer is exported, or was. */
  readonly now: () => Date
  /** Work that goes on after the response has begun; the request counts as running until it ends. */
  readonly until: (work: Promise<void>) => void
}

/** A path of the API: the one source for what is served and for what openapi.json says. */
export interface Route {
  /** Below /api/v1, with what varies in braces. */
  readonly path: string
  readonly methods: readonly ('get' | 'post')[]
  /** The operation's name in clients made from the document. */
  readonly name: string
  readonly summary: string
  readonly input: z.ZodObject
  readonly shape: ShapeName
  /** Other media types that it answers with, each with what it holds. */
  readonly further?: Readonly<Record<string, string>>
  /** True where it may take a while: only so many of these run at once. */
  readonly isWork: boolean
  run(call: ApiCall): Promise<Response>
}
