import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { findingMessage } from '../../src/workbook/finding-message';
import type { CellScalar, GridTable, SheetGrid } from '../../src/workbook/grid';
import { ROLES, TABLES } from '../../src/workbook/tables';
import { seededRandom } from '../workbooks/make/random';
import { AS_OF, cleanDraft, gridOf } from './clean-workbook';
import { sheetOf, workbookOf } from './sheets';
import { understand } from '../in-one-piece';

const headers = ROLES.flatMap((role) => TABLES[role].known.map(({ as }) => as));
const cell: fc.Arbitrary<CellScalar> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...headers) },
  { weight: 3, arbitrary: fc.constant('') },
  fc.integer({ min: 36_000, max: 43_000 }),
  fc.double(),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('#N/B', '#REF!', '=HYPERLINK("x")', '+cmd', '@SUM', '\t', '😀'.repeat(20)),
  fc.constantFrom('1-2-2016', '€ 1.234,50', 'ja', '2016-II', 'achterstand 5', 'Totaal', '%'),
  fc.constantFrom('a'.repeat(32_767), '9'.repeat(32_767), ' 0'.repeat(16_000), '@'.repeat(32_767)),
);
const cells = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
const table: fc.Arbitrary<GridTable> = fc
  .tuple(fc.nat(16), fc.nat(12), fc.nat(16), fc.nat(12), fc.constantFrom(...headers, 'Tabel1'))
  .chain(([top, left, height, width, name]) =>
    fc.record({
      ...{ name: fc.constant(name), top: fc.constant(top), left: fc.constant(left) },
      ...{ bottom: fc.constant(top + height), right: fc.constant(left + width) },
      ...{ showHeaders: fc.boolean(), showTotals: fc.boolean() },
      columnNames: fc.array(fc.constantFrom(...headers, 'Kolom1'), {
        minLength: width + 1,
        maxLength: width + 1,
      }),
    }),
  );
const sheet: fc.Arbitrary<SheetGrid> = fc
  .record({
    name: fc.constantFrom(...ROLES.map((role) => TABLES[role].name), 'Blad1'),
    cells,
    top: fc.nat(8),
    left: fc.nat(8),
    tables: fc.array(table, { maxLength: 2 }),
    hiddenRows: fc.array(fc.nat(20), { maxLength: 3 }),
  })
  .map(({ name, cells: values, ...options }) => sheetOf(name, values, options));
const workbook = fc
  .record({
    sheets: fc.array(sheet, { maxLength: 4 }),
    dateSystem: fc.constantFrom(1900 as const, 1904 as const),
    settings: fc.dictionary(
      fc.constantFrom('taakstelling.table.placements', 'taakstelling.table.x', 'y'),
      fc.oneof(fc.json(), fc.string()),
    ),
  })
  .map(({ sheets, ...other }) => workbookOf(sheets, other));

test('any workbook gives records and findings, and each finding has a message in both languages', () => {
  fc.assert(
    fc.property(workbook, fc.integer({ min: 36_526, max: 50_000 }), (grid, day) => {
      const { records, findings } = understand(grid, serialOf(1900, 1, day));
      expect(Array.isArray(records.placements)).toBe(true);
      for (const finding of findings) {
        expect(findingMessage(finding, 'nl')).not.toMatch(/undefined|NaN|\[object/);
        expect(findingMessage(finding, 'en')).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('a workbook with any contents in some of its cells gives records and findings', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell)),
      (seed, edits) => {
        const draft = cleanDraft(seededRandom(seed), 8);
        const tables = Object.values(draft.tables);
        for (const [which, row, column, value] of edits) {
          const rows = tables[which % tables.length]?.cells ?? [];
          const edited = rows[row % rows.length] ?? [];
          edited[column % edited.length] = value;
        }
        const { findings } = understand(gridOf(draft), AS_OF);
        for (const finding of findings) expect(findingMessage(finding, 'nl')).not.toBe('');
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('personal data that a check finds are in no finding, message or fix', () => {
  const secrets = ['999993653', 'bewoner@example.org', '06-12345678', '1234 AB 56', '2812345678'];
  const draft = cleanDraft(seededRandom(3), 12);
  for (const { cells: rows } of Object.values(draft.tables)) {
    rows.slice(1).forEach((row, index) => {
      row.forEach((_, column) => {
        if ((index + column) % 3 === 0)
          row[column] = ` ${secrets[(index + column) % secrets.length] ?? ''} `;
      });
    });
  }
  const { findings } = understand(gridOf(draft), AS_OF);
  const personal = findings.filter(({ code }) => code.startsWith('privacy-'));
  expect(new Set(personal.map(({ code }) => code)).size).toBeGreaterThanOrEqual(5);
  const places = new Set(
    personal.map(({ place }) => `${place.sheet ?? ''} ${place.address ?? ''}`),
  );
  for (const finding of findings) {
    const isPersonal = places.has(`${finding.place.sheet ?? ''} ${finding.place.address ?? ''}`);
    const told = [
      ...[JSON.stringify(finding.data), JSON.stringify(finding.place)],
      ...[findingMessage(finding, 'nl'), findingMessage(finding, 'en')],
      ...(isPersonal ? [JSON.stringify(finding.fix)] : []),
    ].join(' ');
    for (const secret of secrets) expect(told).not.toContain(secret);
  }
});

test('20,000 rows over all tables are understood; the time is printed', () => {
  const draft = cleanDraft(seededRandom(7), 8000);
  const grid = gridOf(draft);
  const rows = Object.values(draft.tables).reduce((sum, one) => sum + one.cells.length - 1, 0);
  const durations = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    expect(understand(grid, AS_OF).findings).toEqual([]);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  console.log(`${rows} rows understood in ${Math.min(...durations).toFixed(0)} ms of computing.`);
  expect(rows).toBeGreaterThan(20_000);
});
