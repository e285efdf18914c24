/**
 * Judges the ways to look ahead on the demo's year and on invented municipalities, at each meeting
 * with what was known then, and prints how well they did: `npm run backtest -- [first seed] [how many]`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf, backlogAt } from '../../src/domain/backlog';
import { lastDayOf, serialOf } from '../../src/domain/calendar';
import { DRAWS } from '../../src/domain/outlook/projection';
import { tableRowsOf } from '../../src/overleg/report';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { openingOf } from '../../src/workbook/tables/quotas';
import { understand } from '../../test/in-one-piece';
import { gridOfFile } from '../../test/workbooks/grid-of';
import { measureOf } from './measures';
import { judgeOn, METHODS, type Judged, type Method } from './methods';
import { simulatedMunicipality } from './world/municipality';

/** Never looked at while the projection was made: that was done on seeds 1 to 100. */
const FIRST_SEED = 20_001;
const MUNICIPALITIES = 200;

async function run(): Promise<void> {
  const [first, many] = process.argv.slice(2).map(Number);
  print('Demo', await demo());
  print('Verzonnen gemeenten', invented(first ?? FIRST_SEED, many ?? MUNICIPALITIES));
}

async function demo(): Promise<Judged[]> {
  const name = 'demo.xlsx';
  const file = readFileSync(join(__dirname, '..', '..', 'test', 'workbooks', name));
  const end = serialOf(2016, 12, 31);
  const { tables: readings, records } = understand(await gridOfFile(file, name), end);
  const tables = tableRowsOf(readings);
  const ledger = ledgerOf({
    periods: records.quotas.map(({ period, quota }) => ({ halfYear: period, quota })),
    placements: records.placements
      .filter(({ counts }) => counts)
      .map(({ date, persons }) => ({ on: date, persons })),
    opening: openingOf(records.quotas),
  });
  return records.meetings.flatMap(({ date }) =>
    judgeOn(
      date,
      tables,
      records.settings,
      (halfYear) =>
        lastDayOf(halfYear) > end ? null : backlogAt(ledger, lastDayOf(halfYear), 'end'),
      DRAWS,
    ),
  );
}

function invented(firstSeed: number, many: number): Judged[] {
  return Array.from({ length: many }, (_, n) => simulatedMunicipality(firstSeed + n)).flatMap(
    ({ meetings, tablesOn, endOf }) =>
      meetings.flatMap((day) => judgeOn(day, tablesOn(day), DEFAULT_SETTINGS, endOf, DRAWS)),
  );
}

function print(title: string, judged: readonly Judged[]): void {
  console.log(`\n**${title}**\n`);
  console.log('| Einde van | Manier | Gevallen | Werkelijk einde in de marge | Mediane fout |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const isNext of [false, true]) {
    // The same cases for each: those in which every way says something.
    const cases = judged.filter((one) => one.isNext === isNext && one.formerTempo !== null);
    for (const method of METHODS) {
      const measure = measureOf(cases, (one) => one[method]);
      if (!measure) continue;
      const held = measure.held === null ? '–' : `${Math.round(100 * measure.held)}%`;
      const error = measure.medianError.toFixed(1).replace('.', ',');
      const end = isNext ? 'volgend halfjaar' : 'dit halfjaar';
      console.log(`| ${end} | ${NAMES[method]} | ${measure.cases} | ${held} | ${error} |`);
    }
  }
}

const NAMES: Readonly<Record<Method, string>> = {
  formerTempo: 'tempo, zoals in 1.0',
  tempo: 'tempo',
  formerSupply: 'bekend aanbod, zoals in 1.0',
  projection: 'vooruitblik',
};

void run();
