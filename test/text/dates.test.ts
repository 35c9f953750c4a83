import { assert, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solarIso } from '../../src/text/calendar.ts'
import { findDates, isIsoDate, parseDate } from '../../src/text/dates.ts'

describe('a date by itself', () => {
  it.each([
    ['2020', '2020'],
    ['2020-07', '2020-07'],
    ['2020-07-17', '2020-07-17'],
    ['2020-07-17T23:30:00+04:30', '2020-07-17'],
    ['July 17, 2020', '2020-07-17'],
    ['Jul 17, 2020', '2020-07-17'],
    ['Sept. 3, 2019', '2019-09-03'],
    ['Friday, July 17, 2020', '2020-07-17'],
    ['July 17, 2020 at 10:30 PM', '2020-07-17'],
    ['17 July 2020', '2020-07-17'],
    ['1st of May 2021', '2021-05-01'],
    ['July 2020', '2020-07'],
    ['17 juillet 2020', '2020-07-17'],
    ['1er août 2020', '2020-08-01'],
    ['vendredi 17 juillet 2020', '2020-07-17'],
    ['17 يوليو 2020', '2020-07-17'],
    ['١٧ يوليو/تموز ٢٠٢٠', '2020-07-17'],
    ['3 كانون الثاني 2021', '2021-01-03'],
    ['۱۷ ژوئیه ۲۰۲۰', '2020-07-17'],
    ['۱۷ ژوئیهٔ ۲۰۲۰', '2020-07-17'],
    ['۲۶ تیر ۱۳۹۹', '2020-07-16'],
    ['۲۶ تیرماه ۱۳۹۹', '2020-07-16'],
    ['۱۳۹۹/۰۴/۲۶', '2020-07-16'],
    ['۹ آذر ۱۳۹۹', '2020-11-29'],
    ['۱۴/۰۲/۱۴۰۱', '2022-05-04'],
    ['۰۴/۰۷/۱۴۰۱', '2022-09-26'],
    ['۱۴۰۱-۰۲-۱۴', '2022-05-04'],
    ['12/10/1492', undefined],
    ['13/10/1492', '1492-10-13'],
    ['17.07.2020', '2020-07-17'],
    ['17/07/2020', '2020-07-17'],
    ['17-7-2020', '2020-07-17'],
    ['٣ أيّار ٢٠٢١', '2021-05-03'],
    ['5 تشرين الأوّل 2019', '2019-10-05'],
  ])('%s is %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso)
  })

  it.each([
    '',
    'someday',
    '2020-13',
    '2020-02-30',
    'February 30, 2020',
    '07/04/2020',
    '7-4-2020',
    '13-14-2020',
    '۳۱ مهر ۱۳۹۹',
    'on July 17, 2020 we met',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it('tells an ISO date from other spellings', () => {
    expect(['2020', '2020-07', '2020-07-17'].map(isIsoDate)).toEqual([true, true, true])
    expect(['July 2020', '2020-7', '2020-02-30', '20200717'].map(isIsoDate)).toEqual([false, false, false, false])
  })
})

const found = (text: string): (readonly [string, string])[] =>
  findDates(text).map(({ start, end, iso }) => [text.slice(start, end), iso])

describe('dates in a text', () => {
  it('finds each with its span and its own precision', () => {
    expect(found('The weir opened on 3 May 1931, was widened in June 1954 and fell in the winter of 1988.')).toEqual([
      ['3 May 1931', '1931-05-03'],
      ['June 1954', '1954-06'],
      ['1988', '1988'],
    ])
  })

  it('takes the minutes in front of a day for none of its days', () => {
    expect(findDates('Updated 21:05 - 14 May 2021').map(({ iso }) => iso)).toEqual(['2021-05-14'])
    expect(findDates('به روز رسانی: ۲۱:۴۷ - ۱۴ اردیبهشت ۱۴۰۰').map(({ iso }) => iso)).toEqual(['2021-05-04'])
  })

  it('takes the first day of a range', () => {
    expect(found('The fair ran from July 25 to 28, 1988.')).toEqual([['July 25 to 28, 1988', '1988-07-25']])
    expect(found('du 3 au 5 juin 2019')).toEqual([['3 au 5 juin 2019', '2019-06-03']])
    expect(found('از ۳ تا ۵ مرداد ۱۳۶۷')).toEqual([['۳ تا ۵ مرداد ۱۳۶۷', '1988-07-25']])
  })

  it('finds years and no other numbers', () => {
    expect(found('In 1988, 30,000 bulbs and $2000 went to 1600m of beds, see #1988Garden and 1,950 others.')).toEqual([
      ['1988', '1988'],
    ])
    expect(found('between 1985 and 1987, and in 2019-2020')).toEqual([
      ['1985', '1985'],
      ['1987', '1987'],
      ['2019', '2019'],
      ['2020', '2020'],
    ])
    expect(found('در سال ۱۳۶۷ باغ ساخته شد')).toEqual([['۱۳۶۷', '1988']])
    expect(found('it cost 1367 in all')).toEqual([])
  })

  it.each([
    'Some 1500 people came.',
    'signed by 1600 residents',
    'près de 1800 personnes',
    'حدود ۱۵۰۰ نفر آمدند',
    'با ۱۴۰۰ جلد کتاب',
    'لا يتجاوز 1500 كتاب',
    'وحضر نحو ١٨٠٠ زائرٍ',
  ])('finds no year in what is counted: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    'He lives in room 1905.',
    'Flight 1988 was late.',
    'Phone 1999 for the miller.',
    'Bus 2010 leaves at 2015 hours.',
    'The hotel has 2020 beds.',
    'Article 1871 of the code forbids it.',
    'Il habite la chambre 1905.',
    'او در اتاق ۱۹۰۵ زندگی می‌کند',
    'تأخرت الرحلة 1988',
  ])('finds no year in the number of a thing: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['He left the room in 1905.', '1905'],
    ['The bus of 2010 is gone.', '2010'],
    ['A flight on 3 May 1988 was late.', '1988-05-03'],
    ['Kein Zug fuhr 1988.', '1988'],
  ])('finds the year behind other words: %s', (text, year) => {
    expect(found(text).map(([, iso]) => iso)).toEqual([year])
  })

  it.each([
    ['In 1990 people moved to the shore.', '1990'],
    ['En 1944 soldats et civils fuyaient.', '1944'],
    ['في 2011 طالب الناس بجسر', '2011'],
    ['در سال ۱۳۹۸ نفر اول شد', '2019'],
    ['در ۱۹۰۴ بار دیگر آمد', '1904'],
    ['It opened in 1931, people say.', '1931'],
  ])('finds the year that a word in front tells to be one: %s', (text, year) => {
    expect(found(text).map(([, iso]) => iso)).toEqual([year])
  })

  it('ends where the date ends, even when the next word is glued to it', () => {
    expect(found('July 26, 2020When it rained')).toEqual([['July 26, 2020', '2020-07-26']])
  })
})

describe('the Persian solar calendar', () => {
  // ICU, which Node brings, is an independent reckoning of the same calendar.
  const icu = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })

  it('agrees with ICU on every day it is asked for', () => {
    const days = integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
    assert(
      property(days, (day) => {
        const date = new Date(day * 86_400_000)
        const part = (type: string): number =>
          Number(icu.formatToParts(date).find((piece) => piece.type === type)?.value)
        expect(solarIso(part('year'), part('month'), part('day'))).toBe(date.toISOString().slice(0, 10))
      }),
      { numRuns: 2000 },
    )
  })

  it('is never more precise than a month or a year allows', () => {
    expect(solarIso(1367)).toBe('1988')
    expect(solarIso(1367, 5)).toBe('1988')
    expect(solarIso(1367, 11)).toBe('1989')
  })

  it('knows the days of Esfand', () => {
    expect(solarIso(1399, 12, 30)).toBe('2021-03-20')
    expect(solarIso(1400, 12, 30)).toBeUndefined()
  })
})

it('is safe on text of any kind: spans lie inside it, in order', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const { start, end } of findDates(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})

describe('dates of German and Spanish', () => {
  it.each([
    ['Alles blieb am 5. Mai 2019 trocken.', '2019-05-05'],
    ['Seit März 2019 regnet es.', '2019-03'],
    ['Talbote, 3. August 2020', '2020-08-03'],
    ['El 12 de febrero de 2020 llovió.', '2020-02-12'],
    ['Abrió en septiembre de 2019.', '2019-09'],
  ])('are read: %s', (text, iso) => {
    expect(findDates(text).map((date) => date.iso)).toEqual([iso])
  })

  it('leave a name with a capital alone', () => {
    expect(findDates('She was born in Mayo 1958.').map(({ iso }) => iso)).toEqual(['1958'])
    expect(findDates('El 4 de Mayo de 1958').map(({ iso }) => iso)).toEqual(['1958-05-04'])
  })

  it('take no number from the end of a sentence', () => {
    expect(findDates('The mill has number 5. August 2019 was dry.').map(({ iso }) => iso)).toEqual(['2019-08'])
  })
})

describe('days in words', () => {
  it.each([
    ['in the eighth of February 1978', 'eighth of February 1978', '1978-02-08'],
    ['by the twenty-first of March, 1988', 'twenty-first of March, 1988', '1988-03-21'],
    ['le premier mai 1990', 'premier mai 1990', '1990-05-01'],
    ['le vingt et un juin 1990', 'vingt et un juin 1990', '1990-06-21'],
    ['am siebenundzwanzigsten Jänner 1990', 'siebenundzwanzigsten Jänner 1990', '1990-01-27'],
    ['el veintitrés de febrero de 1981', 'veintitrés de febrero de 1981', '1981-02-23'],
    ['روز پنجم مرداد ۱۳۶۷ رسید', 'پنجم مرداد ۱۳۶۷', '1988-07-27'],
    ['تا بیست‌وهشتم مرداد سال ۱۳۶۷', 'بیست‌وهشتم مرداد سال ۱۳۶۷', '1988-08-19'],
    ['سی‌ام تیر ۱۳۳۱', 'سی‌ام تیر ۱۳۳۱', '1952-07-21'],
    ['في الثامن من شباط 1978', 'الثامن من شباط 1978', '1978-02-08'],
    ['مساء الحادي والثلاثين من آب/أغسطس 1988', 'الحادي والثلاثين من آب/أغسطس 1988', '1988-08-31'],
    ['فجر العاشر من حزيران سنة ١٩٨٢', 'العاشر من حزيران سنة ١٩٨٢', '1982-06-10'],
    ['February the 8th, 1978', 'February the 8th, 1978', '1978-02-08'],
  ])('%s', (text, words, iso) => {
    expect(found(text)).toEqual([[words, iso]])
  })

  it.each([
    ['نیمه اول مرداد ۱۳۶۷', 'مرداد ۱۳۶۷'],
    ['هفته‌ی دوم تیر ۱۳۶۷', 'تیر ۱۳۶۷'],
    ['الأسبوع الأول من أيار 1990', 'أيار 1990'],
    ['the third March 2011 report', 'March 2011'],
    ['the thirty-first of April 1990', 'April 1990'],
  ])('are none in %s', (text, words) => {
    expect(found(text).map(([of]) => of)).toEqual([words])
  })
})

describe('Persian months in other letters', () => {
  it.each([
    ['the coup of 28 Mordad 1332', '28 Mordad 1332', '1953-08-19'],
    ['on Dey 9, 1388', 'Dey 9, 1388', '2009-12-30'],
    ['the 1st of khordad 1360', '1st of khordad 1360', '1981-05-22'],
    ['since Bahman 1367', 'Bahman 1367', '1989'],
  ])('%s', (text, words, iso) => {
    expect(found(text)).toEqual([[words, iso]])
  })

  it.each(['Er will nicht mehr 1400 Euro', 'un tir 1400', '31 Mehr 1399', 'Mehr News, 12'])(
    'are none in %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

describe('years of two digits', () => {
  it.each([
    ['باغ در سال ۶۷ ساخته شد.', 'سال ۶۷', '1988'],
    ['تابستان ۶۷', 'تابستان ۶۷', '1988'],
    ['مرداد ۶۷ در کنار پل', 'مرداد ۶۷', '1988'],
    ['۵ مرداد ۶۷، کنار پل', '۵ مرداد ۶۷', '1988-07-27'],
    ['پنجم مرداد ماه ۶۷', 'پنجم مرداد ماه ۶۷', '1988-07-27'],
    ['شهریور ۰۱', 'شهریور ۰۱', '2022'],
    ['در سال 1370 باز شد', 'سال 1370', '1991'],
  ])('%s', (text, words, iso) => {
    expect(found(text)).toEqual([[words, iso]])
  })

  it.each([
    'مرداد ۶۷ نفر آمدند',
    'سال ۶۷ درخت کاشتند',
    'در سال ۶۷ نفر آمدند',
    'در ۲۰ سال گذشته',
    'ساعت ۶۷ و',
    'سال ۶۷٫۵',
    'سال ۱۲ و',
  ])('are none in %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
