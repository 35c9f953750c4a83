import type { Attribution } from '../../model/citation.ts'
import { words } from '../../text/words.ts'
import { dateInWords } from './date-in-words.ts'

/** Who, when (with its preposition) and where are ready to be put in; the last two may be empty. */
type Wording = (verb: string, who: string, when: string, where: string) => string

interface Words {
  readonly lead: Wording
  readonly verbs: Readonly<Record<'post' | 'quotation' | 'testimony', string>>
  readonly nameless: string
  /** Before a day, and before a month or a year. */
  readonly on: readonly [string, string]
  readonly comma: string
  readonly quoting: string
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    lead: (verb, who, when, where) => `${who} ${verb}${when}${where}: `,
    verbs: { post: 'wrote', quotation: 'said', testimony: 'testified' },
    nameless: 'Somebody who is not named',
    on: ['on', 'in'],
    comma: ',',
    quoting: 'quoting',
  },
  fr: {
    lead: (verb, who, when, where) => `${who} ${verb}${when}${where} : `,
    verbs: { post: 'a écrit', quotation: 'a dit', testimony: 'a témoigné' },
    nameless: 'Une personne qui n’est pas nommée',
    on: ['le', 'en'],
    comma: ',',
    quoting: 'citant',
  },
  fa: {
    lead: (verb, who, when, where) => `${who}${when}${where} ${verb}: `,
    verbs: { post: 'نوشت', quotation: 'گفت', testimony: 'شهادت داد' },
    nameless: 'کسی که نامش نیامده',
    on: ['در', 'در'],
    comma: '،',
    quoting: 'به نقل از',
  },
  ar: {
    lead: (verb, who, when, where) => `${verb} ${who}${when}${where}: `,
    verbs: { post: 'كتب', quotation: 'قال', testimony: 'شهد' },
    nameless: 'شخص لم يُذكر اسمه',
    on: ['في', 'في'],
    comma: '،',
    quoting: 'نقلًا عن',
  },
}

function wordsOf(language: string): Words | undefined {
  return WORDS[language] ?? WORDS['en']
}

/** 'Anna Keller (@anna), architect, wrote on 3 May 2020 (River Gazette): ', in the language given; empty for narration. */
export function leadOf({ kind, saidOn, outlet, ...said }: Attribution, language: string): string {
  const known = wordsOf(language)
  if (kind === 'narration' || known === undefined) return ''
  const who = whoOf(said, known)
  // A role in the middle of a sentence stands between commas.
  const named =
    who === undefined ? known.nameless : said.speaker !== undefined && said.role ? `${who}${known.comma}` : who
  const isDay = (saidOn ?? '').length >= '2020-07-17'.length
  const when = saidOn === undefined ? '' : ` ${known.on[isDay ? 0 : 1]} ${dateInWords(saidOn, language)}`
  return known.lead(known.verbs[kind], named, when, outlet === undefined || kind === 'post' ? '' : ` (${outlet})`)
}

/** ' (quoting Anna Keller, architect)' for who is quoted inside some words that do not name them and are another's; else empty. */
export function quotingNote(
  { holds = [], speaker: own }: { readonly holds?: readonly Attribution[]; readonly speaker?: string | undefined },
  quote: string,
  language: string,
): string {
  const known = wordsOf(language)
  if (known === undefined) return ''
  const held = new Set(words(quote))
  const unnamed = holds.filter(
    ({ speaker, handle }) =>
      (speaker === undefined || speaker !== own) &&
      !words(speaker ?? handle ?? '').some((word) => word.length > 2 && held.has(word)),
  )
  const names = [...new Set(unnamed.flatMap((one) => whoOf(one, known) ?? []))]
  return names.length === 0 ? '' : ` (${known.quoting} ${names.join('; ')})`
}

function whoOf(
  { speaker, handle, role }: Pick<Attribution, 'speaker' | 'handle' | 'role'>,
  { comma }: Words,
): string | undefined {
  if (speaker === undefined) return handle ?? role
  const name = handle === undefined ? speaker : `${speaker} (${handle})`
  return role === undefined ? name : `${name}${comma} ${role}`
}
