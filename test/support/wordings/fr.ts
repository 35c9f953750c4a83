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
  ['Anaïs Delcourt', 'f'],
  ['Gwenaël Dantec', 'm'],
  ['Mamadou Sarr', 'm'],
  ['Solange Azoulay', 'f'],
  ['Thierry Le Goff-Martin', 'm'],
  ['Émilie de La Tour', 'f'],
  ['Karim Benali', 'm'],
  ['Françoise Nguyen', 'f'],
]
const offices: readonly Three[] = [
  ['le maire', 'la maire', 'de Port-Lerne'],
  ['le directeur', 'la directrice', 'du musée'],
  ['le président', 'la présidente', 'de l’association'],
  ['l’apiculteur', 'l’apicultrice', ''],
  ['le porte-parole', 'la porte-parole', 'du collectif'],
  ['l’adjoint au maire', 'l’adjointe au maire', 'chargé de la voirie'],
  ['un habitant', 'une habitante', 'du quartier'],
  ['le ministre', 'la ministre', 'des Ponts'],
  ['l’historien', 'l’historienne', ''],
  ['le chercheur', 'la chercheuse', ''],
  ['le conseiller régional', 'la conseillère régionale', ''],
]
const quotes = [
  'Nous ne faisons pas taire les cloches',
  'Le pont ne rouvrira pas avant l’été',
  'Il faut que chacun prenne ses responsabilités',
  'Les abeilles ne reviendront pas toutes seules',
  'C’est une décision absurde et personne ne la comprend',
  'On a compté les lettres une à une',
  'Je n’ai jamais vu autant de monde au marché',
  'Le tramway appartient à tous les habitants',
]
const quotes2 = [
  'Nous attendons toujours une réponse de la préfecture',
  'Cela fait trente ans que nous le demandons',
  'Et ce n’est pas fini',
  'Personne ne nous a prévenus',
]
const past = [
  'a déclaré',
  'a assuré',
  'a affirmé',
  'a expliqué',
  'a lancé',
  'a regretté',
  'a insisté',
  'a ajouté',
  'a confié',
  'a souligné',
  'a dénoncé',
  'a reconnu',
  'a répondu',
  'a précisé',
  'a martelé',
  'a plaidé',
]
const pres = [
  'déclare',
  'assure',
  'affirme',
  'explique',
  'lance',
  'regrette',
  'insiste',
  'ajoute',
  'confie',
  'souligne',
  'dénonce',
  'reconnaît',
  'répond',
  'précise',
  'estime',
  'raconte',
  'soupire',
  'résume',
  'témoigne',
  's’indigne',
  'se souvient',
  's’agace',
  'poursuit',
  'conclut',
  'juge',
  'prévient',
  'glisse',
  'plaide',
]
const adj: readonly Adjunct[] = [
  ['', {}],
  ['', {}],
  ['mardi', { day: '2021-05-18' }],
  ['à la presse', {}],
  ['à l’Agence Ponant', { outlet: 'Agence Ponant' }],
  ['au quotidien La Vigie du Couchant', { outlet: 'La Vigie du Couchant' }],
  ['sur Radio Ponant', { outlet: 'Radio Ponant' }],
  ['devant le conseil municipal', {}],
  ['dans un communiqué', {}],
  ['lors d’une conférence de presse', {}],
  ['le 12 mai', { day: '2021-05-12' }],
  ['mercredi matin', { day: '2021-05-19' }],
  ['dans un entretien au Petit Lernois', { outlet: 'Petit Lernois' }],
  ['avec un sourire', {}],
  ['au micro de Radio Ponant', { outlet: 'Radio Ponant' }],
  ['à nos confrères du Courrier des Dunes', { outlet: 'Courrier des Dunes' }],
  ['auprès de l’Agence Ponant', { outlet: 'Agence Ponant' }],
]
const tails = [
  '',
  '',
  '',
  ' à la sortie de la salle',
  ', visiblement ému',
  ' en montrant la tour',
  ', qui tient la boulangerie de la place',
  ', avant de quitter la salle',
]
export function french(pick: Pick): Wording {
  const [name, g] = pick(people)
  const [m, f, of] = pick(offices)
  const office = g === 'f' ? f : m
  const last = name.split(' ').slice(1).join(' ')
  const full = of ? `${office} ${of}` : office
  const indefinite = office.startsWith('un')
  const plain = office.replace(/^(?:le |la |l’|une |un )/u, '')
  const forms: readonly Form[] = [
    ['Name', name],
    ['office Name', indefinite ? name : `${office} ${name}`],
    ['office of, Name', `${full}, ${name}`],
    ['Name, office of', `${name}, ${plain}${of ? ' ' + of : ''}`],
    ['Name, age', `${name}, 52 ans`],
    ['Name, office, age', `${name}, ${plain} de 47 ans`],
    ['Mme Name', `${g === 'f' ? 'Mme' : 'M.'} ${name}`],
  ]
  const given: readonly Form[] = [
    ['last', last],
    ['office alone', indefinite ? last : office],
    ['civil last', `${g === 'f' ? 'Mme' : 'M.'} ${last}`],
  ]
  const intro = pick([
    `${name}, ${plain}${of ? ' ' + of : ''}, n’a pas attendu la fin du vote.`,
    indefinite
      ? `Parmi eux, ${name}, ${plain} ${of}.`
      : `${capital(office)}${of ? ' ' + of : ''}, ${name}, s’oppose au projet depuis 2018.`,
  ])
  const [a, facts] = pick(adj)
  const A = a ? ' ' + a : ''
  const q = pick(quotes),
    q2 = pick(quotes2),
    vp = pick([...past, ...past, ...pres]),
    tail = pick(tails)
  const shape = pick([
    'after',
    'after',
    'after',
    'colon',
    'colon',
    'middle',
    'then',
    'selon',
    'selon after',
    'pronoun',
    'pronoun then',
    'given after',
    'given colon',
    'que',
  ])
  const verb = vp
  const clitic = g === 'f' ? 'elle' : 'il'
  const inv = vp.startsWith('a ')
    ? `a-t-${clitic} ${vp.slice(2)}`
    : /[td]$/.test(vp)
      ? `${vp}-${clitic}`
      : `${vp}-t-${clitic}`
  const [, form] = shape.startsWith('given') ? pick(given) : pick(forms)
  const out = createWording(name, facts)
  switch (shape) {
    case 'after':
      return out(`« ${q} », ${verb}${A} ${form}${form.includes(',') && tail.startsWith(' ') ? ',' : ''}${tail}.`, [q])
    case 'colon':
      return out(`${capital(form)}${form.includes(',') ? ',' : ''} ${verb}${A} : « ${q}. »`, [q])
    case 'middle':
      return out(`« ${q}, ${verb}${A} ${form}. ${q2}. »`, [q, q2])
    case 'then':
      return out(`« ${q} », ${verb}${A} ${form}${tail}. « ${q2}. »`, [q, q2])
    case 'selon':
      return out(`${pick(['Selon', 'Pour', 'D’après'])} ${form}, « ${q.toLowerCase()} ».`, [q.toLowerCase()], {})
    case 'selon after':
      return out(`« ${q} », ${pick(['selon', 'd’après', 'dixit'])} ${form}.`, [q], {})
    case 'pronoun':
      return out(`${intro} « ${q} », ${inv}${A}${tail}.`, [q])
    case 'pronoun then':
      return out(`${intro}\n\n« ${q} », ${inv}${A}${tail}. « ${q2}. »`, [q, q2])
    case 'given after':
      return out(`${intro}\n\nLe vote aura lieu en juin.\n\n« ${q} », ${verb}${A} ${form}${tail}.`, [q])
    case 'given colon':
      return out(`${intro}\n\n${capital(form)} ${verb}${A} : « ${q}. »`, [q])
    default:
      return out(`${capital(form)}${form.includes(',') ? ',' : ''} ${verb}${A} que « ${q.toLowerCase()} ».`, [
        q.toLowerCase(),
      ])
  }
}
