import { MessageFlags } from 'discord.js'
import { formOf } from '../asked.ts'
import { openInteraction } from '../interaction-exchange.ts'
import { apologise } from '../failures.ts'
import { audienceOf, offerIn, runCommand } from '../look-up.ts'
import type { Saved } from '../state/records.ts'
import { type Action, documentOf } from '../text/ids.ts'
import { checkScreens } from '../views/check.ts'
import { screenOf } from '../views/reply.ts'
import { notice, type Screen } from '../views/screen.ts'
import { sourceScreen } from '../views/source.ts'
import type { Pressed } from './pressed.ts'
import { maySee } from './context-menu.ts'
import { tell } from './reply.ts'

type Turn = Extract<Action, { readonly kind: 'page' | 'turn' }>

/** Changes the pressed message in place. */
export async function inPlace(pressed: Pressed, make: () => Promise<Screen>): Promise<void> {
  const { kit, asked, interaction, texts } = pressed
  const { message } = interaction
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const exchange = await openInteraction(
    { ...kit, texts },
    {
      ticket: asked.ticket,
      at: asked.at,
      channelId: asked.channelId,
      userId: asked.asker.userId,
      private: ephemeral,
      update: { messageId: message.id, form: formOf(message.flags), ephemeral },
    },
  )
  try {
    await exchange.finish(await make())
  } catch (error) {
    // A page of a private search is the search run again, with its words.
    await apologise(kit, exchange, error, { secret: '', private: ephemeral, texts })
  }
}

async function recordedPage(
  pressed: Pressed,
  saved: Saved,
  action: Extract<Turn, { readonly kind: 'page' }>,
): Promise<Screen> {
  const { kit, asked, texts } = pressed
  const visible = await kit.access.visible(asked.asker, audienceOf({ private: saved.private, asker: asked.asker }))
  const how = {
    record: action.record,
    language: saved.language,
    asker: saved.asker,
    count: saved.kind === 'call' ? saved.count : 1,
    offer: offerIn({ private: saved.private, threads: asked.threads }),
    withQuestion: saved.kind === 'answer' && saved.withQuestion,
    receiptLink: kit.receiptLink,
  } as const
  switch (saved.kind) {
    case 'answer':
      return maySee(saved.answer, visible)
        ? screenOf({ kind: 'answer', answer: saved.answer }, action.to, how)
        : notice(texts.gone)
    case 'check': {
      const screens = checkScreens(saved.report, action.record, texts)
      return screens[Math.min(action.to, screens.length - 1)] ?? notice(texts.expired)
    }
    case 'question':
      return notice(texts.expired)
    case 'call': {
      const command = kit.commands.find(({ name }) => name === saved.command)
      if (command === undefined) return notice(texts.expired)
      const lookUp = {
        command,
        values: saved.values,
        asker: asked.asker,
        language: saved.language,
        private: saved.private,
        earlier: [],
        conversation: undefined,
        withQuestion: false,
        threads: asked.threads,
      }
      const reply = await runCommand(kit, lookUp, visible, { offset: saved.command === 'quote' ? 0 : action.to })
      return screenOf(reply, saved.command === 'quote' ? action.to : 0, how)
    }
  }
}

/** Previous and next: only for the person who asked. */
export async function turnPage(pressed: Pressed, action: Turn): Promise<void> {
  const { kit, asked, texts } = pressed
  if (action.kind === 'turn') {
    if (action.asker !== asked.asker.userId) return tell(kit, asked, texts.notYours)
    return inPlace(pressed, async () => {
      const filter = await kit.access.visible(asked.asker, formIsPublic(pressed) ? 'public' : 'private')
      const card = await kit.archive().source(documentOf(action.passage) ?? '', { passage: action.passage, filter })
      return card === undefined ? notice(texts.gone) : sourceScreen(card, { texts, asker: action.asker, full: false })
    })
  }
  const saved = await kit.records.load(action.record)
  if (saved === undefined) return tell(kit, asked, texts.expired)
  if (saved.asker !== asked.asker.userId) return tell(kit, asked, texts.notYours)
  return inPlace(pressed, () => recordedPage(pressed, saved, action))
}

const formIsPublic = ({ asked, interaction }: Pressed): boolean =>
  asked.asker.guildId !== undefined && ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) === 0
