import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { allFunctions } from '../../src/functions/all';
import { down } from '../../src/functions/example';
import { errorCodesOf } from '../../src/functions/help';
import { FunctionError } from '../../src/functions/problem';
import { messageOf } from '../../src/functions/message';
import { declared, failure } from './calling';
import { LARGE_MATCH_CASES, MATCH_CASES, MATCH_GOOD } from './match-cases';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);
const ERROR = { code: '#DIV/0!' };

type Args = readonly unknown[];

/** Good arguments. Each case spoils one of them. */
const GOOD: Readonly<Record<string, Args>> = {
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
  'RENT.LIMIT': [JULY, 2, false],
  'RENT.FIT': [down(550, 650), down(JULY, DECEMBER), down(2, 3), false],
  ...MATCH_GOOD,
};

const spoiled = (id: string, changes: Readonly<Record<number, unknown>>): Args => {
  const args = [...(GOOD[id] ?? [])];
  for (const [index, value] of Object.entries(changes)) args[Number(index)] = value;
  return args;
};

const CASES: readonly (readonly [
  id: string,
  changes: Record<number, unknown>,
  error: string,
  nl: string,
  en: string,
])[] = [
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
  [
    'RENT.LIMIT',
    { 0: serialOf(2014, 5, 1) },
    '#N/A',
    'Argument datum: van 2014 zijn geen huurgrenzen bekend; wel van 2015 tot en met 2026.',
    'Argument date: the rent limits of 2014 are not known; those of 2015 up to and including 2026 are.',
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
  ...MATCH_CASES,
];

/** The messages of a call in both languages; none where it gives a result. */
function messagesOf(id: string, args: Args): readonly string[] {
  try {
    declared(id).call(args);
    return [];
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return (['nl', 'en'] as const).map((language) => messageOf(error, language));
  }
}

describe('errors name the argument, the row, what was found and what was expected', () => {
  it.each(CASES)('%s %j: %s %s', (id, changes, error, nl, en) => {
    const args = spoiled(id, changes);
    expect(failure(id, args, 'nl')).toEqual({ error, message: nl });
    expect(failure(id, args, 'en')).toEqual({ error, message: en });
  });

  it('no message repeats a text, or a number long enough to stand for a person', () => {
    const text = fc.string({
      minLength: 4,
      maxLength: 40,
      unit: fc.constantFrom('q', 'x', 'Z', '7'),
    });
    const longNumber = fc.integer({ min: 10_000_000, max: 9_999_999_999 }).map((n) => n + 0.5);
    const ids = Object.keys(GOOD);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.oneof(text, longNumber), fc.nat(), (id, held, at) => {
        const args = GOOD[id] ?? [];
        const index = at % args.length;
        const argument = args[index];
        const holding = Array.isArray(argument)
          ? argument.map((row: unknown[], i) =>
              i === at % argument.length ? row.map(() => held) : row,
            )
          : held;
        const digitsOrText = String(held).split('.')[0] ?? '';
        for (const message of messagesOf(id, spoiled(id, { [index]: holding }))) {
          expect(message).not.toContain(digitsOrText);
        }
      }),
    );
  });

  it('a date typed as text above dates is no header row', () => {
    const dates = [['1-7-2016'], [42600]];
    const args = spoiled('BACKLOG.AT', { 3: dates, 4: down(3, 2) });
    expect(failure('BACKLOG.AT', args, 'en').message).toBe(
      'Argument placementDates, row 1: found: a text; expected: a date (not a text).',
    );
  });

  it('a row of blank is no error, but a date beside nothing is', () => {
    for (const blank of ['', null]) {
      const args = spoiled('BACKLOG.AT', { 3: down(42400, 42401), 4: [[3], [blank]] });
      expect(failure('BACKLOG.AT', args, 'en').message).toContain('row 2: found: an empty cell');
    }
  });
});

/** Ways to spoil any argument, and pairs of those. */
const SPOILERS: readonly unknown[] = [
  null,
  [['']],
  -1,
  0,
  0.5,
  'kop',
  true,
  ERROR,
  [['kop'], [1]],
  down(0, 0),
  down(0, 0, 0),
  [
    [1, 2],
    [3, 4],
  ],
  down(1, 2, 3, 4, 5),
  down('2016-I', '2016-I'),
  down(42400, 'kop'),
  down(JULY, 1),
  JULY,
  JULY + 1,
  DECEMBER,
  5e8,
];

describe('the errors that a function declares', () => {
  const ofColumns = allFunctions.filter(({ id }) => !id.startsWith('MATCH.'));

  it.each(ofColumns.map((one) => [one.id, one] as const))(
    '%s: are those that it can give, and no others',
    (id, one) => {
      const seen = new Set<string>();
      const tryOut = (args: Args) => {
        try {
          one.call(args);
        } catch (error) {
          if (!(error instanceof FunctionError)) throw error;
          seen.add(error.problem.code);
        }
      };
      one.parameters.forEach((_, first) => {
        for (const spoiler of SPOILERS) {
          tryOut(spoiled(id, { [first]: spoiler }));
          one.parameters.forEach((__, second) => {
            for (const other of SPOILERS)
              tryOut(spoiled(id, { [first]: spoiler, [second]: other }));
          });
        }
      });
      for (const [other, changes] of [...CASES, ...LARGE_MATCH_CASES])
        if (other === id) tryOut(spoiled(id, changes));
      expect([...seen].sort()).toEqual(errorCodesOf(one).sort());
    },
  );
});
