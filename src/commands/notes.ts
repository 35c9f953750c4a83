/** The languages that front ends speak. */
export type NoteLanguage = 'en' | 'fr' | 'fa' | 'ar'

/** The archive words these notes in English; the rest of what it says comes in the question's language by itself. */
interface Notes {
  readonly spellings: (groups: string) => string
  readonly words: (groups: string) => string
  readonly meant: (groups: string) => string
  readonly brokeOff: string
  readonly ownSentences: string
  readonly leftOut: (count: number) => string
}

const NOTES: Readonly<Record<Exclude<NoteLanguage, 'en'>, Notes>> = {
  fr: {
    spellings: (groups) =>
      `Graphies prises ensemble : ${groups}. Avec « exact », seule compte celle que vous avez écrite.`,
    words: (groups) => `Mots pris ensemble : ${groups}. Avec « exact », seul compte celui que vous avez écrit.`,
    meant: (groups) => `Lu comme : ${groups}. Avec « exact », seuls comptent les mots que vous avez écrits.`,
    brokeOff: 'Le modèle de langue s’est interrompu ; ce qu’il avait dit jusque-là a été vérifié et est montré.',
    ownSentences: 'Le modèle de langue n’a pas pu répondre ; ce sont les phrases mêmes des archives.',
    leftOut: (count) =>
      count === 1
        ? 'Une phrase du modèle de langue n’a pas résisté à la vérification et a été écartée.'
        : `${count} phrases du modèle de langue n’ont pas résisté à la vérification et ont été écartées.`,
  },
  fa: {
    spellings: (groups) =>
      `نگارش‌هایی که یکی گرفته شد: \u2068${groups}\u2069. با «\u2068exact\u2069» تنها همان که نوشته‌اید به شمار می‌آید.`,
    words: (groups) =>
      `واژه‌هایی که یکی گرفته شد: \u2068${groups}\u2069. با «\u2068exact\u2069» تنها همان که نوشته‌اید به شمار می‌آید.`,
    meant: (groups) =>
      `چنین خوانده شد: \u2068${groups}\u2069. با «\u2068exact\u2069» تنها همان که نوشته‌اید به شمار می‌آید.`,
    brokeOff: 'مدل زبانی در میانه باز ایستاد؛ آنچه تا آنجا گفته بود بررسی شد و نشان داده می‌شود.',
    ownSentences: 'مدل زبانی نتوانست پاسخ دهد؛ این‌ها جمله‌های خود بایگانی است.',
    leftOut: (count) => `${count} جملهٔ مدل زبانی از بررسی نگذشت و کنار گذاشته شد.`,
  },
  ar: {
    spellings: (groups) => `صيغ أُخذت معاً: \u2068${groups}\u2069. مع «\u2068exact\u2069» لا يُحسب إلا ما كتبته.`,
    words: (groups) => `كلمات أُخذت معاً: \u2068${groups}\u2069. مع «\u2068exact\u2069» لا يُحسب إلا ما كتبته.`,
    meant: (groups) => `قُرئ هكذا: \u2068${groups}\u2069. مع «\u2068exact\u2069» لا يُحسب إلا ما كتبته.`,
    brokeOff: 'توقف النموذج اللغوي في الوسط؛ ما قاله حتى ذلك الحين فُحص وهو معروض.',
    ownSentences: 'لم يستطع النموذج اللغوي أن يجيب؛ هذه جمل الأرشيف نفسها.',
    leftOut: (count) => `لم تجتز ${count} من جمل النموذج اللغوي الفحص فتُركت.`,
  },
}

/** A note of the archive in the reader's language; as it is where it is not one of those. */
export function noteIn(language: NoteLanguage, note: string): string {
  if (language === 'en') return note
  const notes = NOTES[language]
  const spellings = /^Spellings taken together: (.*)\. With “exact”/su.exec(note)?.[1]
  if (spellings !== undefined) return notes.spellings(spellings)
  const words = /^Words taken together: (.*)\. With “exact”/su.exec(note)?.[1]
  if (words !== undefined) return notes.words(words)
  const meant = /^Read as meant: (.*)\. With “exact”/su.exec(note)?.[1]
  if (meant !== undefined) return notes.meant(meant)
  if (note.startsWith('The language model broke off')) return notes.brokeOff
  if (note.startsWith('The language model') && note.endsWith('own sentences.')) return notes.ownSentences
  const left = /^(One|\d+) sentences? of the language model did not/u.exec(note)?.[1]
  return left === undefined ? note : notes.leftOut(left === 'One' ? 1 : Number(left))
}
