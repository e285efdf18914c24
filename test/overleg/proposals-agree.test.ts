import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planTab } from '../../src/overleg/plan-tab';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { proposeHomes, reportOf, understand } from '../in-one-piece';
import { gridOfFile } from '../workbooks/grid-of';
import { day, home, household, people, quota, reportWith, SECOND_HALF } from './records';

const DAYS = [day(3, 2), day(6, 15), day(9, 30), day(10, 5), day(12, 22), day(12, 31)];

let demo: WorkbookGrid;

beforeAll(async () => {
  const name = 'demo.xlsx';
  demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
});

test('the tab says that a proposed home is one of several units', () => {
  const report = reportWith(day(9, 30), {
    quotas: [quota(SECOND_HALF, 10)],
    placements: [],
    households: [household('K-1', day(8, 1), { persons: people(2) })],
    homes: [home('W-1', 'Brugstede', day(9, 1), { units: 4 })],
  });
  const { lines } = planTab(report, { madeAt: 0, version: '1.0.0' }, 'nl');
  const line = lines.find(({ key }) => key === 'waiting.proposal.K-1');
  const values = line?.cells.map(({ value }) => value);
  expect(values).toEqual(['K-1', 'W-1', 2, 60, 91.3, 'Brugstede, één van 4 eenheden']);
});

test('the tab proposes what the pane proposes, on the same day', () => {
  const seen = DAYS.map((asOf) => {
    const known = understand(demo, asOf);
    const inPane = proposeHomes(known.records, known.asOf)?.pairs ?? [];
    const meeting = { date: asOf, kind: 'ambtelijk', asOf } as const;
    const { lines } = planTab(
      reportOf(demo, known, meeting),
      { madeAt: 0, version: '1.0.0' },
      'nl',
    );
    const onTab = lines
      .filter(({ key }) => key.startsWith('waiting.proposal.'))
      .map(({ cells }) => cells.map(({ value }) => value));
    expect(onTab).toHaveLength(inPane.length);
    inPane.forEach(({ household, home, score }, i) => {
      expect(onTab[i]).toEqual(expect.arrayContaining([household.household, home.home, score]));
    });
    return inPane.length;
  });
  expect(Math.max(...seen)).toBeGreaterThan(5);
});
