import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'
import { tableText } from '../../../../src/load/formats/tables/table-text.ts'
import { makeZip } from '../../made-files.ts'

async function read(file: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [loaded] = await loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  return {
    lines: loaded?.document.text.split('\n') ?? [],
    rows: loaded?.document.marks.map(({ place }) => (place.kind === 'row' ? place.row : 0)),
    title: loaded?.document.title,
    notes: loaded?.notes ?? [],
  }
}

const cell = (reference: string, value: string | number, style = 0): string =>
  typeof value === 'number'
    ? `<c r="${reference}" s="${style}"><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
const book = (rows: readonly string[], joined: readonly string[] = []): Uint8Array =>
  makeZip([
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/worksheets/s1.xml',
      content: `<worksheet><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData><mergeCells>${joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    },
  ])

describe('a table of separated values', () => {
  it('from Excel may name its delimiter in a first line of its own', async () => {
    expect(await read('a.csv', 'sep=;\r\nName;City\r\nAda;Leeds\r\n')).toMatchObject({
      lines: ['Name: Ada; City: Leeds'],
      rows: [3],
    })
  })

  it('keeps its own title above the header', async () => {
    const { lines, rows } = await read(
      'a.csv',
      'Trees of the town,,\n,,\nGarden,Year,Trees\nNorth,2020,40\nSouth,2021,55',
    )
    expect(lines).toEqual([
      'Trees of the town',
      'Garden: North; Year: 2020; Trees: 40',
      'Garden: South; Year: 2021; Trees: 55',
    ])
    expect(rows).toEqual([1, 4, 5])
  })

  it('may have years for names, and a name twice', async () => {
    const years = await read('a.csv', 'Garden,2019,2020,2021\nNorth,4,5,6\n')
    expect(years.lines).toEqual(['Garden: North; 2019: 4; 2020: 5; 2021: 6'])
    expect((await read('a.csv', 'Name,Value,Value\nNorth,1,2')).lines).toEqual(['Name: North; Value: 1; Value: 2'])
    expect((await read('a.csv', 'North,2020\nSouth,2021')).lines).toEqual(['North; 2020', 'South; 2021'])
  })

  it('is read line by line when a quotation mark is never closed, and says so', async () => {
    const { lines, notes } = await read('a.csv', 'Name,City\n"Ada,Leeds\nBo,Kent\n')
    expect(lines).toEqual(['Name: "Ada; City: Leeds', 'Name: Bo; City: Kent'])
    expect(notes.join()).toContain('never closed')
  })

  it('is called by the name of its file', async () => {
    expect((await read('list/bees of 2020.csv', 'Name,City\nAda,Leeds')).title).toBe('bees of 2020')
  })
})

describe('a table', () => {
  it('that says a long cell in every row is refused before it fills the memory', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ row: at + 1, cells: ['x'.repeat(1_000_000)] }))
    expect(() => tableText([{ rows }])).toThrow('more than 50000000 letters')
  })
})

describe('JSON', () => {
  it('keeps every digit', async () => {
    expect((await read('a.json', '[{"id":12345678901234567890,"n":1.10,"t":"1.10","e":-2}]')).lines).toEqual([
      'id: 12345678901234567890; n: 1.10; t: 1.10; e: -2',
    ])
  })

  it('lines that are broken are named, and the others read', async () => {
    const { lines, rows, notes } = await read('a.jsonl', '{"a":"one"}\n{"a":"two\n{"a":"three"}\n')
    expect([lines, rows]).toEqual([
      ['a: one', 'a: three'],
      [1, 3],
    ])
    expect(notes.join()).toContain('line 2')
  })

  it('keeps what stands beside the list that the file is about', async () => {
    const { lines } = await read('a.json', '{"title":"Bees","tags":["a","b"],"items":[{"id":1},{"id":2}]}')
    expect(lines).toEqual(['title: Bees; tags: a, b', 'id: 1', 'id: 2'])
    expect((await read('b.json', '{"title":"Bees","tags":["a"],"body":"They hum."}')).lines).toEqual([
      'title: Bees; tags: a; body: They hum.',
    ])
  })

  it('shows the text of HTML inside, as exports of web sites have it', async () => {
    expect((await read('a.json', '[{"body":"<p>Bees <b>hum</b> &amp; fly.</p>"}]')).lines).toEqual([
      'body: Bees hum & fly.',
    ])
  })

  it('says where it is not valid', async () => {
    await expect(read('a.json', '[{"a":1},]')).rejects.toThrow(/not valid JSON/u)
  })
})

describe('an Excel table', () => {
  it('has its joined header in every column, and a joined cell in every row', async () => {
    const made = book(
      [
        cell('A1', 'Garden') + cell('B1', 'Trees'),
        cell('B2', '2020') + cell('C2', '2021'),
        cell('A3', 'North') + cell('B3', 4) + cell('C3', 5),
        cell('B4', 6) + cell('C4', 7),
      ],
      ['A1:A2', 'B1:C1', 'A3:A4'],
    )
    expect((await read('a.xlsx', made)).lines).toEqual([
      'Garden: North; Trees 2020: 4; Trees 2021: 5',
      'Garden: North; Trees 2020: 6; Trees 2021: 7',
    ])
  })

  it('shows shares, times and durations as Excel does, and no digits that a computer made up', async () => {
    const made = book([
      cell('A1', 'Share') + cell('B1', 'At') + cell('C1', 'Lasted') + cell('D1', 'Sum'),
      cell('A2', 0.255, 1) + cell('B2', 0.6041666666666666, 2) + cell('C2', 1.25, 3) + cell('D2', 0.1 + 0.2),
    ])
    expect((await read('a.xlsx', made)).lines).toEqual(['Share: 25.5%; At: 14:30; Lasted: 30:00; Sum: 0.3'])
  })

  it('with a cell in the last column of every row takes no room for the empty ones', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => cell(`XFD${at + 1}`, at))
    expect((await read('a.xlsx', book(rows))).lines).toHaveLength(4000)
  })
})
