import type { RoomTexts } from './texts.ts'

export const fr: RoomTexts = {
  name: 'Français',
  skip: 'Aller au contenu',
  languageOfPage: 'Langue de cette page',
  nav: {
    ask: 'Demander',
    search: 'Chercher',
    quote: 'Vérifier une citation',
    browse: 'Parcourir',
    timeline: 'Chronologie',
    mentions: 'Mentions',
    coverage: 'Couverture',
  },
  problems: {
    home: 'Vers la page d’accueil',
    notFound: ['Introuvable', 'Il n’y a pas de page à cette adresse.'],
    method: ['Pas ainsi', 'Cette page ne peut être que lue.'],
    tooLong: ['Trop long', 'L’adresse est plus longue que ce que la salle de lecture accepte.'],
    bad: ['Cela ne convient pas', 'L’adresse contient quelque chose que cette page ne peut pas utiliser.'],
    tooLarge: ['Trop volumineux', 'L’envoi dépasse ce que la salle de lecture accepte.'],
    busy: ['Trop de questions', 'Beaucoup de questions sont en cours. Réessayez dans une minute.'],
    failed: [
      'Une erreur s’est produite',
      (reference) => `La faute est de notre côté. Réessayez ; référence : ${reference}`,
    ],
  },
}
