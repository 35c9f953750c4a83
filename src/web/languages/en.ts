import type { RoomTexts } from './texts.ts'

export const en: RoomTexts = {
  name: 'English',
  skip: 'Skip to the content',
  languageOfPage: 'Language of this page',
  nav: {
    ask: 'Ask',
    search: 'Search',
    quote: 'Check a quote',
    browse: 'Browse',
    timeline: 'Timeline',
    mentions: 'Mentions',
    coverage: 'Coverage',
  },
  problems: {
    home: 'To the front page',
    notFound: ['Not found', 'There is no page at this address.'],
    method: ['Not like this', 'This page can only be read.'],
    tooLong: ['Too long', 'The address is longer than the reading room takes.'],
    bad: ['That does not work', 'The address holds something that this page can not use.'],
    tooLarge: ['Too large', 'More was sent than the reading room takes.'],
    busy: ['Too many questions', 'Many questions are being worked on at the moment. Please ask again in a minute.'],
    failed: [
      'Something went wrong',
      (reference) => `The fault is on this side. Please try again; reference: ${reference}`,
    ],
  },
}
