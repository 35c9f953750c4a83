import { groupsIn } from './groups.ts'

/** Words by which a question asks for whatever there is, or for what was given: the rest of it names the matter. With plain apostrophes. */
const OPENING = new RegExp(
  [
    String.raw`^[^\p{L}\p{N}]*(?:please\s+|can\s+you\s+|could\s+you\s+)*(?<en1>tell|inform|show|give|list|name|identify|explain|describe|summari[sz]e)\b(?:\s+(?:me|us))?(?:\s+(?:a|an|some|all|the|any))?(?<en2>\s+(?:everything|anything|something|more|information|details|facts|news|story|account|overview|summary))?(?=\s+(?:about|of|on|regarding)\b|\s)`,
    String.raw`\bwhat\s+(?:else\s+)?(?<en3>happened|happens|occurred|went\s+on|took\s+place)\b`,
    String.raw`\bwhat\s+(?:do|does|did)\s+(?:you|we|they|it)\s+(?<en4>know|have|find)\b|\bwhat\s+is\s+(?<en5>known|recorded|reported)\b`,
    String.raw`^[^\p{L}\p{N}]*(?:what|who)(?:'s|\s+(?:is|are|was|were))(?:\s+(?:an?|the))?(?=(?:\s+[\p{L}\p{N}'-]+){1,3}[^\p{L}\p{N}]*$)`,
    String.raw`\bque\s+s'est-il\s+(?<fr1>passé)|(?<!\p{L})(?<fr2>parle|parlez|raconte|racontez|décris|décrivez|dis|dites|cite|citez|nomme|nommez|énumère|explique|expliquez)(?:[- ](?:moi|nous))?(?!\p{L})|\bque\s+(?<fr3>sait)-on(?!\p{L})`,
    String.raw`چه\s+(?<fa1>اتفاقی\s+افتاد|اتفاقی\s+رخ\s+داد|رخ\s+داد|گذشت|می[\u200c\s]?دانید)|(?<fa2>بگو|بگویید|توضیح\s+(?:بده|دهید))[^\p{L}\p{N}]*$`,
    String.raw`ماذا\s+(?<ar1>حدث|جرى|حصل|نعرف)|(?<!\p{L})(?<ar2>أخبرني|حدثني|اخبرني)(?!\p{L})`,
  ].join('|'),
  'giu',
)

/** 'What prize did she get?': the verb only ties the prize to her. */
const LIGHT =
  /\b(?:what|which)\s+(?:\p{L}+\s+){1,3}(?:did|does|do|has|have|had)\s.{1,60}\b(?<verb>get|got|receive|received)\b/iu

/** Those words, which need not stand in an answer; '' of a question without them. */
export function openingIn(question: string): string {
  return [...groupsIn(OPENING, question), ...groupsIn(LIGHT, question)].join(' ')
}

/** The question without its opening: 'to Ida Brandt' of 'What happened to Ida Brandt'; all of it where nothing else is left. */
export function matterOf(question: string): string {
  const rest = question.replace(OPENING, ' ')
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question
}
