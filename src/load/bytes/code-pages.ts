/** What Windows-1252 has from 0x80 to 0x9F; five places stand for nothing. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Nearly all texts are in it, and to make one costs as much as to read a page. */
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The text of bytes in a named encoding, whole or not at all: throws RangeError for an unknown name, TypeError for bytes
 * that it can not hold. Node 20's TextDecoder reads Windows-1252 as ISO-8859-1, which turns ’ into a control character.
 */
export function decodeBytes(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'utf-8') return UTF8.decode(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009F]/gu, (letter) => HIGH_CONTROLS[letter.charCodeAt(0) - 0x80] ?? letter)
}
