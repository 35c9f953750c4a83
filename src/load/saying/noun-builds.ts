/** Builds in which no verb of saying has the speaker as its subject, in front of a quotation and behind it. */

export const SAID =
  'words?|answers?|repl(?:y|ies)|response|reaction|verdict|conclusion|message|advice|warning|comments?|remarks?|statement|account|testimony|explanation|view|opinion|motto|maxim|prediction|promise|confession|description|phrase|question|retort|plea|appeal|summary|assessment|judg(?:e)?ment|definition|excuse|complaint|argument|claim|theory|observation|thoughts?'

const PAPER =
  'letter|postcard|card|telegram|wire|cable|circular|poster|placard|diary entry|log entry|fax|notice|message|statement|report|memo|article|column|speech|e-?mail|note|essay|book|memoir|diary|study|survey|poll|paper|review|post|tweet|blog|filing|lawsuit|complaint|judg(?:e)?ment|ruling|press release|release|lettre|rapport|étude|enquête|sondage|communiqué|tribune|courrier|message|billet|texte|tract|livre|récit|journal'

const VIEW =
  'view|opinion|assessment|conclusion|verdict|advice|argument|theory|account|evidence|explanation|claim|complaint|impression|feeling|recollection|answer|reply|contention|position|case'

const WHO = '(?<who>[^:;"“”«»]{2,120}?)'
export const INFINITIVE =
  "conclure|ajouter|préciser|poursuivre|répondre|lancer|lâcher|rappeler|reconnaître|déplorer|regretter|ironiser|souligner|insister|commenter|résumer|soupirer|rétorquer|expliquer|plaisanter|reprendre|glisser|renchérir|s[’']exclamer|s[’']indigner|s[’']interroger"

export const BEFORE: readonly RegExp[] = [
  // `Ada Reed’s answer was short:`, `Then came Ada Reed’s verdict:`
  new RegExp(
    `^(?:.{0,60}[,;]\\s+)?(?:(?:[Tt]hen|[Ll]ater|[Nn]ext)\\s+(?:came|comes|followed)\\s+|[Hh]ere (?:is|are)\\s+|[Ii]t was\\s+)?${WHO}(?:[’']s|(?<=s)[’'])\\s+(?:own\\s+|[\\p{Ll}-]+\\s+){0,2}(?:${SAID}|${PAPER})(?!\\p{L})[^:;.]{0,90}[:?]\\s*$`,
    'u',
  ),
  // `printed a notice from Ada Reed:`
  new RegExp(
    `(?:^|\\s)(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne|[Aa]nother)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${PAPER})\\s+(?:from|by|signed by|sent by|written by)\\s+${WHO}:\\s*$`,
    'u',
  ),
  // `dug up a line from Ada Reed’s handbook The Gate:`
  new RegExp(
    `(?:^|\\s)(?:an?|the|this|one|another)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:line|passage|sentence|remark|quotation|quote|paragraph|verse|phrase|entry|extract|excerpt)\\s+(?:from|in|by|of)\\s+${WHO}(?:[’']s|(?<=s)[’'])\\s[^:;“”"«»]{2,80}:\\s*$`,
    'u',
  ),
  // `Cross-examined by Ada Reed, he was asked:`
  new RegExp(
    `^(?:[^,:;]{1,60},\\s+)?(?:[Cc]ross-examined|[Rr]e-examined|[Ee]xamined|[Qq]uestioned|[Cc]hallenged|[Pp]ressed|[Ii]nterviewed|[Ii]nterrogated)\\s+(?:further\\s+)?by\\s+${WHO},\\s+[^,:;]{2,60}?\\s(?:was|were)\\s+(?:then\\s+|also\\s+|next\\s+|first\\s+)?asked(?:\\s[^:;.]{0,60})?:\\s*$`,
    'u',
  ),
  // `The verdict of Ada Reed was simple:`
  new RegExp(
    `^(?:.{0,60}[,;]\\s+)?(?:[Tt]he|[Oo]ne)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${SAID})\\s+(?:of|from|by)\\s+${WHO}(?:,?\\s+(?:was|is|were|are|came|reads?|ran|to|on|in)(?!\\p{L})[^:;.]{0,80})?[:]\\s*$`,
    'u',
  ),
  // `In Ada Reed’s words,`
  new RegExp(
    `(?:^|[,;]\\s+|\\s)[Ii]n\\s+${WHO}(?:[’']s|(?<=s)[’'])\\s+(?:own\\s+|[\\p{Ll}-]+\\s+)?(?:words|phrase|view|opinion|telling|account)(?:[,:]|\\s+\\p{L}[^:;.]{0,40},)?\\s*$`,
    'u',
  ),
  // `was that of Ms. Ada Reed, whose objection is recorded in the minutes:`
  new RegExp(
    `(?:^|\\s)(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.?\\s)?(?<who>(?!(?:Mr|Mrs|Ms|Dr|Prof)\\b)\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){1,3}),\\s+whose\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${SAID}|objection|dissent|protest)\\s+(?:is|was|are|were)\\s+(?:recorded|noted|given|reported|printed|kept|preserved|written down)(?:\\s[^:;.“”"]{0,80})?:\\s*$`,
    'u',
  ),
  // `Ada Reed had this to say:`, `took to Facebook to complain:`
  new RegExp(
    `^${WHO}\\s+(?:had|has)\\s+(?:this|the following|only this|one thing|just one thing|no doubt|a word|another word)(?:\\s[^:;.]{0,60})?:\\s*$`,
    'u',
  ),
  new RegExp(
    `^${WHO}\\s+(?:took|takes|went|turned|goes|turns|stood up|stands up|paused?)\\s+(?:back\\s+)?(?:to\\s+\\S+\\s+(?:\\S+\\s+){0,3}?)?to\\s+(?:say|complain|ask|announce|add|explain|write|declare|reply|joke|note|warn|vent|respond)(?:\\s[^:;.]{0,60})?[:,]?\\s*$`,
    'u',
  ),
  // `The family issued this statement:`
  new RegExp(
    `^${WHO}\\s+(?:has\\s+|have\\s+|had\\s+|later\\s+|also\\s+)*(?:issued|released|published|posted|shared|gave|put out|sent(?: out)?|made)\\s+(?:this|the following|an?|the)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:statement|message|comment|response|reply|letter|post|note|apology|tweet)(?:\\s[^:;.]{0,70})?:\\s*$`,
    'u',
  ),
  // `a letter from Ada Reed was read out:`, `a letter from Ada Reed, which said:`
  new RegExp(
    `(?:^|\\s)(?:[Aa]n?|[Tt]he|[Oo]ne)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${PAPER})\\s+(?:from|by|of)\\s+${WHO}(?:,?\\s+dated\\s+[\\uE000\\uE001]+)?(?:,?\\s+(?:was|is|were)\\s+(?:then\\s+|also\\s+)?read(?:\\s+out|\\s+aloud|\\s+to\\s[^:.;]{2,40})?|,?\\s+which\\s+(?:said|says|reads?|stated|states|ran|began))\\s*[:,]\\s*$`,
    'u',
  ),
  // `Comme aimait à le répéter Ada Roche :`
  new RegExp(
    `(?:^|[,;]\\s+)[Cc]omme\\s+(?:aimait|aime)\\s+à\\s+(?:le\\s+|la\\s+)?\\p{Ll}+\\s+${WHO}\\s*[:,]\\s*$`,
    'u',
  ),
  // `Et Ada Roche d’ajouter :`
  new RegExp(
    `^(?:.{0,60}[,;]\\s+)?(?:[Ee]t|[Pp]uis)?\\s*${WHO}\\s+(?:de |d[’'])(?:${INFINITIVE})(?:\\s[^:;.«]{0,60})?\\s*[:,]\\s*$`,
    'u',
  ),
  // `Comme le rappelle Ada Roche,`
  new RegExp(
    `(?:^|[,;]\\s+)[Cc]omme\\s+(?:le |la |l[’'])?(?:a\\s+|avait\\s+)?(?:bien\\s+|si\\s+)?\\p{Ll}+\\s+(?<who>(?:\\p{Lu}|le\\s|la\\s|l[’'])[^:;"“”«»]{2,100}?)\\s*[,:]\\s*$`,
    'u',
  ),
  // `Ada Roche aimait répéter que`
  new RegExp(
    `^${WHO},?\\s+(?:aimait|aime|se plaisait|se plaît|avait coutume|avait l[’']habitude|a coutume)\\s+(?:à\\s+|de\\s+)?(?:${INFINITIVE}|répéter|dire|raconter)(?:\\s+(?:que|qu[’'])[^:;.]{0,80}|\\s*:)\\s*$`,
    'u',
  ),
  // `The gate, said Ada Reed,`
  new RegExp(
    `^[^:;]{2,200},\\s+(?<verb>(?!(?:told|tells|tell|informed|informs|reminded|assured|assures|warned)\\s)\\p{Ll}+)\\s+(?<who>(?:\\p{Lu}|(?:the|an?|one|le|la|un|une)\\s|l[’']|(?:[\\p{Ll}-]+\\s){1,3}\\p{Lu})[^:;"“”«»]{2,100}?),\\s*$`,
    'u',
  ),
]

/** The words stand in a clause of their own: `was described by Ada Reed as “a joke”`. */
export const PART: readonly RegExp[] = [
  new RegExp(
    `(?:described|called|dismissed|criticised|criticized|praised|hailed|condemned|characterised|characterized|denounced|branded|labelled|labeled|derided|derided|remembered|portrayed|slammed)\\s+by\\s+${WHO}\\s+as(?:\\s+(?:being|having))?\\s*(?:an?|the)?\\s*$`,
    'u',
  ),
  new RegExp(
    `(?:qualifiée?s?|décrite?s?|dénoncée?s?|présentée?s?)\\s+par\\s+${WHO}\\s+(?:de|comme|d[’'])\\s*(?:une?|le|la)?\\s*$`,
    'u',
  ),
  // `Ada Reed’s view was that the gate “never worked”`
  new RegExp(
    `^(?:.{0,60}[,;]\\s+)?${WHO}(?:[’']s|(?<=s)[’'])\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${VIEW})\\s+(?:is|was|has been|remains|remained)\\s+(?:that\\s)?[^:;.]{0,120}$`,
    'u',
  ),
  // `Ada Reed’s report describes the plan as`, `The report’s author, Ada Reed, …` is found by its verb.
  new RegExp(
    `^(?:.{0,80}[,;]\\s+)?${WHO}(?:[’']s|(?<=s)[’'])\\s+(?:[\\p{Ll}\\uE000\\uE001-]+\\s+){0,3}(?:${PAPER})(?:,?\\s+[^,;:]{0,60},?)?\\s+(?<verb>\\p{Ll}+)(?!\\p{L})[^;:.]{0,120}?[,:]?\\s*$`,
    'u',
  ),
]

export const AFTER: readonly RegExp[] = [
  // `was how Ada Reed put it`, `is what Ada Reed calls it`
  new RegExp(
    `^(?:is|was|were|are)\\s+(?:also\\s+)?(?:how|what)\\s+${WHO}\\s+(?:has\\s+|had\\s+|once\\s+|later\\s+|would\\s+|\\p{Ll}+ly\\s+)*(?:put|puts|describe[sd]?|call(?:s|ed)?|summed|sums|remember(?:s|ed)|said|says|wrote|writes|explain(?:s|ed))(?!\\p{L})(?<rest>.*)$`,
    'u',
  ),
  // `was Ada Reed’s advice`
  new RegExp(
    `^(?:is|was|were|are|came|went|ran)\\s+${WHO}(?:[’']s|(?<=s)[’'])\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${SAID})(?!\\p{L})(?<rest>.*)$`,
    'u',
  ),
  // `came the reply from the hall`
  new RegExp(
    `^(?:came|comes|went|goes|ran|runs|was|is)\\s+(?<paper>(?:the|an?|his|her|their|one)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${SAID}|cry|shout|call|voice|chorus|refrain|whisper))(?<by>\\s+(?:from|of|by)\\s+(?<who>[^.;:"“”«»]{2,80}?))?(?<rest>,.*)?$`,
    'u',
  ),
  new RegExp(
    `^(?:is|was|were|are)\\s+the\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${SAID})\\s+(?:of|from)\\s+${WHO}(?<rest>[.,;]|$)`,
    'u',
  ),
  // `read a statement from Ada Reed`, `said the letter by Ada Reed`
  new RegExp(
    `^(?:reads?|says?|said|states?|stated|concludes?|concluded|finds|found|notes|noted|warns|warned|adds|added)\\s+(?:an?|the|its|their|one)\\s+(?<paper>(?:[\\p{L}\\p{N}\\uE000\\uE001-]+\\s+){0,3}(?:${PAPER}))(?<by>\\s+(?:issued\\s+|published\\s+|signed\\s+|released\\s+|written\\s+|sent\\s+)?(?:by|from|of)\\s+(?<who>[^.;:"“”«»]{2,100}?))?(?<rest>(?:,|\\s+(?:on|in|dated|published|issued|released)\\s).*)?$`,
    'u',
  ),
  // `a statement from Ada Reed said`, `Ada Reed’s statement read`
  new RegExp(
    `^(?:an?|the|its|their)\\s+(?<paper>(?:[\\p{Ll}\\p{N}\\uE000\\uE001-]+\\s+){0,3}(?:${PAPER}))(?<by>\\s+(?:issued\\s+|published\\s+|signed\\s+|released\\s+|written\\s+|sent\\s+)?(?:by|from|of)\\s+(?<who>[^.;:"“”«»]{2,100}?))?\\s+(?:reads?|said|says|stated|states|added|adds|continued|continues|noted|notes|concluded|concludes|warned)(?!\\p{L})(?<rest>.*)$`,
    'u',
  ),
  new RegExp(
    `^${WHO}(?:[’']s|(?<=s)[’'])\\s+(?:[\\p{L}\\p{N}\\uE000\\uE001-]+\\s+){0,3}(?:${PAPER})\\s+(?:reads?|said|says|stated|states|added|continued|noted|concluded|warned)(?!\\p{L})(?<rest>.*)$`,
    'u',
  ),
  // `the Herald quoted Ada Reed as saying`, `Ada Reed was quoted as saying`
  new RegExp(
    `^(?<outlet>[^,.;:]{2,80}?)\\s+(?:has\\s+|had\\s+)?(?:quotes?|quoted|cited|cites)\\s+${WHO}\\s+as\\s+(?:saying|telling|writing|stating)(?<rest>.*)$`,
    'u',
  ),
  new RegExp(
    `^${WHO}\\s+(?:is|was|were|has been)\\s+(?:later\\s+|also\\s+|widely\\s+)?(?:quoted|reported|cited)\\s+(?:by\\s+(?:the\\s+)?(?<medium>[^,.;:]{2,60}?)\\s+)?(?:as\\s+(?:saying|telling|writing|stating)|to\\s+have\\s+(?:said|told|written|stated|remarked|added|declared|replied|answered))(?<rest>.*)$`,
    'u',
  ),
  new RegExp(
    `^as\\s+${WHO}\\s+(?:likes?|liked|loves?|loved|used)\\s+to\\s+(?:say|put it|call it|joke)(?<rest>.*)$`,
    'u',
  ),
  // `peut-on lire dans le rapport d’Ada Roche`
  new RegExp(
    `^(?:peut-on|pouvait-on|pouvions-nous|peut-on encore)\\s+(?:y\\s+)?lire(?:\\s+(?:dans|sur)\\s+(?<paper>[^.;:«]{2,60}?)(?<by>\\s+(?:de|du|des|d[’'])\\s*(?<who>[^.;:«]{2,80}?))?)?(?<rest>(?:,|\\s+(?:le|daté|publié)\\s).*)?$`,
    'u',
  ),
  new RegExp(
    `^lit-on(?:\\s+(?:dans|sur)\\s+(?<paper>[^.;:«]{2,60}?)(?<by>\\s+(?:de|du|des|d[’'])\\s*(?<who>[^.;:«]{2,80}?))?)?(?<rest>(?:,|\\s+(?:le|daté|publié)\\s).*)?$`,
    'u',
  ),
  // `s’est contenté de répondre Ada Roche`
  new RegExp(
    `^(?:s[’']est (?:contentée?|bornée?|empressée?)|se contente|se borne|s[’']empresse|a (?:tenu|fini|voulu|préféré)|tient|finit|ne peut s[’']empêcher|croit bon|se plaît|aime)\\s+(?:de |d[’']|à |par )?(?:${INFINITIVE}|dire|déclarer|indiquer|affirmer|confier|assurer)\\s+${WHO}(?<rest>,.*)?$`,
    'u',
  ),
  // `et Ada Roche d’ajouter`
  new RegExp(`^et\\s+${WHO}\\s+(?:de |d[’'])(?:${INFINITIVE})(?<rest>.*)$`, 'u'),
]
