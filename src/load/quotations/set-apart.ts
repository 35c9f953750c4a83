import { isSingular } from '../lines/first-person.ts'
import { endsAsSentence } from '../lines/lines.ts'
import { isGivenName } from '../people/given-names.ts'
import type { Reported } from '../saying/reporting.ts'
import { isSomebody } from './after-colon.ts'
import { mayAnnounce } from './who-is-meant.ts'

/** `On 4 May she wrote to us:`, and below it her words, without marks: the one paragraph that is surely hers. */

const ITEM = /^\s*(?:[-•*–—·]|\(?\p{N}{1,2}[.)])\s/u
const OPENS = /^\s*[\p{Lu}\p{Lo}\p{N}]/u
/** `Date: 4 May`, `Photo: the hall` */
const LABEL = /^\s*[^\s:：]+(?:\s[^\s:：]+){0,4}\s?[:：]\s/u
/** `To His Excellency the Governor`: to whom a letter goes. */
const ADDRESS = /^(?:to|à|an)\s(?:the|his|her|all|our|sa|son|monsieur|madame|messieurs|den|die|das|herrn)\s/iu
/** `For the signatories:` */
const SIGNED = /(?:signator(?:y|ies)|undersigned|signed(?: by)?|signataires|ont signé)\s*:\s*$/iu
const THIS = /^(?:گفت[\u200C ]?و[\u200C ]?گو|گفتگو|مصاحبه|حوار|مقابلة|این|آن|همین|هذا|هذه|this|that|it)?$/u
/** What is shorter and no sentence heads what follows. */
const SHORTEST = 40
const LONGEST = 1_200

/** `above` is the paragraph that announces the words of `who`; `line` has no quotation marks. */
export function isSetApart(line: string, above: string, who: Reported, isKnown: (word: string) => boolean): boolean {
  const text = line.trim()
  if (THIS.test(who.speaker ?? who.role ?? '') || (who.speaker !== undefined && !isNamed(who, isKnown))) return false
  if (!mayAnnounce(above) || text.length > LONGEST || !OPENS.test(text)) return false
  if (ITEM.test(text) || LABEL.test(text) || mayAnnounce(text)) return false
  if (SIGNED.test(above) || (ADDRESS.test(text) && !endsAsSentence(text))) return false
  return endsAsSentence(text) || text.length >= SHORTEST
}

/** `The post, the message:` which nobody bears as a name. */
const LABELLED = /^(?:Post|Message|Note|Notice|Sign|Comment|Letter|Card|Text|Words|Reply|Answer|Statement|Page)s?$/u
/** `کانال تلگرامی «رودک»` */
const CHANNEL = /^(?:کانال|صفحه|حساب|پیج|اکانت|قناة|صفحة)[\u200Cٔ]?(?:\s|ٔ|ی\s)/u

/** Does the next paragraph go on in the first person, as the one above did? */
export function goesOnApart(line: string, who: Reported): boolean {
  const text = line.trim()
  const surname = (who.speaker ?? '').split(/\s+/u).at(-1) ?? ''
  const isOther = (surname !== '' && text.includes(surname)) || ITEM.test(text) || LABEL.test(text) || mayAnnounce(text)
  return !isOther && endsAsSentence(text) && isSingular(text)
}

/** Nothing but a name beyond doubt, or what somebody is. */
function isNamed(who: Reported, isKnown: (word: string) => boolean): boolean {
  const name = who.speaker ?? ''
  if (LABELLED.test(name)) return false
  if (/\p{Script=Arabic}/u.test(name)) return CHANNEL.test(name) || isSomebody(who, isKnown)
  return /\s/u.test(name) || who.role !== undefined || who.isOutlet || isGivenName(name) || isKnown(name)
}
