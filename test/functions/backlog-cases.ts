/** Lists valid arguments of the BACKLOG functions, and the messages about invalid ones. */
import { serialOf } from '../../src/domain/calendar';
import { down } from '../../src/functions/example';
import type { ErrorCase } from './calling';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);

export const BACKLOG_GOOD: Readonly<Record<string, readonly unknown[]>> = {
  'BACKLOG.AT': [DECEMBER, down('2016-I', '2016-II'), down(179, 206), down(42400), down(200), 50],
  'BACKLOG.BAND': [DECEMBER, down('2016-I', '2016-II'), down(179, 206), down(42400), down(200), 50],
  'BACKLOG.FORECAST': [
    DECEMBER,
    42600,
    down('2016-I', '2016-II'),
    down(179, 206),
    down(42400, 42500),
    down(200, 3),
    50,
  ],
};

export const BACKLOG_CASES: readonly ErrorCase[] = [
  [
    'BACKLOG.AT',
    { 0: 0 },
    '#VALUE!',
    'Argument datum: er is niets ingevuld; verwacht: een datum (geen tekst).',
    'Argument date: nothing was filled in; expected: a date (not a text).',
  ],
  [
    'BACKLOG.AT',
    { 1: down(42370, 42600) },
    '#VALUE!',
    'Argument perioden, rij 2: gevonden: 18 augustus 2016; verwacht: een halfjaar: 1 januari of 1 juli, of een aanduiding zoals 2016-II.',
    'Argument periods, row 2: found: 18 August 2016; expected: a half-year: 1 January or 1 July, or a label such as 2016-II.',
  ],
  [
    'BACKLOG.AT',
    { 1: down('Periode', '2016-II') },
    '#VALUE!',
    'Argument perioden: de eerste cel is een kopregel. Selecteer de kolom zonder kopregel.',
    'Argument periods: the first cell is a header row. Select the column without its header.',
  ],
  [
    'BACKLOG.AT',
    { 1: [['2016-I'], [''], [42370]], 2: [[179], [0], [206]] },
    '#VALUE!',
    'Argument perioden, rij 3: 2016-I staat er al (cel 1); elk halfjaar hoort er één keer in. Bij een herziene taakstelling houdt u de geldende over.',
    'Argument periods, row 3: 2016-I was given before (cell 1); each half-year belongs there once. Of a revised quota keep the one that holds.',
  ],
  [
    'BACKLOG.AT',
    { 1: [['']], 2: [[0]] },
    '#VALUE!',
    'Argument perioden: er is geen enkel halfjaar ingevuld; verwacht: minstens één.',
    'Argument periods: no half-year was filled in; expected: at least one.',
  ],
  [
    'BACKLOG.AT',
    { 2: down(179) },
    '#VALUE!',
    'Argument taakstellingen: gevonden: 1 cel; verwacht: 2, evenveel als argument perioden.',
    'Argument quotas: found: 1 cell; expected: 2, as many as argument periods.',
  ],
  [
    'BACKLOG.AT',
    { 3: [[42400], ['']], 4: [[3], [2]] },
    '#VALUE!',
    'Argument plaatsingsdatums, rij 2: gevonden: een lege cel; verwacht: een datum (geen tekst).',
    'Argument placementDates, row 2: found: an empty cell; expected: a date (not a text).',
  ],
  [
    'BACKLOG.AT',
    { 3: [[42400], [42401]], 4: [[3], ['']] },
    '#VALUE!',
    'Argument plaatsingspersonen, rij 2: gevonden: een lege cel; verwacht: een geheel getal van 0 of meer.',
    'Argument placementPersons, row 2: found: an empty cell; expected: a whole number of 0 or more.',
  ],
  [
    'BACKLOG.AT',
    { 3: [[42400], [42401]], 4: [[3], [2.5]] },
    '#VALUE!',
    'Argument plaatsingspersonen, rij 2: gevonden: 2,5; verwacht: een geheel getal van 0 of meer.',
    'Argument placementPersons, row 2: found: 2.5; expected: a whole number of 0 or more.',
  ],
  [
    'BACKLOG.AT',
    {
      3: [
        [42400, 42401],
        [42402, 42403],
      ],
    },
    '#VALUE!',
    'Argument plaatsingsdatums: gevonden: een bereik van 2 bij 2 cellen; verwacht: één kolom of één rij.',
    'Argument placementDates: found: a range of 2 by 2 cells; expected: a single column or row.',
  ],
  [
    'BACKLOG.AT',
    { 5: 0.5 },
    '#VALUE!',
    'Argument beginstand: gevonden: 0,5; verwacht: een geheel getal.',
    'Argument opening: found: 0.5; expected: a whole number.',
  ],
  [
    'BACKLOG.BAND',
    { 0: down(DECEMBER, JULY + 3) },
    '#N/A',
    'Argument datum, rij 2: op 4 juli 2016 is nog geen maand van het halfjaar voorbij; dat kan vanaf 31 juli 2016.',
    'Argument date, row 2: on 4 July 2016 no month of the half-year has ended; it can be told from 31 July 2016 on.',
  ],
  [
    'BACKLOG.AT',
    { 0: DECEMBER + 1 },
    '#N/A',
    'Argument datum: op 1 januari 2017 is de stand niet bekend: 2017-I ontbreekt bij de perioden. Vul de taakstelling van dat halfjaar in.',
    'Argument date: on 1 January 2017 the standing is not known: 2017-I is missing from the periods. Fill in the quota of that half-year.',
  ],
  [
    'BACKLOG.AT',
    { 0: down(DECEMBER, DECEMBER + 200), 1: down('2016-I', '2017-II') },
    '#N/A',
    'Argument datum, rij 1: op 31 december 2016 is de stand niet bekend: 2016-II ontbreekt bij de perioden. Vul de taakstelling van dat halfjaar in.',
    'Argument date, row 1: on 31 December 2016 the standing is not known: 2016-II is missing from the periods. Fill in the quota of that half-year.',
  ],
  [
    'BACKLOG.FORECAST',
    { 0: DECEMBER + 1 },
    '#N/A',
    'Argument datum: op 1 januari 2017 is de stand niet bekend: 2017-I ontbreekt bij de perioden. Vul de taakstelling van dat halfjaar in.',
    'Argument date: on 1 January 2017 the standing is not known: 2017-I is missing from the periods. Fill in the quota of that half-year.',
  ],
  [
    'BACKLOG.BAND',
    { 0: DECEMBER, 1: down('2015-I', '2016-II') },
    '#N/A',
    'Argument datum: op 31 december 2016 is de stand niet bekend: 2015-II ontbreekt bij de perioden. Vul de taakstelling van dat halfjaar in.',
    'Argument date: on 31 December 2016 the standing is not known: 2015-II is missing from the periods. Fill in the quota of that half-year.',
  ],
  [
    'BACKLOG.BAND',
    { 0: DECEMBER + 1 },
    '#N/A',
    'Argument datum: 1 januari 2017 valt in 2017-I, en dat halfjaar staat niet bij de perioden.',
    'Argument date: 1 January 2017 falls in 2017-I, and that half-year is not among the periods.',
  ],
  [
    'BACKLOG.BAND',
    { 6: 75 },
    '#VALUE!',
    'Argument grens: gevonden: 75; verwacht: een getal boven 0 en hoogstens 1.',
    'Argument threshold: found: 75; expected: a number above 0 and at most 1.',
  ],
  [
    'BACKLOG.FORECAST',
    { 0: down(DECEMBER, 42599), 1: 42600 },
    '#VALUE!',
    'Argument datum, rij 2: gevonden: 17 augustus 2016; verwacht: een datum op of na de peildatum (18 augustus 2016).',
    'Argument date, row 2: found: 17 August 2016; expected: a date on or after the reference date (18 August 2016).',
  ],
  [
    'BACKLOG.FORECAST',
    {
      0: [
        [DECEMBER, DECEMBER],
        [DECEMBER, DECEMBER],
      ],
    },
    '#VALUE!',
    'Argument datum: gevonden: een bereik van 2 bij 2 cellen; verwacht: één kolom of één rij.',
    'Argument date: found: a range of 2 by 2 cells; expected: a single column or row.',
  ],
  [
    'BACKLOG.FORECAST',
    { 1: 42430 },
    '#N/A',
    'Argument peildatum: er zijn 4 volle weken met gegevens; een verwachting vraagt er minstens 8.',
    'Argument asOf: there are 4 full weeks of data; a forecast takes at least 8.',
  ],
  [
    'BACKLOG.FORECAST',
    { 7: 1 },
    '#VALUE!',
    'Argument zekerheid: gevonden: 1; verwacht: een getal tussen 0 en 1.',
    'Argument level: found: 1; expected: a number between 0 and 1.',
  ],
];
