import type { Asked } from '../asked.ts'
import type { Kit } from '../kit.ts'
import type { Verdict } from '../languages/texts.ts'

/** The question goes with it unless the answer was private. */
export async function keepFeedback(
  kit: Kit,
  asked: Asked,
  record: string,
  verdict: Verdict,
  words: string | undefined,
): Promise<void> {
  const saved = await kit.records.load(record)
  const isPublic = saved?.kind === 'answer' && !saved.private && asked.asker.guildId !== undefined
  await kit.feedback({
    verdict,
    ...(words === undefined || words === '' ? {} : { words }),
    ...(asked.asker.guildId === undefined ? {} : { guild: asked.asker.guildId }),
    ...(isPublic ? { question: saved.answer.question } : {}),
  })
  kit.log.info('feedback', { verdict })
}
