import { SAID } from './noun-builds.ts'

/** What a person does in front of a colon: does it lead to the words of somebody else? */

/** What is seen, heard or read belongs to others, and so do words that stand upon a thing. */
const OF_OTHERS =
  /(?:^|\s)(?:read|reads|saw|sees|seen|found|finds|heard|hears|overheard|opened|opens|bought|wore|wears|held|holds|held up|painted|hung|put up|watched|got|gets|received|receives|sang|sings|played|plays|lists?|listed|published|publishes|released|built|called|named|entitled|titled|asked|met|quoted|quotes|cited|cites|signs?|banner|poster|letters?|books?|poem|song|film|list|note|card|message|email|plaque|lecture|lit|lisait|relit|cite|citait|reçoit|reçut|reçu|trouve|trouva|trouvé|entend|entendit|entendu|montre|affiche|pancarte|lettre|livre|mots|words|slogan|motto|headline|rule|rules|law|definition|proverb|saying|inscription|label|question|two|three|four|five|several|following|is|was|were|are)(?=\s|$)/u
/** `Ada Reed saw it otherwise:` tells what she thinks. */
const OTHERWISE = /\s?(?:saw|sees|found|finds)\s(?:it|things|matters|this|that)(?=\s)/gu
const WHOSE = new RegExp(
  `(?:[’']s|s[’'])\\s+(?:\\p{Ll}+\\s+){0,2}(?:${SAID})(?!\\p{L})|(?:^|\\s)(?:${SAID}|réponse|avis|mot|conseil|lettre|message)\\s+(?:of|from|by|du|des|de|d[’'])(?!\\p{L})`,
  'u',
)
/** `Ada Reed remembers her father’s advice:`, `Ada Reed read the reply of the mill:` */
export function namesOthers(does: string): boolean {
  return WHOSE.test(does)
}

export function tellsOfOthers(does: string): boolean {
  return namesOthers(does) || OF_OTHERS.test(does.replaceAll(OTHERWISE, ' '))
}
