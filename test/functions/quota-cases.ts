/** Lists valid arguments of the QUOTA functions, and the messages about invalid ones. */
import { LAST_SERIAL_DAY, serialOf } from '../../src/domain/calendar';
import { down } from '../../src/functions/example';
import type { ErrorCase } from './calling';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);
const ERROR = { code: '#DIV/0!' };

export const QUOTA_GOOD: Readonly<Record<string, readonly unknown[]>> = {
  'QUOTA.MUNICIPAL': [13000, 151608, 16979120],
  'QUOTA.SHARE': [10, down(6, 3, 1)],
  'QUOTA.WEEKLY': [10, down(6, 3, 1), JULY, DECEMBER, null, down('Noord', 'Oost', 'Zuid')],
  'QUOTA.TODATE': [10, down(6, 3, 1), JULY, DECEMBER, DECEMBER],
  'QUOTA.REPLAN': [
    10,
    down(6, 3, 1),
    JULY,
    DECEMBER,
    down(1, 1, 0),
    JULY,
    null,
    down('Noord', 'Oost', 'Zuid'),
  ],
};

export const QUOTA_CASES: readonly ErrorCase[] = [
  [
    'QUOTA.MUNICIPAL',
    { 0: 12.5 },
    '#VALUE!',
    'Argument landelijkeTaakstelling: gevonden: 12,5; verwacht: een geheel getal van 0 of meer.',
    'Argument nationalQuota: found: 12.5; expected: a whole number of 0 or more.',
  ],
  [
    'QUOTA.MUNICIPAL',
    { 1: null },
    '#VALUE!',
    'Argument inwoners: er is niets ingevuld; verwacht: een geheel getal van 0 of meer.',
    'Argument inhabitants: nothing was filled in; expected: a whole number of 0 or more.',
  ],
  [
    'QUOTA.MUNICIPAL',
    { 2: 0 },
    '#VALUE!',
    'Argument inwonersNederland: gevonden: 0; verwacht: een geheel getal van 1 of meer.',
    'Argument nationalInhabitants: found: 0; expected: a whole number of 1 or more.',
  ],
  [
    'QUOTA.MUNICIPAL',
    { 1: 16979120, 2: 151608 },
    '#VALUE!',
    'Argument inwoners: gevonden: 16979120 inwoners, meer dan de 151608 van heel Nederland. Zijn de twee verwisseld?',
    'Argument inhabitants: found: 16979120 inhabitants, more than the 151608 of the whole country. Are the two swapped?',
  ],
  [
    'QUOTA.MUNICIPAL',
    { 0: down(1, 2) },
    '#VALUE!',
    'Argument landelijkeTaakstelling: gevonden: een bereik van 2 bij 1 cellen; verwacht: één cel.',
    'Argument nationalQuota: found: a range of 2 by 1 cells; expected: a single cell.',
  ],
  [
    'QUOTA.SHARE',
    { 0: -3 },
    '#VALUE!',
    'Argument totaal: gevonden: -3; verwacht: een geheel getal van 0 of meer.',
    'Argument total: found: -3; expected: a whole number of 0 or more.',
  ],
  [
    'QUOTA.SHARE',
    { 1: [[6], [-2.5], [1]] },
    '#VALUE!',
    'Argument gewichten, rij 2: gevonden: -2,5; verwacht: een getal van 0 of meer.',
    'Argument weights, row 2: found: -2.5; expected: a number of 0 or more.',
  ],
  [
    'QUOTA.SHARE',
    { 1: [[6, 3, 'veel']] },
    '#VALUE!',
    'Argument gewichten, kolom 3: gevonden: een tekst; verwacht: een getal van 0 of meer.',
    'Argument weights, column 3: found: a text; expected: a number of 0 or more.',
  ],
  [
    'QUOTA.SHARE',
    {
      1: [
        [6, 3],
        [1, ERROR],
      ],
    },
    '#VALUE!',
    'Argument gewichten, rij 2, kolom 2: gevonden: de fout #DEEL/0!; verwacht: een getal van 0 of meer.',
    'Argument weights, row 2, column 2: found: the error #DIV/0!; expected: a number of 0 or more.',
  ],
  [
    'QUOTA.SHARE',
    { 1: [['Woningen'], [6], [3]] },
    '#VALUE!',
    'Argument gewichten: de eerste cel is een kopregel. Selecteer de kolom zonder kopregel.',
    'Argument weights: the first cell is a header row. Select the column without its header.',
  ],
  [
    'QUOTA.SHARE',
    { 1: down(0, 0) },
    '#VALUE!',
    'Argument gewichten: alle gewichten zijn 0, zodat er niets te verdelen valt. Vul minstens één gewicht boven 0 in.',
    'Argument weights: all weights are 0, so that nothing can be divided. Fill in at least one weight above 0.',
  ],
  [
    'QUOTA.SHARE',
    { 2: 'hondt' },
    '#VALUE!',
    'Argument methode: gevonden: een tekst; verwacht: "LR" of "SL".',
    'Argument method: found: a text; expected: "LR" or "SL".',
  ],
  [
    'QUOTA.WEEKLY',
    { 0: 9.5 },
    '#VALUE!',
    'Argument totaal: gevonden: 9,5; verwacht: een geheel getal.',
    'Argument total: found: 9.5; expected: a whole number.',
  ],
  [
    'QUOTA.WEEKLY',
    { 2: '1-7-2016' },
    '#VALUE!',
    'Argument begin: gevonden: een tekst; verwacht: een datum (geen tekst).',
    'Argument start: found: a text; expected: a date (not a text).',
  ],
  [
    'QUOTA.WEEKLY',
    { 2: DECEMBER, 3: JULY },
    '#VALUE!',
    'Argument einde: gevonden: 1 juli 2016, vóór het begin van de periode (31 december 2016). Zijn de twee verwisseld?',
    'Argument end: found: 1 July 2016, before the start of the period (31 December 2016). Are the two swapped?',
  ],
  ...(['QUOTA.WEEKLY', 'QUOTA.TODATE', 'QUOTA.REPLAN'] as const).map((id): ErrorCase => [
    id,
    { 3: LAST_SERIAL_DAY },
    '#VALUE!',
    'Argument einde: van 1 juli 2016 tot en met 31 december 9999 zijn 416560 weken; een weekplan heeft er hoogstens 1060. Klopt het jaar in begin en einde?',
    'Argument end: from 1 July 2016 up to and including 31 December 9999 there are 416560 weeks; a weekly plan has at most 1060. Is the year right in start and end?',
  ]),
  [
    'QUOTA.WEEKLY',
    { 2: JULY, 3: JULY, 4: JULY },
    '#VALUE!',
    'Argument geslotenDagen: van 1 juli 2016 tot en met 1 juli 2016 blijft geen werkdag (maandag tot en met vrijdag) over om te plannen.',
    'Argument closedDays: from 1 July 2016 up to and including 1 July 2016 no working day (Monday to Friday) is left to plan.',
  ],
  [
    'QUOTA.WEEKLY',
    { 4: [[JULY], ['kerst']] },
    '#VALUE!',
    'Argument geslotenDagen, rij 2: gevonden: een tekst; verwacht: een datum (geen tekst).',
    'Argument closedDays, row 2: found: a text; expected: a date (not a text).',
  ],
  [
    'QUOTA.WEEKLY',
    { 5: down('Noord', 'Oost') },
    '#VALUE!',
    'Argument namen: gevonden: 2 cellen; verwacht: 3, evenveel als argument gewichten.',
    'Argument names: found: 2 cells; expected: 3, as many as argument weights.',
  ],
  [
    'QUOTA.WEEKLY',
    { 0: 10_000_001 },
    '#VALUE!',
    'Argument totaal: gevonden: 10000001 personen; een weekplan kan er hoogstens 10000000 verdelen.',
    'Argument total: found: 10000001 people; a weekly plan can divide at most 10000000.',
  ],
  [
    'QUOTA.WEEKLY',
    { 1: down(0, 0, 0) },
    '#VALUE!',
    'Argument gewichten: alle gewichten zijn 0, zodat er niets te verdelen valt. Vul minstens één gewicht boven 0 in.',
    'Argument weights: all weights are 0, so that nothing can be divided. Fill in at least one weight above 0.',
  ],
  [
    'QUOTA.TODATE',
    { 4: -5 },
    '#VALUE!',
    'Argument datum: gevonden: -5; verwacht: een datum (geen tekst).',
    'Argument date: found: -5; expected: a date (not a text).',
  ],
  [
    'QUOTA.REPLAN',
    { 4: down(1, 1) },
    '#VALUE!',
    'Argument gehuisvest: gevonden: 2 cellen; verwacht: 3, een per gewicht.',
    'Argument housed: found: 2 cells; expected: 3, one per weight.',
  ],
  [
    'QUOTA.REPLAN',
    { 5: DECEMBER },
    '#N/A',
    'Argument peildatum: na 31 december 2016 begint geen week meer in de periode, maar er zijn nog 8 personen te huisvesten.',
    'Argument asOf: after 31 December 2016 no week of the period begins, while 8 people are still to be housed.',
  ],
];
