import type { Span } from '../model/span.ts'
import { sentences } from '../text/sentences.ts'

/**
 * Words that turn a sentence round, limit it, or put it into somebody's mouth. When a quote leaves one of them out of
 * its own sentence, what is left may say what nobody said.
 */
const TURNING = new RegExp(
  [
    String.raw`(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unless|except|only|hardly|scarcely|barely|if|whether|although|though|but|however|until|den(?:y|ies|ied|ying)|refus\p{L}+|reject\p{L}*|fals\p{L}+|alleg\p{L}+|claim\p{L}*|suppos\p{L}+|reported\p{L}*|rumou?r\p{L}*|may|might|could|would|should|fail\p{L}*|stopp\p{L}*|deni\p{L}+|untrue|wrong(?:ly)?|lack\p{L}*|accord\p{L}*|said|says|told|stated)(?!\p{L})`,
    String.raw`n['’]t(?!\p{L})`,
    String.raw`(?<!\p{L})(?:ne|n['’]|pas|jamais|aucune?|rien|sans|sauf|ni|seulement|si|mais|nie\p{L}*|démen\p{L}+|prétend\p{L}*|selon|aurai\p{L}*|pourrai\p{L}*|faux|fausse\p{L}*|refus\p{L}+)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:نه|هرگز|هیچ|بدون|مگر|جز|اگر|اما|ولی|فقط|ادعا\p{L}*|گویا|شاید|دروغ\p{L}*|تکذیب|انکار|رد)(?!\p{L})|(?<!\p{L})ن(?:می|بود|شد|کرد|یست|دار|خواه|باید|داد|گفت)\p{L}*`,
    String.raw`(?<!\p{L})(?:لا|لم|لن|ليس\p{L}*|ما|غير|دون|إلا|سوى|إذا|لو|لكن|فقط|زعم\p{L}*|نف[ىيت]\p{L}*|أنكر\p{L}*|ربما|كاذب\p{L}*|يزعم\p{L}*)(?!\p{L})`,
  ].join('|'),
  'iu',
)

/** True when the span is part of a sentence whose left-out rest holds a word that could turn its meaning. */
export function cutsMeaning(text: string, span: Span): boolean {
  const [from, to] = [lineStart(text, span.start), lineEnd(text, span.end)]
  const line = text.slice(from, to)
  return sentences(line).some((sentence) => {
    const [start, end] = [sentence.start + from, sentence.end + from]
    if (end <= span.start || start >= span.end) return false
    const before = text.slice(start, Math.max(start, span.start))
    const after = text.slice(Math.min(end, span.end), end)
    return TURNING.test(before) || TURNING.test(after)
  })
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  return found < 0 ? text.length : found
}
