/** What a message shows, before it is known whether Discord draws it as a layout (Components V2) or as plain text with buttons. */
export interface Screen {
  /** A colour for the edge of a layout, 0xRRGGBB. */
  readonly colour?: number
  readonly blocks: readonly Block[]
  readonly controls: readonly Control[]
  readonly files?: readonly ScreenFile[]
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Text with the button that belongs to it. */
  | { readonly kind: 'item'; readonly text: string; readonly press: Press }

export interface Press {
  readonly label: string
  readonly id: string
  readonly style: 'main' | 'quiet' | 'danger'
  readonly disabled?: boolean
}

export interface Choice {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly chosen?: boolean
}

export type Control =
  | { readonly kind: 'buttons'; readonly presses: readonly Press[] }
  | { readonly kind: 'menu'; readonly id: string; readonly placeholder: string; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'channels' | 'roles'
      readonly id: string
      readonly placeholder: string
      readonly chosen: readonly string[]
    }

export interface ScreenFile {
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly text: string
}

export const COLOURS = {
  answered: 0x2f7d5b,
  silent: 0x8a8f98,
  altered: 0xb7791f,
  problem: 0xb23b3b,
  plain: 0x3b6ea5,
} as const

export const text = (content: string): Block => ({ kind: 'text', text: content })

/** A screen of one short text. */
export const notice = (content: string, colour: number = COLOURS.plain): Screen => ({
  colour,
  blocks: [text(content)],
  controls: [],
})
