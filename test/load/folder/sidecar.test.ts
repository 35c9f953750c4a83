import { describe, expect, it } from 'vitest'
import { markdown } from '../../../src/load/formats/markdown.ts'
import { readFrontMatter, readSidecar } from '../../../src/load/folder/sidecar.ts'
import { sourceFile } from '../../laws/loader-laws.ts'

const read = (yaml: string): unknown => readSidecar(sourceFile('weir.txt.meta.yml', yaml))

describe('a sidecar', () => {
  it('gives every fact, with dates as precise as they are written', () => {
    const yaml = [
      'title: The old weir',
      'author: [Ada Reed, Ben Moss]',
      'publisher: Garden Weekly',
      'publishedOn: 2020-07-17',
      'capturedAt: 2020-07',
      'url: https://garden.example/weir?a=1',
      'language: fa-IR',
      'kind: report',
      'collection: rivers',
      'syndicatedFrom: Valley Post',
      'tags: [weir, herons]',
    ].join('\n')
    expect(read(yaml)).toEqual({
      title: 'The old weir',
      author: 'Ada Reed, Ben Moss',
      publisher: 'Garden Weekly',
      publishedOn: '2020-07-17',
      capturedAt: '2020-07',
      url: 'https://garden.example/weir?a=1',
      language: 'fa',
      kind: 'report',
      collection: 'rivers',
      syndicatedFrom: 'Valley Post',
      tags: ['weir', 'herons'],
    })
  })

  it.each([
    ['publishedOn: 2020', '2020'],
    ['publishedOn: "2020-07"', '2020-07'],
    ['publishedOn: 2020-07-17T10:00:00Z', '2020-07-17'],
    ['publishedOn: 17 July 2020', '2020-07-17'],
    ['publishedOn: 2020-7-4', '2020-07-04'],
    ['publishedOn: 2020/7', '2020-07'],
    ['publishedOn: 1399/04/27', '2020-07-17'],
    ['publishedOn: ۱۳۹۹/۴/۲۷', '2020-07-17'],
    ['publishedOn: ۱۳۹۹-۰۴-۲۷', '2020-07-17'],
    ['publishedOn: ۱۳۹۹', '2020'],
    ['publishedOn: 1399-04-27 SH', '2020-07-17'],
    ['publishedOn: 1399-04-27 CE', '1399-04-27'],
    ['publishedOn: ۲۰۲۰-۰۷-۱۷', '2020-07-17'],
    ['publishedOn: 1215-06-15', '1215-06-15'],
  ])('reads %s as a date, not as a moment', (yaml, date) => {
    expect(read(yaml)).toEqual({ publishedOn: date })
  })

  it('takes an empty file and empty keys as nothing said', () => {
    expect(read('# nothing yet\n')).toEqual({})
    expect(read('author:\ntitle: Weir')).toEqual({ title: 'Weir' })
  })

  it.each([
    ['titel: Weir', 'unknown key "titel"'],
    ['publishedOn: someday', 'publishedOn: "someday" is not a date'],
    ['publishedOn: 2020-02-30', 'publishedOn: "2020-02-30" is not a date'],
    [
      'publishedOn: 1399-04-27',
      'write 1399-04-27 SH if it is a year of the Persian solar calendar (2020-07-17), or 1399',
    ],
    ['publishedOn: 1399', '"1399" may be of two calendars'],
    ['publishedOn: 1399/12/31', 'publishedOn: "1399/12/31" is not a date'],
    ['publishedOn: 07-08-2020', '"07-08-2020" does not tell the day from the month; write 2020, 2020-07 or 2020-07-17'],
    ['publishedOn: [2020]', 'publishedOn: is not a date'],
    ['title: 12', 'title: is not a text; set it between quotation marks'],
    ['url: ftp://garden.example', 'url: is not an http or https address'],
    ['kind: novel', 'kind: is none of article, report,'],
    ['language: english please', 'language: is not a language code'],
    ['collection: a/b', 'collection: holds a slash'],
    ['title: [', 'is not valid YAML'],
    ['- a\n- b', 'not a list of `key: value` lines'],
  ])('refuses %j by the name of the file', (yaml, reason) => {
    expect(() => read(yaml)).toThrow(
      expect.objectContaining({ code: 'document-unreadable', message: expect.stringContaining(reason) }),
    )
    expect(() => read(yaml)).toThrow(/^weir\.txt\.meta\.yml: /u)
  })
})

describe('what to do about a sidecar that can not be read', () => {
  it.each([
    ['publishedOn: someday', 'Correct the value, or take the line out.'],
    ['titel: Weir', 'The keys are title, author,'],
    ['title: "Weir', 'goes between single quotes'],
  ])('of %j is said', (yaml, hint) => {
    expect(() => read(yaml)).toThrow(expect.objectContaining({ hint: expect.stringContaining(hint) }))
  })

  it('shows nothing of the parser’s picture of a line', () => {
    expect(() => read('title: "Weir')).toThrow(/at line \d+, column \d+\)$/u)
  })
})

describe('front matter', () => {
  it('that is no YAML is read line by line, and the text is not lost for it', async () => {
    const source = sourceFile(
      'a.md',
      new TextEncoder().encode('---\ntitle: The mill: a history\nauthor: Ada "Reed\n---\nIt burned.\n'),
    )
    const [text] = await markdown.read(source)
    expect(text).toMatchObject({ text: 'It burned.', facts: { title: 'The mill: a history' } })
    expect(text?.notes?.join()).toContain('not valid YAML')
  })

  it('knows the names of other programs and leaves their own keys alone', () => {
    expect(readFrontMatter('a.md', 'date: 2020-07\nlang: en\nauthors: [Ada, Ben]\nlayout: post\ndraft: false')).toEqual(
      {
        publishedOn: '2020-07',
        language: 'en',
        author: 'Ada, Ben',
      },
    )
  })

  it('refuses a wrong value of a key of ours', () => {
    expect(() => readFrontMatter('a.md', 'publishedOn: soon')).toThrow(
      'a.md: front matter: publishedOn: "soon" is not a date',
    )
  })
})
