/**
 * Reads each workbook whose tables are laid out differently, without giving an answer. Its figures
 * must be right, or a finding must say why not.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { halfYearLabel, halfYearOf, serialOf } from '../../src/domain/calendar';
import { FINDING_KINDS } from '../../src/workbook/finding';
import { openingOf } from '../../src/workbook/tables/quotas';
import { withCounts } from '../../src/workbook/stays';
import type { Understanding } from '../../src/workbook/understand';
import { understand } from '../in-one-piece';
import { gridOfFile } from './grid-of';

const FOLDER = join(__dirname, 'shapes');

interface Shape {
  readonly asOf: string;
  readonly truth?: {
    readonly halfYears?: Readonly<Record<string, number>>;
    readonly quota?: Readonly<Record<string, number>>;
    readonly opening?: number;
  };
  readonly refused?: string;
}

const names = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/\.json$/, ''))
  : [];

async function readShape(name: string): Promise<{ shape: Shape; read: Understanding }> {
  const shape = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Shape;
  const [year = 0, month = 0, day = 0] = shape.asOf.split('-').map(Number);
  const grid = await gridOfFile(readFileSync(join(FOLDER, `${name}.xlsx`)), name);
  return { shape, read: understand(grid, serialOf(year, month, day)) };
}

function figuresOf({ records }: Understanding): NonNullable<Shape['truth']> {
  const halfYears: Record<string, number> = {};
  for (const { date, persons, counts } of withCounts(records.placements, records.homes)) {
    const label = halfYearLabel(halfYearOf(date));
    if (counts) halfYears[label] = (halfYears[label] ?? 0) + persons;
  }
  const quota = Object.fromEntries(
    records.quotas.map(({ period, quota: people }) => [halfYearLabel(period), people]),
  );
  return { halfYears, quota, opening: openingOf(records.quotas) };
}

/** Returns errors and warnings about figures, and leaves out those about personal data. */
function warningsIn({ findings }: Understanding): readonly string[] {
  return findings
    .filter(({ code, severity }) => severity !== 'info' && FINDING_KINDS[code].group !== 'privacy')
    .map(({ code }) => code);
}

const outcomes: string[] = [];

afterAll(() => {
  console.log(outcomes.join('\n'));
});

test('there are at least twelve workbooks of other shapes', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

test.each(names)('no figure of %s is wrong without a finding', async (name) => {
  const { shape, read } = await readShape(name);
  const found = figuresOf(read);
  const { halfYears, quota, opening } = shape.truth ?? {};
  const isRight =
    shape.truth !== undefined &&
    [
      [found.halfYears, halfYears],
      [found.quota, quota ?? found.quota],
      [found.opening, opening ?? found.opening],
    ].every(([a, b]) => JSON.stringify(a) === JSON.stringify(b));
  const warnings = [...new Set(warningsIn(read))];
  outcomes.push(
    `${name}: ${isRight ? 'right as it is' : warnings.join(', ') || 'WRONG IN SILENCE'}`,
  );
  expect({ isRight, warnings, found }).not.toMatchObject({ isRight: false, warnings: [] });
});
