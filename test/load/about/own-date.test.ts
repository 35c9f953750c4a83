import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'

/** What a document says of itself, read from a file of that name. */
async function facts(file: string, text: string) {
  const bytes = new TextEncoder().encode(text)
  const [loaded] = await loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  return loaded?.document
}

const BODY =
  'این آسیاب بادی پس از سی سال دوباره می‌چرخد و هر هفته دو روز برای دانش‌آموزان شهر باز است، چنان که پیش از این هم بود.'

/** A web page with a date in its text. */
function page(head: string): string {
  return `<html><head>${head}</head><body><h1>آسیاب</h1><p class="date">یکشنبه ۲۷ تیر ۱۳۹۹ - ۱۴:۲۰</p><p>${BODY}</p></body></html>`
}

describe('the date of a text', () => {
  it.each([
    ['یکشنبه ۲۷ تیر ۱۳۹۹ - ۱۴:۲۰', '2020-07-17'],
    ['سه شنبه ۱۴ بهمن ۱۴۰۱، ساعت ۱۰:۳۰', '2023-02-03'],
    ['فرهنگ سه‌شنبه - ۱۴ بهمن ۱۴۰۱', '2023-02-03'],
    ['تاريخ: 5 آذر 1396', '2017-11-26'],
    ['۲۲ مه ۲۰۲۳ / ۱ خرداد ۱۴۰۲', '2023-05-22'],
    ['14-3-2019', '2019-03-14'],
    ['٣ أيلول ٢٠٢١', '2021-09-03'],
    ['الأحد 6 حزيران 2021 - 11:30', '2021-06-06'],
    ['الأحد ١٥ محرّم ١٤٤٣هـ الموافق ٢٢ أغسطس ٢٠٢١م', '2021-08-22'],
    ['May 4, 2021 | 10:30', '2021-05-04'],
  ])('is a line below the title: %s', async (line, publishedOn) => {
    expect(await facts('a.txt', `آسیاب\n${line}\n\n${BODY}`)).toMatchObject({ publishedOn })
  })

  it.each(['الخميس ١٢ رمضان ١٤٤٤', '22 mai 2023 - 24 mai 2023', 'از سال ۱۳۷۰'])(
    'is none that can not be reckoned or is two: %s',
    async (line) => {
      expect(await facts('a.txt', `آسیاب\n${line}\n\n${BODY}`)).not.toHaveProperty('publishedOn')
    },
  )

  it('is the first or the last line of all where that is a day', async () => {
    expect(await facts('a.txt', `۱۲ مهر ۱۴۰۰\n\n${BODY}`)).toMatchObject({ publishedOn: '2021-10-04' })
    expect(await facts('a.txt', `آسیاب\n\n${BODY}\n\n۱۲ مهر ۱۴۰۰`)).toMatchObject({ publishedOn: '2021-10-04' })
    expect(await facts('a.txt', `2021\n\n${BODY}`)).not.toHaveProperty('publishedOn')
  })

  it('is not that of a post', async () => {
    const post = 'سارا موجی @sara_moji · ۱۴ بهمن ۱۴۰۱\nآسیاب می‌چرخد!'
    expect(await facts('a.txt', `آسیاب\n\n${post}\n\n${BODY}`)).not.toHaveProperty('publishedOn')
    expect(await facts('a.txt', `آسیاب\n\n${BODY}\n\nسارا موجی @sara_moji\nمی‌چرخد!\n۱۴ بهمن ۱۴۰۱`)).not.toHaveProperty(
      'publishedOn',
    )
  })

  it('is a line of a web page whose fields tell none', async () => {
    expect(await facts('a.html', page(''))).toMatchObject({ publishedOn: '2020-07-17' })
    const field = '<meta property="article:published_time" content="2020-07-18T09:00:00Z">'
    expect(await facts('a.html', page(field))).toMatchObject({ publishedOn: '2020-07-18' })
  })
})

describe('the publisher of a text', () => {
  it.each(['پایگاه خبری تار و پود', 'منبع: خبرگزاری گندمزار', 'المصدر: وكالة أنباء الحدائق'])(
    'is named on a line of its own: %s',
    async (line) => {
      const publisher = line.replace(/^[^:]+:\s/u, '')
      expect(await facts('a.txt', `آسیاب\n${line}\n\n${BODY}`)).toMatchObject({ publisher })
    },
  )

  it('is no person and no book', async () => {
    expect(await facts('a.txt', `آسیاب\nمنبع: کتاب آسیاب‌ها\n\n${BODY}`)).not.toHaveProperty('publisher')
    expect(await facts('a.txt', `آسیاب\nروزنامه در تاریخ آسیاب\n\n${BODY}`)).not.toHaveProperty('publisher')
  })

  it('is the paper that a page’s title ends in, which is then no part of it', async () => {
    const titled = `<html><head><title>آسیاب می‌چرخد | خبرگزاری گندمزار</title></head><body><p>${BODY}</p></body></html>`
    expect(await facts('a.html', titled)).toMatchObject({ publisher: 'خبرگزاری گندمزار', title: 'آسیاب می‌چرخد' })
  })
})

it('takes who wrote a text from its line', async () => {
  expect(await facts('a.txt', `آسیاب\nنوشته: مینا چرخی\n\n${BODY}`)).toMatchObject({ author: 'مینا چرخی' })
})
