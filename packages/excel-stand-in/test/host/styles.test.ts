/**
 * Named styles. Each title names the page of Microsoft's reference
 * (learn.microsoft.com/javascript/api/excel/excel.<class>) that the test follows.
 */
import { readWorkbook, saveWorkbook, writeWorkbook } from '../../xlsx';
import { createHost } from '../../host';
import { another, closeAll, opened, refusal } from './opened';

afterEach(closeAll);

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;

async function run({ Excel }: Pick<Awaited<ReturnType<typeof opened>>, 'Excel'>, batch: Batch) {
  await Excel.run((context) => batch(context, context.workbook.worksheets.getItem('Blad1')));
}

test('reference Range.style: by its name in BuiltInStyle, and null if the cells differ', async () => {
  await run(await opened([['a', 'b']]), async (context, sheet) => {
    const [first, both] = [sheet.getRange('A1'), sheet.getRange('A1:B1')];
    const areas = sheet.getRanges('B1,C3');
    first.style = 'Good';
    first.load('style');
    const { fill, font } = first.format;
    fill.load('color');
    font.load('color,bold');
    both.load('style');
    areas.load('style');
    await context.sync();
    expect([first.style, both.style, areas.style]).toEqual(['Good', null, 'Normal']);
    expect([fill.color, font.color, font.bold]).toEqual(['#C6EFCE', '#006100', false]);
    areas.style = 'good';
    both.load('style');
    await context.sync();
    expect(both.style).toBe('Good');
  });
});

test('reference BuiltInStyle: a style takes the place of other formats, but for what it leaves out', async () => {
  await run(await opened([[0.5]]), async (context, sheet) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [['0.00']];
    range.format.font.bold = true;
    range.format.fill.color = '#112233';
    range.style = 'Bad';
    range.load('numberFormat');
    range.format.fill.load('color');
    range.format.font.load('bold');
    await context.sync();
    expect(range.numberFormat).toEqual([['0.00']]);
    expect([range.format.fill.color, range.format.font.bold]).toEqual(['#FFC7CE', false]);
    range.style = 'Percent';
    range.load('numberFormat,text,style');
    range.format.fill.load('color');
    await context.sync();
    expect([range.style, range.text[0]?.[0]]).toEqual(['Percent', '50%']);
    expect(range.format.fill.color).toBe('#FFC7CE');
    range.style = 'Normal';
    range.load('numberFormat,style');
    range.format.fill.load('color');
    await context.sync();
    expect([range.style, range.numberFormat[0]?.[0]]).toEqual(['Normal', 'General']);
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

/** Adds a style with a look and gives it to cells. */
async function withOwnStyle(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const { styles } = context.workbook;
  styles.add('Van ons');
  const own = styles.getItem('Van ons');
  own.set({ numberFormat: '0.0', horizontalAlignment: 'Right', wrapText: true, indentLevel: 2 });
  own.verticalAlignment = 'Top';
  own.locked = false;
  own.font.set({ bold: true, color: '#17365D', size: 14 });
  own.fill.color = '#FFF2CC';
  own.borders.getItem('EdgeBottom').set({ style: 'Double', color: '#A4262C' });
  own.includeProtection = false;
  sheet.getRange('A1:A3').style = 'van ons';
  await context.sync();
}

test('reference Style: what is set is read, and is how its cells look', async () => {
  await run(await opened([[1], [2], [3]]), async (context, sheet) => {
    await withOwnStyle(context, sheet);
    const own = context.workbook.styles.getItem('VAN ONS');
    own.load();
    own.font.load('bold,color,size,name');
    own.fill.load('color');
    own.borders.load('count,items/sideIndex,items/style');
    const { format } = sheet.getRange('A2');
    format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
    format.protection.load('locked');
    format.font.load('bold,size');
    await context.sync();
    expect(own.toJSON()).toMatchObject({
      name: 'Van ons',
      builtIn: false,
      numberFormat: '0.0',
      horizontalAlignment: 'Right',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      locked: false,
      includeFont: true,
      includeProtection: false,
      font: { bold: true, color: '#17365D', size: 14, name: 'Calibri' },
      fill: { color: '#FFF2CC' },
    });
    const sides = own.borders.items.map(({ sideIndex, style }) => `${sideIndex} ${style}`);
    expect(sides).toEqual(['EdgeTop None', 'EdgeBottom Double', 'EdgeLeft None', 'EdgeRight None']);
    expect(own.borders.count).toBe(4);
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: 'Right',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      protection: { locked: true },
      font: { bold: true, size: 14 },
    });
  });
});

test('reference Style: a change shows in its cells, except in those formatted otherwise', async () => {
  const all = await opened([[1], [2], [3]]);
  await run(all, async (context, sheet) => {
    await withOwnStyle(context, sheet);
    sheet.getRange('A2').format.font.italic = true;
    await context.sync();
    const own = context.workbook.styles.getItem('Van ons');
    own.font.color = '#FF0000';
    own.fill.clear();
    const formats = ['A1', 'A2'].map((address) => sheet.getRange(address).format);
    for (const { font, fill } of formats) {
      font.load('color');
      fill.load('color');
    }
    await context.sync();
    expect(formats.map(({ font }) => font.color)).toEqual(['#FF0000', '#17365D']);
    expect(formats.map(({ fill }) => fill.color)).toEqual(['#FFFFFF', '#FFFFFF']);
    own.delete();
    const range = sheet.getRange('A1').load('style');
    range.format.font.load('bold');
    const gone = context.workbook.styles.getItemOrNullObject('Van ons');
    await context.sync();
    expect([range.style, range.format.font.bold, gone.isNullObject]).toEqual([
      'Normal',
      false,
      true,
    ]);
  });
});

test('reference StyleCollection: Excel’s own by name, in order, and those of the workbook behind', async () => {
  const all = await opened();
  await run(all, async (context) => {
    const { styles } = context.workbook;
    styles.add('Van ons');
    const good = styles.getItem('good').load('name,builtIn');
    const none = styles.getItemOrNullObject('Van hen');
    const count = styles.getCount();
    const first = styles.getItemAt(0).load('name,builtIn');
    styles.load('items/name');
    await context.sync();
    expect([good.name, good.builtIn, none.isNullObject]).toEqual(['Good', true, true]);
    expect([first.name, first.builtIn]).toEqual(['Normal', true]);
    expect(styles.items).toHaveLength(count.value);
    expect(styles.items.at(-1)?.name).toBe('Van ons');
  });
});

test.each<[string, Batch, string, RegExp]>([
  [
    'reference StyleCollection.add: a name that is there',
    async (context) => void context.workbook.styles.add('gOOD'),
    'ItemAlreadyExists',
    /same name/,
  ],
  [
    'reference StyleCollection.add: no name',
    async (context) => void context.workbook.styles.add(''),
    'InvalidArgument',
    /1 to 255/,
  ],
  [
    'reference StyleCollection.getItem: no such style',
    async (context) => void context.workbook.styles.getItem('Van hen').load('name'),
    'ItemNotFound',
    /exist/,
  ],
  [
    'reference Range.style: no such style',
    async (_context, sheet) => void (sheet.getRange('A1').style = 'Van hen'),
    'InvalidArgument',
    /no style Van hen/,
  ],
  [
    'reference Range.style: a look that the theme decides',
    async (_context, sheet) => void (sheet.getRange('A1').style = 'Heading1'),
    'ApiNotFound',
    /look of Heading1/,
  ],
  [
    'reference Style.font: of Normal',
    async (context) => void (context.workbook.styles.getItem('Normal').font.bold = true),
    'ApiNotFound',
    /change of Normal/,
  ],
  [
    'reference Style.delete: a built-in style',
    async (context) => context.workbook.styles.getItem('Good').delete(),
    'InvalidOperation',
    /built-in/,
  ],
  [
    'reference Style.shrinkToFit: not there',
    async (context) => void context.workbook.styles.getItem('Good').load('shrinkToFit'),
    'ApiNotFound',
    /Style\.shrinkToFit/,
  ],
])('%s is refused, and nothing changes', async (_title, batch, code, message) => {
  const all = await opened([['a']]);
  const before = structuredClone([...(all.workbook.sheets[0]?.cells ?? [])]);
  const error = await refusal(
    run(all, async (context, sheet) => {
      await batch(context, sheet);
      await context.sync();
    }),
  );
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)]);
  expect([...(all.workbook.sheets[0]?.cells ?? [])]).toEqual(before);
  expect(all.workbook.styles).toBeUndefined();
});

test('reference Style: a file keeps styles, their looks and which cells have them, through two saves', async () => {
  const all = await opened([[1], [2], [3]]);
  await run(all, async (context, sheet) => {
    await withOwnStyle(context, sheet);
    sheet.getRange('A2').format.font.italic = true;
    sheet.getRange('C:C').style = 'WarningText';
    await context.sync();
  });
  const file = await readWorkbook(await writeWorkbook(all.workbook), 'stijlen.xlsx');
  const byName = (styles = all.workbook.styles) => styles?.map(({ name }) => name);
  expect(byName(file.workbook.styles)).toEqual(['Van ons', 'WarningText']);
  const client = await another(createHost(file.workbook));
  await run(client, async (context, sheet) => {
    const [cell, italic] = [sheet.getRange('A1'), sheet.getRange('A2')];
    const column = sheet.getRange('C9').load('style');
    cell.load('style');
    italic.load('style');
    italic.format.font.load('italic,bold,color');
    const own = context.workbook.styles.getItem('Van ons').load();
    await context.sync();
    expect([cell.style, italic.style, column.style]).toEqual(['Van ons', 'Van ons', 'WarningText']);
    expect(italic.format.font.toJSON()).toEqual({ italic: true, bold: true, color: '#17365D' });
    expect([own.includeProtection, own.includeFont, own.locked]).toEqual([false, true, false]);
    own.font.color = '#FF0000';
    context.workbook.styles.add('Later');
    sheet.getRange('B1').style = 'Later';
    sheet.getRange('C:C').style = 'Normal';
    await context.sync();
  });
  const again = await readWorkbook(await saveWorkbook(file), 'stijlen.xlsx');
  const { cells } = again.workbook.sheets[0] ?? { cells: new Map() };
  const styles = [0, 1, 16_384].map((key) => cells.get(key)?.style);
  expect(styles.map((style) => style?.styleName)).toEqual(['Van ons', 'Later', 'Van ons']);
  expect(styles.map((style) => style?.fontColor)).toEqual(['#FF0000', undefined, '#17365D']);
  expect(again.workbook.styles).toEqual(file.workbook.styles);
  const last = await another(createHost(again.workbook));
  await run(last, async (context, sheet) => {
    context.workbook.styles.getItem('Van ons').delete();
    const cell = sheet.getRange('A1').load('style');
    await context.sync();
    expect(cell.style).toBe('Normal');
  });
  const end = await readWorkbook(await saveWorkbook(again), 'stijlen.xlsx');
  expect(byName(end.workbook.styles)).toEqual(['WarningText', 'Later']);
  expect(end.workbook.sheets[0]?.cells.get(0)?.style?.styleName).toBeUndefined();
});
