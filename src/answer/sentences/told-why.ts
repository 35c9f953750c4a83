/** Words before a reason, or that name one. With plain apostrophes. */
const REASON = new RegExp(
  [
    String.raw`(?<!\p{L})(?:because|as\s+a\s+(?:result|consequence)|due\s+to|owing\s+to|thanks\s+to|on\s+account\s+of|(?:in\s+)?order\s+to|so\s+(?:that|as\s+to)|in\s+(?:response|protest|retaliation|revenge)|for\s+(?:fear|lack|refusing|failing)|reasons?|caused?|causes|blamed|attributed|led\s+to|prompted|motivated|therefore)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:(?:parce\s+qu|puisqu)(?:e(?!\p{L})|')|(?:car|en\s+raison|à\s+cause|grâce\s+à|faute\s+de|du\s+fait|afin\s+(?:de|que)|raisons?|motifs?|d[ûu]e?s?\s+(?:à|au|aux)|causée?s?)(?!\p{L})|afin\s+d')`,
    String.raw`(?<!\p{L})(?:زیرا|چون|چراکه|چرا\s+که|از\s+آنجا|دلیل|دلایل|علت|سبب|ناشی|باعث|موجب|بر\s?اثر|در\s+(?:اثر|نتیجه|پی))(?!\p{L})|(?<!\p{L})به[\s\u200c]?(?:دلیل|علت|خاطر|منظور|جهت|سبب)`,
    String.raw`(?<!\p{L})(?:لأن\p{L}*|بسبب|نتيجة|من\s+[أا]جل|لكي|كي|[أا]سباب|نظرا|[إا]ثر|بفضل|بغية|خشية)(?!\p{L})`,
  ].join('|'),
  'iu',
)

/** Whether a sentence gives a reason in words that say so. */
export function tellsWhy(sentence: string): boolean {
  return REASON.test(sentence.replaceAll('’', "'"))
}
