/** Recognises numbers that are not housed people, such as a planning, and running totals. */
import { headerWords } from '../../words/header-sense';
import type { Region } from '../../regions';

const NOT_HOUSED: ReadonlySet<string> = new Set(
  (
    'gepland geplande planning plan prognose verwacht verwachte verwachting taakstelling opgave doel ' +
    'doelstelling streefcijfer streven begroot verschil saldo tekort achterstand voorsprong restant ' +
    'aanbod aangeboden wachtend geweigerd planned expected forecast target backlog'
  ).split(' '),
);
const PLAIN: ReadonlySet<string> = new Set(
  (
    'gerealiseerd realisatie gehuisvest huisvesting geplaatst plaatsingen personen aantal mensen ' +
    'vergunninghouders werkelijk totaal housed placed people realised'
  ).split(' '),
);
const RUNNING = /cumul|opgeteld|lopend totaal|t\/m|tot en met|year to date|\bytd\b/i;
/** A shorter line of numbers may ascend by chance. */
const LEAST_ASCENDING = 6;

/**
 * Returns true if a label is about planned, offered or missing numbers, such as `gepland` or
 * `saldo`.
 */
export function isOfOtherNumbers(label: string): boolean {
  return headerWords(label).some((word) => NOT_HOUSED.has(word));
}

/**
 * Returns true if a label says only that people were housed, such as `Realisatie`, and names no
 * corporation.
 */
export function isMeasure(label: string): boolean {
  const words = headerWords(label);
  return words.length > 0 && words.every((word) => PLAIN.has(word));
}

/**
 * Returns true if numbers are running totals. Either a text around them says so, or all lines
 * ascend and one of them is long enough.
 *
 * @param lines the numbers in the order of time, without the blanks
 */
export function areRunningTotals(
  { title, grid, headers }: Pick<Region, 'title' | 'grid' | 'headers'>,
  lines: readonly (readonly number[])[],
): boolean {
  if ([title ?? '', grid.sheet, ...headers].some((text) => RUNNING.test(text))) return true;
  const long = lines.filter((line) => line.length >= LEAST_ASCENDING);
  return long.length > 0 && lines.every(ascends);
}

function ascends(line: readonly number[]): boolean {
  const [first = 0] = line;
  return (
    line.every((value, at) => at === 0 || value >= (line[at - 1] ?? 0)) &&
    (line.at(-1) ?? 0) > first
  );
}
