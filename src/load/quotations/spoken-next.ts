import { isBodyName, type Mention } from '../people/people.ts'
import { NAME } from '../people/names.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'

/** What the sentence in front of a quotation says about who is heard next. */

/** So does a verb by which a speaker continues, whoever was spoken of in between. */
export const CONTINUES =
  /(?<!\p{L})(?:add(?:ed|s)|continue[ds]|went on|goes on|concluded?s?|also (?:said|says|told|wrote)|ajout(?:e|é|ait|a)|poursui(?:t|vi|vait)|renchéri|conclut?|reprend|repris|complète)(?!\p{L})/u

/** A sentence after which its subject is heard. */
export const TURNS_TO =
  /^\p{Lu}[^.!?“"«]{0,120}?\s(?:(?:gives?|gave|had|has|offers?|offered|takes?|took|holds?|held)\s+(?:an?|another|one|no|the|his|her)\s+(?:\p{Ll}+\s+){0,2}(?:reason|view|answer|reply|explanation|account|version|opinion|theory|memory|warning|verdict)|(?:dis)?agree[ds]|(?:sees|saw|puts?) (?:it|things|the matter)|(?:does|did) not (?:agree|share|see)|(?:was|is) (?:having none|not so)|(?:was|is|remains?|sounded|seemed)\s+(?:\p{Ll}+\s+){0,2}(?:sure|certain|blunt|cautious|sceptical|skeptical|unmoved|unimpressed|delighted|doubtful)|remembers|remembered|recalls|recalled|replies|replied|answers|answered|laughs|laughed|smiles|smiled|nods|nodded|shrugs|shrugged|se (?:souvient|réjouit)|(?:n[’']est|est)\s+(?:\p{Ll}+\s+)?(?:d[’']accord|sceptique|ravie?|prudente?))(?!\p{L})/u

export const LONGEST_TURN = 160

/** `The company rejected the findings. “…,” it said`: the body that the last such sentence is about. */
const BODY_SUBJECT = new RegExp(
  `(?:^|[.!?…]["'”’»)]*\\s+)(?<who>(?:The|Its|Their|Our|An?)\\s+(?:[\\p{Ll}-]+\\s+){0,2}?\\p{Ll}+|(?:The\\s+)?${NAME})(?:,\\s(?:\\p{Ll}+(?:ed|en|ing)|which|an?|the|its|led|made|set|run)\\s[^.,;:]{2,80},)?\\s+(?:(?:seen|obtained|leaked|dated|published|written|issued|circulated|prepared|drawn up|signed|sent|found|released|posted)\\s[^.;:,]{2,80}?\\s)?(?:has|have|had|was|were|is|are|will|would|did|does|\\p{Ll}{2,}(?:ed|s)|put|gave|took|made|sent|wrote|met|sat|held|came|went|found|left|began|kept)\\s`,
  'gu',
)

/** `The company, Marle Trams, sees it otherwise.` */
const KIND_AND_NAME = new RegExp(
  `(?:^|[.!?]["”»]?\\s+)(?:The|Its|Their)\\s(?:[\\p{Ll}-]+\\s){0,3}?(?:company|firm|ministry|agency|office|council|operator|authority|association|party|group|club|union|school|museum|police|commission|committee|bank|paper|newspaper|station|broadcaster|organi[sz]ation|charity|foundation|trust|board|federation|court)(?:\\s(?:of|for)\\s[^,.]{2,40})?,\\s(?<who>${NAME}),\\s(?=\\p{Ll})`,
  'gu',
)

/** `Ada Reed reads out a letter from Ben Moss to the council. “…,” it says.`: it is his. */
const READ_OUT =
  /(?<!\p{L})(?:reads?|quotes?|read)\s(?:out\s|aloud\s)?(?:from\s)?(?:an?|the)\s(?:\p{Ll}+\s)?(?:letter|statement|message|note|e-?mail|petition|memo|telegram|postcard)\s(?:from|by)\s(?<who>\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})(?=[\s,.])[^.!?]*[.!?]\s*$/u

export function bodySubject(text: string): Speaker | undefined {
  const writer = READ_OUT.exec(text)?.groups?.['who']
  const wrote = writer === undefined ? undefined : parseSpeaker(writer)
  if (wrote?.speaker !== undefined) return wrote
  const named = [...text.matchAll(KIND_AND_NAME)].at(-1)?.groups?.['who']
  if (named !== undefined) return { speaker: named, isOutlet: false }
  // `Here is what it sent`
  const who = [...text.matchAll(BODY_SUBJECT)]
    .map(({ groups }) => groups?.['who'])
    .findLast((one) => !/^(?:Here|There|This|That|What)$/u.test(one ?? ''))
  // `An internal memo takes another view. “…,” it notes`: a paper, and nobody known.
  const paper = /^An?\s/u.test(who ?? '') ? parseSpeaker((who ?? '').replace(/^An?\s/u, 'the ')) : undefined
  if (paper?.speaker !== undefined) return { role: (who ?? '').replace(/^An?\s/u, ''), isOutlet: false }
  const found = who === undefined ? undefined : parseSpeaker(who)
  const isBody =
    found?.speaker !== undefined &&
    (found.isOutlet || isBodyName(found.speaker) || /^(?:the|its|their|our)\s/u.test(found.speaker))
  return isBody ? found : undefined
}

export function isWeak({ name, isCertain, isSubject }: Mention): boolean {
  return (name === undefined || !isCertain) && !isSubject
}
