import { common } from './common';
import { tabHeadings } from './tab-headings';

/**
 * The words of the status tab's blocks on people waiting, homes, signs, guidance and agreements.
 */
export const tabBlocks = {
  /**
   * Replaces a count that could identify a person, such as 3. A larger count is replaced too, if
   * the count below five would follow from it.
   */
  small: '<5',
  smallOrNone: '<5',
  hidden: '×',
  roundingNote:
    '<5: een tot en met vier. ±: op vijftallen, of daaruit berekend. ×: weggelaten, omdat er anders een uit volgt.',
  roundingNoteOrNone:
    '<5: minder dan vijf, of geen. ±: op vijftallen, of daaruit berekend. ×: weggelaten om dezelfde reden.',
  /** The grey line that replaces a block without its table. */
  tableMissing: (table: string, what: string) => `De tabel ${table} ontbreekt; daarmee ${what}.`,
  /**
   * Replaces a block if rows of Plaatsingen only count people, without their households.
   */
  householdsUnknown: (rows: number | null, what: string) =>
    `${rows === null ? 'Rijen' : rows === 1 ? '1 rij' : `${rows} rijen`} in Plaatsingen ${rows === 1 ? 'heeft een aantal' : 'hebben aantallen'} zonder huishouden; met huishoudens ${what}.`,
  more: (count: number) => (count === 1 ? 'en nog 1' : `en nog ${count}`),
  /**
   * Replaces a text that seems to contain personal data. The number tells two of these texts apart.
   */
  personalData: (ordinal: number) => `(persoonsgegeven ${ordinal} weggelaten)`,
  /**
   * Says how many texts administrators do not see, because they seem to be about a person.
   */
  textsLeftOut: (count: number) =>
    count === 1
      ? 'En nog 1: de tekst staat hier niet, omdat daaruit een persoon te herkennen kan zijn.'
      : `En nog ${count}: de teksten staan hier niet, omdat daaruit een persoon te herkennen kan zijn.`,
  days: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),
  /** Replaces a table that would divide a number below five. */
  tooFew: (what: string) => `Minder dan vijf ${what}: zo weinig wordt niet uitgesplitst.`,
  parties: {
    municipality: 'Gemeente',
    corporations: 'Corporaties',
    welfare: 'Welzijnswerk',
    refugeeCouncil: 'VluchtelingenWerk',
    coa: 'COA',
    tenants: 'Huurdersplatform',
    taskforce: 'Taskforce',
    other: 'Overigen',
  },
  halfYears: {
    heading: tabHeadings.halfYears,
    none: 'Nog geen halfjaar van de tabel Taakstelling is afgesloten.',
    halfYear: 'Halfjaar',
    end: 'Stand aan het eind',
    quota: 'Netto',
    housed: 'Gehuisvest',
    openingOn: (day: string) => `Beginstand op ${day}`,
    inARow: (halfYears: number, isAtLeast: boolean) =>
      halfYears === 0
        ? 'geen achterstand'
        : `${isAtLeast ? 'minstens ' : ''}${halfYears}e halfjaar op rij met achterstand`,
    note: 'De stand aan het eind van een halfjaar is de beginstand van het volgende.',
  },
  sizes: {
    heading: 'Vraag en aanbod naar grootte',
    homesHeading: 'Aanbod naar grootte van het huishouden',
    size: 'Met nareizigers',
    sizeOf: (least: number, most: number | null) =>
      most === null
        ? `${least} of meer personen`
        : least === most
          ? common.persons(least)
          : `${least} tot en met ${most} personen`,
    households: 'Wacht zonder woning',
    offered: 'Aanbod',
    planned: 'Gepland',
    gap: 'Tekort',
    note: 'Een woning telt bij elke grootte die erin kan, en bij Totaal één keer.',
    noteOfPlanned:
      'Gepland: in Woningen, vrij, dit halfjaar nog aan te bieden; als nu verhuurd, alleen op nog niet opgeleverde locaties.',
    /** Replaces a number of homes below five, zero included. */
    fewOrNone: '0–4',
    noteOfFives:
      '±: op vijftallen; 0–4: minder dan vijf, of geen: elke woning minder is een gehuisvest huishouden.',
    noteOfGap:
      'Tekort: wie overblijft als elke woning naar één huishouden gaat, de grootste eerst.',
    refusedSince: (day: string) => `Vervallen aanbod sinds ${day}`,
    fewRefused: (day: string) => `woningen uit het aanbod sinds ${day} zijn vervallen`,
    refusalGroups: {
      noCandidate: 'geen geschikte kandidaat',
      size: 'grootte of indeling',
      rent: 'huurprijs',
      access: 'trap of toegankelijkheid',
      condition: 'staat van de woning',
      place: 'ligging',
      corporation: 'ingetrokken door de corporatie',
      other: 'anders of niet ingevuld',
    },
    total: 'Totaal',
    homes: 'Woningen',
    noReason: 'geen reden ingevuld',
    refusedFor: (household: string) => `waarvan aan ${household}`,
    noneRefused: (day: string) =>
      `Van de woningen die sinds ${day} zijn aangeboden, is er geen geweigerd of ingetrokken.`,
    declinedSince: (day: string) => `Voorstel afgewezen sinds ${day}`,
    proposals: 'Voorstellen',
    noneDeclined: (day: string) => `Sinds ${day} is geen voorstel afgewezen.`,
  },
  temporary: {
    heading: tabHeadings.temporary,
    fills: 'staat hier wie uit een tijdelijke woning weg moet, en wanneer',
    few: 'huishoudens in een tijdelijke woning',
    none: 'Niemand woont in een tijdelijke woning.',
    note: 'In een woning met een einddatum of een doorstroomlocatie; per maand waarin zij weg moeten zijn.',
    month: 'Weg uiterlijk in',
    households: 'Huishoudens',
    people: 'Personen',
    withoutNext: 'Zonder volgende woning',
    times: { past: 'Termijn voorbij', later: 'Later' },
    needed: 'Woningen nodig voor doorstroom',
    neededIs: 'voor wie binnen een jaar weg moet en geen woning heeft',
    besides: (homes: string) => `binnen een jaar, naast ${homes} voor de taakstelling nu`,
  },
  waiting: {
    few: 'wachtende huishoudens',
    heading: tabHeadings.waiting,
    fills: 'staat hier wie er hoe lang op een woning wacht',
    nobody: 'Er wacht geen gekoppeld huishouden op huisvesting.',
    note: (households: number, people: number) =>
      `${households === 1 ? '1 huishouden' : `${households} huishoudens`} met ${common.persons(people)}; per aantal dagen sinds de koppeling, zonder en met gevonden woning.`,
    publicNote: 'Huishoudens per aantal dagen sinds de koppeling en per grootte.',
    size: 'Grootte',
    /**
     * The names of household sizes, from the smallest. The last one includes all larger households.
     */
    sizes: [
      '1 persoon',
      '2 personen',
      '3 personen',
      '4 personen',
      '5 personen',
      '6 of meer personen',
    ],
    people: 'Personen',
    households: 'Huishoudens',
    band: (from: number, to: number | null) => (to === null ? `> ${from - 1}` : `${from}–${to}`),
    bandLong: (from: number, to: number | null) =>
      to === null ? `Meer dan ${from - 1} dagen` : `${from} tot en met ${to} dagen`,
    withoutHome: 'Zonder woning',
    withHome: 'Woning gevonden',
    daysSinceLinking: 'Dagen sinds koppeling',
    total: 'Totaal',
    overTerm: 'Over de termijn',
    overTermNone: (home: number, move: number) =>
      `Niemand over de termijn (${home} dagen tot een woning, ${move} dagen tot de verhuizing).`,
    household: 'Zaaknummer',
    term: 'Termijn',
    overHomeTerm: 'nog geen woning',
    overMovingTerm: 'niet verhuisd',
    daysLinked: 'Dagen',
    persons: 'Personen',
    unassigned: 'Woningen zonder kandidaat',
    unassignedAre: (regular: string, alternative: string) =>
      `aangeboden en nog niet toegewezen: ${regular} regulier, ${alternative} alternatief`,
    homesMissing: 'de tabel Woningen ontbreekt',
    restsOnStatus:
      'Rijen met een status zonder datum tellen zoals zij nu zijn; op de peildatum kon dat anders zijn.',
    proposals: 'Voorstellen die op een besluit wachten',
    proposalsNone: 'Geen voorstel: er is geen vrije woning die bij een wachtend huishouden past.',
    home: 'Woning',
    corporation: 'Corporatie',
    oneOf: (units: number) => `één van ${units} eenheden`,
    score: 'Score',
    oneOfShort: (units: number) => `1 van ${units}`,
    /** Marks a proposal in the column of its corporation. */
    againstAgreement: 'tegen afspraak',
    againstAgreementIs:
      'Tegen afspraak: een alleenstaande in een reguliere woning, of een gezin in een alternatieve.',
  },
  lettings: {
    few: 'verhuringen',
    heading: tabHeadings.lettings,
    fills: 'staat hier of gezinnen regulier en alleenstaanden alternatief zijn gehuisvest',
    note: (isSinceMeeting: boolean, since: string, upTo: string) =>
      `Verhuringen ${isSinceMeeting ? 'sinds het vorige overleg' : 'in dit halfjaar'}: ${since} t/m ${upTo}, ook doorstroom, zonder nareis.`,
    /**
     * Says that there is no period to report on, because the figures are older than the previous
     * meeting.
     */
    noPeriod: (since: string) =>
      `Geen verhuringen te tellen: de stand is van vóór ${since}, de dag na die van het vorige overleg.`,
    nothing: 'geen verhuringen in deze periode',
    kinds: {
      familiesRegular: 'Gezinnen, reguliere woning',
      singlesAlternative: 'Alleenstaanden, alternatief',
      familiesAlternative: 'Gezinnen, alternatief',
      singlesRegular: 'Alleenstaanden, regulier',
      unknown: 'Woning of soort onbekend',
    },
    asAgreed: 'volgens de afspraak',
    exception: 'uitzondering op de afspraak',
    notAgreed: 'hierover is in deze tijd niets afgesproken',
    agreedFrom: (day: string) => `de afspraak geldt vanaf ${day}`,
    unknownHome: 'woning of soort staat niet in Woningen',
    total: 'Totaal',
    districts: 'Per wijk: verhuringen in dit halfjaar, met wie doorverhuisde, zonder nareis',
    district: 'Wijk',
    districtUnknown: 'Wijk niet ingevuld',
    households: 'Huishoudens',
    people: 'Personen',
    share: 'Aandeel van alle verhuringen, in dit halfjaar',
    shareOf: (own: number, all: number) => `${own} van ${all} verhuringen naar vergunninghouders`,
    sharePublic: (all: number) => `van ${all} verhuringen naar vergunninghouders`,
    shareFew: (all: number) => `Minder dan vijf van ${all} verhuringen naar vergunninghouders.`,
    fit: 'Passend toegewezen',
    fitNone: (year: number) => `geen verhuring in ${year} waarvan de huur te toetsen is`,
    limitsAssumed: (year: number, used: number) =>
      `De huurgrenzen van ${year} zijn nog niet bekend; gerekend is met die van ${used}.`,
    fitIs: (fitting: number, lettings: number, year: number) =>
      `${fitting} van ${lettings} verhuringen (ook doorstroom) in ${year}; wet: 95%`,
    fitOf: (fitting: number, lettings: number) => `${fitting} van ${lettings}`,
    fitPublic: (year: number) => `van de verhuringen in ${year}; de wet vraagt 95%`,
    /** Replaces a percentage that would reveal how few homes did not fit. */
    fitBelow: 'te laag',
    fitEnough: 'genoeg',
    fitTooFew: 'minder dan vijf verhuringen te toetsen',
    below: (part: string) => `${part}: te laag`,
    enough: (part: string) => `${part}: genoeg`,
  },
  locations: {
    heading: tabHeadings.locations,
    fills: 'staan hier de locaties, hun oplevering en hun volgende stap',
    none: 'De tabel Locaties is leeg.',
    location: 'Locatie',
    delivery: 'Oplevering',
    homes: 'Woningen',
    agreedHomes: 'Afspraak',
    occupiedHomes: 'Bewoond',
    agreedPart: 'Afspraak in\u00a0%',
    occupiedPart: 'Bewoond in\u00a0%',
    planned: (day: string) => `gepland ${day}`,
    delivered: (day: string) => `sinds ${day}`,
    note: 'Woningen voor en bewoond door vergunninghouders; in %: van alle woningen van de locatie. Rood: meer dan afspraak.',
    noteOfToday:
      'Vergunning, stappen en ingevulde bewoning: zoals Locaties nu zegt, ook bij een eerdere peildatum.',
    kinds: {
      regulier: 'regulier',
      'tijdelijke unit': 'tijdelijke units',
      flexwoning: 'flexwoningen',
      kamer: 'kamers',
      slooppand: 'slooppand',
      verkooppand: 'verkooppand',
      kantoorpand: 'kantoorpand',
      particulier: 'particulier',
      doorstroomlocatie: 'doorstroomlocatie',
      tijdelijk: 'tijdelijk',
    },
    permits: {
      nodig: 'vergunning nodig',
      aangevraagd: 'vergunning aangevraagd',
      verleend: 'vergunning verleend',
      'n.v.t.': 'geen vergunning nodig',
    },
    permitUnknown: 'vergunning niet ingevuld',
    next: (step: string) => `volgende: ${step}`,
    stateAndNext: (state: string, next: string) => `${state}; ${next}`,
    stepWhen: (step: string, when: string) => `${step}, ${when}`,
    steps: {
      applyForPermit: 'vergunning aanvragen',
      awaitPermit: 'vergunning verkrijgen',
      soundingBoard: 'klankbordgroep',
      letter: 'brief omwonenden',
      deliver: 'opleveren',
    },
    on: (day: string) => `op ${day}`,
    due: (day: string) => `uiterlijk ${day}`,
    late: (day: string) => `te laat (${day})`,
    inUse: 'in gebruik',
    arriving: 'Komende opleveringen',
    arrivingAre: (day: string) => `woningen voor vergunninghouders, nog voor ${day}`,
    arrivingNext: 'Volgend halfjaar',
    arrivingNextAre: (day: string) => `woningen voor vergunninghouders, vanaf ${day}`,
  },
  signals: {
    few: 'open signalen',
    heading: tabHeadings.signals,
    fills: 'staan hier de open signalen en wie er contact opneemt',
    none: 'Geen open signalen.',
    who: 'Wie neemt contact op',
    contact: 'Contact',
    states: { late: 'te laat', due: 'nog niet', made: 'contact gehad' },
    publicStates: {
      late: 'Nog geen contact, te laat',
      due: 'Nog geen contact, binnen de termijn',
      made: 'Contact gehad, nog open',
    },
    daysOpen: 'Dagen',
    signal: 'Signaal',
    open: 'Open signalen',
    byLocation: 'Per locatie',
    elsewhere: 'Elders',
    byParty: 'Wie neemt contact op',
  },
  guidance: {
    few: 'verhuisde huishoudens',
    heading: tabHeadings.guidance,
    fills: 'staat hier per stap wat gereed, open en te laat is',
    /** Administrators do not see how many households `movedIn`. */
    none: (movedIn: number | null) =>
      `In de tabel Begeleiding staat nog geen verhuisd huishouden${
        movedIn === null || movedIn === 0
          ? ''
          : `; volgens Plaatsingen ${movedIn === 1 ? 'verhuisde er' : 'verhuisden er'} ${movedIn}`
      }.`,
    noteOf: (households: string) =>
      `Van ${households} verhuisde huishoudens; een stap die niet nodig is, telt niet mee.`,
    asNow: 'Stand nu, zoals de tabel de totalen geeft.',
    step: 'Stap',
    lateCases: 'Wie te laat is',
    late: 'Te laat',
    done: 'Gereed',
    open: 'Open',
    steps: {
      benefit: 'Bijstand',
      allowances: 'Toeslagen',
      insurance: 'Verzekering',
      registration: 'BRP',
      school: 'School',
      doctor: 'Huisarts',
    },
  },
  bottlenecks: {
    heading: tabHeadings.bottlenecks,
    fills: 'staan hier de open knelpunten en wie ze oplost',
    none: 'Geen open knelpunten.',
    inWords: 'Knelpunten in woorden',
    owner: 'Eigenaar',
    since: 'Sinds',
    daysOpen: 'Dagen',
    bottleneck: 'Knelpunt',
    open: 'Open knelpunten',
  },
  agreements: {
    heading: tabHeadings.agreements,
    fills: 'staan hier de open afspraken en hun termijn',
    none: 'Geen open afspraken.',
    noneDone: 'Geen afspraken gereed sinds het vorige overleg.',
    done: (since: string) => `Gereed sinds ${since}`,
    owner: 'Eigenaar',
    due: 'Uiterlijk',
    late: 'te laat',
    noDue: 'geen termijn',
    agreement: 'Afspraak',
    lateOnes: 'Te late afspraken',
    openCount: 'Open',
    lateCount: 'Te laat',
    doneCount: 'Gereed',
    total: 'Totaal',
    countsSince: (since: string) => `Gereed: sinds ${since}.`,
    coa: 'COA bij ambtelijk overleg',
    coaLast: (day: string) => `laatst op ${day}`,
    coaDue: (day: string) => `verwacht uiterlijk ${day}`,
    coaLate: (day: string) => `te laat (${day})`,
    coaNever: 'nog niet geweest',
    coaUnknown: 'staat niet in de tabel Overleggen',
    lastAndDue: (last: string, due: string) => `${last}; ${due}`,
    coaStates: { late: 'te laat', inTime: 'op tijd' },
  },
};
