import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'
import { makeZip } from '../../made-files.ts'

async function read(file: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [loaded] = await loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  return loaded?.document.text ?? ''
}
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const paragraph = (text: string, more = ''): string => `<w:p><w:r><w:t>${text}</w:t></w:r>${more}</w:p>`

function word(body: string, relations = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${WORD} xmlns:r="${RELATION}"><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${relations}</Relationships>` },
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  ])
}

describe('a Word document', () => {
  it('has its notes behind the text, with their numbers', async () => {
    const notes = `<?xml version="1.0"?><w:footnotes ${WORD}><w:footnote w:id="1">${paragraph('Counted at dawn.')}</w:footnote></w:footnotes>`
    const bytes = word(
      paragraph('Forty herons.', '<w:r><w:footnoteReference w:id="1"/></w:r>'),
      `<Relationship Id="n" Type="${RELATION}/footnotes" Target="footnotes.xml"/>`,
      { 'word/footnotes.xml': notes },
    )
    expect(await read('a.docx', bytes)).toBe('Forty herons.[1]\n\n[1] Counted at dawn.')
  })

  it('shows what was inserted and not what was deleted', async () => {
    const changes =
      '<w:ins w:id="1"><w:r><w:t> at dawn</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText> at noon</w:delText></w:r></w:del>'
    expect(await read('a.docx', word(paragraph('Herons fly', changes)))).toBe('Herons fly at dawn')
  })

  it('holds the pages that a program put into it whole', async () => {
    const bytes = word(
      `${paragraph('Above.')}<w:altChunk r:id="c"/>`,
      `<Relationship Id="c" Type="${RELATION}/aFChunk" Target="/word/chunk.html"/>`,
      { 'word/chunk.html': '<html><body><p>Herons stand still.</p></body></html>' },
    )
    expect(await read('a.docx', bytes)).toBe('Above.\n\nHerons stand still.')
  })
})

const cell = (text: string, more = ''): string => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`

describe('an OpenDocument text', () => {
  it('may be one XML file, with cells joined over rows and words in boxes', async () => {
    const body = `<text:p>Herons.</text:p><text:p><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p><table:table><table:table-row>${cell('North', ' table:number-rows-spanned="2"')}${cell('May')}</table:table-row><table:table-row><table:covered-table-cell/>${cell('June')}</table:table-row></table:table>`
    const flat = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`
    expect(await read('a.fodt', flat)).toBe('Herons.\n\nIn a box.\n\nNorth; May\nNorth; June')
  })
})

describe('Rich Text', () => {
  it('has a row of a table on a line, whatever paragraphs are in its cells, and its notes in brackets', async () => {
    const rtf = String.raw`{\rtf1\ansi Before.\par\trowd\cellx1\pard\intbl Garden\par north\cell 2020\cell\row\trowd\pard\intbl\cell 2021\cell{\trowd\row}\pard After.{\footnote\pard {\super 1} A note.\par} End.\par}`
    expect(await read('a.rtf', rtf)).toBe('Before.\nGarden north; 2020\n2021\nAfter. [1 A note.] End.')
  })
})

describe('an e-book', () => {
  it('has the numbers of its notes in brackets, apart from the words before them', async () => {
    const bytes = makeZip([
      { name: 'mimetype', content: 'application/epub+zip', isStored: true },
      {
        name: 'META-INF/container.xml',
        content: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      },
      {
        name: 'b.opf',
        content:
          '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="a"/><itemref idref="gone"/></spine></package>',
      },
      {
        name: 'a.xhtml',
        content:
          '<html><body><p>In 1950<a epub:type="noteref" href="#n1"><sup>1</sup></a> it burned, 10<sup>2</sup> metres wide.</p><p id="n1">The mill. <a role="doc-backlink" href="#r1">↩︎</a></p></body></html>',
      },
    ])
    expect(await read('a.epub', bytes)).toBe('In 1950[1] it burned, 102 metres wide.\n\nThe mill.')
  })
})
