import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { emptyLine, headingLine, labelledLine } from '../../src/overleg/line';
import { COLUMN_WIDTHS, type SheetPlan } from '../../src/overleg/sheet-plan';
import { tabFile } from '../../src/overleg/tab-file';
import { asExcelWrites } from '../../src/overleg/tab-file-parts';
import { composeTab } from '../../src/overleg/tab-write';

const BLOCKS = ['eerste', 'tweede', 'derde', 'vierde'];

const PLAN: SheetPlan = {
  name: 'Overleg 2016-10-12 B',
  lines: [
    ...BLOCKS.flatMap((block) => [
      headingLine(`${block}.heading`, block),
      ...Array.from({ length: 30 }, (_, i) => labelledLine(`${block}.row${i}`, 'Regel', [])),
      emptyLine(`${block}.end`),
    ]),
    emptyLine('notes.end'),
  ],
  noteHeader: 'Toelichting',
  carriedAfterKey: 'vierde.end',
  charts: [],
  print: {
    lastKey: 'notes.end',
    titleRows: 1,
    leftHeader: '',
    rightHeader: '',
    leftFooter: '',
    rightFooter: '',
  },
  frozenRows: 1,
};

test('the tab’s own file has the page ends and the printed size of the tab', async () => {
  const written = composeTab(PLAN, { lines: [] }, 1900);
  // Two blocks of 32 rows fit on a page, three do not.
  expect(written.print.breaks).toEqual([65]);
  const sheet = strFromU8((await parts(written))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  // The id of a page break is the number of rows above the break.
  expect(sheet).toContain('<brk id="64" max="16383" man="1"/>');
  expect(sheet).toContain(`scale="${written.print.scale}"`);
  expect(sheet).not.toContain('fitTo');
});

test('columns of the file are as many pixels wide as on the tab', async () => {
  const sheet = await partOf(PLAN, 'xl/worksheets/sheet1.xml');
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );
  // ECMA-376 part 1, 18.3.1.13: widths are in digits, of 7 pixels here, and include the padding.
  expect(widths).toHaveLength(COLUMN_WIDTHS.length);
  expect(widths.map((width) => Math.round(width * 7))).toEqual(
    COLUMN_WIDTHS.map((points) => Math.round((points * 4) / 3)),
  );
});

test('the child elements of each font are in the order of the standard', async () => {
  const styles = await partOf(PLAN, 'xl/styles.xml');
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => font);
  expect(fonts.length).toBeGreaterThan(1);
  const names = fonts.map((font) =>
    [...font.matchAll(/<(\w+)/g)].map(([, name]) => name).join(' '),
  );
  // ECMA-376 part 1, 18.8.22, as far as the tab uses it.
  expect(names.filter((name) => !/^(b ?)?(i ?)?(sz ?)(color ?)?name$/.test(name))).toEqual([]);
});

test('gridlines of charts get the pale grey in which Excel draws them', () => {
  const path = 'xl/charts/chart1.xml';
  const written = zipSync({ [path]: strToU8('<c:valAx><c:majorGridlines/></c:valAx>') });
  const chart = strFromU8(unzipSync(asExcelWrites(written))[path] ?? new Uint8Array());
  expect(chart).toMatch(/<c:majorGridlines><c:spPr>.*D9D9D9.*<\/c:majorGridlines>/);
});

async function partOf(plan: SheetPlan, path: string): Promise<string> {
  return strFromU8((await parts(composeTab(plan, { lines: [] }, 1900)))[path] ?? new Uint8Array());
}

async function parts(written: ReturnType<typeof composeTab>) {
  return unzipSync(await tabFile(written, 1900));
}
