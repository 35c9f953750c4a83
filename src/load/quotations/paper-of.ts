import type { Attributed } from './attributed.ts'
import { withoutFrames } from '../saying/frames.ts'
import { parseSpeaker } from '../people/speaker.ts'

/** `Ada Reed sent a note to everybody. The note read: “…”`: a paper says what whoever wrote it says. */

const PAPER =
  '(?:statement|notice|note|letter|message|press release|release|memo|email|e-mail|circular|leaflet|postcard|telegram|communiqué|déclaration|lettre|message|note)'
const THE_PAPER = new RegExp(`^(?:the|this|le|la|l[’'])\\s?(?<paper>${PAPER})$`, 'iu')
const MADE =
  '(?:said|says|sent|sends|issued|issues|put out|puts out|released|releases|published|posted|wrote|writes|announced|warned|confirmed|stated|handed out|distributed|a publié|a diffusé|a envoyé|a écrit|a indiqué|indique)'
const LONGEST = 700
const MAY_BE = /^(?:[Tt]h(?:e|is)|[Ll](?:e|a|[’']))/u

/** The one who is told to have made the paper that `one` is said by, from the text in front of the words. */
export function withWriter(one: Attributed, before: string): Attributed {
  const isIt = one.speaker === undefined && one.pronoun === 'it'
  if (!isIt && !MAY_BE.test(one.speaker ?? '')) return one
  const paper = isIt ? PAPER : THE_PAPER.exec(one.speaker ?? '')?.groups?.['paper']
  if (paper === undefined) return one
  const near = before.slice(-LONGEST)
  const made = new RegExp(
    `(?:^|[.!?\\n]["”’»)]*\\s+|\\n)(?<who>[^.!?;:\\n“”"«»]{2,90}?),?\\s(?:(?:has|had|also|then|later)\\s)?${MADE}\\s(?:in\\s)?(?:an?|another|its|his|her|their|une?|sa|son|dans une?)\\s(?:\\p{Ll}+\\s){0,2}?${paper}(?!\\p{L})`,
    'giu',
  )
  const who = [...near.matchAll(made)].at(-1)?.groups?.['who']
  const maker = who === undefined ? undefined : parseSpeaker(bare(who))
  if (maker?.speaker === undefined) return one
  const { pronoun: _, ...others } = one
  return { ...others, speaker: maker.speaker, ...(maker.role !== undefined && { role: maker.role }) }
}

/** Without `On 17 May` in front. */
export function bare(who: string): string {
  const { rest } = withoutFrames(who)
  return rest
    .replace(
      /^\s*(?:[Oo]n|[Ii]n|[Ll]e|[Ee]n)\s(?:\p{L}+\s)?[\p{Nd}\uE000\uE001]+(?:\s\p{Lu}\p{L}+)?(?:\s\p{Nd}{4})?,?\s/u,
      '',
    )
    .trim()
}
