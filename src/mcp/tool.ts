import type { z } from 'zod'
import type { Archive, AskOptions } from '../archive.ts'
import type { JsonObject } from '../commands/json-parts.ts'
import type { Filter } from '../model/filter.ts'
import type { Marked } from './rendering.ts'

export interface ToolCall {
  readonly archive: Archive
  readonly input: Readonly<Record<string, unknown>>
  readonly visible: Filter
  readonly signal: AbortSignal
  readonly onProgress: NonNullable<AskOptions['onProgress']>
  /** Sets the text of documents apart from ours. */
  readonly marked: Marked
}

/** What a tool found: for programs, and as text for a model to read. */
export type ToolReply =
  | { readonly kind: 'found'; readonly structured: JsonObject; readonly text: string }
  /** A wish that can not be met: what happened, and what to do. */
  | { readonly kind: 'problem'; readonly message: string; readonly hint: string }

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly output: z.ZodType
  run(call: ToolCall): Promise<ToolReply>
}
