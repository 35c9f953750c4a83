import { INFINITIVE } from './noun-builds.ts'
import { verbsIn } from './verb-places.ts'

/** Where the clause behind a quotation ends that says who spoke. */

const STOP = /[.;:!?…](?=\s|$|["”»)])|[“"«„]|\s[—–]\s/gu
const SHORTENING =
  /(?:(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Rev|No|M|Mme|Mlle|Jr|Sr)|(?<!\p{L})\p{Lu})$/u

/** Behind the speaker another saying begins: `before adding:`, `and asked:`. */
const NEXT_SAYING =
  /,?\s+(?:(?:and|but|before|then|while|et|puis|mais|avant (?:de |d[’']))\s*)?(?:later\s+|also\s+|then\s+|de\s+)?\p{Ll}+(?:\s+(?:that|on|again|simply|only))?\s*$/u

const THEN = /,?\s+(?:and|but|et|puis|mais)(?:\s+(?:then|later|puis))?,?\s[^:]{0,60}$/u
const FRENCH_NEXT = new RegExp(`(?:${INFINITIVE})\\s*$`, 'u')
/** `…,” she insisted, before adding: “…`: a colon at the end leads on to the next words, with a verb of its own. */
export function saidUntil(context: string, start: number, stop: number, isOwed: boolean): number {
  if (context[stop] !== ':') return stop
  // Words that end in a comma have their speaker behind them, whatever the colon leads to.
  const then = isOwed ? THEN.exec(context.slice(start, stop)) : null
  if (then && verbsIn(context.slice(start, start + then.index)).length > 0) return start + then.index
  const next = NEXT_SAYING.exec(context.slice(start, stop))
  const isNext =
    next !== null &&
    (verbsIn(next[0]).length > 0 || FRENCH_NEXT.test(next[0])) &&
    verbsIn(context.slice(start, start + next.index)).length > 0
  return isNext ? start + next.index : stop
}

export function clauseEnd(context: string, from: number): number {
  for (const match of context.slice(from).matchAll(STOP)) {
    const at = from + match.index
    if (match[0] === '.' && SHORTENING.test(context.slice(Math.max(0, at - 6), at))) continue
    return at
  }
  return context.length
}
