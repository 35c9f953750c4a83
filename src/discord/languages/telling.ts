/** Words that a sentence can hardly do without. Names and subjects look the same in many languages; these do not. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and is are was were who what when where how why which did does in to by for from with about that this it has have had been on at as many much say says said any there he she they his her their',
  fr: 'le la les des du une un et est qui que quand où comment pourquoi dans pour sur par avec au aux ce cette ces quel quelle quels quelles il elle ils elles ont été était sont dit l d qu n s c j combien fut sa son ses se ne pas de en y',
  es: 'el los las del de en que y qué quién quiénes cuándo cuando dónde donde cómo como por para con una un la fue fueron es son se su sus al cuántos cuántas sobre ha han',
  pt: 'o os as do da dos das de e é quem que quando onde como por para com uma um em no na nos nas foi foram se seu sua sobre quantos quantas',
  it: 'il lo gli le la i e è chi che quando dove come perché di del della dei delle nel nella con una un per sono fu su al ha hanno',
  de: 'der die das und ist war wer wann wo wie warum von mit für auf den dem des ein eine einer wurde wurden nicht zu im am hat haben über',
  nl: 'de het een van en is wie wat wanneer waar hoe op met voor werd werden niet te',
}
const WORDS = new Map(Object.entries(COMMON).map(([language, words]) => [language, new Set(words.split(' '))]))

/**
 * Whether a text in Latin letters speaks for the language that it was taken for: it holds common words of it, and no more of
 * another's, also of languages that the bot does not write.
 */
export function speaksFor(text: string, language: string): boolean {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const count = (known: ReadonlySet<string> = new Set()): number => words.filter((word) => known.has(word)).length
  const own = count(WORDS.get(language))
  return own > 0 && [...WORDS.values()].every((known) => count(known) <= own)
}
