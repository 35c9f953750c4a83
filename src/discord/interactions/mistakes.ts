import type { Asked } from '../asked.ts'
import { logFailure } from '../failures.ts'
import { refusal } from '../gate.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import { audienceOf, callOf, type LookUp, runCommand } from '../look-up.ts'
import { helpScreen, problemScreen } from '../views/about.ts'
import { notice, text } from '../views/screen.ts'
import { replyPrivately, show, tell } from './reply.ts'

/** Looking for mistakes must not cost the three seconds that an acknowledgement may take. */
const PATIENCE = 1000

/** A slip of the one who typed is told to nobody else. Resolves with whether there was one. */
export async function tellMistake(kit: Kit, asked: Asked, lookUp: LookUp): Promise<boolean> {
  const { command, asker } = lookUp
  if (command.mistake === undefined || kit.stopping() || !kit.access.mayAsk(asker)) return false
  const late = new Promise<undefined>((done) => {
    setTimeout(() => done(undefined), PATIENCE).unref()
  })
  const found = kit.access
    .visible(asker, audienceOf(lookUp))
    .then((visible) => command.mistake?.(callOf(kit, lookUp, visible)))
    .catch((error: unknown) => {
      // The command itself will fail of it again, and say so.
      logFailure(kit, 'mistakes-failed', error, { secret: '', private: true })
      return undefined
    })
  const mistake = await Promise.race([found, late])
  if (mistake === undefined) return false
  const texts = textsIn(lookUp.language)
  const refused = refusal(kit, asker, texts)
  await (refused === undefined ? show(kit, asked, problemScreen(mistake, texts)) : tell(kit, asked, refused.words))
  return true
}

/** Help takes part in no limit: it says how to ask, and to those who may not, that they may not. */
export async function showHelp(kit: Kit, asked: Asked, lookUp: LookUp): Promise<void> {
  const texts = textsIn(lookUp.language)
  await replyPrivately(kit, asked, texts, async () => {
    const reply = await runCommand(kit, lookUp, {}, { offset: 0 })
    if (reply.kind !== 'help') return notice(texts.foreign)
    const screen = helpScreen(reply.commands, lookUp.language, texts)
    const shut = kit.access.mayAsk(asked.asker) ? [] : [text(`**${texts.notHere}**`)]
    return { ...screen, blocks: [...shut, ...screen.blocks] }
  })
}
