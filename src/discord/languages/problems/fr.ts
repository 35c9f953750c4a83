import type { InWords, Reason } from '../../../commands/reasons.ts'

/** As Discord shows the options in French. */
const OPTIONS: Readonly<Record<string, string>> = { after: 'apres', before: 'avant', known: 'connu' }
const CLOCKS: Readonly<Record<string, string>> = {
  event: 'événement',
  statement: 'parole',
  publication: 'publication',
  capture: 'capture',
}
const glossed = (clock: string): string => {
  const word = CLOCKS[clock]
  return word === undefined || word === clock ? clock : `${clock} (${word})`
}
const KINDS = { collection: 'collection', language: 'langue', publisher: 'éditeur' } as const

export function problemInFrench(reason: Reason): InWords {
  switch (reason.what) {
    case 'no-question':
      return ['Il n’y a pas de question.', 'Écrivez ce que vous voulez savoir.']
    case 'no-words':
      return ['Il n’y a pas de mots à compter.', 'Écrivez au moins un mot.']
    case 'nothing-to-look-for':
      return ['Il n’y a rien à chercher.', 'Écrivez au moins un mot.']
    case 'no-sentence':
      return ['Il n’y a pas de phrase à vérifier.', 'Écrivez la phrase telle que vous l’avez.']
    case 'no-document':
      return ['Aucun document n’est nommé.', 'Écrivez son titre, son fichier ou son identifiant.']
    case 'no-date':
      return [
        `« ${reason.typed} » n’est pas une date que l’option « ${OPTIONS[reason.option] ?? reason.option} » comprend.`,
        'Écrivez une année, un mois ou un jour du calendrier : 2020, 2020-07 ou 2020-07-17.',
      ]
    case 'no-day-between':
      return [`Aucun jour n’est à la fois après ${reason.after} et avant ${reason.before}.`, 'Échangez les deux dates.']
    case 'not-known-yet':
      return [
        `Ce qui a paru après ${reason.after} n’était pas connu à la date du ${reason.known}.`,
        'Choisissez une date « connu » plus tardive.',
      ]
    case 'not-held': {
      const { kind, typed, held, more } = reason
      const rest = more > 0 ? ` et ${more} de plus` : ''
      const hint =
        held.length === 0
          ? 'Elles n’en ont aucun nom : laissez cette option vide.'
          : `Il y a : ${held.join(', ')}${rest}.`
      return [`Rien dans les archives ne porte ce nom (${KINDS[kind]}) : « ${typed} ».`, hint]
    }
    case 'no-clock':
      return [`Il n’y a pas d’horloge « ${reason.typed} ».`, `Il y a : ${reason.clocks.map(glossed).join(', ')}.`]
    case 'no-passage':
      return [
        `Ce document n’a pas de passage « ${reason.typed} ».`,
        `Ses passages sont numérotés de 1 à ${reason.passages} ; sans numéro, le premier s’ouvre.`,
      ]
    case 'unknown-document':
      return [
        `Les archives n’ont pas de document « ${reason.typed} ».`,
        reason.isNear ? 'Vouliez-vous dire l’un de ceux-ci ?' : 'Voyez ce qu’il y a avec /sources.',
      ]
  }
}
