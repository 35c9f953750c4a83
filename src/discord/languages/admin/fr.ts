import type { AdminTexts } from './texts.ts'

export const adminFr: AdminTexts = {
  archive: 'Archives',
  index: 'Index',
  embedder: 'Vecteurs',
  answerer: 'Réponses',
  connection: 'Connexion',
  states: { ready: 'prête', connecting: 'en cours de connexion', stopped: 'arrêtée' },
  shard: (id, status, ping) => `segment ${id} : ${status}${ping === undefined ? '' : `, ${ping} ms`}`,
  questions: (running, waiting) => `Questions : ${running} en cours, ${waiting} en attente`,
  noReindex: 'Ce processus ne peut pas réindexer : il a été lancé sans son dossier de documents.',
  reindexBusy: 'Une réindexation est déjà en cours.',
  reindexing: 'Réindexation…',
  reindexingAt: (done, total) => `Réindexation : ${done} fichiers sur ${total}`,
  reindexed: (seconds, { added, changed, removed, skipped }) =>
    `Réindexé en ${seconds} s : ${added} ajoutés, ${changed} modifiés, ${removed} retirés, ${skipped} ignorés.`,
  noGaps: 'Aucune question publique de ce serveur n’est restée sans réponse jusqu’ici.',
  gaps: (count) => `Questions restées sans réponse (${count})`,
  times: (count) => `${count} fois`,
  settings: 'Réglages de ce serveur',
  settingsHint:
    'Salons et rôles : si rien n’est choisi, je réponds partout et à tout le monde. Les changements valent aussitôt.',
  answersPrivate: 'Réponses : privées par défaut',
  answersPublic: 'Réponses : publiques par défaut',
  languageOfPerson: 'La langue de la personne',
  channels: 'Salons où je peux répondre',
  roles: 'Rôles qui peuvent m’interroger',
  language: 'Langue quand une question n’en montre aucune',
  limit: 'Limiter une collection…',
  open: 'ouverte à tout le monde',
  limited: 'limitée',
  whoSees: (collection) => `Qui peut voir « ${collection} »`,
  whoSeesHint:
    'Les personnes qui ont l’un de ces rôles, dans l’un de ces salons. Si rien n’est choisi : tout le monde, partout. Les réponses qui peuvent s’appuyer sur une collection limitée à des rôles sont privées.',
  limitRoles: 'Rôles qui peuvent la voir',
  limitChannels: 'Salons où on peut la voir',
  all: 'Tous les réglages',
  otherCollections: 'Autres collections',
  stalePanel:
    'Ce panneau est périmé : la collection pour laquelle il a été fait n’est plus dans les archives. Rien n’a été changé.',
}
