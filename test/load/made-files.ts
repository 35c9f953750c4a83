import { crc32, deflateRawSync } from 'node:zlib'

export interface MadeEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly isStored?: boolean
  /** What the directory claims, where it lies. */
  readonly claims?: number
  /** A link, as Unix packs it: its content is where it leads. */
  readonly isLink?: boolean
}

/** A ZIP archive, entry by entry, as office programs write it. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, isStored = false, claims, isLink = false } of entries) {
    const bytes = Buffer.from(content)
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const title = Buffer.from(name)
    const numbers = Buffer.alloc(16)
    numbers.writeUInt32LE(crc32(bytes), 0)
    numbers.writeUInt32LE(packed.length, 4)
    numbers.writeUInt32LE(claims ?? bytes.length, 8)
    numbers.writeUInt16LE(title.length, 12)
    const head = Buffer.from([20, 0, 0, 8, isStored ? 0 : 8, 0, 0, 0, 0, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, numbers, title, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(isLink ? 0o120777 * 65_536 : 0, 6)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, numbers, place, title]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

/** A line of a PDF page: where it stands, in points, and how large. */
export type MadeLine = readonly [x: number, y: number, text: string, size?: number]

/** A PDF of these pages in Helvetica, drawn in the order given. */
export function makePdf(pages: readonly (readonly MadeLine[])[], info = ''): Uint8Array {
  const objects: string[] = ['', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>']
  const kids: number[] = []
  for (const page of pages) {
    const drawn = page
      .map(
        ([x, y, text, size = 12]) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`,
      )
      .join('\n')
    objects.push(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    )
    kids.push(objects.length)
  }
  objects[0] = '<</Type/Catalog/Pages 2 0 R>>'
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  objects.push(`<<${info}>>`)
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1')
}

const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

/** A Word document: [style, text] for each paragraph, then XML as it stands. */
export function makeDocx(paragraphs: readonly (readonly [style: string, text: string])[], xml = ''): Uint8Array {
  const body = paragraphs.map(([style, text]) => paragraph(text, style)).join('')
  const styles = ['Title', 'Heading1', 'Heading2']
    .map(
      (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace(/(\d)/u, ' $1')}"/></w:style>`,
    )
    .join('')
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/${kind}" Target="${target}"/></Relationships>`
  return makeZip([
    { name: '_rels/.rels', content: relations('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relations('styles', 'styles.xml') },
    { name: 'word/styles.xml', content: `<w:styles ${space}>${styles}</w:styles>` },
    { name: 'word/document.xml', content: `<w:document ${space}><w:body>${body}${xml}</w:body></w:document>` },
  ])
}
