import { writeCsv } from 'hucre/csv';
import type { Language } from '../../src/i18n/language';
import type { BatchRow } from './row';
import { batchWords } from './words';

const COLUMNS = [
  'municipality',
  'period',
  'quota',
  'housed',
  'backlog',
  'verdict',
  'faults',
  'warnings',
] as const satisfies readonly (keyof BatchRow)[];

const NONE = '–';

/**
 * The rows as lines of a table with a header line. Refusals follow below the table, one line each.
 */
export function tableLines(rows: readonly BatchRow[], language: Language): string[] {
  const { heads } = batchWords(language);
  const cells = [
    COLUMNS.map((column) => heads[column]),
    ...rows.map((row) => COLUMNS.map((column) => String(row[column] ?? NONE))),
  ];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, i) =>
        isNumber(COLUMNS[i]) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const refused = rows.flatMap(({ municipality, refused: refusal }) =>
    refusal ? [`${municipality}: ${refusal.message}`] : [],
  );
  return refused.length === 0 ? lines : [...lines, '', `${heads.refused}:`, ...refused];
}

function isNumber(column: (typeof COLUMNS)[number] | undefined): boolean {
  switch (column) {
    case 'quota':
    case 'housed':
    case 'backlog':
    case 'faults':
    case 'warnings':
      return true;
    case 'municipality':
    case 'period':
    case 'verdict':
    case undefined:
      return false;
  }
}

/** The rows as a CSV that Excel in that language opens: Dutch Excel separates by semicolons. */
export function tableCsv(rows: readonly BatchRow[], language: Language): string {
  const { heads } = batchWords(language);
  const texts = [
    [...COLUMNS.map((column) => heads[column]), heads.written, heads.refused],
    ...rows.map((row) => [
      ...COLUMNS.map((column) => row[column]),
      row.written,
      row.refused?.message ?? null,
    ]),
  ];
  return writeCsv(texts, {
    delimiter: language === 'nl' ? ';' : ',',
    bom: true,
    // A file name must not become a formula.
    escapeFormulae: true,
  });
}
