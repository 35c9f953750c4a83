import { FootnoteError } from '../../errors.ts'
import { decode } from '../bytes/decode.ts'
import { parseHtml } from './html/dom.ts'
import { readBlocks } from './html/html-blocks.ts'
import type { RawText, SourceFacts, SourceFile } from '../loader.ts'
import { keepsLines } from './markdown-lines.ts'
import { outline } from './outline.ts'

const FRONT_MATTER = /^(?:\uFEFF)?---[^\S\n]*\r?\n([\s\S]*?)\r?\n?^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/mu
/** A note is a paragraph of its own, and no address that its number leads to. */
const NOTE = /^(?=\[\^[^\]\s]{1,30}\]:)/gmu
/** Written-out HTML inside Markdown is read as HTML, so that embedded posts and tables are seen. */
const createRenderer = async (): Promise<{ readonly render: (text: string) => string }> => {
  // Fifty modules, of which an ingest without such a file needs none.
  const { default: MarkdownIt } = await import('markdown-it')
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
  markdown.core.ruler.push('lines-of-posts', ({ tokens }) => {
    for (const { type, content, children } of tokens)
      if (type === 'inline' && keepsLines(content))
        for (const child of children ?? []) if (child.type === 'softbreak') child.type = 'hardbreak'
  })
  return markdown
}
let renderer: ReturnType<typeof createRenderer> | undefined

export async function readMarkdown(source: SourceFile): Promise<readonly RawText[]> {
  const whole = decode(source)
  const matter = FRONT_MATTER.exec(whole)
  const isMatter = matter?.index === 0 && /^[\s#]*[\w-]+\s*:|^\s*$/u.test(matter[1] ?? '')
  const { given, notes } = isMatter ? await frontMatter(source.file, matter[1] ?? '') : { given: {}, notes: [] }
  const body = (isMatter ? whole.slice(matter[0].length) : whole).replace(NOTE, '\n\\')
  const { text, headings, posts, marked } = readBlocks(
    parseHtml(source.file, (await (renderer ??= createRenderer())).render(body)),
  )
  const [first, ...others] = headings
  // A text's only heading of the first level, on its top, is its title.
  const isTitle = first?.level === 1 && first.offset === 0 && others.every(({ level }) => level > 1)
  const title = given.title ?? (isTitle ? first.text : undefined)
  const facts = { ...given, ...(title !== undefined && { title }) }
  // Text that was only put into an .md file has no marked headings; then they are found by their shape.
  return [
    {
      text,
      facts,
      marks: outline(headings, title),
      posts,
      marked,
      headings: headings.length === 0 ? 'unmarked' : 'marked',
      ...(notes.length > 0 && { notes }),
    },
  ]
}

const LINE = /^(?<key>[\w-]+):[^\S\n]+(?<value>\S.*)$/gmu

/** Much front matter is no YAML (`title: The mill: a history`); then its plain lines are read as they are meant. */
async function frontMatter(
  file: string,
  matter: string,
): Promise<{ readonly given: SourceFacts; readonly notes: readonly string[] }> {
  const { readFrontMatter } = await import('../folder/sidecar.ts')
  try {
    return { given: readFrontMatter(file, matter), notes: [] }
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError) || !thrown.message.includes('is not valid YAML')) throw thrown
    const lines = Array.from(
      matter.matchAll(LINE),
      ({ groups }) => `${groups?.['key'] ?? ''}: ${JSON.stringify(groups?.['value']?.trim())}`,
    )
    const reason = thrown.message.replace(`${file}: `, '')
    return {
      given: readFrontMatter(file, lines.join('\n')),
      notes: [`Its front matter ${reason}: only its plain lines were read.`],
    }
  }
}
