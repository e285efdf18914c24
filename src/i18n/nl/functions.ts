/**
 * The words that custom functions need while they run: names of arguments, and error messages. The
 * other words are in function-help.ts, so that Excel does not fetch them before it calculates.
 */
import { common } from './common';
import { matchProblems } from './match';

const cells = (count: number): string => (count === 1 ? '1 cel' : `${count} cellen`);

const span = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first} tot en met ${last}`;

/** The names of the functions' arguments. */
export const argumentNames = {
  total: 'totaal',
  weights: 'gewichten',
  start: 'begin',
  end: 'einde',
  closedDays: 'geslotenDagen',
  names: 'namen',
  periods: 'perioden',
  quotas: 'taakstellingen',
  placementDates: 'plaatsingsdatums',
  placementPersons: 'plaatsingspersonen',
  opening: 'beginstand',
  date: 'datum',
  young: 'jongere',
  limits: 'grenzen',
  persons: 'personen',
  households: 'kandidaten',
  homes: 'woningen',
  householdId: 'kandidaat',
  homeId: 'woning',
  criteria: 'criteria',
  language: 'taal',
  nationalQuota: 'landelijkeTaakstelling',
  inhabitants: 'inwoners',
  nationalInhabitants: 'inwonersNederland',
  method: 'methode',
  housed: 'gehuisvest',
  asOf: 'peildatum',
  threshold: 'grens',
  level: 'zekerheid',
  bareRent: 'kaleHuur',
  count: 'aantal',
  mixLimits: 'grenzen',
};

export const functionMessages = {
  date: common.day,
  number: common.number,
  /** Begins a message. Row and column count from the first cell of the argument. */
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
    limitColumns: 'vier kolommen zonder kopregel: jaar, lage, hoge en jongerengrens',
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
    tooManyWeeks: (start: string, end: string, found: string, most: string) =>
      `van ${start} tot en met ${end} zijn ${found} weken; een weekplan heeft er hoogstens ${most}. Klopt het jaar in begin en einde?`,
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
    halfYearMissing: (date: string, label: string) =>
      `op ${date} is de stand niet bekend: ${label} ontbreekt bij de perioden. Vul de taakstelling van dat halfjaar in.`,
    noMonthEnded: (date: string, firstEnd: string) =>
      `op ${date} is nog geen maand van het halfjaar voorbij; dat kan vanaf ${firstEnd}.`,
    dateBeforeAsOf: (date: string, asOf: string) =>
      `gevonden: ${date}; verwacht: een datum op of na de peildatum (${asOf}).`,
    tooFewWeeks: (found: number, least: number) =>
      `er zijn ${found} volle weken met gegevens; een verwachting vraagt er minstens ${least}.`,
    rentYearUnknown: (year: number, known: readonly (readonly [number, number])[]) =>
      `van ${year} zijn geen huurgrenzen bekend; wel van ${common.enumeration(known.map(span), 'en')}.`,
    notLimitColumns: (columns: number) =>
      `gevonden: ${columns} ${columns === 1 ? 'kolom' : 'kolommen'}; verwacht: vier kolommen zonder kopregel: jaar, lage, hoge en jongerengrens.`,
    yearTwice: (earlier: number) => `dit jaar staat ook in rij ${earlier}; laat er één staan.`,
    ...matchProblems,
  },
  /** Excel's error values as a Dutch Excel shows them. */
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
