import { foldArabic } from '../../text/normalise.ts'

export type TurnKind = 'negation' | 'limit' | 'doubt'

export interface Turn {
  readonly kind: TurnKind
  readonly pattern: RegExp
}

/** Whole words of four languages, Arabic script folded as `foldForTurning` does; `*` stands for any ending. */
function words(...lists: readonly string[]): RegExp {
  const all = lists
    .flatMap((list) => list.trim().split(/\s+/u))
    .map((word) => foldArabic(word).replaceAll('*', String.raw`[\p{L}\p{M}]*`))
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${all.join('|')})(?![\p{L}\p{M}])`, 'iu')
}

/** In Persian a verb is denied by a letter before it; these are the verbs, so that نوشت and نشان are left alone. */
const PERSIAN_VERBS = `می* بود* باش* شد* شو* شده* کرد* کن* یست* دار* داش* خواه* خواس* باید* داد* دهد* دهند* گفت* گوید*
  توان* رفت* رود رفته* یامد* یاید یایند دید* بیند* ماند* گذا* پذیر* یافت* گرفت* گیر* رسید* نوشت* ساخت* دانست* داند* دانند* گردید* گردد* کش*`
const PERSIAN_DENIED = PERSIAN_VERBS.trim()
  .split(/\s+/u)
  .map((verb) => `ن${verb}`)
  .join(' ')
/** Arabic writes 'and' and 'so' onto the next word. */
const withPrefixes = (list: string): string =>
  list
    .trim()
    .split(/\s+/u)
    .flatMap((word) => [word, `و${word}`, `ف${word}`])
    .join(' ')

/** Words that deny, limit or doubt what stands beside them. A quote or a paraphrase may neither lose nor gain one. */
export const TURNS: readonly Turn[] = [
  {
    kind: 'negation',
    pattern: new RegExp(
      [
        words(
          `not no never none nobody nothing nowhere neither nor without cannot den(?:y|ies|ied|ying|ial|ials) refus* reject* refut* retract*
           disput* contradict* disprov* debunk* untrue false falsely falsehood* wrong* incorrect* mistak* fail* lack* unlike* impossible prevent* hoax* myth* instead
           ne pas jamais aucune? rien sans ni nie nient nié* niait niaient démen* réfut* faux fausse* refus* rejet* guère`,
          `نه هرگز هیچ* بدون نا تکذیب* انکار* رد دروغ* نادرست* غلط* ${PERSIAN_DENIED}`,
          withPrefixes(
            `لا لم لن ليس* ما غير دون بدون نفى نفت نفوا ينفي تنفي نفي أنكر* ينكر* تنكر* كذب* كاذب* رفض* يرفض* ترفض* باطل* خاطئ*`,
          ),
        ).source,
        String.raw`n't(?!\p{L})|(?<![\p{L}])n'(?=\p{L})`,
      ].join('|'),
      'iu',
    ),
  },
  {
    kind: 'limit',
    pattern: words(
      `unless except* only hardly scarcely barely if although though but however until rather apart
       sauf seulement si mais toutefois cependant pourtant hormis excepté* sinon malgré`,
      `مگر جز اگر اما ولی فقط تنها گرچه اگرچه هرچند البته`,
      withPrefixes(`إلا سوى إذا لو لكن* فقط باستثناء رغم إنما`),
    ),
  },
  {
    kind: 'doubt',
    pattern: words(
      `whether alleg* claim* suppos* rumou?r* may might could would should perhaps maybe possibl* probabl* unlikely unclear unconfirmed unproven doubt* accus* suspect*
       pretend* plan(?:s|ned|ning)? propos* threat* attempt* intend* expect* hope* novel fiction* legend* dream* film movie tale joke* satir* hypothe* imagin*
       prétend* aurai* pourrai* devrai* serai* peut-être probablement soupçonn* accus* doute* légende rêv* fiction supposé*`,
      `ادعا* گویا شاید ممکن احتمال* متهم* اتهام* شایع* ظاهرا افسانه رمان فیلم رویا تردید*`,
      withPrefixes(`زعم* يزعم* تزعم* مزعوم* ربما لعل* يحتمل محتمل* اتهم* متهم* شائع* رواي* فيلم أسطور* حلم شك* يشك*`),
    ),
  },
]

/** Words that put a sentence into somebody's mouth. */
export const SAYS = words(
  `said says say saying told tells tell stated stating wrote writes written declar* announc* testif* tweet* posted argu* insist* admitt?* according acknowledg* reportedly
   confirm* recall* assert* suggest* believ* think* thought
   dit disait disent dire déclar* écri* affirm* annonc* selon d'après raconté* témoign* estim(?:e|ent|ait|é) assur(?:e|ent|ait|é|a) croit croient pens(?:e|ent|ait|aient)`,
  `گفت* گفته* می‌گوی* گوید گویند نوشت* اظهار* اعلام* بنا* افزود* تاکید* مدعی* روایت*`,
  withPrefixes(`قال* يقول* تقول* كتب* صرح* أعلن* ذكر* حسب بحسب وفقا أكد* أفاد* أضاف*`),
)
