import {
  type APIMessageComponentInteraction,
  ComponentType,
  type APIModalInteractionResponseCallbackData,
  TextInputStyle,
} from 'discord.js'
import { CODES, codeOf, REPLY } from '../api.ts'
import { askedOf, languageFor } from '../asked.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import { VERDICTS } from '../languages/texts.ts'
import type { Saved } from '../state/records.ts'
import { keepFeedback } from './feedback.ts'
import type { Pressed } from './pressed.ts'
import { label } from '../text/escape.ts'
import { type Action, actionOf, customId, documentOf } from '../text/ids.ts'
import { MODAL_TITLE, THREAD_NAME } from '../text/limits.ts'
import { notice, type Screen } from '../views/screen.ts'
import { line } from '../views/render.ts'
import { maySee } from './context-menu.ts'
import { exportScreen } from './export.ts'
import { openCitation, sourceView } from './opening.ts'
import { answerPrivately } from './privately.ts'
import { gapsOrSettings } from './panels.ts'
import { turnPage } from './turning.ts'
import { replyPrivately, tell } from './reply.ts'

type SavedAnswer = Extract<Saved, { readonly kind: 'answer' }>

async function withAnswer(
  pressed: Pressed,
  record: string,
  make: (saved: SavedAnswer) => Promise<Screen>,
): Promise<Screen> {
  const { kit, asked, texts } = pressed
  const saved = await kit.records.load(record)
  if (saved?.kind !== 'answer') return notice(texts.expired)
  const visible = await kit.access.visible(asked.asker, 'private')
  return maySee(saved.answer, visible) ? make(saved) : notice(texts.gone)
}

async function startThread(pressed: Pressed, saved: SavedAnswer): Promise<Screen> {
  const { kit, interaction, texts, asked } = pressed
  const { question } = saved.answer
  try {
    const id = await kit.api.startThread(
      asked.channelId,
      interaction.message.id,
      label(question, THREAD_NAME) || 'Footnote',
    )
    for (const earlier of [...saved.earlier, question]) await kit.threads.remember(id, earlier)
    await kit.api.send(id, line(texts.threadHint, 0), { nonce: `${interaction.id}-t` })
    return notice(`${texts.threadStarted} <#${id}>`)
  } catch (error) {
    const code = codeOf(error)
    // A thread that grows out of a message has the message's id.
    if (code === CODES.threadExists) return notice(`${texts.threadExists} <#${interaction.message.id}>`)
    if (code >= 50_000 || code === 403 || code === 400) {
      kit.log.warn('thread-refused', { code })
      return notice(texts.threadRefused)
    }
    throw error
  }
}

function modal(
  action: Action,
  title: string,
  words: string,
  required: boolean,
): APIModalInteractionResponseCallbackData {
  const input = {
    type: ComponentType.TextInput,
    custom_id: 'words',
    label: label(words, MODAL_TITLE),
    style: TextInputStyle.Paragraph,
    required,
    max_length: 1000,
  } as const
  return {
    custom_id: customId(action),
    title: label(title, MODAL_TITLE),
    components: [{ type: ComponentType.ActionRow, components: [input] }],
  }
}

async function giveFeedback(pressed: Pressed, record: string): Promise<void> {
  const { kit, asked, texts } = pressed
  const verdict = VERDICTS.find((one) => one === pressed.values[0])
  if (verdict === undefined) return tell(kit, asked, texts.foreign)
  if (verdict === 'helpful') {
    await keepFeedback(kit, asked, record, verdict, undefined)
    return tell(kit, asked, texts.thanks)
  }
  const opened = modal({ kind: 'words', record, verdict }, texts.verdicts[verdict], texts.feedbackWords, false)
  await kit.api.acknowledge(asked.ticket, REPLY.modal, opened)
}

async function serve(pressed: Pressed, action: Action): Promise<void> {
  const { kit, asked, texts, values } = pressed
  const privately = (make: () => Promise<Screen>): Promise<void> => replyPrivately(kit, asked, texts, make)
  switch (action.kind) {
    case 'open':
      return privately(() => openCitation(pressed, action.record, action.marker))
    case 'pick':
      return privately(() => openCitation(pressed, action.record, Number(values[0])))
    case 'show':
      return privately(() => sourceView(pressed, documentOf(action.passage) ?? '', action.passage, action.cited))
    case 'document':
      return privately(() => sourceView(pressed, values[0] ?? '', undefined, undefined))
    case 'thread':
      // The bot's right to open threads must not become everybody's.
      if (!asked.mayOpenThreads) return tell(kit, asked, texts.mayNotOpenThreads)
      return privately(() => withAnswer(pressed, action.record, (saved) => startThread(pressed, saved)))
    case 'export':
      return privately(() =>
        withAnswer(pressed, action.record, async (saved) => exportScreen(saved.answer, kit.now(), texts)),
      )
    case 'feedback':
      return giveFeedback(pressed, action.record)
    case 'follow': {
      const opened = modal(action, texts.followTitle, texts.followWords, true)
      await kit.api.acknowledge(asked.ticket, REPLY.modal, opened)
      return
    }
    case 'page':
    case 'turn':
      return turnPage(pressed, action)
    case 'setting':
    case 'gaps':
      return gapsOrSettings(pressed, action)
    case 'privately':
      return answerPrivately(pressed, action.record)
    case 'words':
      return tell(kit, asked, texts.foreign)
  }
}

/** A button or a menu, on a message made now or before the last restart. */
export async function component(kit: Kit, interaction: APIMessageComponentInteraction): Promise<void> {
  const asked = askedOf(interaction, kit)
  const action = actionOf(interaction.data.custom_id)
  const saved = action !== undefined && 'record' in action ? await kit.records.load(action.record) : undefined
  const language = saved?.language ?? languageFor(kit, undefined, asked)
  const texts = textsIn(language)
  if (kit.stopping()) return tell(kit, asked, texts.stopping)
  if (action === undefined) return tell(kit, asked, texts.foreign)
  if (action.kind !== 'setting' && action.kind !== 'gaps' && !kit.access.mayAsk(asked.asker))
    return tell(kit, asked, texts.notHere)
  const values = 'values' in interaction.data ? interaction.data.values : []
  await serve({ kit, asked, interaction, language, texts, values }, action)
}
