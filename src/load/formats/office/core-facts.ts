import { findFirst, rawText } from '../html/dom.ts'
import type { SourceFacts } from '../../loader.ts'
import type { Package } from './office.ts'
import { authorFromMetadata, titleFromMetadata } from '../metadata.ts'

/** Title and author of an Office document. Its dates say when a file was saved, not when a text was published. */
export function coreFacts(part: Package): SourceFacts {
  const core = part.xml('docProps/core.xml')
  const value = (name: string): string | undefined => {
    const element = core && findFirst(core, name)
    return element && rawText(element)
  }
  const title = titleFromMetadata(value('dc:title'))
  const author = authorFromMetadata(value('dc:creator'))
  return { ...(title !== undefined && { title }), ...(author !== undefined && { author }) }
}
