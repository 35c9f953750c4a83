import {
  capital,
  createWording,
  type Adjunct,
  type Form,
  type Pick,
  type Three,
  type Two,
  type Wording,
} from './wording.ts'

const people: readonly Two[] = [
  ['Anna Delbrück', 'f'],
  ['Gerhard Dunkmann', 'm'],
  ['Musa Sarr', 'm'],
  ['Solveig Ostertag', 'f'],
  ['Thomas von der Leine', 'm'],
  ['Emilia Zwerenz-Okoye', 'f'],
  ['Karim Benali', 'm'],
  ['Franziska Nguyen', 'f'],
]
const offices: readonly Three[] = [
  ['Bürgermeister', 'Bürgermeisterin', 'von Oberweiler'],
  ['Direktor', 'Direktorin', 'des Museums'],
  ['Vorsitzender', 'Vorsitzende', 'des Heimatvereins'],
  ['Imker', 'Imkerin', ''],
  ['Sprecher', 'Sprecherin', 'der Initiative'],
  ['Stadtrat', 'Stadträtin', 'für Verkehr'],
  ['Anwohner', 'Anwohnerin', ''],
  ['Minister', 'Ministerin', 'für Brücken'],
  ['Historiker', 'Historikerin', ''],
  ['Forscher', 'Forscherin', 'am Delta-Institut'],
  ['Geschäftsführer', 'Geschäftsführerin', 'der Delta Trams'],
]
const quotes = [
  'Wir bringen die Glocken nicht zum Schweigen',
  'Die Brücke wird vor dem Sommer nicht öffnen',
  'Jeder muss seinen Teil der Verantwortung tragen',
  'Die Bienen kommen nicht von allein zurück',
  'Das ist eine absurde Entscheidung, die niemand versteht',
  'Wir haben die Briefe einzeln gezählt',
  'Ich habe noch nie so viele Leute auf dem Markt gesehen',
  'Die Straßenbahn gehört allen, die hier wohnen',
]
const quotes2 = [
  'Wir warten noch immer auf eine Antwort',
  'Seit dreißig Jahren fordern wir das',
  'Und es ist nicht vorbei',
  'Niemand hat uns etwas gesagt',
]
const verbs = [
  'sagte',
  'erklärte',
  'sagt',
  'meinte',
  'betonte',
  'warnte',
  'erinnerte sich',
  'ergänzte',
  'fügte hinzu',
  'räumte ein',
  'kritisierte',
  'versicherte',
  'schrieb',
  'antwortete',
  'berichtete',
  'klagte',
  'erzählt',
  'betont',
  'meint',
  'findet',
  'sagte',
  'so',
]
const adj: readonly Adjunct[] = [
  ['', {}],
  ['', {}],
  ['am Dienstag', { day: '2021-05-18' }],
  ['auf Anfrage', {}],
  ['der Presse', {}],
  ['dem Oberweiler Anzeiger', { outlet: 'Oberweiler Anzeiger' }],
  ['im Sender Radio Sennental', { outlet: 'Radio Sennental' }],
  ['in einer Mitteilung', {}],
  ['bei einer Pressekonferenz', {}],
  ['am 12. Mai', { day: '2021-05-12' }],
  ['am Mittwochmorgen', { day: '2021-05-19' }],
  ['im Gespräch mit dem Sennentaler Boten', { outlet: 'Sennentaler Boten' }],
  ['mit einem Lächeln', {}],
  ['im Gemeinderat', {}],
  ['gegenüber der Delta-Presse', { outlet: 'Delta-Presse' }],
  ['unserer Zeitung', {}],
]
const tails = ['', '', '', ' und zeigte auf den Turm', ', bevor sie den Saal verließ', ', sichtlich bewegt']
export function german(pick: Pick): Wording {
  const [name, g] = pick(people)
  const [m, f, of] = pick(offices)
  const office = g === 'f' ? f : m
  const last = name.split(' ').slice(1).join(' ')
  const sie = g === 'f' ? 'sie' : 'er'
  const die = g === 'f' ? 'die' : 'der'
  const dieOffice = g === 'm' && office === 'Vorsitzender' ? 'der Vorsitzende' : `${die} ${office}`
  const full = of ? `${office} ${of}` : office
  const forms: readonly Form[] = [
    ['Name', name],
    ['Office Name', office === 'Vorsitzender' ? name : `${office} ${name}`],
    ['die Office of, Name', `${dieOffice}${of ? ' ' + of : ''}, ${name}`],
    ['Name, Office of', `${name}, ${full}`],
    ['Name (52)', `${name} (52)`],
    ['Office Name (Partei)', office === 'Vorsitzender' ? `${name} (parteilos)` : `${office} ${name} (parteilos)`],
    ['Dr. Name', `Dr. ${name}`],
  ]
  const given: readonly Form[] = [
    ['last', last],
    ['die Office', dieOffice],
    ['die Age', g === 'f' ? 'die 61-Jährige' : 'der 61-Jährige'],
    ['Frau last', `${g === 'f' ? 'Frau' : 'Herr'} ${last}`],
  ]
  const intro = pick([
    `${name}, ${full}, wollte das Ende der Abstimmung nicht abwarten.`,
    `Unter ihnen war ${name}, ${full}.`,
    `${capital(dieOffice)}${of ? ' ' + of : ''}, ${name}, ist seit 2018 gegen den Plan.`,
  ])
  let [a, facts] = pick(adj)
  const A = a ? ' ' + a : ''
  let verb = pick(verbs)
  const q = pick(quotes),
    q2 = pick(quotes2),
    tail = pick(tails)
  const shape = pick([
    'after',
    'after',
    'after',
    'front',
    'front',
    'middle',
    'then',
    'laut',
    'pronoun',
    'pronoun then',
    'given after',
    'given after',
    'given front',
    'wörtlich',
    'time front',
  ])
  const [, form] = shape.startsWith('given') ? pick(given) : pick(forms)
  const F = form.includes(',') ? form + ',' : form
  const [v, particle] =
    verb === 'fügte hinzu'
      ? ['fügte', ' hinzu']
      : verb === 'räumte ein'
        ? ['räumte', ' ein']
        : verb === 'erinnerte sich'
          ? ['erinnerte sich', '']
          : [verb, '']
  const fv = verb === 'so' ? ['sagte', ''] : [v, particle]
  const out = createWording(name, facts)
  const VS = (s: string) =>
    verb === 'so' ? `so ${s}` : `${v} ${s}${s.includes(',') && (A || particle) ? ',' : ''}${A}${particle}`
  const soFacts = verb === 'so' ? {} : facts
  const T = verb === 'so' ? '' : tail
  switch (shape) {
    case 'after':
      return out(`„${q}“, ${VS(form)}${T}.`, [q], soFacts)
    case 'front':
      return out(`${capital(F)} ${fv[0]}${A}${fv[1]}: „${q}.“`, [q])
    case 'middle':
      return out(`„${q}“, ${VS(form)}, „und ${q2.slice(0, 1).toLowerCase()}${q2.slice(1)}.“`, [q, q2.slice(1)], soFacts)
    case 'then':
      return out(`„${q}“, ${VS(form)}${T}. „${q2}.“`, [q, q2], soFacts)
    case 'laut':
      return out(`Laut ${form.replace(/^(?:die|der) /, '')} „${q}“.`, [q], {})
    case 'pronoun':
      return out(`${intro} „${q}“, ${VS(sie)}${T}.`, [q], soFacts)
    case 'pronoun then':
      return out(`${intro}\n„${q}“, ${VS(sie)}${T}. „${q2}.“`, [q, q2], soFacts)
    case 'given after':
      return out(`${intro}\nDie Abstimmung soll im Juni stattfinden.\n„${q}“, ${VS(form)}${T}.`, [q], soFacts)
    case 'given front':
      return out(`${intro}\n${capital(form)} ${fv[0]}${A}${fv[1]}: „${q}.“`, [q])
    case 'wörtlich':
      return out(`${capital(F)} ${pick(['wörtlich', 'weiter'])}: „${q}.“`, [q], {})
    default:
      return out(
        `${pick(['Am Dienstag', 'Im Gemeinderat', 'Noch im Mai', 'Auf Anfrage'])} ${fv[0]} ${F}${fv[1]}: „${q}.“`,
        [q],
        {},
      )
  }
}
