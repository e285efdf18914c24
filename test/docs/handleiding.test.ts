import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as paneTexts from '../../src/i18n/nl/pane-texts';
import { excelFailures } from '../../src/i18n/nl/excel-failures';
import { notMade } from '../../src/i18n/nl/not-made';
import { proposals } from '../../src/i18n/nl/proposals';
import { takeOver } from '../../src/i18n/nl/take-over';
import { isNeeded, type Column } from '../../src/workbook/column';
import { ROLES, TABLES } from '../../src/workbook/tables';

const DOCS = join(__dirname, '../../docs');
const GUIDE = readFileSync(join(DOCS, 'handleiding.md'), 'utf8');
const MANIFEST = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

/** Words of Excel's own ribbon and menus, and places on a sheet. */
const EXCELS_OWN = ['Start', 'Bestand', 'Afdrukken', 'Kolom J'];

/**
 * Returns every text of a dictionary. For a message with parameters, it returns the source of its
 * function.
 */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value.toString()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const SAID = textsIn([paneTexts, proposals, excelFailures, notMade]);
const columnsOf = (role: (typeof ROLES)[number]): readonly Column<unknown>[] =>
  Object.values(TABLES[role].columns);
const LABELS = new Set([
  takeOver.take,
  ...SAID,
  ...EXCELS_OWN,
  ...ROLES.map((role) => TABLES[role].name),
  ...ROLES.flatMap((role) => columnsOf(role).map(({ header }) => header)),
  ...[...MANIFEST.matchAll(/<bt:String [^>]*DefaultValue="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  ),
]);

/** The words in bold. Those that are not sentences must occur somewhere on a screen. */
const BOLD = [...new Set([...GUIDE.matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => text ?? ''))];
const isSentence = (text: string) => /[.?]$/.test(text);

/** True if a message is the label with a parameter after it, as in `Herstel alle 7`. */
const begins = (label: string) =>
  SAID.some((text) => text.includes(`\`${label} \${`) || text.includes(`\`${label} (\${`));

const isOfTotals = (label: string) =>
  [...LABELS].some((table) => paneTexts.workbook.totals(table) === label);

describe('the guide', () => {
  it.each(BOLD.filter((label) => !isSentence(label)))(
    'uses the product’s own name for %s',
    (label) => {
      const isKnown = LABELS.has(label) || begins(label) || isOfTotals(label);
      expect({ label, isKnown }).toEqual({ label, isKnown: true });
    },
  );

  const quoted = [...GUIDE.matchAll(/„([^”]+)”/g)].map(([, text]) => text ?? '');
  const plain = (text: string) => text.replace(/\s+/g, ' ');

  it.each(quoted)('quotes “%s” exactly', (quote) => {
    const parts = quote.split('…').map((part) => part.trim());
    const says = (text: string) => parts.every((part) => plain(text).includes(part));
    expect(SAID.filter(says)).not.toEqual([]);
  });

  it('quotes messages at all', () => {
    expect(quoted.length).toBeGreaterThan(10);
  });

  const rows = [...GUIDE.matchAll(/^\| \*\*(.+?)\*\*.*?\|.*?\|(.*?)\|(.*?)\|$/gm)];
  const listed = new Map(
    rows.map(([, title = '', needed = '', more = '']) => [title, { needed, more }]),
  );
  const headers = (cell: string) =>
    cell
      .split(',')
      .map((header) => header.trim())
      .filter((header) => header !== '')
      .sort();

  it.each(ROLES)('lists the columns of %s, and which of them are needed', (role) => {
    const { name } = TABLES[role];
    const isTotals = role === 'guidanceTotals';
    const row = listed.get(isTotals ? paneTexts.workbook.totals(name) : name);
    const columns = columnsOf(role);
    const instead = columns.find(({ unless }) => unless !== null);
    const alternative = Object.entries(TABLES[role].columns).find(
      ([field]) => field === instead?.unless,
    )?.[1];
    const needed = columns
      .filter((column) => isNeeded(column) || column.unless !== null)
      .map((column) =>
        column === instead ? `${column.header} (of ${alternative?.header})` : column.header,
      );
    const more = columns
      .filter((column) => !isNeeded(column) && column.unless === null)
      .filter((column) => column !== alternative)
      .map(({ header }) => header);
    expect(headers(row?.needed ?? '')).toEqual([...needed].sort());
    expect(headers(row?.more ?? '')).toEqual([...more].sort());
  });

  it('shows every picture that was taken, and no other', () => {
    const shown = [...GUIDE.matchAll(/!\[[^\]]+\]\(beelden\/([^)]+)\)/g)].map(([, file]) => file);
    expect([...shown].sort()).toEqual(readdirSync(join(DOCS, 'beelden')).sort());
  });

  it('has links only to pages and headings that exist', () => {
    const links = [...GUIDE.matchAll(/[^!]\[[^\]]+\]\(([^)]+)\)/g)].map(([, to]) => to ?? '');
    const anchors = [...GUIDE.matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = '']) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-')}`,
    );
    const broken = links.filter((to) =>
      to.startsWith('#') ? !anchors.includes(to) : !existsSync(join(DOCS, to)),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });
});
