/** Offices and callings of people: what stands in front of a name and is none of it. */

/** Offices and callings that stand in front of a name, in small letters. */
const OFFICES = new Set(
  `mayor president premier prime minister senator governor judge justice magistrate professor doctor captain colonel general major
  lieutenant ayatollah sheikh imam bishop archbishop cardinal pope father sister brother mother councillor councilman councilwoman
  alderman chairman chairwoman chairperson chair director secretary ambassador king queen prince princess ranger inspector sergeant
  constable chief pastor reverend commissioner commissar witness foreman coach engineer officer detective lawyer attorney solicitor
  barrister counsel prosecutor spokesman spokeswoman spokesperson deputy superintendent principal dean rabbi keeper poet historian
  executive manager surveyor warden librarian curator archivist biologist botanist geologist ecologist ornithologist economist
  analyst researcher scientist author writer novelist editor publisher reporter correspondent journalist columnist critic artist
  painter sculptor photographer composer conductor singer actor actress architect designer gardener farmer fisherman beekeeper
  baker miller carpenter shepherd forester teacher headteacher headmaster headmistress nurse surgeon physician veterinarian
  activist campaigner organiser organizer founder co-founder co-author coauthor co-chair lifeguard postman captain driver lecturer sexton clerk referee umpire vicar chancellor treasurer commander admiral marshal sheriff mp mep
  representative congressman congresswoman speaker leader member resident neighbour neighbor harbourmaster harbormaster
  maire ministre président présidente professeur professeure docteur directeur directrice préfet préfète sénateur sénatrice député
  députée juge procureur procureure avocat avocate porte-parole commissaire capitaine général évêque historien historienne
  ceo coo cfo cto cio vp chief-of-staff spokesperson co-owner owner
  écrivain écrivaine architecte adjoint adjointe monsieur madame`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
/** These are names as well: they are offices only in front of a whole name. */
const NAMES_TOO = new Set(
  'dean king prince bishop pope major marshal chase judge baker miller carpenter gardener farmer shepherd forester painter cardinal justice archer warden chancellor duke earl baron brother sister father mother speaker leader member author writer principal general chief'.split(
    ' ',
  ),
)

export function isOffice(word: string): boolean {
  return OFFICES.has(word)
}

/** `Harbour Master Ewan Lind`: the words up to the last office, when a name is left. */
export function officeOf(name: string): string | undefined {
  if (/^(?:Mrs?|Ms|Lord|Lady)\.?\s+Justice\s/u.test(name)) return undefined
  const words = name.split(/\s+/u)
  const last = words.slice(0, Math.min(5, words.length - 1)).findLastIndex((word) => OFFICES.has(word.toLowerCase()))
  const office = words[last]?.toLowerCase()
  if (office === undefined) return undefined
  const left = words.length - last - 1
  if (/^(?:of|de|du|des|the|for)$/u.test(words[last + 1] ?? '')) return undefined
  if (/^(?:Jr|Sr|II|III)\b/u.test(words[last + 1] ?? '')) return undefined
  if (left === 1 && (NAMES_TOO.has(office) || last > 1) && words.length === 2) return undefined
  return words.slice(0, last + 1).join(' ')
}

