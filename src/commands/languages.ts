import type { Language } from '../model/document.ts'

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** 'Persian' for 'fa'; the code itself for what has no name. */
export function languageName(code: Language): string {
  if (code === 'und') return 'unknown'
  try {
    return ENGLISH.of(code) ?? code
  } catch {
    // Intl throws on a code that is not well formed; such a code is its own best name.
    return code
  }
}

/** All that a language may be called: its code ('fa'), and its name in English, French and itself ('Persian', 'persan', 'فارسی'). */
export const languageNames = (code: Language): readonly string[] => [
  code,
  languageName(code),
  nameIn('fr', code),
  nameIn(code, code),
]

/** The language among `held` that was meant by one of its names. */
export function languageMeant(typed: string, held: readonly Language[]): Language | undefined {
  const wanted = typed.trim().toLowerCase()
  return held.find((code) => languageNames(code).some((name) => name.toLowerCase() === wanted))
}

function nameIn(language: Language, code: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}
