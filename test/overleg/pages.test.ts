import fc from 'fast-check';
import {
  PAGE_ROWS_HEIGHT,
  pageBreaks,
  pageRows,
  PRINT_SCALE,
  type PageRow,
} from '../../src/overleg/pages';
import {
  columnsLine,
  emptyLine,
  emptyLines,
  headingLine,
  labelledLine,
  lineKey,
  sentenceLine,
  subheadingLine,
} from '../../src/overleg/line';
import {
  COLUMN_WIDTHS,
  PAGE_MARGINS,
  type ChartPlan,
  type Line,
} from '../../src/overleg/sheet-plan';
import { BLANK_CELL, type KeptCell } from '../../src/overleg/tab-before';

const TITLE = 27;

interface Block {
  readonly rows: number;
  readonly hasHeader: boolean;
  readonly hasTotal: boolean;
  readonly chartRows: number;
  readonly partRows: number;
}

const blocks = fc.array(
  fc.record({
    rows: fc.nat(90),
    hasHeader: fc.boolean(),
    hasTotal: fc.boolean(),
    chartRows: fc.constantFrom(0, 0, 13),
    partRows: fc.constantFrom(0, 4, 20),
  }),
  { minLength: 1, maxLength: 8 },
);

function linesOf(block: Block, i: number): Line[] {
  const key = `block${i}`;
  const rows = (part: string, count: number) =>
    Array.from({ length: count }, (_, row) =>
      labelledLine(lineKey(`${key}.${part}`, row), `${part} ${row}`, []),
    );
  return [
    headingLine(`${key}.heading`, 'Blok'),
    sentenceLine(`${key}.note`, 'Uitleg.'),
    ...(block.hasHeader ? [columnsLine(`${key}.columns`, ['Naam', 'Aantal'])] : []),
    ...rows('row', block.rows),
    ...(block.hasTotal ? [labelledLine(`${key}.total`, 'Totaal', [], 'totalLabel')] : []),
    ...(block.partRows > 0
      ? [
          emptyLine(`${key}.between`),
          subheadingLine(`${key}.part`, 'Deel'),
          ...rows('part', block.partRows),
        ]
      : []),
    ...emptyLines(`${key}.chart`, block.chartRows),
    emptyLine(`${key}.end`),
  ];
}

function chartOf(block: Block, i: number): ChartPlan[] {
  const key = `block${i}`;
  if (block.chartRows === 0) return [];
  return [
    {
      name: key,
      type: 'Line',
      title: '',
      categoryTitle: '',
      valueTitle: '',
      valueFormat: '0',
      labelEvery: 1,
      firstKey: `${key}.heading`,
      lastKey: `${key}.heading`,
      categoryColumn: 0,
      series: [],
      topKey: `${key}.chart.1`,
      rows: block.chartRows,
    },
  ];
}

const NOTES = ['', '', '', 'kort', 'een langere toelichting die over drie regels loopt'];

interface Paged {
  readonly lines: readonly Line[];
  readonly rows: readonly PageRow[];
  /** The zero-based page of each row. */
  readonly pageOf: readonly number[];
}

function paged(given: readonly Block[], seed: readonly number[]): Paged {
  const lines = [
    { key: 'title', cells: [{ value: 'Titel', look: 'title' }], height: TITLE } as Line,
    ...given.flatMap(linesOf),
    emptyLine('last'),
  ];
  const notes: KeptCell[] = lines.map((_, i) => {
    const shown = NOTES[(seed[i % seed.length] ?? 0) % NOTES.length] ?? '';
    return { ...BLANK_CELL, content: shown, shown };
  });
  const rows = pageRows(lines, notes, given.flatMap(chartOf), 'last');
  const breaks = pageBreaks(rows, PAGE_ROWS_HEIGHT, TITLE);
  return { lines, rows, pageOf: rows.map((_, row) => breaks.filter((one) => one <= row).length) };
}

const seeds = fc.array(fc.nat(4), { minLength: 5, maxLength: 40 });

function forAll(holds: (page: Paged) => void) {
  fc.assert(fc.property(blocks, seeds, (given, seed) => holds(paged(given, seed))));
}

describe('the pages of a tab', () => {
  test('are no higher than the paper', () => {
    forAll(({ rows, pageOf }) => {
      for (const page of new Set(pageOf)) {
        const on = rows.filter((_, row) => pageOf[row] === page);
        const title = page === 0 ? 0 : TITLE;
        const height = on.reduce((sum, row) => sum + row.height, title);
        expect(height).toBeLessThanOrEqual(PAGE_ROWS_HEIGHT);
      }
    });
  });

  test('cut no block of twelve lines or fewer', () => {
    forAll(({ lines, pageOf }) => {
      const starts = lines.flatMap(({ key }, row) => (/\d+\.heading$/.test(key) ? [row] : []));
      starts.forEach((start, i) => {
        const end = starts[i + 1] ?? lines.length;
        const written = lines.slice(start, end).filter(({ cells }) => cells.length > 0).length;
        const pages = new Set(pageOf.slice(start, end));
        if (written <= 12) expect(pages.size).toBe(1);
      });
    });
  });

  test('cut no chart', () => {
    forAll(({ lines, pageOf }) => {
      const chartRows = (i: number) =>
        pageOf.filter((_, row) => lines[row]?.key.startsWith(`block${i}.chart.`));
      for (let i = 0; i < 8; i++) expect(new Set(chartRows(i)).size).toBeLessThanOrEqual(1);
    });
  });

  test('separate no header from the row below it', () => {
    forAll(({ lines, pageOf }) => {
      lines.forEach(({ key }, row) => {
        if (/\.(?:heading|part|note)$/.test(key)) expect(pageOf[row + 1]).toBe(pageOf[row]);
        if (!key.endsWith('.columns')) return;
        expect(pageOf[row - 1]).toBe(pageOf[row]);
        const next = [1, 2].filter((step) => lines[row + step]?.key.includes('.row.'));
        for (const step of next) expect(pageOf[row + step]).toBe(pageOf[row]);
      });
    });
  });

  test('do not begin with a total or a blank line', () => {
    forAll(({ lines, pageOf }) => {
      lines.forEach(({ key, cells }, row) => {
        if (row === 0 || pageOf[row] === pageOf[row - 1]) return;
        expect(key).not.toMatch(/\.total$/);
        expect(cells).not.toEqual([]);
      });
    });
  });
});

test('a page begins at a line that asks for it', () => {
  const rows = (['never', 'row', 'page', 'row'] as const).map((place) => ({ height: 15, place }));
  expect(pageBreaks(rows, 1000, 0)).toEqual([2]);
});

test('a page ends after a block and not within the next block', () => {
  const rows = (['never', 'row', 'row', 'block', 'row', 'row'] as const).map((place) => ({
    height: 15,
    place,
  }));
  expect(pageBreaks(rows, 75, 0)).toEqual([3]);
});

test('a long note in column J makes its row higher', () => {
  const line = labelledLine('a.1', 'Label', []);
  const heightWith = (shown: string) =>
    pageRows([line], [{ ...BLANK_CELL, content: shown, shown }], [], 'a.1')[0]?.height;
  expect(heightWith('')).toBe(15);
  expect(heightWith('veertien lang.')).toBe(15);
  expect(heightWith('veertien lang. en meer')).toBe(30);
  expect(heightWith('een\ntwee\ndrie')).toBe(45);
  expect(heightWith('x'.repeat(29))).toBe(45);
});

test('the columns fit on the paper if they are a third wider', () => {
  const width = COLUMN_WIDTHS.reduce((sum, one) => sum + one, 0);
  const room = 595.28 - PAGE_MARGINS.left - PAGE_MARGINS.right;
  expect((width * PRINT_SCALE) / 100).toBeLessThan(room);
  expect((width * PRINT_SCALE * 4) / 300).toBeLessThan(room);
});
