import { decode } from './decode.ts'
import { parseHtml } from './dom.ts'
import { readBlocks } from './html-blocks.ts'
import { htmlFacts } from './html-facts.ts'
import { textPart } from './html-root.ts'
import type { Loader, SourceFile } from './loader.ts'
import { outline } from './outline.ts'

/** A page names its encoding near its beginning. */
const HEAD_BYTES = 4096
const EASTERN = /\p{Script=Arabic}/gu
const WRITTEN_IN_ARABIC_SCRIPT = /^(?:fa|ar|ur|ps|ckb|ug|sd)$/u

/** Web pages: the text of their main part, block by block, and what their metadata says of it. */
export const html: Loader = {
  name: 'html',
  version: 1,
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  read: async (source) => {
    const page = parseHtml(source.file, decode(source, declaredEncoding(source)))
    const { root, isFrame } = textPart(page)
    const part = readBlocks(root, isFrame)
    // A page whose whole text looks like a frame is read whole: too much is better than nothing.
    const { text, headings, posts } = part.text === '' ? readBlocks(page) : part
    const { language, ...facts } = htmlFacts(page, root)
    return [
      {
        text,
        facts: { ...facts, ...(language !== undefined && isScriptOf(language, text) && { language }) },
        marks: outline(headings, facts.title),
        posts,
        headings: 'marked',
      },
    ]
  },
}

function declaredEncoding({ bytes }: SourceFile): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/iu.exec(head)?.[1]?.toLowerCase()
}

/** Templates often say `lang="en"` whatever they hold; a Persian text is not English. */
function isScriptOf(language: string, text: string): boolean {
  const isEastern = (text.match(EASTERN)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
  return isEastern === WRITTEN_IN_ARABIC_SCRIPT.test(language)
}
