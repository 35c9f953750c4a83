/** A speaker's label, and the word. */
const YES_OR_NO = String.raw`^[^\p{L}\p{N}]*(?:(?:\p{L}[\p{L}.'’-]*\s*){1,4}[:–—]\s*["“«]?\s*)?(?:yes|no|oui|non|si|بله|بلی|آری|خیر|نه|نعم|لا|كلا|[أا]جل|بلى)`
const BEGINS = new RegExp(String.raw`${YES_OR_NO}(?=\s*[.,;:!?،؛…–—])`, 'iu')
const IS_ONLY = new RegExp(String.raw`${YES_OR_NO}[^\p{L}\p{N}]*$`, 'iu')

/** Whether a sentence begins with the word for yes or no. */
export function saysYesOrNo(sentence: string): boolean {
  return BEGINS.test(sentence)
}

/** Whether it says nothing more. */
export function isOnlyYesOrNo(sentence: string): boolean {
  return IS_ONLY.test(sentence)
}
