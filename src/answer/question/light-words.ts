import type { Question } from './question.ts'

/** Words that ask for something or carry a verb rather than name anything: an archive that holds the answer need not hold them. Stems. */
const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `many mani much say tell write state call name post tweet us take took give gave make made go went come came involv includ contain true mention describ explain claim
  declar announc year month day date time kind type sort get got receiv happen want need abl let try tri still actual realli ever alreadi end put
  someon anyon anybodi everyon somebodi person thing
  dit dir écrir ecrir écrit ecrit appel nomm annonc expliqu va vont all aller allait ira aur auront avoir avait eu fait font fair fer peut peuvent
  pouv pourr pouvoir veut veulent voul vouloir doit doivent dev devr devoir met mettr mis prend prendr pris vient ven
  گفت نوشت نام شد شده کرد کرده افتاد افتاده رفت آمد امد داد گرفت برد برند خواست توانست دارد دارند داشت دیگه دیگر رو تو الان موقع هنگام اسم
  قال کتب كتب تم قام یقوم یتم صار اصبح یصبح یرید اراد یمک استطیع یحق اخذ`.split(/\s+/u),
)

/** Whether a word of a question says more than that something is asked, or of which kind the answer is. */
export function tells({ kinds }: Pick<Question, 'kinds'>, stems: readonly string[]): boolean {
  return !stems.some((stem) => kinds.has(stem) || LIGHT_WORDS.has(stem))
}
