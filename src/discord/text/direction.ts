const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/** True when any part of it is read from right to left. */
export function holdsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Sets text apart from the direction of its line, so that neither reorders the other. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/**
 * Parts of one line joined by a dot; but a part with right-to-left letters gets a line of its own, since one such run
 * reorders the markers, numbers and dates beside it (discord-api-docs#5341).
 */
export function line(parts: readonly (string | undefined)[], prefix = ''): string {
  const held = parts.filter((part): part is string => part !== undefined && part !== '')
  const lines: string[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) lines.push(prefix + open.join(' · '))
    open = []
  }
  for (const part of held) {
    if (holdsRightToLeft(part)) {
      close()
      lines.push(prefix + part)
    } else open.push(part)
  }
  close()
  return lines.join('\n')
}

/** Text with its markers behind it; a text from right to left has them on the next line. */
export function marked(text: string, markers: readonly number[]): string {
  const written = markers.map((marker) => `[${marker}]`).join(' ')
  if (written === '') return text
  return holdsRightToLeft(text) ? `${text}\n${written}` : `${text} ${written}`
}
