/** How far each way to look ahead was from the truth, by the weeks that were left. */
import { lastDayOf } from '../../src/domain/calendar';
import { median } from './measures';
import type { Judged } from './methods';
import type { Foreseen } from './oracle';

/** The first week of each row of the table. */
const FROM_WEEK = [0, 5, 9, 13, 18];

/** A case with what could have been foreseen in it. */
interface BestCase {
  readonly judged: Judged;
  readonly foreseen: Foreseen;
}

/** The cases for which there is a pace, so that every way has the same ones. */
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

/** Prints the median and the mean error of each way. */
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
