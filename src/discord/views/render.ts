import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  SelectMenuDefaultValueType,
} from 'discord.js'
import { label } from '../text/escape.ts'
import {
  BUTTON_LABEL,
  BUTTONS_IN_ROW,
  LAYOUT_BYTES,
  LAYOUT_BYTES_A_TEXT,
  LAYOUT_CHARACTERS,
  LAYOUT_COMPONENTS,
  MENU_OPTIONS,
  MENU_PLACEHOLDER,
  MENU_TEXT,
  MESSAGE_CHARACTERS,
  ROWS,
} from '../text/limits.ts'
import { split } from '../text/split.ts'
import type { Choice, Control, Press, Screen, ScreenFile } from './screen.ts'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** A message's body as the API takes it. Nobody is ever pinged: `allowed_mentions` is part of every one. */
export interface Payload {
  readonly body: {
    readonly content?: string | null
    readonly components: readonly unknown[]
    readonly flags: number
    readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false }
    readonly nonce?: string
    readonly enforce_nonce?: true
    readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: false }
  }
  readonly files: readonly ScreenFile[]
}

const NOBODY = { parse: [], replied_user: false } as const
const STYLES = { main: ButtonStyle.Primary, quiet: ButtonStyle.Secondary, danger: ButtonStyle.Danger } as const

const button = (press: Press): APIButtonComponent => ({
  type: ComponentType.Button,
  style: STYLES[press.style],
  label: label(press.label, BUTTON_LABEL),
  custom_id: press.id,
  ...(press.disabled === true ? { disabled: true } : {}),
})

const option = (choice: Choice): { label: string; value: string; description?: string; default?: boolean } => ({
  label: label(choice.label, MENU_TEXT) || '–',
  value: choice.value,
  ...(choice.description === undefined || choice.description.trim() === ''
    ? {}
    : { description: label(choice.description, MENU_TEXT) }),
  ...(choice.chosen === true ? { default: true } : {}),
})

function buttonRows(presses: readonly Press[]): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at < presses.length; at += BUTTONS_IN_ROW) {
    rows.push({ type: ComponentType.ActionRow, components: presses.slice(at, at + BUTTONS_IN_ROW).map(button) })
  }
  return rows
}

function rowsOf(control: Control): readonly Row[] {
  const placeholder = control.kind === 'buttons' ? '' : label(control.placeholder, MENU_PLACEHOLDER)
  switch (control.kind) {
    case 'buttons':
      return buttonRows(control.presses)
    case 'menu': {
      const options = control.choices.slice(0, MENU_OPTIONS).map(option)
      if (options.length === 0) return []
      return [
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.StringSelect, custom_id: control.id, placeholder, options }],
        },
      ]
    }
    case 'channels':
    case 'roles':
      return [{ type: ComponentType.ActionRow, components: [placesMenu(control, placeholder)] }]
  }
}

const CHANNEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum]

/** A menu that Discord fills by itself, with what is chosen now. */
function placesMenu(
  control: Extract<Control, { readonly kind: 'channels' | 'roles' }>,
  placeholder: string,
): APIComponentInMessageActionRow {
  const { id: custom_id, chosen } = control
  const menu = { custom_id, placeholder, min_values: 0, max_values: MENU_OPTIONS }
  if (control.kind === 'roles') {
    const default_values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const }))
    return { ...menu, type: ComponentType.RoleSelect, default_values }
  }
  const default_values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const }))
  return { ...menu, type: ComponentType.ChannelSelect, channel_types: CHANNEL_TYPES, default_values }
}

/**
 * As a layout: a container with each item's button beside its text. Undefined when it can not be one: too many
 * components, characters or bytes, or files, which layouts do not show by themselves; then it is shown plainly. On an edit `content` must be taken back, hence null.
 */
export function layout(screen: Screen, flags: number, edit: boolean): Payload | undefined {
  const inside: APIComponentInContainer[] = screen.blocks.map((block) =>
    block.kind === 'text'
      ? { type: ComponentType.TextDisplay, content: block.text }
      : {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: block.text }],
          accessory: button(block.press),
        },
  )
  const rows = screen.controls.flatMap(rowsOf)
  const count =
    1 +
    screen.blocks.reduce((sum, { kind }) => sum + (kind === 'text' ? 1 : 3), 0) +
    rows.reduce((sum, row) => sum + 1 + row.components.length, 0)
  const characters = screen.blocks.reduce((sum, block) => sum + block.text.length, 0)
  const bytes = screen.blocks.reduce((sum, block) => sum + Buffer.byteLength(block.text) + LAYOUT_BYTES_A_TEXT, 0)
  const noFiles = (screen.files ?? []).length === 0
  const fits =
    noFiles &&
    count <= LAYOUT_COMPONENTS &&
    characters <= LAYOUT_CHARACTERS &&
    bytes <= LAYOUT_BYTES &&
    inside.length > 0
  if (!fits) return undefined
  const container = {
    type: ComponentType.Container,
    components: [...inside, ...rows],
    ...(screen.colour === undefined ? {} : { accent_color: screen.colour }),
  }
  return {
    body: {
      components: [container],
      flags: flags | MessageFlags.IsComponentsV2,
      allowed_mentions: NOBODY,
      ...(edit ? { content: null } : {}),
    },
    files: screen.files ?? [],
  }
}

/** As text with rows of buttons below: for servers and clients that know no layouts. */
export function plain(screen: Screen, flags: number): Payload {
  const whole = screen.blocks.map(({ text }) => text).join('\n\n')
  const [content = ''] = split(whole, MESSAGE_CHARACTERS)
  const presses = screen.blocks.flatMap((block) => (block.kind === 'item' ? [block.press] : []))
  const rows = [...buttonRows(presses), ...screen.controls.flatMap(rowsOf)]
  return {
    body: {
      content,
      components: rows.slice(0, ROWS),
      flags: flags | MessageFlags.SuppressEmbeds,
      allowed_mentions: NOBODY,
    },
    files: screen.files ?? [],
  }
}

/** A line of text alone, such as progress; as an edit it leaves components out. */
export function line(content: string, flags: number): Payload {
  return {
    body: { content, components: [], flags: flags | MessageFlags.SuppressEmbeds, allowed_mentions: NOBODY },
    files: [],
  }
}
