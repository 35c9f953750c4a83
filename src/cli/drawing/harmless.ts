/** Marks that reorder what follows them; a text may carry them unclosed, or to make words read as others. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g
/** The control characters that a terminal may obey (C0, DEL and C1), but for white space, which is handled before. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g // oxlint-disable-line no-control-regex -- finding them is the point

/**
 * Text of a document for a terminal: no character of it can move the cursor, set a colour or a title, or reorder the
 * line it stands on. What is neutralised stays visible (␛ for escape), and every run of white space becomes one space.
 */
export function harmless(text: string): string {
  return harmlessPart(text).trim()
}

/** The same for a piece of a longer text: a space at either end stays. */
export function harmlessPart(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(REORDERING, '').replace(CONTROLS, visible)
}

/** A link that is safe to print inside an escape sequence, or undefined for what is no address of the web. */
export function harmlessUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  // `href` has every control character and space percent-encoded.
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** Unicode has a picture of each C0 control at U+2400 and of DEL at U+2421; C1 controls have none. */
function visible(control: string): string {
  const code = control.codePointAt(0) ?? 0
  if (code === 0x7f) return '\u2421'
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd'
}
