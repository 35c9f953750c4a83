/** How letters begin and end, in English, French, Persian and Arabic. */

/** `Sir – `, `Madam, – `, `To the Editor: `: the letter goes on behind it on the same line. */
const OPENING =
  /^(?:(?:sirs?|madam|(?:dear )?editor|dear (?:sirs?|madam)(?: or madam)?|to the editor|messieurs|monsieur|madame(?:, monsieur)?)\s?[,.]?\s?(?:[–—:]|--?)|(?:dear (?:sirs?|madam|editors?|(?:the )?[a-z]{4,12})(?: or madam)?|monsieur le (?:rédacteur en chef|directeur)|madame la rédactrice en chef),)\s+(?=\S)/u
/** `Dear members of the committee,` on a line of its own. */
const GREETING =
  /^(?:(?:dear|sirs?|madam|to the editor|to (?:his|her) (?:majesty|excellency|worship)|(?:an )?open letter to|chers?|chères?|monsieur|madame|mesdames|messieurs|your (?:excellenc(?:y|ies)|honou?rs?|worships?|majesty|grace|eminence)|mr\.? (?:president|mayor|chairman|minister|secretary|speaker|governor)|madam (?:president|mayor|chair|minister|speaker|governor)|excellenc(?:y|e)|votre excellence|à la rédaction|à l’attention de|à l'attention de)(?!\p{L})[^.?!:;"“«]{0,90}[,:!–—]|(?=.*(?:محترم|گرامی|عزیز|ارجمند|المحترم|الکرام|الاعزاء|[،!]$))(?:جناب|سرکار|سردبیر|مدیر|ریاست|رئیس|مسئولان|همشهریان|دوستان|هموطنان|السید|السیدة|السادة|حضرة|ایها|الاخوة)\s[^.؟?:؛"«]{2,90}|(?:با سلام|سلام|تحیة طیبة|السلام علیکم|بعد التحیة)[^.؟?:؛"«]{0,40})$/u
const FAREWELL =
  /^(?:(?:(?:and )?(?:i|we) (?:remain|am|are),?\s?)?(?:yours?(?: (?:sincerely|faithfully|truly|respectfully|ever|etc))?|sincerely(?: yours)?|respectfully(?: yours)?|(?:with )?(?:(?:many|our|my) )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|with (?:thanks|respect|gratitude)|in solidarity|(?:bien )?cordialement|salutations [^.]{4,50}|(?:recevez|veuillez|je vous prie|nous vous prions|agréez)[ ,][^.]{10,160}(?:salutations|sentiments|considération|respects?|hommages)[^.]{0,60}|با (?:تشکر|احترام|سپاس|تقدیم احترام|ارادت|آرزوی [^.؛]{2,40})|ارادتمند(?: شما)?|مع (?:خالص |فائق |وافر |كل |کل )?(?:الاحترام|التقدیر|الشکر|التحیة|تحیاتی|تحیاتنا)|وتفضلوا [^.]{4,80}|ودمتم[^.]{0,40}|المخلص(?:ون|ة)?))\s?[,.،:!]?$/u
/** What heads a list of those who sign. */
const SIGNED =
  /^(?:(?:(?:for|on behalf of) the signatories|pour les signataires|signed(?: by)?|signatories|the undersigned|signataires|(?:les )?(?:premiers )?signataires|ont signé|signé(?:e)?s?(?: par)?|امضاکنندگان|امضا کنندگان|امضاها|الموقعون|الموقعات|التواقیع)\s?[:,]?)$/u

const CLOSING = /^\p{Lu}[^.!?;:“”"«»]+[,،]$/u
const LONGEST_CLOSING = 60

const folded = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\u064B-\u0652]/gu, '')
    .replaceAll('أ', 'ا')
    .replaceAll('إ', 'ا')

/** How long the salutation in front of a letter's words is; 0 for a line that opens with none. */
export function openingOf(line: string): number {
  if (!/^[SsMmDdETt]/u.test(line)) return 0
  return OPENING.exec(line.toLowerCase())?.[0].length ?? 0
}

export function isGreeting(line: string): boolean {
  return line.length <= LONGEST && /[,:!–—،]\s*$|\p{Script=Arabic}/u.test(line) && GREETING.test(folded(line))
}

export function isFarewell(line: string): boolean {
  return line.length <= LONGEST * 2 && FAREWELL.test(folded(line))
}

/** `Yours, in hope and in a hurry,`, `With cold hands,`: no more than a few words up to a comma, whatever they say. */
export function mayClose(line: string): boolean {
  return line.length <= LONGEST_CLOSING && CLOSING.test(line)
}

export function headsSignatures(line: string): boolean {
  return line.length <= 40 && SIGNED.test(folded(line))
}

const LONGEST = 120
