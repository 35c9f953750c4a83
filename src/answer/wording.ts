import type { Citation } from '../model/citation.ts'

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: ['« ', ' »'],
  fa: ['«', '»'],
  ar: ['«', '»'],
}
const WROTE: Readonly<Record<string, (who: string, date: string | undefined) => string>> = {
  en: (who, date) => `${who} wrote${date ? ` on ${date}` : ''}: `,
  fr: (who, date) => `${who} a écrit${date ? ` le ${date}` : ''} : `,
  fa: (who, date) => `${who}${date ? ` در ${date}` : ''} نوشت: `,
  ar: (who, date) => `كتب ${who}${date ? ` في ${date}` : ''}: `,
}

/** A quoted sentence as an answer shows it: in the quotation marks of its language, a post with its author before it. */
export function wordingOf({ quote, attribution, document }: Citation): string {
  const [open, close] = MARKS[document.language] ?? ['“', '”']
  const quoted = `${open}${quote}${close}`
  if (attribution.kind !== 'post') return quoted
  const who = [attribution.speaker, attribution.handle && `(${attribution.handle})`].filter(Boolean).join(' ')
  if (who === '') return quoted
  const wrote = WROTE[document.language] ?? WROTE['en']
  return `${wrote?.(who, attribution.saidOn) ?? ''}${quoted}`
}
