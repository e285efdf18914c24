/** The words of the custom functions: help for each, and the error messages. */
import { common } from './common';
import { matchFunctions, matchHelp, matchProblems } from './match';

const total = { name: 'totaal', description: 'Aantal te huisvesten personen, een geheel getal.' };
const weights = {
  name: 'gewichten',
  description:
    'Een gewicht per corporatie, zoals het aantal woningen; 0 of meer. Een lege cel telt als 0.',
};
const start = { name: 'begin', description: 'Eerste dag van de periode.' };
const end = { name: 'einde', description: 'Laatste dag van de periode, deze dag meegerekend.' };
const closedDays = {
  name: 'geslotenDagen',
  description: 'Dagen waarop niet wordt gehuisvest, zoals feestdagen. Lege cellen tellen niet.',
};
const names = {
  name: 'namen',
  description:
    'De namen van de corporaties, evenveel als er gewichten zijn. Dan krijgt het resultaat een kopregel, weeknummers en totalen.',
};
const periods = {
  name: 'perioden',
  description:
    'De halfjaren, zonder kopregel: eerste dagen of aanduidingen zoals 2016-II. Elk hoogstens één keer; de volgorde is vrij.',
};
const quotas = {
  name: 'taakstellingen',
  description: 'De taakstelling van elk halfjaar in personen, zonder achterstand of voorsprong.',
};
const placementDates = {
  name: 'plaatsingsdatums',
  description: 'De datum van elke plaatsing, zonder kopregel.',
};
const placementPersons = {
  name: 'plaatsingspersonen',
  description:
    'Het aantal personen van elke plaatsing. Wie niet meetelt, laat u weg: Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee").',
};
const opening = {
  name: 'beginstand',
  description:
    'De stand vlak vóór het eerste halfjaar: achterstand positief, voorsprong negatief. Weggelaten: 0.',
};
const shapedDate = {
  name: 'datum',
  description:
    'Een datum, of een bereik met datums: dan komt er een uitkomst per datum, in dezelfde vorm.',
};
const young = {
  name: 'jongere',
  description:
    'WAAR of ja als alle bewoners onder de jongerenleeftijd van dat jaar zijn (23 tot en met 2025, 21 vanaf 2026) en er geen kind woont. Weggelaten: ONWAAR.',
};
const persons = {
  name: 'personen',
  description:
    'Aantal personen op de dag van verhuring, zonder nareizigers die nog komen. Eén waarde, of een per datum.',
};

export const functions = {
  'QUOTA.MUNICIPAL': {
    description:
      'De wettelijke taakstelling van een gemeente: haar deel van de landelijke taakstelling naar inwoners, naar boven afgerond.',
    parameters: {
      nationalQuota: {
        name: 'landelijkeTaakstelling',
        description: 'De landelijke taakstelling van het halfjaar, in personen.',
      },
      inhabitants: {
        name: 'inwoners',
        description:
          'Inwoners van de gemeente op 1 januari van het jaar vóór het halfjaar, volgens het CBS.',
      },
      nationalInhabitants: {
        name: 'inwonersNederland',
        description: 'Inwoners van Nederland op dezelfde dag.',
      },
    },
  },
  'QUOTA.SHARE': {
    description:
      'Verdeelt personen naar gewicht in gehele getallen die samen het totaal zijn, in de vorm van de gewichten. Bij gelijke aanspraak gaat de eerste voor.',
    parameters: {
      total: { name: 'totaal', description: 'Aantal te verdelen personen: geheel, 0 of meer.' },
      weights,
      method: {
        name: 'methode',
        description: '"LR": grootste resten (als u niets kiest); "SL": Sainte-Laguë.',
      },
    },
  },
  'QUOTA.WEEKLY': {
    description:
      'Het weekplan: per ISO-week een rij en per corporatie een kolom met te huisvesten personen. Rijen en kolommen tellen precies op; elke corporatie blijft elke week binnen één persoon van haar deel.',
    parameters: {
      total: {
        name: 'totaal',
        description:
          'Aantal te huisvesten personen, geheel. Bij 0 of minder valt er niets te plannen.',
      },
      weights,
      start,
      end,
      closedDays,
      names,
    },
  },
  'QUOTA.TODATE': {
    description:
      'Het aantal personen dat volgens het weekplan gehuisvest is in de weken die op de datum voorbij zijn, in de vorm van de gewichten.',
    parameters: {
      total,
      weights,
      start,
      end,
      date: { name: 'datum', description: 'De dag tot en met welke wordt geteld.' },
      closedDays,
    },
  },
  'QUOTA.REPLAN': {
    description:
      'Het weekplan voor de weken die na de peildatum beginnen, gegeven wie elke corporatie al heeft gehuisvest. Wie het verst achterligt, krijgt het grootste deel.',
    parameters: {
      total,
      weights,
      start,
      end,
      housed: {
        name: 'gehuisvest',
        description:
          'Personen die elke corporatie heeft gehuisvest, evenveel cellen als gewichten.',
      },
      asOf: { name: 'peildatum', description: 'De dag waarop de stand is opgenomen.' },
      closedDays,
      names,
    },
  },
  'BACKLOG.AT': {
    description:
      'De stand op een datum in personen: achterstand positief, voorsprong negatief. Niet afgerond; zet de celnotatie op gehele getallen.',
    parameters: {
      date: shapedDate,
      periods,
      quotas,
      placementDates,
      placementPersons,
      opening,
      method: {
        name: 'methode',
        description:
          'Wanneer de taakstelling vervalt: "day" gelijk over de dagen (als u niets kiest), "month" een zesde per maandeinde, "start" op de eerste dag, "end" op de laatste dag.',
      },
    },
  },
  'BACKLOG.BAND': {
    description:
      'Hoe de huisvesting ervoor staat in het halfjaar van de datum, op het laatste maandeinde: "op schema", "enigszins achter" of "achter", tegen een zesde van de gecorrigeerde taakstelling per maand.',
    parameters: {
      date: shapedDate,
      periods,
      quotas,
      placementDates,
      placementPersons,
      opening,
      threshold: {
        name: 'grens',
        description:
          'Het deel van de norm waaronder het "achter" is: meer dan 0, hoogstens 1. Weggelaten: 0,75.',
      },
    },
  },
  'BACKLOG.FORECAST': {
    description:
      'De verwachte stand met een laagste en hoogste waarde, als het tempo van de laatste 26 volle weken doorzet: per datum een rij {verwacht, laag, hoog}.',
    parameters: {
      date: {
        name: 'datum',
        description: 'De dag of dagen waarvoor u de verwachting wilt; niet vóór de peildatum.',
      },
      asOf: {
        name: 'peildatum',
        description: 'De dag tot en met welke de plaatsingen bekend zijn; latere tellen niet mee.',
      },
      periods,
      quotas,
      placementDates,
      placementPersons,
      opening,
      level: {
        name: 'zekerheid',
        description:
          'De kans waarmee de stand tussen laag en hoog ligt: tussen 0 en 1. Weggelaten: 0,8.',
      },
    },
  },
  'RENT.LIMIT': {
    description:
      'De hoogste kale huur (euro per maand) die op die datum passend is voor een huishouden, naar de grenzen van dat jaar.',
    parameters: { date: shapedDate, persons, young },
  },
  'RENT.FIT': {
    description:
      'WAAR als de kale huur passend is: niet hoger dan RENT.LIMIT op die datum, in hele centen.',
    parameters: {
      bareRent: {
        name: 'kaleHuur',
        description: 'De kale huur in euro per maand. Eén waarde, of een per datum.',
      },
      date: shapedDate,
      persons,
      young,
    },
  },
  ...matchFunctions,
};

const cells = (count: number): string => (count === 1 ? '1 cel' : `${count} cellen`);

export const functionMessages = {
  date: common.day,
  number: common.number,
  /** How a message begins; row and column count within what is selected. */
  place: (argument: string, row: number | null, column: number | null): string =>
    [
      `Argument ${argument}`,
      ...(row === null ? [] : [`rij ${row}`]),
      ...(column === null ? [] : [`kolom ${column}`]),
    ].join(', '),
  found: {
    blank: 'een lege cel',
    text: 'een tekst',
    longNumber: 'een getal van acht of meer cijfers',
    boolean: (value: boolean): string => (value ? 'WAAR' : 'ONWAAR'),
    error: (name: string) => `de fout ${name}`,
  },
  expected: {
    date: 'een datum (geen tekst)',
    period: 'een halfjaar: 1 januari of 1 juli, of een aanduiding zoals 2016-II',
    numberFrom: (least: number) => `een getal van ${common.number(least)} of meer`,
    numberAboveUpTo: (above: number, upTo: number) =>
      `een getal boven ${common.number(above)} en hoogstens ${common.number(upTo)}`,
    numberBetween: (above: number, below: number) =>
      `een getal tussen ${common.number(above)} en ${common.number(below)}`,
    wholeNumber: 'een geheel getal',
    wholeNumberFrom: (least: number) => `een geheel getal van ${least} of meer`,
    choice: (choices: readonly string[]) => choices.map((code) => `"${code}"`).join(' of '),
    yesNo: 'WAAR of ONWAAR, ja of nee',
    text: 'een tekst',
    table: 'een tabel met kopregel',
    twoColumns: 'twee kolommen zonder kopregel',
  },
  problems: {
    missing: (expected: string) => `er is niets ingevuld; verwacht: ${expected}.`,
    unexpected: (found: string, expected: string) => `gevonden: ${found}; verwacht: ${expected}.`,
    headerRow: 'de eerste cel is een kopregel. Selecteer de kolom zonder kopregel.',
    notSingle: (rows: number, columns: number) =>
      `gevonden: een bereik van ${rows} bij ${columns} cellen; verwacht: één cel.`,
    notColumn: (rows: number, columns: number) =>
      `gevonden: een bereik van ${rows} bij ${columns} cellen; verwacht: één kolom of één rij.`,
    lengths: (length: number, other: string, otherLength: number) =>
      `gevonden: ${cells(length)}; verwacht: ${otherLength}, evenveel als argument ${other}.`,
    totalNotWhole: (found: string) => `gevonden: ${found}; verwacht: een geheel getal.`,
    weightsEmpty: 'er zijn geen gewichten; verwacht: een gewicht per corporatie.',
    weightNegative: (found: string) => `gevonden: ${found}; verwacht: een getal van 0 of meer.`,
    weightsSumToZero:
      'alle gewichten zijn 0, zodat er niets te verdelen valt. Vul minstens één gewicht boven 0 in.',
    inhabitantsExceedNational: (found: string, most: string) =>
      `gevonden: ${found} inwoners, meer dan de ${most} van heel Nederland. Zijn de twee verwisseld?`,
    tooManyPeople: (found: number, most: number) =>
      `gevonden: ${found} personen; een weekplan kan er hoogstens ${most} verdelen.`,
    rangeReversed: (start: string, end: string) =>
      `gevonden: ${end}, vóór het begin van de periode (${start}). Zijn de twee verwisseld?`,
    noWorkingDays: (start: string, end: string) =>
      `van ${start} tot en met ${end} blijft geen werkdag (maandag tot en met vrijdag) over om te plannen.`,
    housedLength: (housed: number, weights: number) =>
      `gevonden: ${cells(housed)}; verwacht: ${weights}, een per gewicht.`,
    noWeekLeft: (asOf: string, remaining: number) =>
      `na ${asOf} begint geen week meer in de periode, maar er zijn nog ${common.persons(remaining)} te huisvesten.`,
    noPeriods: 'er is geen enkel halfjaar ingevuld; verwacht: minstens één.',
    periodTwice: (label: string, earlier: number) =>
      `${label} staat er al (cel ${earlier}); elk halfjaar hoort er één keer in. Bij een herziene taakstelling houdt u de geldende over.`,
    dateInNoPeriod: (date: string, label: string) =>
      `${date} valt in ${label}, en dat halfjaar staat niet bij de perioden.`,
    noMonthEnded: (date: string, firstEnd: string) =>
      `op ${date} is nog geen maand van het halfjaar voorbij; dat kan vanaf ${firstEnd}.`,
    dateBeforeAsOf: (date: string, asOf: string) =>
      `gevonden: ${date}; verwacht: een datum op of na de peildatum (${asOf}).`,
    tooFewWeeks: (found: number, least: number) =>
      `er zijn ${found} volle weken met gegevens; een verwachting vraagt er minstens ${least}.`,
    rentYearUnknown: (year: number, first: number, last: number) =>
      `van ${year} zijn geen huurgrenzen bekend; wel van ${first} tot en met ${last}.`,
    ...matchProblems,
  },
  /** When an error occurs, for the reference. */
  help: {
    missing: 'een verplicht argument is leeg',
    unexpected:
      'een cel bevat iets anders dan verwacht, zoals een tekst, een foutwaarde of een halve persoon',
    headerRow: 'de kopregel is mee geselecteerd',
    notSingle: 'een bereik waar één waarde hoort',
    notColumn: 'een blok cellen waar één kolom of rij hoort',
    lengths: 'kolommen die bij elkaar horen zijn niet even lang',
    totalNotWhole: 'het totaal is geen geheel getal',
    weightsEmpty: 'er zijn geen gewichten',
    weightNegative: 'een gewicht is negatief',
    weightsSumToZero: 'alle gewichten zijn 0',
    inhabitantsExceedNational: 'de gemeente heeft meer inwoners dan Nederland',
    tooManyPeople: 'meer personen dan een weekplan kan verdelen (10 miljoen)',
    rangeReversed: 'het einde ligt vóór het begin',
    noWorkingDays: 'in de periode blijft geen werkdag over',
    housedLength: 'niet evenveel cellen gehuisvest als gewichten',
    noWeekLeft: 'er is nog te huisvesten, maar geen week meer over',
    noPeriods: 'er is geen halfjaar ingevuld',
    periodTwice: 'een halfjaar staat er twee keer in',
    dateInNoPeriod: 'de datum valt in geen van de perioden',
    noMonthEnded: 'van het halfjaar is nog geen maand voorbij',
    dateBeforeAsOf: 'de datum ligt vóór de peildatum',
    tooFewWeeks: 'minder dan 8 volle weken met gegevens',
    rentYearUnknown: 'van dat jaar zijn geen huurgrenzen bekend',
    ...matchHelp,
  },
  /** How a Dutch Excel shows error values. */
  excelErrors: {
    '#VALUE!': '#WAARDE!',
    '#N/A': '#N/B',
    '#REF!': '#VERW!',
    '#DIV/0!': '#DEEL/0!',
    '#NAME?': '#NAAM?',
    '#NUM!': '#GETAL!',
    '#NULL!': '#LEEG!',
  } as Readonly<Record<string, string>>,
};

/** Headings and sentences of the reference. */
export const functionReference = {
  title: 'Naslag van de functies',
  introduction: [
    'De functies van Taakstelling in Excel. De namen zijn in elke taal gelijk; de argumenten scheidt u in een Nederlandse Excel met een puntkomma.',
    'Selecteer kolommen zonder kopregel. Een datum is een Excel-datum; een tijdstip telt niet mee. Kolommen die bij elkaar horen, zijn even lang. Een lege rij wordt overgeslagen; een datum met 0 telt als nul personen.',
    'Is er iets mis, dan geeft de functie #WAARDE! (verkeerde invoer) of #N/B (niet gevonden, of te weinig gegevens), met een uitleg bij het foutteken in de cel. Niet elke Excel toont die uitleg: daarom staan de fouten ook hieronder.',
  ],
  parameters: 'Argumenten',
  expected: 'Verwacht',
  optional: 'mag weg',
  examples: 'Voorbeelden',
  errors: 'Fouten',
  generated: 'Dit bestand komt uit de declaraties in src/functions; werk het bij met npm run docs.',
};
