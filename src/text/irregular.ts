/** English forms that no stemmer joins: 'came' is 'come'. The base stands first, its other forms behind it. */
const FORMS = `arise arose arisen;awake awoke awoken;bear bore borne;beat beaten;become became;begin began begun;bend bent;bind bound;
bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;
choose chose chosen;come came;creep crept;deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;dwell dwelt;
eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fly flew flown;forbid forbade forbidden;forget forgot forgotten;
forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grind ground;grow grew grown;hang hung;hear heard;
hide hid hidden;hold held;keep kept;know knew known;lay laid;lead led;lean leant;leave left;lend lent;lose lost;make made;mean meant;meet met;
mistake mistook mistaken;overcome overcame;pay paid;ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;
sell sold;send sent;shake shook shaken;shine shone;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;
slide slid;speak spoke spoken;spend spent;spin spun;stand stood;steal stole stolen;stick stuck;strike struck stricken;swear swore sworn;
sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;
undergo underwent undergone;understand understood;undertake undertook undertaken;wake woke woken;wear wore worn;weave wove woven;win won;
wind wound;withdraw withdrew withdrawn;withstand withstood;write wrote written;man men;woman women;child children;person people;foot feet;
tooth teeth;mouse mice;goose geese;wife wives;life lives;half halves;leaf leaves;thief thieves`

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/u)
    return forms.map((form): [string, string] => [form, base])
  }),
)

/** The base form of an irregular English word, or the word itself. */
export function regular(word: string): string {
  return BASES.get(word) ?? word
}
