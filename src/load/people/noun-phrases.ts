import { NAME } from './names.ts'

/** Noun phrases for people other than a name beside a role. */

/** `Sara Nyman of the Institute for River Birds`: who, and of what. */
export const MEMBER =
  /^(.+?\s.+?)\s+((?:of|du|de|des)\s+(?:the\s+|la\s+)?.*\b(?:Institute|University|Society|Museum|Council|Office|College|School|Ministry|Department|Centre|Center|Association|Union|Institut|Université|Musée).*)$/u

/** Of two names in a row, the first of which is given to people, the second one alone goes on. */
export const OF_ANY =
  /^((?!(?:The|Lord|Lady|Baroness|Viscount|Earl|Duke|Duchess|Sir|Dame|Prince|Princess|King|Queen|Saint|St)\b)\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]*)+)\s+(of\s+.+)$/u

/** `Marle Chamber of Trade`: behind such a word, `of` goes on with the name of the body. */
export const BODY_OF =
  /(?:^|\s)(?:Chamber|Board|Office|Society|Guild|Institute|Association|Federation|Council|Union|League|Ministry|Department|Bureau|School|College|University|Museum|Academy|Court|House|Bank|Church|Faculty|Commission|Committee|Confederation|Conference|Alliance|Company|Order|Friends|Register|Bulletin|Journal|Archives?|Code|Institution|Inspectorate|Trust|Centre|Center)$/u

/** `the decision`, `la fermeture`: by the end of the word, nobody. */
export const ABSTRACT =
  /^(?!(?:witness|eyewitness|governess|baroness|marchioness|patroness|audience|delegation|inscription|caption|petition|declaration|resolution|motion|citation|proclamation|edition|édition|pétition|légende|opposition|population|congregation|generation|nation|assistance|parenté|résidence|présidence|intelligence|conscience|maire|tourist|attendance|parent|agent|client|student|patient|resident|president|accident|correspondent)$)\p{Ll}+(?:tion|sion|ness|ity|ism|isme|ance|ence|ité|ure|hood|ship)$/u

/** A paper has no words of its own: somebody wrote it. */
const PAPER =
  /^(?:cop(?:y|ies)|version|draft|audit|surveys?|polls?|reports?|study|studies|analysis|estimates?|documents?|papers?|plans?|figures|data|statistics|accounts|records?|logs?|ledger|census|map|list|letters?|e-?mails?|memos?|notes?|transcript|minutes|rapport|étude|enquête|sondage|document|copie|chiffres|données)$/u

/** `copy obtained by the Herald` */
export function isPaper(role: string): boolean {
  const head = role.split(/\s(?:by|obtained|seen|made|held|kept|[\p{Ll}]+ed)\s/u)[0] ?? ''
  return PAPER.test(headOf(head))
}

/** `decision` of `the decision of the council`. */
export function headOf(phrase: string): string {
  return (
    phrase
      .replace(/,.*$|\s(?:of|for|in|at|from|to|on|by|with|who|whose|de|du|des|à|au|en|qui)\s.*$/u, '')
      .split(/[\s’']+/u)
      .at(-1) ?? ''
  )
}

/** `the old baker`, `my grandmother`: the word for somebody whom the text may have named. */
export const CALLED =
  /^(?:(?:the|le|la|my|our|his|her|their|mon|ma|notre|son|sa|leur)\s+|l['’])(?:[\p{Ll}\p{N}-]+\s+){0,2}([\p{Ll}\p{N}-]+)$/u

/** `ce facteur à la retraite`: somebody who was named just before. */
export const THIS_ONE =
  /^(?<who>cet?|cette)\s(?!(?:jour|matin|soir|nuit|fois|semaine|année|mois|rapport|étude|lettre|texte)\p{L}*(?:\s|$))\p{Ll}[^,.;:"“”«»]{2,60}$/u

/** `l’association Rives vivantes`: what kind of body, then its name, of which the first word alone has a capital. */
export const KIND_AND_NAME =
  /^(?:[Ll][’']|[Ll]a\s|[Ll]e\s|[Tt]he\s)(?:association|collectif|fondation|entreprise|syndicat|ONG|compagnie|coopérative|fédération|mouvement|réseau|charity|campaign group|pressure group|union|network)\s(?<name>\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,4})$/u

/** An age, a party, a year in brackets. */
export const BESIDE = /\s+\([^()]{0,60}\)/gu

/** `user mossback`, `@mossback` */
export const USER =
  /^(?:(?:the\s+)?(?:user|commenter|poster|blogger|Redditor|contributor|l[’']internaute|l[’']utilisateur)\s+(?=\S))?((?<=\s)[\p{L}\p{N}_.-]+|@[\p{L}\p{N}_.-]+)$/u

/** `our Chair` */
export const OUR_OFFICE = /^(?:our|my|their|his|her|its|notre|leur|votre)\s+(\p{Lu}[\p{L}-]+)$/u

/** `Teachers`, `critics of the plan`: many, and nobody in particular. */
export const GROUP =
  /^(?:\p{Ll}+\s+)?(?:teachers|officials|critics|police|residents|witnesses|villagers|neighbours|neighbors|protesters|protestors|campaigners|activists|farmers|organisers|organizers|researchers|scientists|experts|lawyers|prosecutors|authorities|supporters|opponents|locals|friends|colleagues|relatives|families|parents|players|fans|workers|students|analysts|investigators|historians|visitors|doctors|nurses|engineers|observers|sources|reporters|journalists|editors|readers|members|volunteers|shopkeepers|fishermen|councillors|lawmakers|senators|ministers|economists|people|men|women|children|others|some|many|few|both)(?:\s+(?:of|in|at|from|who|on|near|around)\s[^"“”«»]{2,80})?$/iu

export const TWO = new RegExp(
  `^(?:(?:[Tt]he\\s+)?(?:[\\p{L}-]+\\s+){0,3}?\\p{Ll}+s\\s+|[\\p{Lu}]\\p{Ll}+s\\s+)?(${NAME})\\s+(?:and|et)\\s+(${NAME})$`,
  'u',
)

export function roleOf(text: string): string {
  return text
    .replace(/^["“”«»\s]+/u, '')
    .replace(
      /^(?:who (?!is\b|was\b)|which\s|whose\s|\p{Ll}{2,}ing\s(?:the|an?|his|her|its|their|to|on|in|at|from|about|\p{Lu})).*$/u,
      '',
    )
    .replace(/^(?:who (?:is|was) )?(?:the|a|an|le|la|les|un|une)\s+|^l['’]/iu, '')
    .replace(/[\s,]+$/u, '')
}

/** `its president` says as little of whose as `president`, and an age is no role. */
const OWN = /^(?:its|his|her|their|our|my|sa|son|leur|notre|mon|ma)\s+(?=\p{L})/iu
const AGE = /^(?:now\s+|aged\s+|âgée?\sde\s)?\p{N}{1,3}(?:\s*(?:years? old|ans))?(?:,\s*|$)/u

/** What is said beside a name, without what is no role. */
export function ownRole(told: string): string {
  return roleOf(told.replace(OWN, '').replace(AGE, ''))
}

/** `L’ornithologue` is an article and a word, no name. */
export function lowerArticle(phrase: string): string {
  return /^L['’]\p{Ll}/u.test(phrase) ? `l${phrase.slice(1)}` : phrase
}

export function lowerFirst(text: string): string {
  return /^(?:The|A|An|One|Another|Your|Le|La|Les|Un|Une|L['’]|Its|Their|Our|His|Her|My|Son|Sa|Leur)\b/u.test(text) ||
    /^\p{Lu}[\p{Ll}-]+\s+\p{Ll}{3,}/u.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text
}
