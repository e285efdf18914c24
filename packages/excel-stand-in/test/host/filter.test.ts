/**
 * Tests filters, as documented below https://learn.microsoft.com/javascript/api/excel and
 * /office/dev/add-ins/excel.
 */
import { addTable } from '../../host';
import { closeAll, opened, refusal, until, type Opened } from './opened';

afterEach(closeAll);

const EXPENSES = [
  ['Datum', 'Winkel', 'Soort', 'Bedrag'],
  [42736, 'Bakker', 'Eten', 10],
  [42737, 'Garage', 'Auto', 140],
  [42768, 'Bistro', 'Uit', 35],
  [43101, 'Markt', 'Eten', 25],
];

async function expenses(): Promise<Opened> {
  const all = await opened(EXPENSES, { switches: { now: () => new Date(2017, 1, 10) } });
  addTable(all.workbook, all.workbook.sheets[0]!, 'A1:D5', 'Uitgaven');
  return all;
}

/** Returns the shops in the visible rows. */
function shown({ workbook }: Opened): unknown[] {
  const sheet = workbook.sheets[0]!;
  return EXPENSES.slice(1).flatMap(([, shop], i) => (sheet.rows.get(i + 1)?.hidden ? [] : [shop]));
}

async function filterBy(
  all: Opened,
  column: string,
  apply: (filter: Excel.Filter) => void,
): Promise<unknown[]> {
  await all.Excel.run(async (context) => {
    apply(context.workbook.tables.getItem('Uitgaven').columns.getItem(column).filter);
    await context.sync();
  });
  return shown(all);
}

describe('reference Filter: what a column’s filter shows', () => {
  test.each<[string, string, (filter: Excel.Filter) => void, string[]]>([
    ['values', 'Soort', (f) => f.applyValuesFilter(['Eten', 'uit']), ['Bakker', 'Bistro', 'Markt']],
    ['a number above', 'Bedrag', (f) => f.applyCustomFilter('>25'), ['Garage', 'Bistro']],
    [
      'two comparisons',
      'Bedrag',
      (f) => f.applyCustomFilter('>10', '<=35', Excel_And),
      ['Bistro', 'Markt'],
    ],
    [
      'either comparison',
      'Bedrag',
      (f) => f.applyCustomFilter('<11', '>100', Excel_Or),
      ['Bakker', 'Garage'],
    ],
    ['texts that end in', 'Winkel', (f) => f.applyCustomFilter('=*o'), ['Bistro']],
    ['texts other than', 'Winkel', (f) => f.applyCustomFilter('<>b*'), ['Garage', 'Markt']],
    ['the top items', 'Bedrag', (f) => f.applyTopItemsFilter(2), ['Garage', 'Bistro']],
    ['the top percent', 'Bedrag', (f) => f.applyTopPercentFilter(25), ['Garage']],
    ['the bottom items', 'Bedrag', (f) => f.applyBottomItemsFilter(1), ['Bakker']],
    ['the bottom percent', 'Bedrag', (f) => f.applyBottomPercentFilter(50), ['Bakker', 'Markt']],
    [
      'below average',
      'Bedrag',
      (f) => f.apply({ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }),
      ['Bakker', 'Bistro', 'Markt'],
    ],
    [
      'this month',
      'Datum',
      (f) => f.apply({ filterOn: 'Dynamic', dynamicCriteria: 'ThisMonth' }),
      ['Bistro'],
    ],
    [
      'last month',
      'Datum',
      (f) => f.apply({ filterOn: 'Dynamic', dynamicCriteria: 'LastMonth' }),
      ['Bakker', 'Garage'],
    ],
    [
      'the first quarter of any year',
      'Datum',
      (f) => f.apply({ filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter1' }),
      ['Bakker', 'Garage', 'Bistro', 'Markt'],
    ],
    [
      'the year to date',
      'Datum',
      (f) => f.apply({ filterOn: 'Dynamic', dynamicCriteria: 'YearToDate' }),
      ['Bakker', 'Garage', 'Bistro'],
    ],
    [
      'a year, and a day',
      'Datum',
      (f) =>
        f.applyValuesFilter([
          { date: '2018-01-01', specificity: 'Year' as Excel.FilterDatetimeSpecificity },
          { date: '2017-01-02', specificity: 'Day' as Excel.FilterDatetimeSpecificity },
        ]),
      ['Garage', 'Markt'],
    ],
  ])('%s', async (_name, column, apply, expected) => {
    expect(await filterBy(await expenses(), column, apply)).toEqual(expected);
  });

  test('a filter shows the cells, or the texts, with one colour', async () => {
    const all = await expenses();
    await all.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('B3').format.fill.color = 'red';
      sheet.getRange('D4').format.font.color = '#00FF00';
      await context.sync();
    });
    expect(await filterBy(all, 'Winkel', (f) => f.applyCellColorFilter('#FF0000'))).toEqual([
      'Garage',
    ]);
    await filterBy(all, 'Winkel', (f) => f.clear());
    expect(await filterBy(all, 'Bedrag', (f) => f.applyFontColorFilter('#00FF00'))).toEqual([
      'Bistro',
    ]);
  });

  test('icons and invalid criteria are refused', async () => {
    const all = await expenses();
    const wrong = (apply: (filter: Excel.Filter) => void) =>
      refusal(filterBy(all, 'Bedrag', apply));
    expect((await wrong((f) => f.applyIconFilter({ index: 0, set: 'ThreeArrows' }))).message).toBe(
      'The stand-in host lacks FilterCriteria.filterOn of Icon.',
    );
    expect((await wrong((f) => f.applyTopItemsFilter(0))).code).toBe('InvalidArgument');
    expect((await wrong((f) => f.applyDynamicFilter('Unknown'))).code).toBe('InvalidArgument');
    expect(shown(all)).toHaveLength(4);
  });
});

const Excel_And = 'And' as Excel.FilterOperator;
const Excel_Or = 'Or' as Excel.FilterOperator;

describe('docs excel-add-ins-tables “Apply filters to a table”', () => {
  test('a row is shown if both filters show it, and clearing the filters shows all rows', async () => {
    const all = await expenses();
    await all.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Uitgaven');
      table.columns.getItem('Soort').filter.apply({ filterOn: 'Values', values: ['Eten', 'Uit'] });
      table.columns.getItem('Bedrag').filter.apply({
        filterOn: 'Dynamic',
        dynamicCriteria: 'BelowAverage',
      });
      const view = table.getDataBodyRange().getVisibleView();
      view.load('values');
      table.autoFilter.load('criteria,enabled,isDataFiltered');
      table.columns.getItem('Soort').filter.load('criteria');
      await context.sync();
      expect(view.values.map((row) => row[1] as unknown)).toEqual(['Bakker', 'Bistro', 'Markt']);
      expect(table.autoFilter.toJSON()).toMatchObject({ enabled: true, isDataFiltered: true });
      expect(table.autoFilter.criteria[2]).toEqual({ filterOn: 'Values', values: ['Eten', 'Uit'] });
      table.clearFilters();
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
    });
    expect(shown(all)).toHaveLength(4);
  });

  test('a table’s filter takes criteria by the index of the column, and can apply them again', async () => {
    const all = await expenses();
    await all.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Uitgaven');
      table.autoFilter.apply(table.getRange(), 2, { filterOn: 'Values', values: ['Eten'] });
      await context.sync();
      expect(shown(all)).toEqual(['Bakker', 'Markt']);
      table.getRange().getCell(2, 2).values = [['Eten']];
      await context.sync();
      expect(shown(all)).toEqual(['Bakker', 'Markt']);
      table.reapplyFilters();
      await context.sync();
      expect(shown(all)).toEqual(['Bakker', 'Garage', 'Markt']);
      table.showFilterButton = false;
      table.autoFilter.load('enabled');
      await context.sync();
      expect(table.autoFilter.enabled).toBe(false);
    });
    expect(shown(all)).toHaveLength(4);
  });
});

describe('docs excel-add-ins-worksheets “Filter data”', () => {
  test('the filter of a sheet hides rows, and can be cleared by column and removed', async () => {
    const all = await opened(EXPENSES);
    await all.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.autoFilter.apply(sheet.getUsedRange(), 3, {
        criterion1: '50',
        filterOn: 'TopPercent',
      });
      sheet.autoFilter.apply('A1:D5', 2, { filterOn: 'Values', values: ['Uit'] });
      const range = sheet.autoFilter.getRange();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Blad1!A1:D5');
      expect(shown(all)).toEqual(['Bistro']);
      sheet.autoFilter.clearColumnCriteria(2);
      await context.sync();
      expect(shown(all)).toEqual(['Garage', 'Bistro']);
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      expect(sheet.autoFilter.toJSON()).toMatchObject({ enabled: true, isDataFiltered: false });
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject();
      sheet.autoFilter.load('enabled');
      await context.sync();
      expect([none.isNullObject, sheet.autoFilter.enabled]).toEqual([true, false]);
    });
  });

  test('a column outside the filter is refused (reference AutoFilter.clearColumnCriteria)', async () => {
    const all = await opened(EXPENSES);
    const clear = (index: number) =>
      all.Excel.run(async (context) => {
        const { autoFilter } = context.workbook.worksheets.getItem('Blad1');
        autoFilter.apply('A1:D5');
        autoFilter.clearColumnCriteria(index);
        await context.sync();
      });
    expect((await refusal(clear(-1))).code).toBe('InvalidArgument');
    expect((await refusal(clear(4))).code).toBe('InvalidArgument');
  });

  test('the criteria stay with their columns when a column is inserted between them', async () => {
    const all = await opened(EXPENSES);
    await all.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.autoFilter.apply('A1:D5', 2, { filterOn: 'Values', values: ['Uit'] });
      sheet.getRange('B:B').insert('Right');
      sheet.autoFilter.load('criteria');
      await context.sync();
      expect(sheet.autoFilter.criteria.map((one) => (one as unknown) !== null)).toEqual([
        false,
        false,
        false,
        true,
        false,
      ]);
    });
  });

  test('a protected sheet refuses a filter unless filters are allowed (reference WorksheetProtectionOptions)', async () => {
    const all = await opened(EXPENSES);
    const filter = () =>
      all.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Blad1');
        sheet.autoFilter.apply('A1:D5', 2, { filterOn: 'Values', values: ['Uit'] });
        await context.sync();
      });
    all.workbook.sheets[0]!.protected = true;
    expect((await refusal(filter())).code).toBe('AccessDenied');
    all.workbook.sheets[0]!.protectionOptions = { allowAutoFilter: true };
    await filter();
    expect(shown(all)).toEqual(['Bistro']);
  });
});

test('reference Worksheet.onRowHiddenChanged: raised for the rows that a filter hides and shows', async () => {
  const all = await opened(EXPENSES);
  const events: unknown[] = [];
  await all.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.onRowHiddenChanged.add(({ address, changeType }) =>
      Promise.resolve(void events.push([address, changeType])),
    );
    await context.sync();
    sheet.autoFilter.apply('A1:D5', 2, { filterOn: 'Values', values: ['Uit'] });
    await context.sync();
    sheet.autoFilter.remove();
    await context.sync();
  });
  await until(() => events.length === 4);
  expect(events).toEqual([
    ['2:3', 'Hidden'],
    ['5:5', 'Hidden'],
    ['2:3', 'Unhidden'],
    ['5:5', 'Unhidden'],
  ]);
});
