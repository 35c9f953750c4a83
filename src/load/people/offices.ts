import { isGivenName } from './given-names.ts'

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
  administrator adviser advisor agent aide anthropologist antiquary antiquarian apprentice archaeologist assistant associate astronomer attendant
  auctioneer auditor bailiff bandleader barman bassist biographer blacksmith boatbuilder boatman bookseller bosun brewer broadcaster builder bursar
  butcher campaigner cartographer caretaker cellist champion chaplain chef chemist choirmaster chronicler clergyman climatologist clockmaker
  co-author co-creator co-director co-ordinator coordinator collector comedian consul consultant contractor coroner councilor counsellor counselor
  craftsman craftswoman creator creditor criminologist curate custodian dealer defendant delegate demographer dentist developer diplomat docent
  dramatist drummer economist educator electrician employee engraver envoy epidemiologist equerry essayist ethnographer ethnologist executive expert
  ferryman fiddler fieldworker film-maker filmmaker firefighter fisher folklorist foreman fundraiser gamekeeper geneticist geographer glaciologist
  glazier goalkeeper grocer groundskeeper groundsman guard guide guitarist headteacher helmsman herbalist hiker horologist host hotelier housewife hydrologist
  illustrator innkeeper instructor interpreter inventor investigator investor janitor jeweller joiner judge-advocate juror
  labourer landlady landlord landowner lecturer lexicographer lifeboatman linguist litigant locksmith logistician lumberjack machinist maker mason mathematician
  mechanic mediator merchant meteorologist microbiologist midwife milkman miner missionary monk motorist musician musicologist naturalist naturist
  navigator negotiator neurologist notary novice nun nutritionist observer oceanographer official ombudsman ombudswoman operator optician orchardist
  organist paediatrician palaeontologist paleontologist parishioner parliamentarian participant pathologist pedlar pensioner petitioner pharmacist philanthropist
  philologist philosopher physicist pianist pilot plaintiff planner playwright ploughman plumber policeman policewoman politician porter postmaster postmistress
  potter presenter producer programmer promoter proprietor protester psychiatrist psychologist publican publicist quartermaster rapporteur receptionist
  recruiter registrar repairer repairman repairwoman restaurateur restorer retailer roofer rower runner saddler sailor salesman saleswoman salvager scholar scriptwriter
  seaman seamstress secretary-general sergeant-at-arms shareholder shopkeeper signalman skipper smith sociologist soldier soprano specialist
  stallholder stationmaster statistician steward stonemason storyteller strategist student supervisor tailor tanner technician tenor theologian toponymist trader
  trainee trainer traveller treasurer translator trustee tutor undersecretary usher verger vendor veteran vice-president victualler violinist volcanologist volunteer
  waiter waitress walker watchmaker watchman weaver webmaster whistleblower winemaker woodcarver woodworker workman yachtsman yachtswoman zoologist
  agriculteur agricultrice apiculteur apicultrice artisan artisane bénévole berger bergère bibliothécaire botaniste boulanger boulangère cafetier cafetière
  chercheur chercheuse chroniqueur chroniqueuse collectionneur collectionneuse comédien comédienne compositeur compositrice conducteur conductrice
  conservateur conservatrice cuisinier cuisinière doyen doyenne ébéniste éclusier éclusière économiste éditeur éditrice éleveur éleveuse élu élue enseignant enseignante
  étudiant étudiante experte facteur factrice fondateur fondatrice garde gardien gardienne gérant gérante guide-conférencier horloger horlogère hôtelier hôtelière infirmier infirmière
  ingénieur ingénieure instituteur institutrice jardinier jardinière journaliste luthier luthière maraîcher maraîchère marin médecin menuisier menuisière
  météorologue meunier meunière militante militant musicien musicienne notaire ouvrier ouvrière paysan paysanne pêcheur philosophe pilote plombier poète proviseur proviseure
  rédacteur rédactrice responsable restaurateur restauratrice retraité retraitée romancier romancière secrétaire sociologue trésorier trésorière urbaniste vétérinaire
  vigneron vigneronne viticulteur viticultrice
  grandmaster puppeteer choirleader bandmaster harpist trumpeter goalscorer midfielder striker defender captain ringmaster brewster zookeeper shopkeeper lockkeeper doorman bellringer bell-ringer
  cartoonist caricaturist podcaster streamer blogger vlogger fisherwoman fishmonger greengrocer florist barista bartender cyclist jockey sprinter swimmer gymnast wrestler bookbinder weatherman forecaster
  ceo coo cfo cto cio vp chief-of-staff spokesperson co-owner owner
  conseiller conseillère
  écrivain écrivaine architecte adjoint adjointe monsieur madame`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
/** These are names as well: they are offices only in front of a whole name. */
const NAMES_TOO = new Set(
  'dean king prince bishop pope major marshal chase judge baker miller carpenter gardener farmer shepherd forester painter cardinal justice archer warden chancellor duke earl baron brother sister father mother speaker leader member author writer principal general chief mason potter guide weaver porter walker tailor smith turner fisher tanner driver page butcher champion host monk tenor pilot miner marin berger boulanger meunier facteur gardien'.split(
    ' ',
  ),
)

export function isOffice(word: string): boolean {
  return OFFICES.has(word)
}

/** `Deputy Minister Ewan Lind`: the words up to the last office, when a name is left. */
export function officeOf(name: string): string | undefined {
  if (/^(?:Mrs?|Ms|Lord|Lady)\.?\s+Justice\s/u.test(name)) return undefined
  const words = name.split(/\s+/u)
  const last = words.slice(0, Math.min(5, words.length - 1)).findLastIndex((word) => OFFICES.has(word.toLowerCase()))
  const office = words[last]?.toLowerCase()
  if (office === undefined || (last > 0 && isGivenName(words[0] ?? '') && !OFFICES.has((words[0] ?? '').toLowerCase())))
    return undefined
  const left = words.length - last - 1
  // `Witness B`
  if (left === 1 && /^\p{Lu}\.?$/u.test(words[last + 1] ?? '')) return undefined
  if (/^(?:of|de|du|des|the|for)$/u.test(words[last + 1] ?? '')) return undefined
  if (/^(?:Jr|Sr|II|III)\b/u.test(words[last + 1] ?? '')) return undefined
  if (left === 1 && (NAMES_TOO.has(office) || last > 1) && words.length === 2) return undefined
  return words.slice(0, last + 1).join(' ')
}

/** Is it an office with small words in it, and a person whose it is? */
export function isOfficer(office: string, name: string): boolean {
  const words = office.toLowerCase().split(/\s+/u)
  const isPerson =
    /^(?:our|my|their|his|her|its)\s/iu.test(office) ||
    isGivenName(name.split(/\s+/u)[0] ?? '') ||
    /^(?:Dr|Mr|Mrs|Ms|Miss|Sir|Lady|Dame|Lord|Rev|M|Mme|Mlle|Me)\.?\s/u.test(name)
  return isPerson && words.some((word) => isOffice(word)) && !isGivenName(office.split(/\s+/u)[0] ?? '')
}
