/** Names that programs give when nobody named a document. */
const NO_TITLE =
  /^(?:untitled|document\d*|microsoft word\b.*|word document|powerpoint presentation|.*\.(?:docx?|odt|rtf|pdf|txt|indd|qxd|tmp|dvi|ps))$/iu
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|author|unknown|windows user|microsoft office user|python-docx|openpyxl|xlsxwriter|pandoc|aspose.*|apache poi|.*@.*\..*)$/iu

/** A title that a program's metadata gives, when it says something. */
export function titleFromMetadata(given: string | undefined): string | undefined {
  const title = given?.replace(/\s+/gu, ' ').trim() ?? ''
  return title.length < 3 || NO_TITLE.test(title) || !/\p{L}{2}/u.test(title) ? undefined : title
}

export function authorFromMetadata(given: string | undefined): string | undefined {
  const author = given?.replace(/\s+/gu, ' ').trim() ?? ''
  return author.length < 2 || NO_AUTHOR.test(author) || !/\p{L}{2}/u.test(author) ? undefined : author
}
