import type { Answer } from '../../model/answer.ts'
import type { Texts } from '../languages/texts.ts'
import { citationMenu } from './answer.ts'
import { footnote } from './footnotes.ts'
import { paginate } from './pages.ts'
import { COLOURS, notice, type Screen, text } from './screen.ts'

/** The sources of one answer with what each says; all of them can be opened from the menu, also those that do not fit. */
export function answerSourcesScreen(answer: Answer, record: string, texts: Texts): Screen {
  if (answer.kind === 'silent') return notice(texts.silent, COLOURS.silent)
  const groups = answer.citations.map((citation) => [text(footnote(citation, [], texts))])
  const [shown = []] = paginate(groups, 60)
  return {
    colour: COLOURS.plain,
    blocks: [text(`**${texts.sources}** (${answer.citations.length})`), ...shown],
    controls: [citationMenu(answer.citations, { record, texts })],
  }
}
