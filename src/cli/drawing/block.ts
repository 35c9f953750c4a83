export type Style = 'strong' | 'faint' | 'marker' | 'title' | 'mark' | 'asked' | 'archived' | 'problem'

/** A stretch of harmless text without line breaks, in one style. `link` is a harmless web address. */
export interface Run {
  readonly text: string
  readonly style?: Style
  readonly link?: string
}

/** A paragraph. `lead` stands before its first line; the others are indented by the same width. */
export interface Block {
  readonly lead: string
  readonly runs: readonly Run[]
}

export const blank: Block = { lead: '', runs: [] }

/** A paragraph of one run; `indent` counts columns. */
export function line(text: string, style?: Style, indent = 0): Block {
  return { lead: ' '.repeat(indent), runs: [{ text, ...(style === undefined ? {} : { style }) }] }
}
