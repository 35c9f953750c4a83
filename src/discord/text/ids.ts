import { createHash } from 'node:crypto'
import type { Span } from '../../model/span.ts'
import { CUSTOM_ID } from './limits.ts'

/** What a press means. All that is needed to serve it stands in the custom id, or in data/ under its record id. */
export type Action =
  /** Open a citation of a recorded answer privately. */
  | { readonly kind: 'open'; readonly record: string; readonly marker: number }
  /** The menu of citations of a recorded answer; the chosen value is the marker. */
  | { readonly kind: 'pick'; readonly record: string }
  /** Open a passage privately, with the words of `cited` in bold; `at` keeps two buttons to one passage apart. */
  | { readonly kind: 'show'; readonly passage: string; readonly at: number; readonly cited?: Span }
  /** Turn a passage view, in place, to another passage; `side` keeps its two buttons apart. */
  | { readonly kind: 'turn'; readonly passage: string; readonly asker: string; readonly side: 'back' | 'on' }
  /** Turn a recorded reply, in place, to a page or an offset. */
  | { readonly kind: 'page'; readonly record: string; readonly to: number; readonly side: 'back' | 'on' }
  /** The menu of documents of a list; the chosen value is a document's id. */
  | { readonly kind: 'document'; readonly at: number }
  | { readonly kind: 'thread'; readonly record: string }
  | { readonly kind: 'export'; readonly record: string }
  | { readonly kind: 'feedback'; readonly record: string }
  /** The modal for the words of a feedback. */
  | { readonly kind: 'words'; readonly record: string; readonly verdict: string }
  /** Opens the modal for a follow-up question, and that modal itself. */
  | { readonly kind: 'follow'; readonly record: string }
  /** Answers a recorded question, to the person who asked it alone. */
  | { readonly kind: 'privately'; readonly record: string }
  /** A part of the settings panel; `of` is a collection, by the digest of its name, or the wanted state of a switch. */
  | { readonly kind: 'setting'; readonly name: string; readonly of: string }
  | { readonly kind: 'gaps'; readonly to: number; readonly side: 'back' | 'on' }

const VERSION = 'f1'
const side = (text: string | undefined): 'back' | 'on' => (text === 'back' ? 'back' : 'on')
const ID = /^[\w-]{1,64}$/u
const COUNT = /^\d{1,6}$/u

function citedIn(text: string): { readonly cited?: Span } {
  const match = /^(\d+)-(\d+)$/u.exec(text)
  return match === null ? {} : { cited: { start: Number(match[1]), end: Number(match[2]) } }
}

function partsOf(action: Action): readonly (string | number)[] {
  switch (action.kind) {
    case 'open':
      return [action.record, action.marker]
    case 'pick':
    case 'thread':
    case 'export':
    case 'feedback':
    case 'follow':
    case 'privately':
      return [action.record]
    case 'show':
      return [
        action.passage,
        action.at,
        ...(action.cited === undefined ? [] : [`${action.cited.start}-${action.cited.end}`]),
      ]
    case 'turn':
      return [action.passage, action.asker, action.side]
    case 'page':
      return [action.record, action.to, action.side]
    case 'document':
      return [action.at]
    case 'words':
      return [action.record, action.verdict]
    case 'setting':
      return [action.name, action.of]
    case 'gaps':
      return [action.to, action.side]
  }
}

export function customId(action: Action): string {
  const id = [VERSION, action.kind, ...partsOf(action)].join(':')
  if (id.length > CUSTOM_ID) throw new RangeError(`a custom id of ${id.length} characters for ${action.kind}`)
  return id
}

/** Undefined for an id that is not ours, or of another version of ours. */
export function actionOf(id: string): Action | undefined {
  const [version, kind = '', first = '', second = '', third = ''] = id.split(':')
  if (version !== VERSION || !(ID.test(first) || kind === 'setting')) return undefined
  switch (kind) {
    case 'open':
      return COUNT.test(second) ? { kind, record: first, marker: Number(second) } : undefined
    case 'pick':
    case 'thread':
    case 'export':
    case 'feedback':
    case 'follow':
    case 'privately':
      return { kind, record: first }
    case 'show':
      return COUNT.test(second) ? { kind, passage: first, at: Number(second), ...citedIn(third) } : undefined
    case 'turn':
      return ID.test(second) ? { kind, passage: first, asker: second, side: side(third) } : undefined
    case 'page':
      return COUNT.test(second) ? { kind, record: first, to: Number(second), side: side(third) } : undefined
    case 'document':
      return COUNT.test(first) ? { kind, at: Number(first) } : undefined
    case 'words':
      return ID.test(second) ? { kind, record: first, verdict: second } : undefined
    case 'setting':
      return { kind, name: first, of: second }
    case 'gaps':
      return COUNT.test(first) ? { kind, to: Number(first), side: side(second) } : undefined
    default:
      return undefined
  }
}

/** A name for use in a custom id: it means the same whatever else there is or will be. */
export const nameDigest = (name: string): string => createHash('sha256').update(name).digest('base64url').slice(0, 22)

/** `DOCUMENT-START-END`, taken apart; undefined when it is none. */
export function documentOf(passage: string): string | undefined {
  return /^([A-Za-z0-9]+)-\d+-\d+$/u.exec(passage)?.[1]
}
