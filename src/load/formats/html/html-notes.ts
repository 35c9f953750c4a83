import { rawText, type ElementNode } from './dom.ts'

/** A small number that leads to a note: said in brackets, so that it is no part of the word or the number before it. */
export function isNoteMark({ name, attributes, children }: ElementNode): boolean {
  const isReference = /noteref/iu.test(`${attributes['role'] ?? ''} ${attributes['epub:type'] ?? ''}`)
  if (name !== 'sup' && !isReference) return false
  const words = rawText({ kind: 'element', name, attributes, children }).trim()
  if (!/^(?:\p{Nd}{1,3}|[*†‡])$/u.test(words)) return false
  return (
    isReference ||
    children.some((child) => child.kind === 'element' && child.attributes['href']?.startsWith('#') === true)
  )
}

/** The way back from a note. */
export function isNoteBack(element: ElementNode): boolean {
  if (element.name !== 'a') return false
  const isNamed = /doc-backlink|footnote-back/u.test(
    `${element.attributes['role'] ?? ''} ${element.attributes['class'] ?? ''}`,
  )
  return isNamed || /^[↩↑⤴][\uFE0E\uFE0F]?$/u.test(rawText(element).trim())
}
