/** How far each forecast was from the true backlog, by the weeks left in the half-year. */
import { lastDayOf } from '../../src/domain/calendar';
import { median } from './measures';
import type { Judged } from './methods';
import type { Foreseen } from './oracle';

/** Each row of the table is for this many weeks left, or more. */
const FROM_WEEK = [0, 5, 9, 13, 18];

/** A meeting's forecasts, with the best forecasts that were possible (see oracle.ts). */
interface BestCase {
  readonly judged: Judged;
  readonly foreseen: Foreseen;
}

/** The cases for this half-year in which the tempo and the projection both give a figure. */
export function bestCasesOf(
  judged: readonly Judged[],
  foreseen: readonly Foreseen[],
): readonly BestCase[] {
  return judged
    .filter(({ isNext, tempo, projection }) => !isNext && tempo && projection)
    .flatMap((one) => {
      const best = foreseen.find(({ asOf }) => asOf === one.asOf);
      return best ? [{ judged: one, foreseen: best }] : [];
    });
}

/** Prints the median and the mean error of each forecast, in people. */
export function printHorizons(cases: readonly BestCase[]): void {
  console.log('\nMediane fout / gemiddelde fout, in personen\n');
  console.log(`| Weken tot het einde | Gevallen | ${Object.keys(ERRORS).join(' | ')} |`);
  console.log(`| --- | --- |${' --- |'.repeat(Object.keys(ERRORS).length)}`);
  printRow('alle', cases);
  FROM_WEEK.forEach((from, row) => {
    const to = FROM_WEEK[row + 1] ?? Infinity;
    printRow(
      to === Infinity ? `${from} en meer` : `${from} tot ${to}`,
      cases.filter((one) => weeksLeft(one) >= from && weeksLeft(one) < to),
    );
  });
}

function weeksLeft({ judged: { asOf, halfYear } }: BestCase): number {
  return (lastDayOf(halfYear) - asOf) / 7;
}

const ERRORS: Readonly<Record<string, (one: BestCase) => number>> = {
  tempo: ({ judged: { tempo, truth } }) => Math.abs(truth - (tempo?.expected ?? NaN)),
  vooruitblik: ({ judged: { projection, truth } }) =>
    Math.abs(truth - (projection?.expected ?? NaN)),
  'wie de toestand kende': ({ judged: { truth }, foreseen }) =>
    Math.abs(truth - foreseen.bySituation),
  'wie alles wist': ({ judged: { truth }, foreseen }) => Math.abs(truth - foreseen.byEverything),
};

function printRow(title: string, cases: readonly BestCase[]): void {
  const errors = Object.values(ERRORS).map((errorOf) => {
    const all = cases.map(errorOf);
    const mean = all.reduce((sum, error) => sum + error, 0) / all.length;
    return [median(all), mean].map((error) => error.toFixed(1).replace('.', ',')).join(' / ');
  });
  console.log(`| ${title} | ${cases.length} | ${errors.join(' | ')} |`);
}
