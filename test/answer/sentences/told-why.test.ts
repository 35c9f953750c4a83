import { describe, expect, it } from 'vitest'
import { tellsWhy } from '../../../src/answer/sentences/told-why.ts'

describe('a sentence that tells why', () => {
  it.each([
    'The mill was closed because the wheel had cracked.',
    'The delay was due to high water.',
    'In order to save the orchard, the council built a weir.',
    'Le moulin a été fermé parce que la roue était fendue.',
    'Le moulin a été fermé parce qu’il brûlait.',
    "Le retard s'explique en raison de la crue.",
    'آسیاب به‌دلیل ترک چرخ بسته شد.',
    'آسیاب بسته شد، زیرا چرخ ترک داشت.',
    'أُغلقت الطاحونة بسبب الفيضان.',
    'تأخر الافتتاح لأن الماء ارتفع.',
  ])('%s', (sentence) => {
    expect(tellsWhy(sentence)).toBe(true)
  })

  it.each([
    'The mill was closed in 1951.',
    'Le moulin a été fermé en 1951.',
    'آسیاب در سال ۱۳۳۰ بسته شد.',
    'أُغلقت الطاحونة عام 1951.',
    'The causeway is long.',
  ])('but not %s', (sentence) => {
    expect(tellsWhy(sentence)).toBe(false)
  })
})
