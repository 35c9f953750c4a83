import type { APIMessageComponentInteraction } from 'discord.js'
import type { Asked } from '../asked.ts'
import type { Kit } from '../kit.ts'
import type { ReplyLanguage } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'

/** A component's press, told apart by its custom id. */
export interface Pressed {
  readonly kit: Kit
  readonly asked: Asked
  readonly interaction: APIMessageComponentInteraction
  readonly language: ReplyLanguage
  readonly texts: Texts
  /** What was chosen in a menu. */
  readonly values: readonly string[]
}
