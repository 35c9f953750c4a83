/** Why a wish can not be met, with the words it was written in: what a front end needs to say it in its own language. */
export type Reason =
  | { readonly what: 'no-question' | 'no-words' | 'nothing-to-look-for' | 'no-sentence' | 'no-document' }
  | { readonly what: 'no-date'; readonly option: string; readonly typed: string }
  /** No day lies between the two. */
  | { readonly what: 'no-day-between'; readonly after: string; readonly before: string }
  | { readonly what: 'not-known-yet'; readonly after: string; readonly known: string }
  /** `held` are some of the names that there are, and `more` how many others. */
  | {
      readonly what: 'not-held'
      readonly kind: 'collection' | 'language' | 'publisher'
      readonly typed: string
      readonly held: readonly string[]
      readonly more: number
    }
  | { readonly what: 'no-clock'; readonly typed: string; readonly clocks: readonly string[] }
  | { readonly what: 'no-passage'; readonly typed: string; readonly passages: number }
  /** `isNear`: documents that it may have meant are named with it. */
  | { readonly what: 'unknown-document'; readonly typed: string; readonly isNear: boolean }

/** What happened, and what to do. */
export type InWords = readonly [happened: string, toDo: string]

export function inEnglish(reason: Reason): InWords {
  switch (reason.what) {
    case 'no-question':
      return ['There is no question to answer.', 'Write what you want to know.']
    case 'no-words':
      return ['There are no words to count.', 'Write one word or more.']
    case 'nothing-to-look-for':
      return ['There is nothing to look for.', 'Write one word or more.']
    case 'no-sentence':
      return ['There is no sentence to check.', 'Write the sentence as you have it.']
    case 'no-document':
      return ['No document was named.', 'Write the title, file or id of one.']
    case 'no-date':
      return [
        `“${reason.typed}” is not a date that “${reason.option}” can use.`,
        'Write a year, a month or a day of the calendar: 2020, 2020-07 or 2020-07-17.',
      ]
    case 'no-day-between':
      return [`No day is both after ${reason.after} and before ${reason.before}.`, 'Swap the two dates.']
    case 'not-known-yet':
      return [
        `What came out after ${reason.after} was not known on ${reason.known}.`,
        'Choose a later date for “known”.',
      ]
    case 'not-held': {
      const { kind, typed, held, more } = reason
      const rest = more > 0 ? ` and ${more} more` : ''
      const hint =
        held.length === 0 ? `It holds no ${kind} at all: leave it out.` : `It has: ${held.join(', ')}${rest}.`
      return [`The archive has no ${kind} “${typed}”.`, hint]
    }
    case 'no-clock':
      return [`There is no clock “${reason.typed}”.`, `There are: ${reason.clocks.join(', ')}.`]
    case 'no-passage':
      return [
        `This document has no passage “${reason.typed}”.`,
        `Its passages are numbered from 1 to ${reason.passages}; without a number the first is opened.`,
      ]
    case 'unknown-document':
      return [
        `The archive has no document “${reason.typed}”.`,
        reason.isNear ? 'Did you mean one of these?' : 'The list of sources shows what there is.',
      ]
  }
}
