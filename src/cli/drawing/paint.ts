import pc from 'picocolors'
import type { Block, Run, Style } from './block.ts'
import { directionOf } from './direction.ts'
import type { Look } from './look.ts'
import { columnsOf, graphemes } from './width.ts'
import { wrap } from './wrap.ts'

const RIGHT_TO_LEFT_ISOLATE = '\u2067'
const END_OF_ISOLATE = '\u2069'

/** The blocks as text, with a line break after every line. Only here do colours, links and isolates enter the text. */
export function paint(blocks: readonly Block[], look: Look): string {
  const painter = createPainter(look)
  return blocks.map((block) => `${paintBlock(block, look, painter)}\n`).join('')
}

type Painter = (run: Run, isRightToLeft: boolean) => string

function paintBlock(block: Block, look: Look, painter: Painter): string {
  const width = graphemes(block.lead).reduce((sum, letter) => sum + columnsOf(letter), 0)
  const columns = look.columns === undefined ? undefined : look.columns - width
  // A line of a right-to-left run may begin with a Latin name: the run decides for all its lines.
  const directed = block.runs.map((run) => ({ ...run, isRightToLeft: directionOf(run.text) === 'rtl' }))
  return wrap(directed, columns)
    .map((runs, index) => {
      const lead = index === 0 ? block.lead : ' '.repeat(width)
      const text = runs.map((run) => painter(run, run.isRightToLeft)).join('')
      return (lead + text).trimEnd()
    })
    .join('\n')
}

function createPainter(look: Look): Painter {
  const colours = pc.createColors(look.colours)
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    strong: colours.bold,
    faint: colours.dim,
    marker: colours.cyan,
    title: colours.bold,
    mark: colours.inverse,
    asked: colours.red,
    archived: colours.green,
    problem: colours.yellow,
  }
  return (run, isRightToLeft) => {
    const styled = run.style === undefined ? run.text : styles[run.style](run.text)
    const linked = look.links && run.link !== undefined ? hyperlink(run.link, styled) : styled
    return look.isolates && isRightToLeft ? `${RIGHT_TO_LEFT_ISOLATE}${linked}${END_OF_ISOLATE}` : linked
  }
}

/** OSC 8; each line opens and closes its own, so that a wrapped link stays whole. */
function hyperlink(url: string, text: string): string {
  return `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`
}
