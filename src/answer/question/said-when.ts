import { ANY_SAYING } from './verbs-of-saying.ts'

const SAYS = new RegExp(String.raw`(?<!\p{L})${ANY_SAYING}(?!\p{L})`, 'iu')

/** Where what somebody says begins: behind a verb of saying, some words at most, and a 'that', a colon or a quotation mark. */
const REPORTED = new RegExp(
  String.raw`(?<!\p{L})${ANY_SAYING}(?!\p{L})[^.!?؟:"“«]{0,80}?(?:(?<!\p{L})(?:that|que|qu['’]|که|[إأ]ن|بأن)(?!\p{L})|[:"“«])`,
  'iu',
)

/**
 * The part of a sentence that may tell when something happened. 'On 15 June 2024 Ida Brandt wrote that the mill had burned' tells when she
 * wrote, and that only to whoever asks for it.
 */
export function toldOfWhen(sentence: string, question: string): string {
  const reported = SAYS.test(question) ? null : REPORTED.exec(sentence)
  return reported ? sentence.slice(reported.index + reported[0].length) : sentence
}
