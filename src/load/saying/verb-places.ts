import { CALLING_FORMS, FRENCH, PLURAL_FORMS, SOUNDING, SPEAKING, WITH_PARTICLE } from '../lines/speech-verbs.ts'

/** `participle`: `adding that …`, said by the subject of the sentence. `calling`: the words are put upon something. */
export type VerbKind = 'speaking' | 'sounding' | 'calling' | 'participle'

export interface VerbPlace {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly kinds: ReadonlySet<VerbKind>
}

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu
const ELIDED = /^[slmtdnj][’']/u
const PARTICIPLES = new Set(
  'citing adding saying noting warning arguing stating insisting claiming telling writing explaining declaring stressing promising ajoutant précisant affirmant expliquant déclarant assurant estimant disant soulignant écrivant rappelant indiquant évoquant dénonçant calling describing joking quipping recalling remembering complaining lamenting remarking observing concluding continuing replying responding answering admitting acknowledging conceding confirming announcing predicting urging tweeting posting testifying boasting protesting vowing pledging asserting alleging emphasizing emphasising reiterating accusing likening dubbing dismissing praising criticising criticizing condemning denouncing insistant concluant regrettant ajoutant rétorquant dénonçant qualifiant promettant reconnaissant répondant invoquant déplorant'.split(
    ' ',
  ),
)
/** In front of a noun, which has the form of a verb: `the reports`, `her answers`. */
const NOUN_BEHIND =
  /(?:^|[\s,])(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|any|no|every|each|other|new|many|some|un|une|cette|ce|son|sa|ses|leurs?|of|de|du|des|les|per|in|by|l[’']|d[’'])\s*$/iu
/** `A placard beside her read`: whom, not whose. */
const BESIDE_HER =
  /(?:^|\s)(?:beside|behind|below|above|near|with|for|to|against|around|before|under|over|told|asked)\s+(?:him|her)\s*$/u
/** `la demande`, `les annonces`, `le rapport` */
const FRENCH_BEHIND = /(?:^|\s)(?:la|le|les|aux?)\s+$/iu
const FRENCH_NOUN =
  /^(?:demande|annonce|critique|remarque|réplique|note|plainte|protestation|cause|mention|réponse|nuance|promesse|alerte|déclaration|relance|relève|somme|objet)s?$/u
const NEGATED =
  /(?:\b(?:not|never|cannot|nobody|nor)|n[’']t|\b(?:jamais|ne|n[’'](?:a|ont|avait)))\s+(?:\p{Ll}+ly\s+)?$/iu
const PASSIVE =
  /(?<![’'])\b(?:was|were|been|being|be|is|are|été|sera|est|sont|étaient|était|être)\s+(?:\p{Ll}+ly\s+|once\s+|also\s+|then\s+)?$/iu
/** For regular expressions: what somebody does to say something, `turned to the window to add`. */
export const GOING =
  '(?:went|goes|came|comes|took|takes|appeared|appears|stopped|stops|paused|pauses|turned|turns|leaned|leans|looked|looks|rose|rises|stood|stands|broke|breaks|returned|returns|phoned|phones|rang|rings|got|gets)'
const GOES_TO = new RegExp(`\\b${GOING}\\s(?:[^.,;:]{2,40}\\s)?to\\s+$`, 'iu')
const PLURAL_SUBJECT =
  /(?:\b(?:they|we|I|you|people|who|(?:used|likes?|liked|loves?|loved|tends?|tended|began|continued|wont|quick|keen|happy|heard|went on|goes on|chose|hastened|rushed) to|did|does|would|will|can|could|might|may|must|should|also|both|some|many|others|still)|\p{Ll}{3,}s)\s+$/iu

/** `The minutes of the committee of 4 May record` */
const PLURAL_PAPERS =
  /(?:^|[,.;]\s+|\s)(?:[Tt]he|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Cc]ourt|[Oo]fficial)\s+(?:[\p{L}-]+\s+){0,2}(?:minutes|papers|records|documents|notes|accounts|rules|guidelines|regulations|instructions|letters|emails|archives|files|diaries|memoirs|findings|figures|authors|organisers|organizers|members|officials|residents)\s[^.;:!?]{0,80}$/u

/** Verbs of saying in a text, in order, without nouns, passives and what is denied. */
export function verbsIn(text: string): readonly VerbPlace[] {
  const found: VerbPlace[] = []
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
      .toLowerCase()
      .replace(ELIDED, '')
      .replace(/-(?:t-)?(?:il|elle|ils|elles|on)$/u, '')
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const isMadeKnown = /^(?:savoir|valoir|remarquer|observer)$/u.test(word) && MADE_KNOWN.test(before)
    const particle = WITH_PARTICLE.get(word)?.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 8),
    )?.[0]
    const kinds = isMadeKnown || particle !== undefined ? new Set<VerbKind>(['speaking']) : kindsOf(word)
    if (kinds.size === 0) continue
    if (!isCounted(before, word, match[0])) continue
    const end = match.index + match[0].length + (particle?.length ?? 0)
    found.push({ start: match.index, end, word, kinds })
  }
  return found
}

/** `a fait savoir`: the second word is the verb. */
const MADE_KNOWN = /\bfait\s+$/u

function kindsOf(word: string): Set<VerbKind> {
  const kinds = new Set<VerbKind>()
  if (SPEAKING.has(word) || PLURAL_FORMS.has(word)) kinds.add('speaking')
  if (SOUNDING.has(word)) kinds.add('sounding')
  if (CALLING_FORMS.has(word)) kinds.add('calling')
  if (PARTICIPLES.has(word)) kinds.add('participle')
  return kinds
}

function isCounted(before: string, word: string, written: string): boolean {
  if (word === 'written' && !/(?:has|have|had|[’']ve)\s+(?:\p{Ll}+\s+)?$/u.test(before)) return false
  if (/^\p{Lu}/u.test(written) && before.trim() !== '') return false
  const isAuxiliary =
    (FRENCH.has(word) || word.endsWith('é') || /^(?:qualifi|dénonc|accus|fustig|salu|parl)ée?s?$/u.test(word)) &&
    /(?:^|\s)a\s+$/u.test(before)
  const isNoun = NOUN_BEHIND.test(before) && !BESIDE_HER.test(before)
  if ((isNoun && !isAuxiliary) || (FRENCH_BEHIND.test(before) && FRENCH_NOUN.test(word)) || NEGATED.test(before))
    return false
  if (PARTICIPLES.has(word))
    return !/\b(?:is|are|was|were|been|be)\s+$/u.test(before) || /^(?:saying|telling|warning|insisting)$/u.test(word)
  if (PASSIVE.test(before) && !/s[’'](?:est|était|étaient|sont)\s+(?:\p{Ll}+ment\s+)?$/iu.test(before)) return false
  return (
    !PLURAL_FORMS.has(word) ||
    SPEAKING.has(word) ||
    PLURAL_SUBJECT.test(before) ||
    GOES_TO.test(before) ||
    PLURAL_PAPERS.test(before)
  )
}
