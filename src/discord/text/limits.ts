/**
 * Discord's limits, from its documentation. Lengths are counted here in UTF-16 units: Discord counts code points in some
 * places and units in others, and there are never fewer units than code points, so what fits here fits there.
 */
export const MESSAGE_CHARACTERS = 2000
export const LAYOUT_CHARACTERS = 4000
export const LAYOUT_COMPONENTS = 40
/** Past this many UTF-8 bytes, with 12 more for each text display, the API answers 500 (discord-api-docs#8554). */
export const LAYOUT_BYTES = 10_170
export const LAYOUT_BYTES_A_TEXT = 12
export const ROWS = 5
export const BUTTONS_IN_ROW = 5
export const BUTTON_LABEL = 80
export const MENU_OPTIONS = 25
export const MENU_TEXT = 100
export const MENU_PLACEHOLDER = 150
export const MODAL_TITLE = 45
export const CUSTOM_ID = 100
export const CHOICES = 25
export const CHOICE_TEXT = 100
export const COMMAND_DESCRIPTION = 100
export const THREAD_NAME = 100
export const UPLOAD_BYTES = 10 * 1024 * 1024

/**
 * Text on one page of anything we show. It fits a plain message (2000) with room for what is added around it, and a
 * layout (4000 characters, 10,170 bytes) even when every letter takes three bytes; so a page never needs a second check.
 */
export const PAGE_CHARACTERS = 1800

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** At most `most` UTF-16 units, ending in an ellipsis when something was left out; never cuts inside a visible letter. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const room = most - 1
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    if (index + segment.length > room) break
    end = index + segment.length
  }
  const cut = text.slice(0, end)
  const space = cut.search(/\s\S*$/u)
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`
}
