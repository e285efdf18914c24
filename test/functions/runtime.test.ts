/** Calls the functions as a formula does: through Office.js's own custom-functions runtime. */
import { serialOf } from '../../src/domain/calendar';
import {
  BLANK,
  addSheet,
  createHost,
  createWorkbook,
  openClient,
} from '../../packages/excel-stand-in/host';
import type { Client, Host } from '../../packages/excel-stand-in/host';
import { allFunctions } from '../../src/functions/all';
import { down } from '../../src/functions/example';
import { argumentValues } from './calling';
import { functionsBundle } from './bundle';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);
const BLANKS = [0, '', null] as const;

let host: Host;
let dutch: Client;
let english: Client;

async function clientWithFunctions(locale: string): Promise<Client> {
  const client = await openClient(host, { locale });
  client.window.eval(functionsBundle());
  return client;
}

beforeAll(async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad1');
  host = createHost(workbook);
  dutch = await clientWithFunctions('nl-NL');
  english = await clientWithFunctions('en-US');
});

afterAll(() => {
  dutch.close();
  english.close();
});

describe('values and spills', () => {
  const worked = allFunctions.flatMap(({ id, examples }) =>
    examples.flatMap((example) => (example.result === null ? [] : [{ id, example }])),
  );

  it.each([
    ['Dutch', () => dutch],
    ['English', () => english],
  ])('in %s Excel are those of the worked examples', async (_, clientOf) => {
    // Excel makes all calls at once, and the runtime answers them in batches.
    const results = await Promise.all(
      worked.map(({ id, example }) => clientOf().callFunction(id, argumentValues(example))),
    );
    expect(results).toEqual(worked.map(({ example }) => ({ value: example.result })));
  });

  it('a half-year spills to 28 rows, header included, which add up to the total', async () => {
    const args = [206, down(6, 3, 1), JULY, DECEMBER, null, down('Noord', 'Oost', 'Zuid')];
    const { value } = (await dutch.callFunction('QUOTA.WEEKLY', args)) as { value: unknown[][] };
    expect(value).toHaveLength(28);
    expect(value[0]).toEqual(['Week', 'Begint', 'Noord', 'Oost', 'Zuid', 'Totaal']);
    expect(value[1]?.slice(0, 2)).toEqual(['2016-W26', JULY]);
    const totals = value.slice(1).map((row) => Number(row[5]));
    expect(totals.reduce((a, b) => a + b, 0)).toBe(206);
  });

  it('a thousand dates over ten thousand placements are one spill', async () => {
    const dates = down(...Array.from({ length: 1000 }, (_, i) => 42370 + (i % 366)));
    const placed = down(...Array.from({ length: 10000 }, (_, i) => 42370 + (i % 366)));
    const persons = down(...Array.from({ length: 10000 }, () => 1));
    const result = await dutch.callFunction('BACKLOG.AT', [
      dates,
      down('2016-I', '2016-II'),
      down(5000, 5000),
      placed,
      persons,
    ]);
    const { value } = result as { value: number[][] };
    expect(value).toHaveLength(1000);
    expect(value[365]).toEqual([0]);
  });
});

describe('errors', () => {
  it('#VALUE! has its message in the language of the user', async () => {
    const args = [10, [[6], ['veel'], [1]]];
    expect(await dutch.callFunction('QUOTA.SHARE', args)).toEqual({
      error: '#VALUE!',
      message: 'Argument gewichten, rij 2: gevonden: een tekst; verwacht: een getal van 0 of meer.',
    });
    expect(await english.callFunction('QUOTA.SHARE', args)).toEqual({
      error: '#VALUE!',
      message: 'Argument weights, row 2: found: a text; expected: a number of 0 or more.',
    });
  });

  it('#N/A has its message in the language of the user', async () => {
    const args = [serialOf(2014, 5, 1), 2];
    expect(await dutch.callFunction('RENT.LIMIT', args)).toEqual({
      error: '#N/A',
      message:
        'Argument datum: van 2014 zijn geen huurgrenzen bekend; wel van 2015 tot en met 2026.',
    });
    expect(await english.callFunction('RENT.LIMIT', args)).toEqual({
      error: '#N/A',
      message:
        'Argument date: the rent limits of 2014 are not known; those of 2015 up to and including 2026 are.',
    });
  });

  it('an error value in a range is accepted, so that the message gives its place', async () => {
    const args = [10, [[6], [{ error: '#REF!' }], [1]]];
    expect(await dutch.callFunction('QUOTA.SHARE', args)).toEqual({
      error: '#VALUE!',
      message:
        'Argument gewichten, rij 2: gevonden: de fout #VERW!; verwacht: een getal van 0 of meer.',
    });
    expect(await english.callFunction('QUOTA.SHARE', args)).toMatchObject({
      message: 'Argument weights, row 2: found: the error #REF!; expected: a number of 0 or more.',
    });
  });
});

describe.each(BLANKS)('with blanks handed over as %p', (blank) => {
  beforeEach(() => {
    host.switches.blankArgument = blank;
  });

  it('rows left blank below a table are left out, and blank dates stay empty', async () => {
    const result = await dutch.callFunction('BACKLOG.AT', [
      [[DECEMBER], [BLANK]],
      [['2016-I'], ['2016-II'], [BLANK]],
      [[179], [206], [BLANK]],
      [[42400], [42600], [BLANK]],
      [[200], [276], [BLANK]],
      50,
    ]);
    expect(result).toEqual({ value: [[-41], ['']] });
  });

  it('an empty cell counts as an omitted optional argument', async () => {
    const args = [10, down(47, 16, 15.8, 12, 6.1, 3.1), BLANK];
    expect(await dutch.callFunction('QUOTA.SHARE', args)).toEqual({
      value: down(5, 2, 1, 1, 1, 0),
    });
  });

  it('an empty cell as a date is reported as missing', async () => {
    const args = [BLANK, '2016-II', 206, JULY, 3];
    expect(await english.callFunction('BACKLOG.AT', args)).toEqual({
      error: '#VALUE!',
      message: 'Argument date: nothing was filled in; expected: a date (not a text).',
    });
  });
});

describe('omitted arguments', () => {
  const given = [DECEMBER, down('2016-I', '2016-II'), down(179, 206), down(42400), down(476)];

  it('arrive as null', async () => {
    const result = await dutch.callFunction('BACKLOG.AT', [...given, null, null]);
    expect(result).toEqual({ value: [[-91]] });
  });

  it('may be missing: Excel then passes its invocation object in the place of the first', async () => {
    expect(await dutch.callFunction('BACKLOG.AT', given)).toEqual({ value: [[-91]] });
    const withOpening = await dutch.callFunction('BACKLOG.AT', [...given, 50]);
    expect(withOpening).toEqual({ value: [[-41]] });
  });

  it('are reported as missing if they are required', async () => {
    expect(await dutch.callFunction('QUOTA.SHARE', [10, null, null])).toEqual({
      error: '#VALUE!',
      message: 'Argument gewichten: er is niets ingevuld; verwacht: een getal van 0 of meer.',
    });
  });
});
