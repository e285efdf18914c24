/**
 * Lists the words of column headers, grouped by meaning: also abbreviations and English words.
 * Words share a line if they mean the same as column headers. `woning` (an id) and `woningen` (a
 * number) do not share a line.
 */

/**
 * The words of each meaning, without accents and in lower case. The first word is the name of the
 * meaning.
 */
const WORDS = [
  // Kinds of value
  'datum dat dt dtm date dag day dd op on per sinds since miv from',
  'nummer nr nrs num no number id code referentie ref reference',
  'aantal aant ant count qty',
  'naam name namen',
  'omschrijving oms omschr description',
  'soort type kind categorie category vorm woonvorm',
  'status toestand state st fase phase',
  'stand',
  'reden reason',

  // People and households
  'personen pers persons people mensen gezinsleden leden bewoners occupants members',
  'persoon person',
  'volwassenen volw volwassene adults',
  'kinderen kind kids children',
  'huishouden huishoud hh household hhs',
  'huishoudens households gezinnen families',
  'gezin familie family',
  'grootte omvang size',
  'samenstelling composition',
  'kandidaat kand candidate zaak casus case dossier client clients clienten kandidaten vergunninghouder statushouder',
  'vergunninghouders statushouders vgh',
  'nareis nareizigers nareiziger nareizend nareizende gezinshereniging gezinsherenigers reunification',
  'verwacht verwachte expected verwachten',
  'jongere jongeren jong young youth',
  'wens wensen voorkeur voorkeuren wishes wish preference preferences zoekprofiel',
  'opvang azc shelter reception verblijfplaats',
  'locatie loc location locaties',

  // Homes
  'woning vhe object eenheid unit dwelling home property woonruimte verhuureenheid huurobject wooneenheid',
  'woningen homes dwellings',
  'eenheden units',
  'corporatie corp corporation woco verhuurder woningcorporatie woningcorp landlord woonstichting woningstichting',
  'complex',
  'wijk buurt stadsdeel district neighbourhood neighborhood',
  'slaapkamers slaapkamer slpk slpks slk slks slaapk slaapkmr slaapkmrs bedrooms bedroom',
  'kamers kamer rooms',
  'max maximaal maximale maximum',
  'bezetting occupancy',
  'geschikt suitable',
  'huur hr rent',
  'kaal kale bare basic basis',
  'prijs price bedrag',
  'servicekosten service',
  'maatwerk',
  'aanbod aangeboden aanbieding aanbied offered offer',
  'beschikbaar beschikb beschikbaarheid available vrij vrijkomend vrijkomende leeg leegkomend free',
  'gelijkvloers',
  'nodig needed required vereist',
  'zelfstandig zelfstandige selfcontained',
  'reservering gereserveerd reserved toegewezen assigned',
  'oplevering oplever delivery',
  'opgeleverd delivered',
  'gepland geplande planned',
  'tot until untill tm',
  'einde eind end afloop expiratie',
  'regulier reguliere regular',
  'tijdelijk tijdelijke temporary',

  // What happens
  'koppeling koppel koppelen gekoppeld gekoppelde linked link linking',
  'ontkoppeling ontkoppeld ontkoppel unlinked',
  'acceptatie geaccepteerd accepted accept',
  'akkoord',
  'verhuizing verhuisd verhuis verhuizen moved moving inhuizing inhuis intrek',
  'vertrokken verlaten left',
  'vertrek departure',
  'uithuizing uitgehuisd uithuis',
  'huisvesting gehuisvest huisvest gehuisveste housed',
  'plaatsing plaatsings geplaatst uitplaatsing uitgeplaatst placement placed',
  'bewoning bewoond bewoon',
  'verhuur verhuring verhuurd letting let lease tenancy',
  'contract overeenkomst agreement',
  'begin start ingang ingaand aanvang opening',
  'sleutel sleutels key keys',
  'overdracht overhandiging uitgifte handover',
  'ondertekening ondertekend getekend tekenen teken signed signing',
  'afmelding afgemeld afmeld',
  'melding',
  'telt mee meetellen meetelt counts',
  'realisatie gerealiseerd gerealiseerde realised realized',
  'herziening herzien herziene bijgesteld bijgestelde bijstelling revised revision',
  'oorspronkelijk oorspronkelijke aanvankelijk aanvankelijke original',

  // Quota
  'taakstelling taakst tst quota taakstellingen',
  'opgave',
  'doelstelling doel target',
  'netto net nettto',
  'bruto gross',
  'gecorrigeerd gecorrigeerde gecorr corrected adjusted',
  'totaal totale total',
  'incl inclusief including inc plus',
  'excl exclusief excluding exclusive zonder',
  'achterstand achterst backlog arrears tekort',
  'voorsprong voorspr surplus',
  'saldo balance',
  'vorig vorige previous oud oude old eerdere vorigjaar',
  'periode period tijdvak',
  'halfjaar hj halfyear semester',
  'jaar year jr jaren',
  'restant rest resterend resterende remaining openstaand openstaande',
  'overloop doorgeschoven meegenomen overgenomen overgeheveld carried',
] as const;

/** The meanings of groups of words. A group with an empty meaning is ignored. */
const TOGETHER: Readonly<Record<string, string>> = {
  'half jaar': 'halfjaar',
  'half year': 'halfjaar',
  'begane grond': 'gelijkvloers',
  'ground floor': 'gelijkvloers',
  'zonder trap': 'gelijkvloers',
  'step free': 'gelijkvloers',
  'number of': 'aantal',
  'no of': 'aantal',
  'nr of': 'aantal',
  'housing association': 'corporatie',
  'move in': 'verhuizing',
  'reception centre': 'opvang',
  'reception center': 'opvang',
  'family to follow': 'nareis',
  'family reunification': 'nareis',
  'family reunion': 'nareis',
  'nog te verwachten': 'verwacht',
  'te verwachten': 'verwacht',
  'te huisvesten': 'opgave',
  'te plaatsen': 'opgave',
  'stand van zaken': 'status',
  'tot en met': 'tot',
  't m': 'tot',
  'as of': 'datum',
  'voor achterstand': 'voorachterstand',
  'v nummer': 'vnummer',
  'v nr': 'vnummer',
  'v no': 'vnummer',
  'per maand': '',
  'p m': '',
  'p mnd': '',
  'j n': '',
  'ja nee': '',
};

/** Words that are ignored if the header has another word. */
const NEUTRAL =
  'van vanaf v vd der de het een the of en and e s aan bij in te ten naar met to at for voor gemeente gem municipality j d';

/** Words that change the meaning of a rent or a quota. */
const MEANING_CHANGING =
  'incl excl bruto netto gecorrigeerd totaal achterstand voorsprong voorachterstand saldo';

export const MEANING_OF: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap((line) => {
    const words = line.split(' ');
    const [meaning = ''] = words;
    return words.map((word) => [word, meaning] as const);
  }),
);

export const TOGETHER_MEANING: ReadonlyMap<string, string> = new Map(Object.entries(TOGETHER));
export const MOST_WORDS_TOGETHER = 3;
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(NEUTRAL.split(' '));
export const CHANGES_MEANING: ReadonlySet<string> = new Set(MEANING_CHANGING.split(' '));
