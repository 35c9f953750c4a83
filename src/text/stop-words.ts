/** Words too common to tell passages apart, in the spelling that normaliseWords gives them. */
const ENGLISH = `a about above after again against all also am an and any are aren as at be because been before being below between
both but by can cannot could couldn did didn do does doesn doing don down during each either few for from further had hadn has hasn
have haven having he her here hers herself him himself his how however i if in into is isn it its itself just let may me might more most must my
myself no nor not of off on once only onto or other ought our ours ourselves out over own per same shall she should shouldn so some such
than that the their theirs them themselves then there these they this those through thus to too under until up upon us very was wasn we were weren
what when where whether which while who whom whose why will with within without won would wouldn yet you your yours yourself yourselves s t d ll m re ve`
const FRENCH = `a ai afin ainsi alors apres au aucun aucune aussi autre autres aux avant avec avoir c ca car ce ceci cela celle celles celui ces cet cette
ceux chaque chez comme comment d dans de des depuis dont du elle elles en encore entre es est et etaient etait etant ete etre eu eux fait faire faut
fut il ils j je jusqu l la le les leur leurs lors lorsque lui m ma mais me meme memes mes moi mon n ne ni non nos notre nous on ont ou par parce pas
pendant peu peut peuvent plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera ses si sien soit son
sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers via vos votre vous y`
const PERSIAN = `و در به از که این را با است برای ان یک تا بر هم نیز بود شد شده می ها های هایی ای ام ات اش شان اند خود او وی ما شما انها انان ایشان
هر هیچ همه همین همان چه چی چیست کیست کجا کجاست کدام چرا چگونه چطور چند کی اگر اما ولی یا پس چون زیرا هنوز نه نمی باید بوده باشد باشند شود شوند
کرد کرده کردند کند کنند کردن داد داده دهد داشت دارد دارند داشته هست هستند نیست بودند شدند گردید گردد مورد توسط روی طی طور دیگر بسیار بین
پیش بعد قبل سپس جهت حتی تر ترین ایا چیزی کسی کسانی چنین بدون میان یکی چهزمانی`
const ARABIC = `و في من على الی الا ان او هو هی هم هن هذا هذه ذلک تلک الذی التی الذین اللذان ما ماذا متی این کیف کم لماذا هل لم لن لا لیس کان کانت
کانوا یکون تکون قد لقد عن مع بعد قبل عند عندما حتی کما کل بین حیث اذا اذ ثم ای ایه ایضا بها به له لها لهم فیه فیها منه منها علیه علیها الیه الیها انه انها
انهم وهو وهی وقد ولم ولا وفی ومن وکان وکانت ف ب ل ک غیر دون خلال تم یتم اما لکن بل نحن انا انت هناک هنا کذلک وذلک وعلی والتی والذی بان فان عام`

/** Of questions alone: words that ask, or say that something is asked about. What stands in an index is not touched by them. */
const ASKING: Readonly<Record<string, string>> = {
  en: 'regarding concerning according anyone anybody somebody someone',
  fr: 'quoi combien propos sujet avait avaient eu eue lieu selon',
  fa: `چقدر چقد چنده چندتا چندمین درباره دربارهی راجع خصوص چگونگی بگو بگویید لطفا خاطر الان تموم
    گرفت گرفته گرفتند گذاشت گذاشته گذاشتند زد زده زدند خورد خورده رفت رفته رفتند امد امده امدند دید دیده داند دانند راهه`,
  ar: `فی حول بشان بخصوص رجاء یمکن یوجد توجد یفعل تفعل قدیش قدیه بکم واین ومتی وکم ولماذا ومن شو ایش لیش وین امتی مین کام لدی حدث حدثت یحدث حصل حصلت یحصل جری جرت یجری اثناء`,
}

function set(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/u)))
}

const NONE: ReadonlySet<string> = new Set()
const OF: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(ENGLISH),
  fr: set(FRENCH),
  fa: set(PERSIAN),
  ar: set(ARABIC),
}

const OF_QUESTIONS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(OF).map(([language, words]) => [language, new Set([...words, ...set(ASKING[language] ?? '')])]),
)

/** The stop words of a language; none for a language we have no list for. */
export function stopWords(language: string): ReadonlySet<string> {
  return OF[language] ?? NONE
}

/** The words of a question in a language that tell nothing of its matter. */
export function questionStopWords(language: string): ReadonlySet<string> {
  return OF_QUESTIONS[language] ?? NONE
}
