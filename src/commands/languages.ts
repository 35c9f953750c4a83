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

/** The language among `held` that was meant by its code ('fa'), its English name or its own name ('Persian', 'فارسی'). */
export function languageMeant(typed: string, held: readonly Language[]): Language | undefined {
  const wanted = typed.trim().toLowerCase()
  return held.find((code) => [code, languageName(code), ownName(code)].some((name) => name.toLowerCase() === wanted))
}

function ownName(code: Language): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}
