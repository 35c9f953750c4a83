import { Parser } from 'htmlparser2'
import { unreadable } from '../../unreadable.ts'

export interface TextNode {
  readonly kind: 'text'
  readonly text: string
}

export interface ElementNode {
  readonly kind: 'element'
  /** Lower case. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = TextNode | ElementNode

interface Growing extends ElementNode {
  readonly children: HtmlNode[]
}

/** What lies deeper is hung in at this depth, as browsers do, so that walking a tree by recursion is safe. */
const DEEPEST = 256
/** The parser's time grows with the square of the depth; no page that people wrote comes near this. */
const TOO_DEEP = 10_000

/** The tree of an HTML text, without comments. Throws FootnoteError('document-unreadable') for absurd nesting. */
export function parseHtml(file: string, text: string): ElementNode {
  return parse(file, text, false)
}

/** The tree of an XML text, names as written. Entities that it declares itself are not looked up, inside or outside. */
export function parseXml(file: string, text: string): ElementNode {
  return parse(file, text, true)
}

function parse(file: string, text: string, xmlMode: boolean): ElementNode {
  const root: Growing = { kind: 'element', name: '#document', attributes: {}, children: [] }
  const open: Growing[] = [root]
  let depth = 0
  const handler = {
    onopentag: (name: string, attributes: Readonly<Record<string, string>>) => {
      depth += 1
      if (depth > TOO_DEEP)
        throw unreadable(file, 'its elements are nested too deeply', 'Open it in a browser and save its text.')
      const element: Growing = { kind: 'element', name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      if (depth <= DEEPEST) open.push(element)
    },
    onclosetag: () => {
      if (depth <= DEEPEST) open.pop()
      depth -= 1
    },
    // Each entity comes as a piece of its own; what lies between two tags is one text.
    ontext: (data: string) => {
      const children = open.at(-1)?.children
      const last = children?.at(-1)
      if (last?.kind === 'text') children?.splice(-1, 1, { kind: 'text', text: last.text + data })
      else children?.push({ kind: 'text', text: data })
    },
  }
  new Parser(handler, { xmlMode }).end(text)
  return root
}

/** Every element below `root`, in the order of the document. */
export function* elements(root: ElementNode): Generator<ElementNode> {
  for (const child of root.children) {
    if (child.kind === 'text') continue
    yield child
    yield* elements(child)
  }
}

export function findAll(root: ElementNode, test: (element: ElementNode) => boolean): readonly ElementNode[] {
  return [...elements(root)].filter(test)
}

/** The characters below an element as they are written, scripts and all. */
export function rawText(element: ElementNode): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : rawText(child))).join('')
}

export function hasClass(element: ElementNode, pattern: RegExp): boolean {
  return pattern.test(element.attributes['class'] ?? '')
}

/** The first element of this name below `root`. */
export function findFirst(root: ElementNode, name: string): ElementNode | undefined {
  for (const element of elements(root)) if (element.name === name) return element
  return undefined
}
