import type { Command } from '../commands/command.ts'
import type { Asker } from './access.ts'
import { checkText, messageText, sentencesOf } from './check.ts'
import type { Exchange } from './exchange.ts'
import { logFailure } from './failures.ts'
import { refusal } from './gate.ts'
import { addressed, earlierFor, hear, type Heard, type Message, messageInDoubt } from './hearing.ts'
import type { Kit } from './kit.ts'
import { audienceOf, lookUpFor, showWhenDone, type Worked } from './look-up.ts'
import { openMessage } from './message-exchange.ts'
import { notify, replyShortly } from './notices.ts'
import { customId } from './text/ids.ts'
import { notice } from './views/screen.ts'
import { whileWaiting } from './waiting.ts'

const MINUTE = 60_000

/** Where answers are private, a button: only a press can be answered to one person alone. */
async function offerPrivately(kit: Kit, heard: Heard): Promise<void> {
  const { message, texts, question, language } = heard
  const earlier = await earlierFor(kit, heard)
  const asker = message.author.id
  const record = await kit.records.save({ kind: 'question', question, earlier, asker, private: true, language })
  const press = { label: texts.answerPrivately, id: customId({ kind: 'privately', record }), style: 'main' } as const
  const screen = { ...notice(texts.privateHere), controls: [{ kind: 'buttons' as const, presses: [press] }] }
  await replyShortly(kit, message, screen, texts)
}

const isPrivateHere = (kit: Kit, { guildId }: Asker): boolean =>
  guildId !== undefined && kit.guild(guildId).get().private

/** Why the message that is asked about can not be checked here, in words for the asker. */
function whyUnchecked(kit: Kit, { asker, texts }: Heard, content: string): string | undefined {
  if (isPrivateHere(kit, asker)) return texts.checkByMenu
  if (content.trim() === '') return `${texts.checkUnread} ${texts.checkByMenu}`
  return sentencesOf(content).length === 0 ? texts.nothingToCheck : undefined
}

async function check(
  kit: Kit,
  { asker, texts, language }: Heard,
  content: string,
  exchange: Exchange,
): Promise<Worked> {
  exchange.progress(texts.steps['checking'] ?? texts.working)
  return { screen: await checkText(kit, { content, asker, language, audience: audienceOf({ private: false, asker }) }) }
}

async function look(kit: Kit, heard: Heard, command: Command, exchange: Exchange): Promise<Worked> {
  const { asker, language, conversation, message, question } = heard
  const lookUp = {
    command,
    values: { question },
    asker,
    language,
    private: false,
    earlier: await earlierFor(kit, heard),
    conversation,
    withQuestion: false,
    threads: kit.hasThreads(message.channel_id),
  }
  return lookUpFor(kit, lookUp, exchange)
}

async function answer(kit: Kit, heard: Heard): Promise<void> {
  const { message, asker, texts, question, language } = heard
  const ask = kit.commands.find(({ name }) => name === 'ask')
  if (ask === undefined) return
  const tell = (why: string, words: string): Promise<void> => notify(kit, message, { why, words, holds: MINUTE }, texts)
  if (question === '' && messageInDoubt(kit, heard) === undefined && kit.access.mayAsk(asker))
    return tell('no-words', texts.noWords)
  const refused = refusal(kit, asker, texts)
  if (refused !== undefined) return notify(kit, message, { ...refused, directly: refused.why === 'not-here' }, texts)
  const doubted = messageInDoubt(kit, heard)
  const unchecked = doubted === undefined ? undefined : whyUnchecked(kit, heard, messageText(doubted))
  if (unchecked !== undefined) return tell('unchecked', unchecked)
  if (isPrivateHere(kit, asker)) return offerPrivately(kit, heard)
  const late: { exchange: Exchange | undefined } = { exchange: undefined }
  const state = { place: 0 }
  const running = kit.queue.enter(
    async () => {
      const { exchange } = late
      // The queue lets other work run before this, so the exchange below is there by now.
      if (exchange === undefined) return { screen: notice(texts.stopping) }
      return doubted === undefined ? look(kit, heard, ask, exchange) : check(kit, heard, messageText(doubted), exchange)
    },
    (place) => {
      state.place = place
      late.exchange?.progress(texts.queued(place))
    },
  )
  if (running === undefined) {
    kit.users.giveBack(asker.userId)
    return tell('overloaded', texts.overloaded)
  }
  const waiting = { id: message.id, channel: message.channel_id, at: kit.now().getTime(), language }
  await whileWaiting(kit, waiting, async (change) => {
    const exchange = openMessage(
      { ...kit, texts },
      {
        messageId: message.id,
        channelId: message.channel_id,
        userId: message.author.id,
        onShown: (shown) => change({ ...waiting, shown }),
      },
    )
    late.exchange = exchange
    if (state.place > 0) exchange.progress(texts.queued(state.place))
    await showWhenDone(kit, exchange, running, { secret: question, language })
  })
}

/** A message that the gateway told of. Most are for somebody else. */
export async function messageCreated(kit: Kit, message: Message): Promise<void> {
  const why = addressed(kit, message)
  if (why === undefined) return
  if (why === 'mention') await kit.learnChannel(message.channel_id)
  const heard = hear(kit, message)
  try {
    // Without the message content intent, what is written in a thread without naming us arrives empty.
    if (why === 'thread' && message.content === '') {
      if (message.attachments.length === 0 && (await kit.threads.firstHint(message.channel_id)))
        await notify(kit, message, { why: 'empty', words: heard.texts.emptyMention, holds: MINUTE }, heard.texts)
      return
    }
    await answer(kit, heard)
  } catch (error) {
    logFailure(kit, 'message-failed', error, { secret: heard.question, private: false })
  }
}
