import type { BetweenWords } from '../model/look-up.ts'

interface Names extends Readonly<Record<BetweenWords, string>> {
  readonly verdict: (what: string) => string
}

const NAMES: Readonly<Record<'en' | 'fr' | 'fa' | 'ar', Names>> = {
  en: {
    ellipsis: 'the words that “…” leaves out',
    interruption: 'the print’s own words',
    verdict: (what) =>
      `In the archive: the same words in the same order. Only this stands between them there: ${what}.`,
  },
  fr: {
    ellipsis: 'les mots que « … » omet',
    interruption: 'l’incise du texte imprimé',
    verdict: (what) =>
      `Dans les archives : les mêmes mots dans le même ordre. Entre eux s’y trouve seulement : ${what}.`,
  },
  fa: {
    ellipsis: 'واژه‌هایی که «…» کنار گذاشته است',
    interruption: 'واژه‌های خود متن چاپی',
    verdict: (what) => `با همین واژه‌ها و به همین ترتیب در بایگانی هست. در آنجا تنها این میانشان آمده است: ${what}.`,
  },
  ar: {
    ellipsis: 'الكلمات التي أسقطتها «…»',
    interruption: 'كلام النص المطبوع نفسه',
    verdict: (what) => `في الأرشيف، بالكلمات نفسها وبالترتيب نفسه. لا يقع بينها هناك إلا: ${what}.`,
  },
}

const and: Readonly<Record<keyof typeof NAMES, string>> = { en: ', ', fr: ', ', fa: '، ', ar: '، ' }

function betweenIn(language: keyof typeof NAMES): (what: readonly BetweenWords[]) => string {
  const names = NAMES[language]
  return (what) => names.verdict(what.map((one) => names[one]).join(and[language]))
}

/** That a quote has the archive's words, and what stands between them there, in each language of the front ends. */
export const BETWEEN_IN = { en: betweenIn('en'), fr: betweenIn('fr'), fa: betweenIn('fa'), ar: betweenIn('ar') }
