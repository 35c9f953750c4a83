import { describe, expect, it } from 'vitest'
import { documentLanguage } from '../../src/text/document-language.ts'
import { madeSentences } from '../support/texts.ts'

const SPANISH =
  'El molino del valle abre otra vez. Los vecinos dijeron que el agua llegó hasta la puerta, pero no entró en la sala. La rueda es de 1911 y fue reparada por un carpintero que vive con su hija en el pueblo.'
const GERMAN =
  'Die Mühle im Tal ist wieder offen. Das Wasser kam bis zur Tür, aber es lief nicht in die Stube. Der Müller hat das Rad mit seiner Tochter gebaut, und sie war auch bei der Feier.'

describe('the language of a document', () => {
  it('is Spanish or German where most of its words are', () => {
    expect(documentLanguage(SPANISH)).toBe('es')
    expect(documentLanguage(GERMAN)).toBe('de')
  })

  it.each(['en', 'fr', 'fa', 'ar'] as const)('is still %s for a text of that language', (language) => {
    const start = { en: 'The valley: ', fr: 'Dans la vallée : ', fa: 'در دره: ', ar: 'في الوادي: ' }[language]
    expect(documentLanguage(start + madeSentences(language, 10).join(' '))).toBe(language)
  })

  it('is that of the text, not of what it cites', () => {
    expect(
      documentLanguage(
        `The mill has a sign that says “Die Mühle ist offen”. ${'It was built by the river. '.repeat(4)}`,
      ),
    ).toBe('en')
    expect(
      documentLanguage(
        'En la rue de la Mairie, le moulin de la vallée se visite, et les enfants y entrent sans payer.',
      ),
    ).toBe('fr')
    expect(documentLanguage('Los Alamos')).toBe('en')
  })

  it('is neither for a language beside them', () => {
    const others = [
      'O moinho do vale abre outra vez. Os vizinhos disseram que a água chegou até a porta, mas não entrou na sala. A roda foi reparada por um carpinteiro que vive com a sua filha, e este ano há festa para todos.',
      'Il mulino della valle riapre. I vicini dicono che con la pioggia del mese il fiume è salito fino alla porta, ma non è entrato. La ruota è stata riparata da un falegname che vive con una figlia e con lo zio.',
      'De molen in het dal is weer open. Het water kwam tot de deur, maar het liep niet in de kamer. De molenaar heeft met zijn dochter het rad gebouwd, en zij was ook op het feest.',
    ]
    for (const text of others) expect(['es', 'de']).not.toContain(documentLanguage(text))
  })
})
