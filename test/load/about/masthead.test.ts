import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { headFacts } from '../../../src/load/about/head-facts.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'

const PERSIAN = '\n\nآسیاب کهنه پس از سی سال دوباره می‌چرخد.'
const ARABIC = '\n\nعادت الطاحونة القديمة إلى العمل بعد ثلاثين عاما.'
const FRENCH = '\n\nLe vieux moulin tourne de nouveau depuis ce printemps.'

describe('above a text stand', () => {
  it.each([
    ['روزنامه موج سبز — شنبه ۲۱ آبان ۱۴۰۱ — صفحه ۶' + PERSIAN, 'موج سبز', '2022-11-12'],
    ['آسیاب می‌چرخد\nسایت تار و پود — ۱۹ اردیبهشت ۱۴۰۲' + PERSIAN, 'تار و پود', '2023-05-09'],
    ['ماهنامه دالان / گزارش\nآسیاب می‌چرخد' + PERSIAN, 'دالان', undefined],
    ['گروه «آب خنک» | ۵ مرداد ۱۳۹۹ | زمان مطالعه: ۴ دقیقه' + PERSIAN, 'آب خنک', '2020-07-26'],
    [
      'خبرگزاری گندمزار\nتاریخ انتشار: ۲۳ تیر ۱۴۰۱ - ۱۴:۱۲\nبازگشت آسیاب کهنه به شهر' + PERSIAN,
      'گندمزار',
      '2022-07-14',
    ],
    ['مجلة «ضفاف» – العدد 58 – خريف 2021\nحوارات' + ARABIC, 'ضفاف', undefined],
    ['عودة الطاحونة\nصحيفة ضفاف – 5 فبراير 2023' + ARABIC, 'ضفاف', '2023-02-05'],
    ['La Gazette du Moulin – Tribune – mardi 5 octobre 2021' + FRENCH, 'La Gazette du Moulin', '2021-10-05'],
    ['Le moulin\nLa Dépêche du Val, jeudi 28 avril 2022' + FRENCH, 'La Dépêche du Val', '2022-04-28'],
    ['Revue Moulins, n° 31, printemps 2019\nDossier' + FRENCH, 'Moulins', undefined],
    [
      'RADIO MOULIN — Les entretiens\nTranscription de l’émission du 3 juin 2023\n\nInvitée : une meunière' + FRENCH,
      'RADIO MOULIN',
      '2023-06-03',
    ],
  ])('a paper and its day: %j', (text, publisher, publishedOn) => {
    const { author, ...facts } = headFacts(text)
    expect(author).toBeUndefined()
    expect(facts).toEqual({
      ...(publisher !== undefined && { publisher }),
      ...(publishedOn !== undefined && { publishedOn }),
    })
  })

  it.each([
    ['الواسطة\nعين النهر، 16 مايو 2023 – أعلنت البلدية اليوم فتح الجسر.', '2023-05-16'],
    ['عودة الطاحونة\nعين النهر - و.أ.س: الأحد 14 آذار/مارس 2021 الموافق 1 شعبان 1442هـ' + ARABIC, '2021-03-14'],
    ['عودة الطاحونة\nعين النهر – 20 فبراير 2024' + ARABIC, '2024-02-20'],
    ['Le moulin\nPublié le 17 septembre 2022 à 07h45 – Mis à jour à 11h02' + FRENCH, '2022-09-17'],
    ['محضر اجتماع\nالتاريخ: الأربعاء 12 يونيو 2019    الساعة: 18:00' + ARABIC, '2019-06-12'],
  ])('a place or a word and a day: %j', (text, publishedOn) => {
    expect(headFacts(text)).toMatchObject({ publishedOn })
  })

  it.each([
    ['روزنامه موج تعطیل شد' + PERSIAN],
    ['صحيفة ضفاف' + ARABIC],
    ['تاریخچه آسیاب\n۱۸ شهریور ۱۳۹۷ — نخستین نشست' + PERSIAN],
    ['تاریخچه آسیاب\nعکس: آسیاب، ۱۸ شهریور ۱۳۹۷' + PERSIAN],
    ['عين النهر – 20 فبراير 1924' + ARABIC + '\nعين النهر – 21 فبراير 1924'],
    ['The Morning Post\nA history of the paper' + FRENCH],
  ])('neither, and no guess: %j', (text) => {
    expect(headFacts(text)).toEqual({})
  })
})

describe('what is said in a talk', () => {
  it.each([
    ['گفت‌وگو با یک آسیابان\nاین گفت‌وگو روز ۵ آذر ۱۳۹۸ کنار آسیاب انجام شد.', '2019-11-26'],
    ['حوار مع طحان\nأُجري الحوار في الطاحونة يوم 18 أيلول 2021', '2021-09-18'],
    ['Entretien avec un meunier\nPropos recueillis le 25 avril 2019', '2019-04-25'],
    ['Entretien avec un meunier\nLe moulin date de 1874', undefined],
  ])('was said on the day when it was held: %j', async (head, saidOn) => {
    const talk = `Ada Reed : Le moulin tourne-t-il ?\n\nBen Moss : Il tourne depuis lundi, et il moud.\n\nAda Reed : Et le blé ?\n\nBen Moss : Le blé vient des collines, comme avant.`
    const bytes = new TextEncoder().encode(`${head}\n\n${talk}`)
    const [loaded] = await loadFile({ file: 'a.txt', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
    expect(loaded?.statements.length).toBeGreaterThan(2)
    for (const one of loaded?.statements ?? []) expect(one.saidOn).toBe(saidOn)
  })
})
