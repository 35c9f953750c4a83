import { lookUpFor } from '../look-up.ts'
import type { Pressed } from './pressed.ts'
import { enqueue } from './queued.ts'
import { tell } from './reply.ts'

/** The answer to a mention where answers are private: a reply to a message can not be, one to a press can. */
export async function answerPrivately({ kit, asked, texts }: Pressed, record: string): Promise<void> {
  const saved = await kit.records.load(record)
  const command = kit.commands.find(({ name }) => name === 'ask')
  if (saved?.kind !== 'question' || command === undefined) return tell(kit, asked, texts.expired)
  if (saved.asker !== asked.asker.userId) return tell(kit, asked, texts.notYours)
  const { question, earlier, language } = saved
  const lookUp = {
    command,
    values: { question },
    asker: asked.asker,
    language,
    private: true,
    earlier,
    conversation: undefined,
    withQuestion: true,
    threads: asked.threads,
  }
  await enqueue(kit, asked, { private: true, language, secret: question }, (exchange) =>
    lookUpFor(kit, lookUp, exchange),
  )
}
