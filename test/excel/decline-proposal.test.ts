import { declineProposal } from '../../src/excel/decline-proposal';
import type { ExcelRun } from '../../src/excel/run';
import { proposeHomes } from '../in-one-piece';
import { declinedPairs } from '../../src/workbook/tables/declined';
import type { Understanding } from '../../src/workbook/understand';
import { cellKey, openClient, setCells } from '../../packages/excel-stand-in/host';
import { addFilledTable } from '../commands/partners-workbook';
import { runWhile } from './meanwhile';
import { client, host, LINKED, read, refill, run, setStage, sheet } from './proposal-stage';

setStage();

const HEADERS = ['Datum', 'Woning', 'Kandidaat', 'Reden'];
const BEFORE = [LINKED, 'W-9', 'K-9', 'trap'];

beforeEach(() => {
  addFilledTable(host.workbook, 'Afwijzingen', [HEADERS, BEFORE]);
});

const proposals = ({ records, asOf }: Understanding) =>
  proposeHomes(records, asOf, declinedPairs(records.declined, asOf))?.pairs.map(
    ({ household, home }) => `${household.household} ${home.home}`,
  );

/** Declines the first proposal. */
async function decline(
  { records, tables, asOf }: Understanding,
  reason: string,
  by: ExcelRun = run,
  dateSystem: 1900 | 1904 = 1900,
): Promise<void> {
  const [pair] = proposeHomes(records, asOf)?.pairs ?? [];
  if (!pair) throw new Error('nothing is proposed');
  await declineProposal(by, tables, { ...pair, on: asOf, reason, dateSystem });
}

const rows = () =>
  Array.from({ length: 4 }, (_, row) =>
    HEADERS.map(
      (_header, at) => sheet('Afwijzingen').cells.get(cellKey(row + 1, at))?.value ?? null,
    ),
  ).filter((row) => row.some((value) => value !== null));

describe('a proposal that is declined', () => {
  test('becomes the last row of Afwijzingen in two round trips, and is not proposed again', async () => {
    const understanding = await read();
    expect(proposals(understanding)).toEqual(['K-1 W-1']);
    host.resetCounters();
    await decline(understanding, '=te ver');
    expect(host.counters.roundTrips).toBe(2);
    expect(rows()).toEqual([BEFORE, [understanding.asOf, 'W-1', 'K-1', '=te ver']]);
    expect(sheet('Afwijzingen').tables[0]?.area.bottom).toBe(2);
    const since = await read();
    expect(proposals(since)).toEqual(['K-2 W-1']);
    expect(since.records.declined.at(-1)).toMatchObject({ household: 'K-1', reason: '=te ver' });
  });

  test('shows its day as a date', async () => {
    await decline(await read(), '');
    const format = await run(async (context) => {
      const day = context.workbook.worksheets.getItem('Afwijzingen').getRange('A3');
      day.load('numberFormat');
      await context.sync();
      return (day.numberFormat as string[][])[0]?.[0];
    });
    expect(format).toBe('d-m-yyyy');
  });

  test('counts from its day on, also if its ids are spelled differently', async () => {
    refill('Afwijzingen', [HEADERS, BEFORE, [LINKED, ' w-1', 'k-1 ', null]]);
    const understanding = await read();
    expect(proposals(understanding)).toEqual(['K-2 W-1']);
    const dayBefore = (LINKED - 1) as typeof understanding.asOf;
    expect([...declinedPairs(understanding.records.declined, dayBefore)]).toEqual([]);
  });

  test('becomes the first row of a table without data', async () => {
    refill('Afwijzingen', [HEADERS, [null, null, null, null]]);
    const understanding = await read();
    await decline(understanding, '');
    expect(rows()).toEqual([[understanding.asOf, 'W-1', 'K-1', null]]);
    expect(sheet('Afwijzingen').tables[0]?.area.bottom).toBe(1);
  });

  test('has its day in the date system of the workbook', async () => {
    const understanding = await read();
    await decline(understanding, '', run, 1904);
    expect(rows().at(-1)?.[0]).toBe(understanding.asOf - 1462);
  });
});

describe('nothing is written', () => {
  const refused = async (understanding: Understanding, why: unknown, by: ExcelRun = run) => {
    await expect(decline(understanding, 'trap', by)).rejects.toMatchObject({ why });
    expect(rows()).toEqual([BEFORE]);
  };

  test('if the candidate changed meanwhile', async () => {
    const understanding = await read();
    setCells(sheet('Kandidaten'), 'D2', [['aangehouden']]);
    await refused(understanding, { code: 'changed', table: 'Kandidaten' });
  });

  test('if the home was reserved between reading and writing', async () => {
    const meanwhile = runWhile(client, () => setCells(sheet('Woningen'), 'H2', [['K-2']]));
    await refused(await read(), { code: 'changed', table: 'Woningen' }, meanwhile);
    expect(sheet('Afwijzingen').tables[0]?.area.bottom).toBe(1);
  });

  test.each(['before', 'while'] as const)(
    'if the columns of Afwijzingen changed places %s it is written',
    async (when) => {
      const understanding = await read();
      const swap = () => setCells(sheet('Afwijzingen'), 'B1', [['Kandidaat', 'Woning']]);
      if (when === 'before') swap();
      const by = when === 'while' ? runWhile(client, swap) : run;
      await refused(understanding, { code: 'changed', table: 'Afwijzingen' }, by);
      expect(sheet('Afwijzingen').tables[0]?.area.bottom).toBe(1);
    },
  );

  test('if Afwijzingen has no column for the reason, or is no Excel table', async () => {
    refill('Afwijzingen', [HEADERS.slice(0, 3), BEFORE.slice(0, 3)]);
    const understanding = await read();
    await expect(decline(understanding, 'trap')).rejects.toMatchObject({
      why: { code: 'column-missing', table: 'Afwijzingen', column: 'Reden' },
    });
    refill('Afwijzingen', [HEADERS, BEFORE]);
    sheet('Afwijzingen').tables.splice(0);
    await refused(await read(), { code: 'not-a-table', table: 'Afwijzingen' });
  });

  test('if somebody else declined at the same moment, both rows stay', async () => {
    const other = await openClient(host);
    const theirs: ExcelRun = (batch) => other.Excel.run({ delayForCellEdit: true }, batch);
    const [first, second] = [await read(), await read()];
    await decline(
      first,
      'trap',
      runWhile(client, () => decline(second, 'te ver', theirs)),
    );
    expect(rows().map((row) => row[3])).toEqual(['trap', 'te ver', 'trap']);
    other.close();
  });
});
