/** Verbs that report what somebody says, as lists of words; their forms are made here once. */

const REGULAR = `add explain note argue claim insist warn recall remark reply answer ask announce declare admit acknowledge
confirm report comment observe testify emphasize emphasise stress continue conclude complain joke promise confess reveal assert
respond suggest predict urge recount tweet post counter retort quip lament object protest concede reiterate caution exclaim
wonder agree maintain relate believe repeat remember reflect muse boast plead demand inquire allege contend pledge vow deny
refer elaborate clarify underline underscore propose recommend advise order instruct remind inform assure scoff interject
describe state affirm profess conjecture venture volunteer attest estimate fear hope offer praise mention write publish brag
vent marvel theorize theorise opine assess summarize summarise grumble gush rant preach threaten plot gloat denounce condemn criticize criticise accept provide prophesy
disagree differ reject dispute refute rebut contest contradict mock chant rule submit deadpan chide jeer taunt tease implore beg bemoan rail fume rage huff hiss bark growl roar bellow whine enthuse posit postulate
speculate hypothesize hypothesise guess reckon hint imply intone recite proclaim trumpet vouch avow aver apologise apologize encourage
remonstrate riff document record scribble jot pen cable email e-mail text message blog articulate expand expound philosophise philosophize
highlight detail outline signal recollect relay divulge disclose blurt stutter drawl croak rejoin parry press probe query pose
insinuate decree command appeal lecture scold reprimand reassure conclude confide venture vow tut jest wail rhapsodise crow purr
snort wheeze quaver purr titter giggle guffaw concur summarise reiterate regret welcome applaud commend congratulate lambast lambaste blast decry deplore
wire telegraph radio reason enquire rebuke gasp sniff splutter sputter snarl sneer grunt gripe grouse quibble bluster coo croon reminisce narrate echo
endorse justify exhort entreat beseech invite forewarn intervene interpose resume certify notify counsel hazard surmise deduce infer calculate
ponder ruminate specify stipulate admonish reproach sermonise sermonize summon heckle clamour bewail rue despair harangue soliloquise joke kid
interrupt interpret challenge react counsel pronounce dictate scrawl scribble inscribe memorialise bemoan sympathise sympathize shudder`
const SOUNDS = `laugh sigh smile shout cry whisper murmur mutter shrug grin snap chuckle stammer scream yell groan moan sob nod
begin interrupt thunder joke`
/** These are speech only beside the words themselves. */
const ALSO = `read reads began begins begun went goes put puts sang sings pointed points chimed chimes spoke speaks opened opens finished finishes ran runs closes closed ended ends`
const IRREGULAR = `says said tells told writes wrote holds held finds found feels felt understands understood foresees foresaw written thinks thought swore swears`
const PLURAL = `say write argue note state explain claim add insist warn recall think believe tell admit agree reply complain report record describe suggest recommend conclude confirm
stress promise declare mention respond acknowledge ask remember note call show`
const FRENCH_ER = `affirm expliqu ajout estim précis confi soulign rappel indiqu racont assur not annonc déclar soupir
rétorqu dénonc insist regrett lanc témoign résum comment plaid jug martel tonn ironis gliss murmur demand interrog constat
observ nuanc object protest alert marmonn clam proclam signal relev révél argument déplor détaill tempêt clarifi
critiqu évoqu abond réclam vant salu rassur contest pest répliqu rapport propos jur sugg confirm avou pens plaisant martel os gliss considér invoqu emport désol tranch félicit glos embray pronostiqu préconis conseill
exhort somm questionn hurl cri balbuti grond ponctu lâch aboy souffl complét enchaîn asséner patient extasi émerveill agac étonn
offusqu amus enthousiasm enflamm attrist étrangl esclaff épanch emball moqu enorgueill lament alarm désespèr sermonn fulmin persifl maugré professer théoris récapitul énumér dévoil prophétis détest ironis énerv lament
déplor stipul invit argu badin bougonn chuchot certifi command décrét dict enseign entam épingl exig fustig grommel imagin implor insinu interpell lou motiv narr
notifi opin ordonn philosoph prêch raill rectifi redout réfut relat reproch rican risqu sanctionn scand susurr suppli taquin triomph vocifér acclam admir approuv
avanc attest annot consign griffonn rédig télégraphi publi post tweet blagu bredouill claironn glouss hasard jubil maugré médit pontifi rabâch râl rigol ronchonn
rumin sanglot ripost rétorqu accus compt calcul certifi envisag espér pari parl murmur déclam pest stipul recommand revendiqu express énonc moqu gronn rassér rouspét`
const FRENCH_OTHER = `balaie balaye balaient balayé balayée balayait dit disent disait écrit écrivent écrivait répond répondent répondait répondu avertit averti conclut conclu
reconnaît reconnaissent reconnu prévient préviennent prévenu poursuit poursuivent poursuivi promet promettent promis admet admettent
admis soutient soutiennent soutenu prétend prétendu renchérit renchéri sourit souri rit ri réagit réagi réjouit réjoui
souvient souvenu plaint plaint appelle rappelle rappellent complète complété espère espéré inquiète inquiété considère considéré prédit prédisent
répète répété martèle exclame exclamé indigne indigné insurge insurgé relève révèle dispose disposent prévoit prévoient prévoyait stipule jette suggère suggéré achève reprend repris
  assène asséné complète désespère réjouit réjouissent réjouie félicitée emportée définit défini souvient surenchérit surenchéri vitupère profère énumère
défend défendent défendait défendu dément démentent démenti maintient maintiennent maintenait maintenu craint craignent craignait garantit garanti gémit rugit applaudit
intervient intervenu redit interdit contredit inscrit inscrivait décrit décrivait prescrit énonce concède tempère exagère vitupère interpelle interjette rejette
répondait répondaient concluait avertissait reconnaissait poursuivait promettait admettait soutenait prévenait souriait riait disaient souvenait plaignait
répondit écrivit reprit poursuivit promit admit soutint prévint convint intervint maintint convient convenait rétorqua met croit croyait croient`
/** Between the marks of their object: `calls it “a wall”`. */
const CALLING = `call calls called describe describes described accuse accuses accused denounce denounces denounced dismiss
dismisses dismissed praise praises praised condemn condemns condemned deride derided label labelled labeled brand branded slam slammed criticise criticised
criticize criticized qualifie qualifié dénonce dénoncé accuse accusé fustige fustigé parle évoque salue salué hail hails hailed
spoke speaks speaking sees saw parle parlé voit liken likened compared deem deemed characterised characterized characterises characterizes
termed portrays portrayed paints painted touts touted ridicules ridiculed rates rated billed pans panned juge jugé jugeait trouve trouvé trouvait considère considéré
décrit décrivait présente présenté présentait taxe taxé traite traité compare comparé comparait surnomme surnommé pointe pointait pointé
considered considers regarded regards thanked thanks credited credits blamed blames faulted mocked mocks remembered remembers
listed lists ranked ranks classed classes`

function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '')
}

function english(verb: string): readonly string[] {
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`]
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const doubled = /^(?:admit|quip|snap|grin|nod|sob|plot|brag|submit|kid|regret|pen|blog|beg|jot|tut)$/u.test(verb)
    ? `${verb}${verb.at(-1) ?? ''}ed`
    : `${stem}ed`
  return [/(?:s|sh|ch|ss|x)$/u.test(verb) ? `${verb}es` : `${verb}s`, doubled]
}

function french(stem: string): readonly string[] {
  const before = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem
  return [
    `${stem}e`,
    `${stem}ent`,
    `${stem}é`,
    `${stem}ée`,
    `${stem}és`,
    `${before}ait`,
    `${before}aient`,
    `${before}a`,
    `${stem}èrent`,
  ]
}

/** Forms that may introduce or follow words in quotation marks, lower case. */
export const SPEAKING: ReadonlySet<string> = new Set([
  ...words(REGULAR).flatMap(english),
  ...words(IRREGULAR),
  ...words(FRENCH_ER).flatMap(french),
  ...words(FRENCH_OTHER),
])
/** Behind the auxiliary `a`, which is an article in English. */
export const FRENCH: ReadonlySet<string> = new Set([...words(FRENCH_ER).flatMap(french), ...words(FRENCH_OTHER)])
/** Said with the voice, but also done without a word: only beside the words themselves. */
export const SOUNDING: ReadonlySet<string> = new Set([...words(SOUNDS).flatMap(english), ...words(ALSO)])
/** The form of `they say` is that of a noun or an infinitive, so it counts only behind a pronoun or a plural. */
export const PLURAL_FORMS: ReadonlySet<string> = new Set(words(PLURAL))
export const CALLING_FORMS: ReadonlySet<string> = new Set(words(CALLING))

/** Speech in front of `that` or a colon only: what is held, found or recorded is mostly a thing. */
export const BEFORE_CLAUSE: ReadonlySet<string> = new Set(
  `held holds find finds found felt feels understand understands understood foresee foresees foresaw provide provides provided accept accepts accepted
  record records recorded document documents documented text texts texted message messages messaged command commands commanded detail details
  detailed outline outlines outlined highlight highlights highlighted signal signals signaled signalled order orders ordered offer offers offered
  reject rejects rejected dispute disputes disputed refute refutes refuted rebut contest contests contested contradict contradicts contradicted dispose disposent published publishes assess assesses assessed press presses pressed cable cables cabled email emails emailed pen pens penned record`.split(
    /\s+/u,
  ),
)
/** `fired back`, `chimed in`: speech only with the small word. */
export const WITH_PARTICLE: ReadonlyMap<string, RegExp> = new Map(
  [
    ['fired fires shot shoots hit hits snapped wrote writes texted came comes', 'back'],
    ['chimed chimes cut cuts jumped jumps weighed weighs butted', 'in'],
    ['piped pipes spoke speaks summed sums struck strikes', 'up'],
    ['called calls', 'out|back|over|across|down|up'],
    ['cried cries blurted spelled spells pointed points burst bursts', 'out'],
    ['joined joins', 'in'],
  ].flatMap(([verbs = '', particle = '']) =>
    verbs.split(' ').map((verb) => [verb, new RegExp(`^\\s+(?:${particle})(?!\\p{L})`, 'u')] as const),
  ),
)
