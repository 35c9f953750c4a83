import { createHash } from 'node:crypto'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

export interface Asset {
  /** Changes with the content, so that a browser may keep it for ever. */
  readonly path: string
  readonly type: string
  readonly body: string
}

const asset = (name: string, ending: string, type: string, body: string): Asset => ({
  path: `/assets/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${ending}`,
  type,
  body,
})

/** The files that every page names. They are strings in the program: the compiler carries them into the build. */
export const STYLESHEET = asset('room', 'css', 'text/css; charset=utf-8', STYLE)
export const SCRIPT_FILE = asset('room', 'js', 'text/javascript; charset=utf-8', SCRIPT)
/** A footnote mark between quotation marks. */
export const ICON = asset(
  'icon',
  'svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8a2b1e"/><path d="M8 10h3v3c0 3-1 5-3 6m6-9h3v3c0 3-1 5-3 6" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/><path d="M21 9l2.500-2v9" fill="none" stroke="#fff" stroke-width="2.400" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)
export const ASSETS: readonly Asset[] = [STYLESHEET, SCRIPT_FILE, ICON]
