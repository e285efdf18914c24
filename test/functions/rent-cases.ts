/** Lists valid arguments of the RENT functions, and the messages about invalid ones. */
import { serialOf } from '../../src/domain/calendar';
import { down } from '../../src/functions/example';
import type { ErrorCase } from './calling';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);
const ERROR = { code: '#DIV/0!' };

export const RENT_GOOD: Readonly<Record<string, readonly unknown[]>> = {
  'RENT.LIMIT': [JULY, 2, false],
  'RENT.FIT': [down(550, 650), down(JULY, DECEMBER), down(2, 3), false],
};

export const RENT_CASES: readonly ErrorCase[] = [
  [
    'RENT.LIMIT',
    { 0: serialOf(2014, 5, 1) },
    '#N/A',
    'Argument datum: van 2014 zijn geen huurgrenzen bekend; wel van 2015 tot en met 2026.',
    'Argument date: the rent limits of 2014 are not known; those of 2015 up to and including 2026 are.',
  ],
  [
    'RENT.LIMIT',
    {
      0: serialOf(2028, 5, 1),
      3: [
        [2027, 730, 780, 510],
        [2030, 800, 850, 550],
      ],
    },
    '#N/A',
    'Argument datum: van 2028 zijn geen huurgrenzen bekend; wel van 2015 tot en met 2027 en 2030.',
    'Argument date: the rent limits of 2028 are not known; those of 2015 up to and including 2027 and 2030 are.',
  ],
  [
    'RENT.LIMIT',
    { 3: [[2027, 730, 780]] },
    '#VALUE!',
    'Argument grenzen: gevonden: 3 kolommen; verwacht: vier kolommen zonder kopregel: jaar, lage, hoge en jongerengrens.',
    'Argument limits: found: 3 columns; expected: four columns without a header: year, low, high and young limit.',
  ],
  [
    'RENT.FIT',
    { 4: [[2027, 730, 780]] },
    '#VALUE!',
    'Argument grenzen: gevonden: 3 kolommen; verwacht: vier kolommen zonder kopregel: jaar, lage, hoge en jongerengrens.',
    'Argument limits: found: 3 columns; expected: four columns without a header: year, low, high and young limit.',
  ],
  [
    'RENT.FIT',
    {
      4: [
        [2027, 730, 780, 510],
        [2027, 731, 780, 510],
      ],
    },
    '#VALUE!',
    'Argument grenzen, rij 2, kolom 1: dit jaar staat ook in rij 1; laat er één staan.',
    'Argument limits, row 2, column 1: this year is also in row 1; leave one of them.',
  ],
  [
    'RENT.LIMIT',
    {
      3: [
        [2027, 730, 780, 510],
        [2027, 731, 780, 510],
      ],
    },
    '#VALUE!',
    'Argument grenzen, rij 2, kolom 1: dit jaar staat ook in rij 1; laat er één staan.',
    'Argument limits, row 2, column 1: this year is also in row 1; leave one of them.',
  ],
  [
    'RENT.FIT',
    { 4: [[2027, 730, '', 510]] },
    '#VALUE!',
    'Argument grenzen, kolom 3: gevonden: een lege cel; verwacht: een getal boven 0 en hoogstens 10000.',
    'Argument limits, column 3: found: an empty cell; expected: a number above 0 and at most 10000.',
  ],
  [
    'RENT.LIMIT',
    { 1: 0 },
    '#VALUE!',
    'Argument personen: gevonden: 0; verwacht: een geheel getal van 1 of meer.',
    'Argument persons: found: 0; expected: a whole number of 1 or more.',
  ],
  [
    'RENT.LIMIT',
    { 2: 'misschien' },
    '#VALUE!',
    'Argument jongere: gevonden: een tekst; verwacht: WAAR of ONWAAR, ja of nee.',
    'Argument young: found: a text; expected: TRUE or FALSE, ja or nee.',
  ],
  [
    'RENT.FIT',
    { 0: [[550], [ERROR]] },
    '#VALUE!',
    'Argument kaleHuur, rij 2: gevonden: de fout #DEEL/0!; verwacht: een getal van 0 of meer.',
    'Argument bareRent, row 2: found: the error #DIV/0!; expected: a number of 0 or more.',
  ],
  [
    'RENT.FIT',
    { 1: [[JULY], ['']] },
    '#VALUE!',
    'Argument datum, rij 2: gevonden: een lege cel; verwacht: een datum (geen tekst).',
    'Argument date, row 2: found: an empty cell; expected: a date (not a text).',
  ],
  [
    'RENT.FIT',
    { 2: down(2, 3, 4) },
    '#VALUE!',
    'Argument personen: gevonden: 3 cellen; verwacht: 2, evenveel als argument datum.',
    'Argument persons: found: 3 cells; expected: 2, as many as argument date.',
  ],
];
