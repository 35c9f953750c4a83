import { bare } from './paper-of.ts'
import type { Reported } from '../saying/reporting.ts'
import { parseSpeaker } from '../people/speaker.ts'

/** Sentences that bring an account or a statement which stands below them in marks. */

const PAPER =
  '(?:account|statement|note|message|letter|testimony|text|description|recollections?|reply|response|comment|email|e-mail)'
const GIVEN =
  '(?:added|sent|given|gave|wrote|written|provided|supplied|submitted|made|left|shared|issued|released|offered|posted)'
/** `Ada Reed, who signed the letter, has added the following account, which she asked us to print.` */
const GAVE = new RegExp(
  `(?:^|[.!?;]\\s+)(?<who>[^.!?;:“”"«»]{2,140}?),?\\s(?:(?:has|have|had|also|later|then|since)\\s){0,2}${GIVEN}\\s(?:(?:us|me|the \\p{L}+)\\s)?(?:with\\s)?(?:the following|this|an?|another)\\s(?:\\p{Ll}+\\s){0,2}?${PAPER}(?:,\\s(?:which|that)\\s[^.!?;:“”"«»]{2,90}|\\s(?:to|for|in|on|through)\\s[^.!?;:“”"«»]{2,60})?\\s*[.:]\\s*$`,
  'u',
)
/** `Ben Moss ; il a accepté que nous publiions son témoignage :` */
const FRENCH =
  /(?:^|[.!?;]\s+)(?<who>[^.!?;:“”"«»]{2,140}?),?\s(?:a accepté que nous (?:publiions|reproduisions)|nous a (?:confié|envoyé|transmis|adressé|laissé|livré|fait parvenir))\s(?:ici\s)?(?:son|ce|le|sa|cette|un)\s(?:témoignage|récit|texte|message|lettre|déclaration|courrier)(?:\s(?:suivante?|que voici))?\s*[.:]\s*$/u
/** `The trustees have issued a statement. It reads, in full:` */
const READS =
  /(?:^|[.!?]\s+)(?:It|The (?:statement|note|letter|message|email))\s(?:reads?|says?|said|runs?|ran)(?:,?\sin (?:full|part|its entirety)),?\s*:\s*$/u
const ISSUED = new RegExp(
  `(?:^|[.!?]\\s+)(?<who>[^.!?;:“”"«»]{2,90}?),?\\s(?:(?:has|have|had|also|later|then)\\s){0,2}${GIVEN}\\s(?:an?|another|the following)\\s(?:\\p{Ll}+\\s){0,2}?${PAPER}\\.\\s+(?:It|The)\\s[^.!?]*:\\s*$`,
  'u',
)
/** `The organisers, Lowmill Events, were invited.` */
const BODY_BESIDE =
  /(?:^|[.!?]\s+)The\s[^.!?,;]{3,60},\s(?<who>\p{Lu}[^.!?,;]{2,50}),\s(?:were|was|have|had|did)\s[^.!?]*[.]\s+They\s[^.!?]*$/u

/** `lead` is the last sentence of `line`; both without what is quoted. */
export function ledAccount(lead: string, line: string): Reported | undefined {
  const folded = lead.slice(-260).toLowerCase()
  if (
    !/account|statement|note|messag|letter|testimon|text|descri|recoll|reply|respons|comment|mail|reads?|témoi|récit|lettre|déclar|courr/u.test(
      folded,
    )
  )
    return undefined
  if (READS.test(lead)) {
    const issuer = bare(ISSUED.exec(line)?.groups?.['who'] ?? '')
    // Whoever issues a statement speaks as one, as a body does.
    return named(issuer) ?? (/^The\s\p{Ll}/u.test(issuer) ? { speaker: issuer, isOutlet: false } : undefined)
  }
  const who = (GAVE.exec(lead) ?? FRENCH.exec(lead))?.groups?.['who']
  if (who === undefined) return undefined
  const phrase = bare(who).replace(/,\s+(?:who|qui)\s[^,]{2,90}$/u, '')
  if (/^they$/iu.test(phrase)) return named(BODY_BESIDE.exec(line)?.groups?.['who'])
  if (/^(?:he|she|il|elle)$/iu.test(phrase)) return { pronoun: phrase.toLowerCase(), isOutlet: false }
  return named(phrase)
}

function named(who: string | undefined): Reported | undefined {
  const speaker = who === undefined ? undefined : parseSpeaker(bare(who))
  return speaker?.speaker === undefined || speaker.isOutlet ? undefined : speaker
}
