import { BASE } from './style/base.ts'
import { PAGES } from './style/pages.ts'
import { READING } from './style/reading.ts'

/** The style sheet of all pages, without the white space that only its authors need. */
export const STYLE = `${BASE}${PAGES}${READING}`.replace(/\n\s+/gu, '\n').trim()
