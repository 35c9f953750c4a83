import { describe, expect, it } from 'vitest'
import type { Place } from '../../../src/model/document.ts'
import { loadFile, type LoadedDocument } from '../../../src/load/load-file.ts'
import type { Loader } from '../../../src/load/loader.ts'
import { LOADERS, loaderFor } from '../../../src/load/loaders.ts'
import { pdfWith } from '../../../src/load/formats/pdf/pdf.ts'
import { loaderLaws, sourceFile } from '../../laws/loader-laws.ts'
import { makeDocx, makePdf, makeZip } from '../made-files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const named = (name: string): Loader => {
  const loader = LOADERS.find((one) => one.name === name)
  if (!loader) throw new Error(`no loader ${name}`)
  return loader
}
async function load(file: string, content: string | Uint8Array): Promise<readonly LoadedDocument[]> {
  return loadFile(sourceFile(file, content), undefined, LOADERS)
}
/** Each place with the words that begin there. */
const places = ([loaded]: readonly LoadedDocument[]): readonly (readonly [Place, string])[] =>
  (loaded?.document.marks ?? []).map(({ place, offset }) => [
    place,
    loaded?.document.text.slice(offset, offset + 12) ?? '',
  ])
const said = (loaded: LoadedDocument | undefined): readonly unknown[] =>
  (loaded?.statements ?? []).map(({ kind, speaker, saidOn, span }) => [
    kind,
    speaker,
    saidOn,
    loaded?.document.text.slice(span.start, span.end),
  ])

const ODT = makeZip([
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
  {
    name: 'content.xml',
    content:
      '<office:document-content><office:body><office:text><text:h text:outline-level="1">Herons</text:h><text:p>They stand<text:s/>still.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Mostly.</text:p></text:note-body></text:note></text:p><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Nests</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>2020</text:p></table:table-cell><table:table-cell><text:p>52</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>',
  },
])
const EPUB = makeZip([
  { name: 'mimetype', content: 'application/epub+zip', isStored: true },
  {
    name: 'META-INF/container.xml',
    content: '<container><rootfiles><rootfile full-path="b/book.opf"/></rootfiles></container>',
  },
  {
    name: 'b/book.opf',
    content:
      '<package><metadata><dc:title>The weir book</dc:title><dc:creator>Ada Reed</dc:creator><dc:date>2019-04-02</dc:date></metadata><manifest><item id="two" href="two.xhtml"/><item id="one" href="one%20.xhtml"/></manifest><spine><itemref idref="one"/><itemref idref="two"/></spine></package>',
  },
  { name: 'b/two.xhtml', content: '<html><body><h1>Second</h1><p>Gates.</p></body></html>' },
  { name: 'b/one .xhtml', content: '<html><body><h1>First</h1><p>Stones.</p></body></html>' },
])
const XLSX = makeZip([
  {
    name: 'xl/workbook.xml',
    content:
      '<workbook><sheets><sheet name="Nests" r:id="r1"/><sheet name="Old" state="hidden" r:id="r2"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content:
      '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="worksheets/b.xml"/></Relationships>',
  },
  {
    name: 'xl/sharedStrings.xml',
    content: '<sst><si><t>River</t></si><si><t>Seen on</t></si><si><r><t>Old </t></r><r><t>Weir</t></r></si></sst>',
  },
  {
    name: 'xl/styles.xml',
    content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  },
  {
    name: 'xl/worksheets/a.xml',
    content:
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" s="1"><v>44318</v></c></row></sheetData></worksheet>',
  },
  {
    name: 'xl/worksheets/b.xml',
    content: '<worksheet><sheetData><row r="1"><c><v>9</v></c></row></sheetData></worksheet>',
  },
])
const PDF = makePdf([[[72, 700, 'Herons stand still.']], [[72, 700, 'Then they fly.']]])
const RTF =
  "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset178 Arabic;}}{\\info{\\title The weir}}Caf\\'e9 \\u8212?\\par {\\f1\\'e3\\'d1\\'cd\\'c8\\'c7}\\par{\\*\\secret hidden}\\cell one\\cell two\\cell\\row}"
const EML =
  'From: Ada Reed <ada@garden.example>\nTo: ben@garden.example\nMIME-Version: 1.0\nSubject: Herons\nDate: Mon, 3 May 2021 23:30:00 -0500\nContent-Type: text/plain; charset=utf-8\n\nThey are back.\n\nOn 2 May 2021 at 10:00, Ben Moss <ben@garden.example> wrote:\n> Are the herons\n> back?\n'
const MHTML =
  'From: <Saved by Blink>\nSnapshot-Content-Location: https://garden.example/herons\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p>Herons are =C3=A9tranges.</p></body></html>\n--B--\n'

loaderLaws(named('csv'), [
  {
    name: 'a.csv',
    bytes: bytes('River;Nests\nWeir;52\n"Mill; old";7'),
    holds: ['River: Weir; Nests: 52', 'River: Mill; old; Nests: 7'],
  },
])
loaderLaws(named('json'), [
  {
    name: 'a.json',
    bytes: bytes('[{"river":"Weir","nests":{"old":5,"new":[1,2]}},{"river":"Mill"}]'),
    holds: ['river: Weir; nests.old: 5; nests.new: 1, 2', 'river: Mill'],
  },
  { name: 'a.jsonl', bytes: bytes('{"a":1}\n\n{"a":2}'), holds: ['a: 1', 'a: 2'] },
])
loaderLaws(named('srt'), [
  { name: 'a.srt', bytes: bytes('1\n00:00:01,000 --> 00:00:02,000\n<i>Herons</i>\nstand.'), holds: ['Herons stand.'] },
])
loaderLaws(named('vtt'), [
  {
    name: 'a.vtt',
    bytes: bytes('WEBVTT\n\nNOTE no\n\n00:01.000 --> 00:02.000\n<v Ada Reed>They &amp; I.'),
    holds: ['Ada Reed: They & I.'],
    leavesOut: ['no'],
  },
])
const others = { isText: false }
loaderLaws(named('pdf'), [{ name: 'a.pdf', bytes: PDF, holds: ['Herons stand still.', 'Then they fly.'] }], others)
loaderLaws(
  named('docx'),
  [
    {
      name: 'a.docx',
      bytes: makeDocx([
        ['Title', 'Weirs'],
        ['', 'Stone by stone.'],
      ]),
      holds: ['Weirs', 'Stone by stone.'],
    },
  ],
  others,
)
loaderLaws(
  named('odt'),
  [{ name: 'a.odt', bytes: ODT, holds: ['Herons', 'They stand still.[1]', 'Year: 2020; Nests: 52', '[1] Mostly.'] }],
  others,
)
loaderLaws(named('epub'), [{ name: 'a.epub', bytes: EPUB, holds: ['First', 'Stones.', 'Second', 'Gates.'] }], others)
loaderLaws(
  named('xlsx'),
  [{ name: 'a.xlsx', bytes: XLSX, holds: ['River: Old Weir; Seen on: 2021-05-02'], leavesOut: ['9'] }],
  others,
)
loaderLaws(
  named('rtf'),
  [{ name: 'a.rtf', bytes: bytes(RTF), holds: ['Café —', 'مرحبا', 'one; two'], leavesOut: ['hidden', 'Arial'] }],
  others,
)
loaderLaws(
  named('eml'),
  [{ name: 'a.eml', bytes: bytes(EML), holds: ['They are back.', 'Are the herons\nback?'] }],
  others,
)
loaderLaws(
  named('mbox'),
  [
    {
      name: 'a.mbox',
      bytes: bytes(`From a@b Mon May  3 10:00:00 2021\n${EML}\n\nFrom a@b Mon May  3 10:00:00 2021\n${EML}`),
      holds: ['They are back.', 'They are back.'],
    },
  ],
  others,
)
loaderLaws(named('mhtml'), [{ name: 'a.mhtml', bytes: bytes(MHTML), holds: ['Herons are étranges.'] }], others)
loaderLaws(
  named('zip'),
  [
    {
      name: 'a.zip',
      bytes: makeZip([
        { name: 'in/a.txt', content: 'Herons.' },
        { name: 'b.pdf', content: PDF },
      ]),
      holds: ['Herons.', 'Then they fly.'],
    },
  ],
  others,
)

describe('a format is known by its bytes', () => {
  it.each([
    ['notes.txt', PDF, 'pdf'],
    ['a.pdf', makeDocx([['', 'x']]), 'docx'],
    ['a.docx', bytes('<!DOCTYPE html><p>x'), 'html'],
    ['a.zip', XLSX, 'xlsx'],
    ['a', EPUB, 'epub'],
    ['a.txt', ODT, 'odt'],
    ['a.doc', bytes(RTF), 'rtf'],
    ['a.txt', bytes(EML), 'eml'],
    ['a.eml', bytes(MHTML), 'mhtml'],
    ['a.txt', bytes('WEBVTT\n\n00:01.000 --> 00:02.000\nx'), 'vtt'],
    ['README', bytes('Herons.'), 'plain-text'],
    ['letter.txt', bytes('From: Ada\nTo: Ben\n\nHerons are back.'), 'plain-text'],
    ['bundle', makeZip([{ name: 'a.txt', content: 'x' }]), 'zip'],
  ])('%s', (file, content, name) => {
    expect(loaderFor(file, LOADERS, content)?.name).toBe(name)
  })

  it('tries plain text where a full stop begins no ending', () => {
    const text = new TextEncoder().encode('Herons.')
    for (const file of ['letter of 3.5', 'minutes.final version', 'a/b.2021'])
      expect(loaderFor(file, LOADERS, text)?.name).toBe('plain-text')
    expect(loaderFor('style.css', LOADERS, text)).toBeUndefined()
  })

  it('knows nothing of an ending that no reader has', () => {
    expect(loaderFor('film.mp4', LOADERS, bytes('x'))).toBeUndefined()
  })
})

describe('places', () => {
  it('of a PDF are pages', async () => {
    expect(places(await load('a.pdf', PDF))).toEqual([
      [{ kind: 'page', page: 1 }, 'Herons stand'],
      [{ kind: 'page', page: 2 }, 'Then they fl'],
    ])
  })

  it('of tables are sheets and rows', async () => {
    expect(places(await load('a.xlsx', XLSX))).toEqual([[{ kind: 'row', sheet: 'Nests', row: 4 }, 'River: Old W']])
    expect(places(await load('a.csv', 'a,b\n1,2\n\n3,4'))).toEqual([
      [{ kind: 'row', row: 2 }, 'a: 1; b: 2'.padEnd(10) + '\na'],
      [{ kind: 'row', row: 4 }, 'a: 3; b: 4'],
    ])
  })

  it('of books and Word documents are headings', async () => {
    expect(places(await load('a.epub', EPUB)).map(([place]) => place)).toEqual([
      { kind: 'heading', path: ['First'] },
      { kind: 'heading', path: ['Second'] },
    ])
    const word = makeDocx([
      ['Title', 'Weirs'],
      ['Heading1', 'Stones'],
      ['', 'Grey.'],
      ['Heading2', 'Old'],
      ['', 'Green.'],
    ])
    expect(places(await load('a.docx', word)).map(([place]) => place)).toEqual([
      { kind: 'heading', path: ['Stones'] },
      { kind: 'heading', path: ['Stones', 'Old'] },
    ])
  })

  it('of subtitles are times, and speakers come with their words', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nADA REED:\nHerons stand\n\n2\n00:00:02,000 --> 00:00:03,000\non one leg.\n\n3\n00:01:00,500 --> 00:01:02,000\n- BEN: No.\n- They sleep.'
    const [loaded] = await load('a.srt', srt)
    expect(loaded?.document.text).toBe('ADA REED: Herons stand on one leg.\nBEN: No.\nThey sleep.')
    expect(loaded?.document.marks.map(({ place }) => place)).toEqual(
      [1, 2, 60, 60].map((seconds) => ({ kind: 'time', seconds })),
    )
    expect(said(loaded)[0]).toEqual(['quotation', 'ADA REED', undefined, 'Herons stand on one leg.'])
    expect(said(loaded)[1]).toEqual(['quotation', 'BEN', undefined, 'No.'])
  })
})

describe('a message', () => {
  it('has its headers as facts, in the sender’s own day, and what it quotes belongs to its writer', async () => {
    const [loaded] = await load('a.eml', EML)
    expect(loaded?.document).toMatchObject({
      kind: 'message',
      title: 'Herons',
      author: 'Ada Reed',
      publishedOn: '2021-05-03',
    })
    expect(said(loaded)).toEqual([['quotation', 'Ben Moss', '2021-05-02', 'Are the herons\nback?']])
  })
})

describe('a PDF', () => {
  it('gives columns one after the other, broken words whole, and no running heads', async () => {
    const left = [
      'The herons of the valley stand in',
      'the shallow water below the wat-',
      'ermill until the bells ring noon.',
      'Then they fly over the meadows.',
    ]
    const right = [
      'Nobody knows where they go then',
      'and nobody has followed them yet.',
      'In the evening they come back to',
      'sleep in the alders by the weir.',
    ]
    const page = (number: number): [number, number, string][] => [
      [250, 760, 'The Heron Quarterly'],
      [300, 30, String(number)],
      ...right.map((text, row): [number, number, string] => [330, 640 - row * 14, text]),
      ...left.map((text, row): [number, number, string] => [72, 640 - row * 14, text]),
    ]
    const numbers = ['', 'one', 'two', 'three', 'four']
    const other = (number: number): [number, number, string][] => [
      [250, 760, 'The Heron Quarterly'],
      [72, 640, `Chapter ${numbers[number] ?? ''} of the book is about other birds of the valley.`],
      [300, 30, String(number)],
    ]
    const [loaded] = await load('a.pdf', makePdf([page(1), ...[2, 3, 4].map((number) => other(number))]))
    const text = loaded?.document.text ?? ''
    expect(text).toContain('in the shallow water below the watermill until the bells ring noon.')
    expect(text.indexOf('Then they fly')).toBeLessThan(text.indexOf('Nobody knows'))
    expect(text).not.toMatch(/Quarterly|^\d$/mu)
  })

  it('is read as far as time suffices, and the rest is named', async () => {
    const file = sourceFile('a.pdf', makePdf([[[72, 700, 'Herons stand still.']], [[72, 700, 'They fly at dawn.']]]))
    const slow = pdfWith(async () => undefined, -1).read(file)
    await expect(slow).rejects.toThrow('none of its pages could be read in time')
    const [whole] = await pdfWith(async () => undefined).read(file)
    expect(whole?.notes).toBeUndefined()
  })

  it('without text says that it is a scan', async () => {
    await expect(load('a.pdf', makePdf([[], []]))).rejects.toMatchObject({
      message: expect.stringContaining('holds no text: its 2 pages are pictures'),
    })
  })
})

describe('a ZIP archive', () => {
  it('holds no links, and each name once', async () => {
    const entries = [
      { name: 'link.txt', content: '/etc/hosts', isLink: true },
      { name: 'a.txt', content: 'They sat.' },
      { name: 'a.txt', content: 'They stand.' },
    ]
    const texts = (await load('a.zip', makeZip(entries))).map(({ document }) => document.text)
    expect(texts).toEqual(['They stand.'])
  })

  it('gives each document with its own kind and title, and says what it left out', async () => {
    const documents = await load(
      'a.zip',
      makeZip([
        { name: 'x/Herons.txt', content: 'They stand.' },
        { name: 'b.exe', content: 'MZ' },
        { name: 'c.pdf', content: PDF },
      ]),
    )
    expect(documents.map(({ document }) => [document.title, document.mediaType])).toEqual([
      ['Herons', 'text/plain'],
      ['c', 'application/pdf'],
    ])
    expect(new Set(documents.map(({ document }) => document.id)).size).toBe(2)
    expect(documents[0]?.notes).toEqual(['b.exe is of a kind that has no reader.'])
  })

  it.each([
    ['a bomb', makeZip([{ name: 'a.txt', content: new Uint8Array(20_000_000) }]), 'times its size'],
    [
      'one that lies about its sizes',
      makeZip([{ name: 'a.txt', content: 'x'.repeat(5000), claims: 10 }]),
      'larger than it claims',
    ],
    [
      'archives in archives',
      makeZip([{ name: 'b.zip', content: makeZip([{ name: 'a.txt', content: 'x' }]) }]),
      'an archive inside the archive',
    ],
    ['one that was cut off', makeZip([{ name: 'a.txt', content: 'x' }]).subarray(0, 40), 'damaged'],
  ])('refuses %s', async (_, content, reason) => {
    await expect(load('a.zip', content)).rejects.toMatchObject({
      code: 'document-unreadable',
      message: expect.stringContaining(reason),
    })
  })
})
