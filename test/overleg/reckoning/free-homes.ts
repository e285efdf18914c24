/**
 * Tells a `Reader` what the administrators' tab says about homes without a candidate. A home that
 * is gone on the next tab went to a household. So these counts can reveal counts of households.
 */
import { sum } from '../../../src/domain/sum';
import type { TableRows } from '../../../src/overleg/situation';
import {
  isRegular,
  isWithdrawnByCorporation,
  offeredOnOf,
} from '../../../src/workbook/tables/homes';
import { ANY, aroundFives, boundsOf, type Made, MANY, type Reader } from './reader';
import type { Bounds, Term } from './solver';

const KINDS = ['regular', 'alternative'] as const;

/** The bounds of `0–4` homes. The tab shows zero as `0–4` too, because zero would tell a count. */
const FEW: Bounds = { least: 0, most: 4 };

export function freeHomes(reader: Reader, { report, tag }: Made, { homes }: TableRows): void {
  const unassigned = report.waiting?.unassigned;
  if (!unassigned) return;
  const name = (part: string | number) => `${tag}free.${part}`;
  const shown = (key: string, column = 1): Bounds => {
    const cell = reader.cell(key, column);
    if (!cell) return ANY;
    return cell.value === '0–4' ? FEW : boundsOf(cell);
  };
  const parts = /: (\S+) regulier, (\S+) alternatief/.exec(reader.text('waiting.unassigned', 2));
  KINDS.forEach((kind, i) => {
    reader.known(name(kind), unassigned[kind], boundsOfText(parts?.[i + 1] ?? ''));
    const offered = (homes ?? []).filter(
      (home) =>
        offeredOnOf(home) <= report.head.asOf &&
        isRegular(home.kind) === (kind === 'regular') &&
        !isWithdrawnByCorporation(home),
    );
    const all = sum(offered.map(({ units }) => units));
    reader.known(`${tag}offered.${kind}`, all, { least: all, most: all });
  });
  reader.known(
    name('all'),
    unassigned.regular + unassigned.alternative,
    shown('waiting.unassigned'),
  );
  reader.sum(KINDS.map(name), [[name('all'), 1]]);
  const { lines, total } = report.sizes;
  const sizes = [
    ...lines.map(({ least, ...counts }) => [`size.${least}`, counts] as const),
    ['total', total] as const,
  ];
  for (const [key, { offered, planned }] of lines.length === 0 ? [] : sizes) {
    reader.known(name(key), offered, shown(`sizes.${key}`));
    reader.atMost([[name(key), 1]], [[name('all'), 1]]);
    reader.known(name(`${key}.planned`), planned, shown(`sizes.${key}`, 2));
  }
  withoutProposal(reader, report, tag);
}

/** Reads the point for COA on the first page. It is there from ten homes on. */
function withoutProposal(reader: Reader, { decisions }: Made['report'], tag: string): void {
  const said = /(\d+) woningen/.exec(reader.text('decisions.unassigned', 2))?.[1];
  if (said === undefined || decisions.unproposed === null) return;
  const { least, most } = aroundFives(Number(said));
  const [all, own] = [`${tag}free.all`, `${tag}free.unproposed`];
  reader.known(own, decisions.unproposed, { least: Math.max(10, least), most });
  const proposed: Term[] = [
    [all, 1],
    [own, -1],
  ];
  reader.between(proposed, 0, MANY);
  reader.secrets.push(proposed);
}

function boundsOfText(text: string): Bounds {
  if (text === '0–4') return FEW;
  const [, sign, number] = /^(±?)(\d+)$/.exec(text) ?? [];
  if (number === undefined) return ANY;
  return sign === '±'
    ? aroundFives(Number(number))
    : { least: Number(number), most: Number(number) };
}

/** Returns the numbers of homes that were taken between two tabs, and their opposites. */
export function homesTaken(counts: readonly string[]): readonly (readonly Term[])[] {
  return counts
    .filter((count) => count.startsWith('2.free.') && counts.includes(count.replace('2.', '1.')))
    .flatMap((count): Term[][] => {
      const kind = count.slice('2.free.'.length);
      const hasOffered = counts.includes(`2.offered.${kind}`);
      const taken: Term[] = [
        [`1.free.${kind}`, 1],
        [count, -1],
        ...(hasOffered
          ? ([
              [`2.offered.${kind}`, 1],
              [`1.offered.${kind}`, -1],
            ] as const)
          : []),
      ];
      return [taken, taken.map(([name, factor]) => [name, -factor])];
    });
}
