import { BETWEEN_IN } from '../../commands/between-words.ts'
import { SPELLING_IN } from '../../commands/spelling-differences.ts'
import { adminFr } from './admin/fr.ts'
import { problemInFrench } from './problems/fr.ts'
import { noteIn } from '../../commands/notes.ts'
import type { Texts } from './texts.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`

export const fr: Texts = {
  steps: {
    searching: 'Recherche dans les archives…',
    reading: 'Lecture des passages…',
    writing: 'Rédaction de la réponse…',
    checking: 'Vérification de chaque citation…',
  },
  working: 'J’y travaille…',
  queued: (place) => `Beaucoup de personnes posent des questions en ce moment. Votre place dans la file : ${place}.`,
  silent: 'Les archives sont muettes à ce sujet : rien n’y répond à la question.',
  nearest: 'Les passages les plus proches, non retenus comme réponse :',
  searched: (documents, passages) =>
    `Recherché dans ${plural(documents, 'document', 'documents')}, ${plural(passages, 'passage', 'passages')}`,
  between: (from, to) => `publiés du ${from} au ${to}`,
  sources: 'Sources',
  page: (page, of) => `Page ${page} sur ${of}`,
  open: 'Ouvrir',
  choose: 'Ouvrir une source…',
  chooseDocument: 'Ouvrir un document…',
  back: 'Précédent',
  on: 'Suivant',
  thread: 'Ouvrir un fil',
  follow: 'Poser une autre question',
  export: 'Exporter',
  feedback: 'Cette réponse est-elle juste ?',
  verdicts: {
    helpful: 'Utile',
    'wrong-quote': 'Citation fausse',
    'wrong-source': 'Mauvaise source',
    missing: 'Il manque quelque chose',
  },
  thanks: 'Merci. Votre avis est conservé pour les responsables de ces archives.',
  feedbackTitle: 'Qu’est-ce qui ne va pas ?',
  feedbackWords: 'Avec vos mots (peut rester vide)',
  followTitle: 'Question suivante',
  followWords: 'Votre question',
  exported:
    'La réponse avec ses sources : Markdown pour lire, BibTeX, RIS et CSL-JSON pour les logiciels de bibliographie, JSON pour les programmes.',
  threadStarted: 'Le fil est ouvert :',
  threadHint:
    'Ici, les questions suivantes se souviennent des précédentes. Mentionnez-moi, répondez-moi, ou appuyez sur « Poser une autre question ».',
  threadRefused:
    'Je ne peux pas ouvrir de fil ici. Il me faut la permission « Créer des fils publics », et les fils n’existent que dans les salons ordinaires.',
  mayNotOpenThreads: 'Vous ne pouvez pas ouvrir de fil ici. Il vous faut la permission « Créer des fils publics ».',
  threadExists: 'Cette réponse a déjà son fil :',
  said: { post: 'Publication', quotation: 'Citation', testimony: 'Témoignage' },
  quotes: 'Cite',
  unnamed: 'auteur des propos non nommé',
  readingRoom: 'salle de lecture',
  receipt: 'Reçu',
  author: 'Auteur',
  publisher: 'Éditeur',
  published: 'Publié',
  captured: 'Capturé',
  language: 'Langue',
  collection: 'Collection',
  file: 'Fichier',
  copyOf: 'Copie de',
  hashes: ['SHA-256 du fichier', 'SHA-256 du texte'],
  readBy: 'Lu par',
  firstSeen: 'Vu d’abord',
  lastSeen: 'Vu en dernier',
  otherCopies: (count) => (count === 1 ? 'Une autre copie dans l’archive' : `${count} autres copies dans l’archive`),
  relations: {
    earliest: 'la plus ancienne connue',
    'same-text': 'même texte',
    'near-copy': 'presque le même texte',
    excerpt: 'une partie',
    extended: 'le même, plus long',
    'same-address': 'autre copie de la même page',
    'says-so': 'se dit reprise',
    'same-quotations': 'autour des mêmes citations',
  },
  original: 'Original',
  pageOf: 'page',
  row: 'ligne',
  undated: 'sans date',
  ourTitle: 'titre donné par les archives',
  passage: (at, of) => `Passage ${at} sur ${of}`,
  noPassages: 'Ce document ne contient aucun passage.',
  results: (words) => `Passages pour ${words}`,
  nothingFound: 'Aucun passage ne correspond à ces mots.',
  timeline: (total) => `Chronologie : ${plural(total, 'entrée datée', 'entrées datées')}`,
  timelineOn: (words, total) => `Chronologie de ${words} : ${plural(total, 'entrée datée', 'entrées datées')}`,
  noDates: 'Rien de daté n’a été trouvé.',
  clocks: { event: 'nommé dans la phrase', statement: 'dit', publication: 'publié', capture: 'capturé' },
  mentioned: (words, total, sentences, documents) =>
    `${words} : ${total} fois, dans ${plural(sentences, 'phrase', 'phrases')} de ${plural(documents, 'document', 'documents')}`,
  notMentioned: (words) => `${words} ne figure nulle part.`,
  knownOn: (date) => `tel que connu le ${date}`,
  origins: (documents, origins) =>
    `${plural(documents, 'document', 'documents')}, ${plural(origins, 'origine indépendante', 'origines indépendantes')}`,
  exact: 'Dans les archives, mot pour mot.',
  respelled: (what) =>
    `Dans les archives : les mêmes mots dans le même ordre. Seule la graphie diffère (${what.join(', ')}).`,
  spelling: SPELLING_IN.fr,
  wordsBetween: BETWEEN_IN.fr,
  altered: 'Dans les archives, mais avec d’autres mots. Les différences sont marquées.',
  absent: 'Introuvable dans les archives, ni mot pour mot ni presque.',
  asAsked: 'Telle que vous l’avez',
  asArchived: 'Telle que les archives l’ont',
  copies: (count) => `Elle se trouve à ${plural(count, 'endroit', 'endroits')}, le plus ancien d’abord.`,
  earliest: 'le plus ancien',
  holdings: (total) => `Les archives contiennent ${plural(total, 'document', 'documents')}`,
  noHoldings: 'Les archives ne contiennent aucun document de ce genre.',
  aboutTitle: 'À propos de ces archives',
  aboutHolds: (documents, passages, statements) =>
    `Elles contiennent ${plural(documents, 'document', 'documents')}, ${plural(passages, 'passage', 'passages')} et ${plural(statements, 'déclaration relevée', 'déclarations relevées')}.`,
  aboutNot:
    'Elles ne contiennent rien d’autre : aucune recherche sur le web, et ce qui n’est pas dans ces documents reste sans réponse.',
  aboutMade:
    'Comment naissent les réponses : les passages qui correspondent à la question sont cités, avec une source numérotée pour chaque phrase. Chaque citation est découpée dans le document conservé, jamais réécrite. Si rien ne correspond, je le dis. Je rapporte ce qui a été publié et par qui ; je ne prends pas parti.',
  aboutPrivacy:
    'Vie privée : les questions ne sont pas journalisées. Les questions publiques restées sans réponse sont listées, sans noms, pour les responsables de ce serveur. Une réponse publique peut garder un reçu avec sa question, pour être vérifiée plus tard. Les questions privées ne sont conservées nulle part sous forme lisible. Les boutons fonctionnent 30 jours (les privés 1 jour).',
  aboutIndexed: (at) => `Index du ${at}`,
  collections: 'Collections',
  languages: 'Langues',
  publishers: 'Éditeurs',
  more: (count) => `et ${count} de plus`,
  helpTitle: 'Comment m’utiliser',
  helpWays:
    'Mentionnez-moi avec une question, écrivez-moi directement, répondez à une de mes réponses pour continuer, ou faites un clic droit sur un message → Applications → « Vérifier dans les archives ».',
  commands: {},
  note: (note) => noteIn('fr', note),
  problem: problemInFrench,
  admin: adminFr,
  failed: (reference) => `Une erreur s’est produite de mon côté. Réessayez plus tard. Référence : ${reference}`,
  overloaded: 'Trop de questions attendent en ce moment. Reposez la vôtre dans une minute.',
  wait: (seconds) =>
    `Vous avez posé beaucoup de questions en peu de temps. Attendez ${plural(seconds, 'seconde', 'secondes')}.`,
  stopping: 'Je redémarre. Reposez votre question dans une minute.',
  restarted: 'J’ai redémarré pendant ce travail. Reposez votre question.',
  expired: 'C’est trop ancien : je n’ai plus ce qui s’y rattache. Reposez votre question.',
  foreign: 'Je ne connais pas ce bouton ; une autre version de moi l’a fait. Reposez votre question.',
  notYours: 'Seule la personne qui a demandé peut tourner ces pages. La même commande vous donne les vôtres.',
  gone: 'Cette source n’est plus dans les archives, a été modifiée depuis, ou ne vous est pas ouverte. Une nouvelle question ou recherche montre ce qu’il y a maintenant.',
  asCited: 'Tel que cité',
  asNow: 'Tel qu’il est maintenant',
  stillThere: 'Ce document a été modifié depuis la réponse. La phrase citée s’y trouve toujours, inchangée.',
  readsOtherwise: 'Ce document a été modifié depuis la réponse. La phrase citée est maintenant différente.',
  notThereAnyMore: 'Ce document a été modifié depuis la réponse. La phrase citée ne s’y trouve plus.',
  managersOnly: 'Seules les personnes qui peuvent gérer ce serveur le peuvent.',
  notHere:
    'Je ne suis pas réglé pour vous répondre ici. Les responsables de ce serveur ont choisi les salons et les rôles.',
  mayNotWrite:
    'Je ne peux pas écrire dans le salon où vous avez demandé. Il me faut les permissions « Voir le salon » et « Envoyer des messages » (dans les fils : « Envoyer des messages dans les fils »).',
  emptyMention:
    'Je ne peux lire que les messages qui me mentionnent. Mentionnez-moi, répondez-moi avec une mention, ou appuyez sur « Poser une autre question ».',
  noWords: 'Que voulez-vous savoir ? Mentionnez-moi avec une question, ou utilisez /ask.',
  notMine: 'Ce message n’est pas une de mes réponses.',
  nothingToCheck:
    'Ce message ne contient aucune phrase à vérifier. Je lis le texte, les aperçus de liens et les messages transférés, pas les images ni les fichiers.',
  checkOwn:
    'Ce message est une de mes réponses : ses phrases sont découpées dans les archives. « Montrer les sources » dit où chacune se trouve.',
  checkUnread: 'Je n’ai pas pu lire ce message : Discord ne me montre que ceux qui me nomment.',
  checkByMenu:
    'Clic droit sur ce message → Applications → « Vérifier dans les archives » : vous seul·e verrez le résultat.',
  checkTitle: (sentences) => `${plural(sentences, 'phrase vérifiée', 'phrases vérifiées')} dans les archives`,
  checkMore: (left) =>
    `${plural(left, 'autre phrase n’a pas été vérifiée', 'autres phrases n’ont pas été vérifiées')}.`,
  asQuote: 'Comme citation',
  asClaim: 'Comme affirmation',
  claimSilent: 'les archives sont muettes',
  privateHere:
    'Sur ce serveur, les réponses sont privées par défaut. Appuyez sur le bouton : vous seul·e verrez la réponse.',
  answerPrivately: 'Répondre à moi seul·e',
  nothingOpen: 'Aucun document ne vous est ouvert ici : rien n’a donc été cherché.',
  privateOnly: 'Certains documents ne vous sont ouverts que dans des réponses privées : demandez avec /ask.',
  answerFor: (mention) => `La réponse pour ${mention} arrive tard, dans un message à part :`,
}
