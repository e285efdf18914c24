/**
 * Judges the forecasts at each meeting of demo.xlsx, vandaag.xlsx and invented municipalities:
 * `npm run backtest -- [first seed] [how many] [futures]`. With a number of futures, such as 50, it
 * also prints the errors of the best possible forecasts (see oracle.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backlogAt } from '../../src/domain/backlog';
import { lastDayOf, serialOf, type HalfYear } from '../../src/domain/calendar';
import { DRAWS } from '../../src/domain/outlook/projection';
import type { SerialDay } from '../../src/domain/units';
import { tableRowsOf } from '../../src/overleg/report';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { understand } from '../../test/in-one-piece';
import { gridOfFile } from '../../test/workbooks/grid-of';
import { bestCasesOf, printHorizons } from './horizons';
import { measureOf } from './measures';
import { judgeOn, METHODS, situationAt, type Judged, type Method } from './methods';
import { foreseenIn } from './oracle';
import { simulatedMunicipality } from './world/municipality';

/** The projection was tuned on the seeds 1 to 100, so it is judged on later seeds. */
const FIRST_SEED = 20_001;
const MUNICIPALITIES = 200;

async function run(): Promise<void> {
  const [first = FIRST_SEED, many = MUNICIPALITIES, futures = 0] = process.argv
    .slice(2)
    .map(Number);
  print('Voorbeeldjaar 2016', await workbook('demo.xlsx', serialOf(2016, 12, 31)));
  print('Voorbeeld vandaag', await workbook('vandaag.xlsx', serialOf(2026, 11, 25)));
  const municipalities = invented(first, many);
  print('Verzonnen gemeenten', municipalities.flat());
  printPaths(municipalities);
  if (futures > 0) {
    printHorizons(
      municipalities.flatMap((judged, n) => bestCasesOf(judged, foreseenIn(first + n, futures))),
    );
  }
}

/** Judges the forecasts at a workbook's own meetings. Its tables on the last day give the truth. */
async function workbook(name: string, end: SerialDay): Promise<Judged[]> {
  const file = readFileSync(join(__dirname, '..', '..', 'test', 'workbooks', name));
  const { tables: readings, records } = understand(await gridOfFile(file, name), end);
  const tables = tableRowsOf(readings);
  const { ledger } = situationAt(end, tables, records.settings);
  const truthOf = (halfYear: HalfYear) =>
    lastDayOf(halfYear) > end ? null : backlogAt(ledger, lastDayOf(halfYear), 'end');
  return records.meetings
    .filter(({ date }) => date <= end)
    .flatMap(({ date }) => judgeOn(date, tables, records.settings, truthOf, DRAWS));
}

/** The cases of each invented municipality. */
function invented(firstSeed: number, many: number): Judged[][] {
  return Array.from({ length: many }, (_, n) => simulatedMunicipality(firstSeed + n)).map(
    ({ meetings, tablesOn, endOf }) =>
      meetings.flatMap((day) => judgeOn(day, tablesOn(day), DEFAULT_SETTINGS, endOf, DRAWS)),
  );
}

/** The number of cases of each municipality that count. */
const MEETINGS = 20;

/** Prints in how many municipalities the range held seldom, as often as it should, or too often. */
function printPaths(municipalities: readonly (readonly Judged[])[]): void {
  const held = municipalities.flatMap((judged) => {
    const cases = judged.filter((one) => !one.isNext && one.formerTempo !== null);
    const measure = measureOf(cases.slice(0, MEETINGS), (one) => one.projection);
    return cases.length < MEETINGS ? [] : [measure?.held ?? 0];
  });
  const part = (isSo: (held: number) => boolean) =>
    Math.round((100 * held.filter(isSo).length) / held.length);
  console.log(
    `\nPer gemeente, ${MEETINGS} overleggen: in ${part((one) => one <= 0.65)}% van ${held.length} gemeenten`,
    `hield de marge hoogstens 65%, in ${part((one) => one >= 0.7 && one <= 0.9)}% 70 tot 90%,`,
    `in ${part((one) => one >= 0.95)}% minstens 95%`,
  );
}

function print(title: string, judged: readonly Judged[]): void {
  console.log(`\n**${title}**\n`);
  console.log('| Einde van | Manier | Gevallen | Werkelijk einde in de marge | Mediane fout |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const isNext of [false, true]) {
    // Only cases for which the former tempo gives a figure.
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
