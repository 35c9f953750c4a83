import { ASK } from './scripts/ask.ts'
import { READING } from './scripts/reading.ts'

/** What pages do beyond what they do without script. It is served as a file; the policy of the pages allows no other. */
export const SCRIPT = `${ASK}${READING}`.replace(/\n\s+/gu, '\n').trim()
