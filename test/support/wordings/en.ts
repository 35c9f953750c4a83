import { capital, createWording, type Adjunct, type Form, type Pick, type Two, type Wording } from './wording.ts'

const people: readonly Two[] = [
  ['Anna Delcourt', 'f'],
  ['Gareth Dunmore', 'm'],
  ['Musa Sarr', 'm'],
  ['Siobhan O’Dowd', 'f'],
  ['Tom Le Good', 'm'],
  ['Emily van der Tor', 'f'],
  ['Karim Benali', 'm'],
  ['Frances Nguyen', 'f'],
]
const offices: readonly Two[] = [
  ['mayor', 'of Port Lerne'],
  ['director', 'of the museum'],
  ['president', 'of the association'],
  ['beekeeper', ''],
  ['spokesperson', 'for the group'],
  ['deputy mayor', 'for roads'],
  ['resident', 'of the quarter'],
  ['minister', 'for bridges'],
  ['historian', ''],
  ['researcher', 'at the Delta Institute'],
  ['chief executive', 'of Delta Trams'],
  ['councillor', 'for the Tidewater ward'],
]
const quotes = [
  'We are not silencing the bells',
  'The bridge will not reopen before the summer',
  'Everyone has to take their share of responsibility',
  'The bees will not come back on their own',
  'It is an absurd decision and nobody understands it',
  'We counted the letters one by one',
  'I have never seen so many people at the market',
  'The tram belongs to everybody who lives here',
]
const quotes2 = [
  'We are still waiting for an answer',
  'We have been asking for this for thirty years',
  'And it is not over',
  'Nobody told us anything',
]
const verbs = [
  'said',
  'told',
  'added',
  'explained',
  'insisted',
  'warned',
  'recalled',
  'argued',
  'admitted',
  'replied',
  'noted',
  'stressed',
  'announced',
  'claimed',
  'complained',
  'wrote',
  'says',
  'adds',
  'recalls',
  'argues',
  'explains',
  'conceded',
  'joked',
  'observed',
  'remarked',
  'continued',
  'declared',
]
const adj: readonly Adjunct[] = [
  ['', {}],
  ['', {}],
  ['on Tuesday', { day: '2021-05-18' }],
  ['in a statement', {}],
  ['at a press conference', {}],
  ['on 12 May', { day: '2021-05-12' }],
  ['in an interview with the Lerne Courier', { outlet: 'Lerne Courier' }],
  ['on Harbour Radio', { outlet: 'Harbour Radio' }],
  ['on Wednesday morning', { day: '2021-05-19' }],
  ['with a smile', {}],
  ['in a letter to the council', {}],
  ['in a post on Facebook', { outlet: 'Facebook' }],
  ['on Twitter', { outlet: 'Twitter' }],
  ['late on Monday', { day: '2021-05-17' }],
  ['at the meeting', {}],
  ['earlier this week', {}],
]
const told: readonly Adjunct[] = [
  ['the Lerne Courier', { outlet: 'Lerne Courier' }],
  ['reporters', {}],
  ['Harbour Radio on Tuesday', { outlet: 'Harbour Radio', day: '2021-05-18' }],
  ['the council', {}],
  ['the Delta News Agency', { outlet: 'Delta News Agency' }],
  ['us', {}],
  ['me over tea', {}],
]
const tails = [
  '',
  '',
  '',
  ', visibly moved',
  ', pointing at the tower',
  ' as she left the hall',
  ', before leaving the room',
]
export function english(pick: Pick): Wording {
  const [name, g] = pick(people)
  const [office, of] = pick(offices)
  const last = name.split(' ').slice(1).join(' ')
  const he = g === 'f' ? 'she' : 'he'
  const full = of ? `${office} ${of}` : office
  const indefinite = ['beekeeper', 'resident', 'historian', 'researcher'].includes(office)
  const art = indefinite ? (/^[aeiou]/.test(office) ? 'an' : 'a') : 'the'
  const forms: readonly Form[] = [
    ['Name', name],
    ['Office Name', `${capital(office)} ${name}`],
    ['the office of, Name', `${indefinite ? art : 'the'} ${full}, ${name}`],
    ['Name, office of', `${name}, ${art} ${full}`],
    ['Name, age', `${name}, 52`],
    ['Name, age, office', `${name}, 47, ${art} ${full}`],
    ['Ms Name', `${g === 'f' ? 'Ms' : 'Mr'} ${name}`],
    ['Name, who', `${name}, who has lived there since 1989`],
    ['Dr Name', `Dr ${name}`],
  ]
  const given: readonly Form[] = [
    ['last', last],
    ['office alone', `the ${office}`],
    ['civil last', `${g === 'f' ? 'Ms' : 'Mr'} ${last}`],
  ]
  const intro = pick([
    `${name}, ${art} ${full}, did not wait for the end of the vote.`,
    `Among them was ${name}, ${art} ${full}.`,
    indefinite ? `${name} is ${art} ${full}.` : `The ${full}, ${name}, has opposed the plan since 2018.`,
  ])
  let [a, facts] = pick(adj)
  let A = a ? ' ' + a : ''
  let verb = pick(verbs)
  const q = pick(quotes),
    q2 = pick(quotes2),
    tail = pick(tails)
  if (verb === 'told') {
    const [t, f] = pick(told)
    A = ' ' + t
    a = 'told ' + t
    facts = f
  }
  const shape = pick([
    'after NV',
    'after NV',
    'after VN',
    'front',
    'front',
    'middle',
    'then',
    'according',
    'pronoun',
    'pronoun then',
    'given after',
    'given after',
    'given front',
    'that',
    'front,',
  ])
  const [, form] = shape.startsWith('given') ? pick(given) : pick(forms)
  const F = form.includes(',') && form !== name ? form + ',' : form
  if (shape === 'after VN' && verb === 'told') {
    verb = 'said'
    A = ''
    facts = {}
  }
  const out = createWording(name, facts)
  switch (shape) {
    case 'after NV':
      return out(`“${q},” ${F} ${verb}${A}${tail}.`, [q])
    case 'after VN':
      return out(`“${q},” ${verb} ${form}${form.includes(',') && A ? ',' : ''}${A}${tail}.`, [q])
    case 'front':
      return out(`${capital(F)} ${verb}${A}: “${q}.”`, [q])
    case 'front,':
      return out(`${capital(F)} ${verb}${A}, “${q}.”`, [q])
    case 'middle':
      return out(`“${q},” ${F} ${verb}${A}, “and ${q2.toLowerCase()}.”`, [q, q2.toLowerCase()])
    case 'then':
      return out(`“${q},” ${F} ${verb}${A}${tail}. “${q2}.”`, [q, q2])
    case 'according':
      return out(`According to ${F.replace(/,$/, '')}, “${q.toLowerCase()}”.`, [q.toLowerCase()], {})
    case 'pronoun':
      return out(`${intro} “${q},” ${he} ${verb}${A}${tail}.`, [q])
    case 'pronoun then':
      return out(`${intro}\n\n“${q},” ${he} ${verb}${A}${tail}. “${q2}.”`, [q, q2])
    case 'given after':
      return out(`${intro}\n\nThe vote is to be held in June.\n\n“${q},” ${F} ${verb}${A}${tail}.`, [q])
    case 'given front':
      return out(`${intro}\n\n${capital(form)} ${verb}${A}: “${q}.”`, [q])
    default:
      return out(`${capital(F)} ${verb}${A} that “${q.toLowerCase()}”.`, [q.toLowerCase()])
  }
}
