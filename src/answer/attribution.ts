import type { Citation } from '../model/citation.ts'
import { findDates } from '../text/dates.ts'
import { dateInWords, wordingOf } from './wording.ts'

type Wording = (who: string, date: string | undefined) => string

const WROTE: Readonly<Record<string, Wording>> = {
  en: (who, date) => `${who} wrote${date ? ` on ${date}` : ''}: `,
  fr: (who, date) => `${who} a écrit${date ? ` le ${date}` : ''} : `,
  fa: (who, date) => `${who}${date ? ` در ${date}` : ''} نوشت: `,
  ar: (who, date) => `كتب ${who}${date ? ` في ${date}` : ''}: `,
}
const SAID: Readonly<Record<string, Wording>> = {
  en: (who, date) => `${who} said${date ? ` on ${date}` : ''}: `,
  fr: (who, date) => `${who} a dit${date ? ` le ${date}` : ''} : `,
  fa: (who, date) => `${who}${date ? ` در ${date}` : ''} گفت: `,
  ar: (who, date) => `قال ${who}${date ? ` في ${date}` : ''}: `,
}

/** 'Anna Keller (@anna) wrote on 2020-05-03: ', in the language given; empty when nobody is named. */
export function attributionWords({ attribution }: Citation, language: string): string {
  const { kind, speaker, handle, saidOn } = attribution
  if (kind === 'narration') return ''
  const who = [speaker, handle && `(${handle})`].filter(Boolean).join(' ')
  const words = kind === 'post' ? WROTE : SAID
  return who === '' ? '' : ((words[language] ?? words['en'])?.(who, saidOn && dateInWords(saidOn, language)) ?? '')
}

/** The archive's own sentence in quotation marks, with the name of whoever said it. */
export function quotedWording(citation: Citation): string {
  const quoted = wordingOf(citation)
  return citation.attribution.kind === 'post' || citation.attribution.kind === 'narration'
    ? quoted
    : attributionWords(citation, citation.document.language) + quoted
}

export interface Lead {
  /** True when the sentence itself names the speaker at its beginning. */
  readonly isNamed: boolean
  /** The sentence without its first words that name the speaker. */
  readonly rest: string
}

const VERBS = String.raw`(?:has |had |a |avait )?(?:wrote|written|said|stated|posted|tweeted|reported|reports|writes|says|claimed|announced|explained|noted|declared|écrit|dit|déclaré|affirmé|rapporté|rapporte|annoncé|indiqué)`
const DATE = String.raw`(?:\s+(?:on|in|le|en)\s+[\p{L}\p{N}.,/ -]{4,24}?)?`
const AFTER = String.raw`\s*(?::\s*|,?\s+(?:that|que)\s+|,?\s+qu['’])`
const ACCORDING = String.raw`(?:according to|as per|selon|d['’]après|pour)`

/**
 * Takes 'Anna Keller wrote that …' or 'According to the Valley Herald, …' off a sentence when the name is one of
 * `names` and nothing but the name, a verb of saying and `date` stand there.
 */
export function withoutLead(sentence: string, names: readonly string[], date: string | undefined): Lead {
  for (const name of names) {
    const who = nameSource(name)
    if (who === '') continue
    for (const pattern of leads(who)) {
      const found = pattern.exec(sentence)
      if (!found) continue
      const dated = found.groups?.['date'] ?? ''
      if (dated !== '' && !sameDate(dated, date)) continue
      return { isNamed: true, rest: sentence.slice(found[0].length) }
    }
  }
  return { isNamed: false, rest: sentence }
}

function leads(who: string): RegExp[] {
  const name = String.raw`(?:the |le |la |l['’])?${who}`
  return [
    `^${name},?\\s+${VERBS}(?<date>${DATE})${AFTER}`,
    `^${ACCORDING} ${name}(?<date>),\\s*`,
    `^${name}(?<date>)\\s*:\\s*`,
    `^${name}(?<date>(?:\\s+در\\s+[\\p{N}/-]+)?)\\s+(?:گفت|نوشت|گفته است|نوشته است|اعلام کرد)(?:\\s*:\\s*|\\s+که\\s+)`,
    `^(?:به گفتهٔ?|به نوشتهٔ?|بنا بر)(?:‌?ی)?\\s+${name}(?<date>)[،,]?\\s+`,
    `^(?:قال|قالت|كتب|كتبت|ذكر|أعلن)\\s+${name}(?<date>(?:\\s+في\\s+[\\p{N}/-]+)?)(?:\\s*:\\s*|،?\\s+(?:إن|أن)\\s*)`,
    `^(?:وفقا ل|وفقًا ل|بحسب |حسب )\\s?${name}(?<date>)[،,]?\\s+`,
  ].map((source) => new RegExp(source, 'iu'))
}

/** The name as a pattern, with an optional handle in brackets behind it. */
function nameSource(name: string): string {
  const plain = name.trim().replace(/^@/u, '')
  if (!/[\p{L}\p{N}]{2}/u.test(plain)) return ''
  return `${plain.replaceAll(/[.*+?^$(){}|[\]\\/-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`)}(?:\\s*\\(@?[\\w.]+\\))?`
}

function sameDate(written: string, date: string | undefined): boolean {
  if (date === undefined) return false
  return findDates(written).some(({ iso }) => date === iso || date.startsWith(`${iso}-`))
}
