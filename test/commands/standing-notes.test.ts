import { makeOverlegTab, type MadeTab } from '../../src/commands/make-overleg-tab';
import { withStandingNotes } from '../../src/commands/standing-notes';
import { TabChanged } from '../../src/excel/refusal';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import {
  createHost,
  openClient,
  setCells,
  type Client,
  type Host,
} from '../../packages/excel-stand-in/host';
import { partnersWorkbook } from './partners-workbook';

const TAB = 'Overleg 2016-10-12 B';

let host: Host;
let client: Client;
let run: ExcelRun;

beforeEach(async () => {
  host = createHost(partnersWorkbook());
  client = await openClient(host);
  run = (batch) => client.Excel.run(batch);
});

afterEach(() => client.close());

function make(day: number): Promise<MadeTab> {
  const wish = { date: serialOf(2016, 10, 12), kind: 'bestuurlijk', asOf: null } as const;
  return makeOverlegTab(run, { wish, now: serialOf(2016, 10, day) + 0.5, version: '1.0.0' });
}

function tabSheet() {
  const sheet = host.workbook.sheets.find(({ name }) => name === TAB);
  if (!sheet) throw new Error(`There is no sheet ${TAB}.`);
  return sheet;
}

describe('the notes that withStandingNotes adds to a made tab', () => {
  test('are the notes that are next to its lines at that moment', async () => {
    await make(5);
    setCells(tabSheet(), 'J11', [['nog geen']]);
    const made = await make(5);
    setCells(tabSheet(), 'J11', [['na het maken getypt']]);
    setCells(tabSheet(), 'J12', [['en nog een']]);
    host.resetCounters();
    const { written } = await withStandingNotes(run, made);
    expect(host.counters.roundTrips).toBe(1);
    expect(made.written.notes[10]?.content).toBe('nog geen');
    expect(written.notes[10]?.content).toBe('na het maken getypt');
    expect(written.notes[11]?.content).toBe('en nog een');
    expect(written.notes.filter(({ content }) => content !== '')).toHaveLength(3);
    expect({ ...written, notes: [] }).toEqual({ ...made.written, notes: [] });
  });

  test('are refused if the tab was made again with other figures', async () => {
    const made = await make(5);
    setCells(host.workbook.sheets[0]!, 'B3', [[306]]);
    await make(6);
    await expect(withStandingNotes(run, made)).rejects.toThrow(TabChanged);
  });

  test('are refused if the tab was renamed', async () => {
    const made = await make(5);
    tabSheet().name = 'Van mij';
    await expect(withStandingNotes(run, made)).rejects.toMatchObject({
      why: { code: 'tab-changed', tab: TAB },
    });
  });

  test('are not returned if Excel refuses the request, and the error is the one of Excel', async () => {
    const made = await make(5);
    host.switches.failures = [{ roundTrip: 1, when: 'before', error: 'activityLimitReached' }];
    host.resetCounters();
    await expect(withStandingNotes(run, made)).rejects.not.toBeInstanceOf(TabChanged);
  });
});
