import { join } from 'node:path';
import { violationsIn } from '../../e2e/axe';
import { inWorkbench, setStage, type OpenWorkbench, type Stage } from '../../e2e/open-workbench';

import { openShape } from './drive';

/** Milliseconds. Stops a test that hangs; the tests are not about speed. */
jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** No header says what the column contains, and the numbers are next to unusual words. */
const FILE = join(__dirname, 'niets-herkend.xlsx');

const select = (open: OpenWorkbench, address: string) =>
  open.addInFrame.evaluate(
    (cells) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(cells).select();
        await context.sync();
      }),
    address,
  );

const stored = (open: OpenWorkbench) =>
  inWorkbench(open, ({ host }) => [...host.workbook.settings.keys()].sort());

describe.each([
  ['nl-NL', 'Zelf een lijst', 'Neem de selectie', 'Neem de cel', 'Lees deze tabel zo', 'Als'],
  ['en-US', 'Point out a list', 'Take the selection', 'Take the cell', 'Read this table so', 'As'],
] as const)('in %s', (locale, title, takeCells, takeCell, readSo, as) => {
  let open: OpenWorkbench;
  const button = (text: string) => open.addInFrame.locator('fluent-button', { hasText: text });
  const isIdle = () =>
    open.addInFrame.waitForFunction(() => document.querySelector('fluent-spinner') === null);
  beforeAll(async () => {
    open = await openShape(stage, FILE, {
      locale,
      now: '2016-12-05T10:00:00',
      context: { reducedMotion: 'reduce', viewport: { width: 1000, height: 900 } },
    });
  });
  afterAll(() => open.close());

  it('the part to point out a list opens with the keyboard, and axe finds nothing in it', async () => {
    const summary = open.addInFrame.locator('details.by-hand summary', { hasText: title });
    await summary.focus();
    await summary.press('Enter');
    await button(takeCells).waitFor();
    expect(await violationsIn(open.addInFrame)).toEqual([]);
  });

  it('the pane says so if the selection is not a cell with a number', async () => {
    await select(open, 'E2');
    await button(takeCell).click();
    await open.addInFrame.locator('.by-hand .wrong').waitFor();
    expect(await stored(open)).toEqual([]);
  });

  it('a list is read from the selected cells, up to the last row that is chosen', async () => {
    await select(open, 'B3:D6');
    await button(takeCells).click();
    const form = open.addInFrame.locator('.by-hand form').first();
    expect(await form.locator('input').first().inputValue()).toBe('3');
    expect(await form.locator('input').nth(1).inputValue()).toBe('6');
    await form.locator('select').first().selectOption('placements');
    await form.locator('select[name="household"]').selectOption({ label: 'ref' });
    await form.locator('select[name="date"]').selectOption({ label: 'wanneer' });
    await form.locator('select[name="persons"]').selectOption({ label: 'hoofden' });
    expect(await violationsIn(open.addInFrame)).toEqual([]);
    await button(readSo).click();
    const card = open.addInFrame.locator('section.question[data-question^="placements"]');
    await card.locator('.preview[data-rows="3"]').waitFor();
    expect(await card.locator('[data-of="2016-I"]').getAttribute('data-people')).toBe('9');
    expect(await stored(open)).toEqual(['taakstelling.guide.placements']);
    await card.locator('div.answers fluent-button').first().click();
    await open.addInFrame.locator('details.guide[data-table="placements"]').waitFor();
  });

  it('a quota and a backlog are read from selected cells', async () => {
    for (const [cell, field] of [
      ['F2', 'quota'],
      ['F3', 'opening'],
    ] as const) {
      await isIdle();
      await select(open, cell);
      const form = open.addInFrame.locator('.by-hand form').last();
      await form.locator('select[name="field"]').selectOption(field);
      await form.locator('select[name="period"]').selectOption('2016-I');
      await button(takeCell).click();
      await open.addInFrame.locator(`section.question td[data-field="${field}"]`).first().waitFor();
    }
    const row = open.addInFrame
      .locator('section.question[data-question^="quotas"] tbody tr')
      .first();
    expect((await row.innerText()).split(/\s+/)).toEqual(
      expect.arrayContaining(['2016-I', '179', '50']),
    );
    await open.addInFrame.locator('section.question div.answers fluent-button').first().click();
    await open.addInFrame.locator('details.guide[data-table="quotas"]').waitFor();
  });

  it('the backlog can be taken back, and the quota stays', async () => {
    await isIdle();
    const guide = open.addInFrame.locator('details.guide[data-table="quotas"]');
    await guide.locator('summary').click();
    const given = guide.locator('li.given');
    const count = await given.count();
    await given.filter({ hasText: '50' }).locator('fluent-button').click();
    await open.addInFrame.waitForFunction(
      (before) =>
        document.querySelectorAll('details.guide[data-table="quotas"] li.given').length < before,
      count,
    );
    expect(await guide.locator('li.given', { hasText: '179' }).count()).toBe(1);
  });

  it('the table can be written on a new sheet, which is not read as another list', async () => {
    await isIdle();
    const guide = open.addInFrame.locator('details.guide[data-table="placements"]');
    await guide.locator('summary').click();
    const forms = guide.locator('fluent-button', { hasText: new RegExp(`^\\s*${as} `) });
    for (const [at, sheet] of ['Klaar Plaatsingen', 'Klaar Plaatsingen 2'].entries()) {
      await forms.nth(at).click();
      await guide.locator('fluent-message-bar', { hasText: `${sheet}:` }).waitFor();
    }
    expect(await violationsIn(open.addInFrame)).toEqual([]);
    const made = await inWorkbench(open, ({ host }) =>
      host.workbook.sheets.slice(-2).map(({ tables, cells }) => ({
        tables: tables.map(({ name }) => name),
        formulas: [...cells.values()].filter(({ formula }) => typeof formula === 'string').length,
      })),
    );
    expect(made).toEqual([
      { tables: ['Klaar_Plaatsingen'], formulas: 0 },
      { tables: ['Klaar_Plaatsingen_2'], formulas: 9 },
    ]);
    await open.addInFrame.locator('fluent-button').first().click();
    await isIdle();
    expect(await guide.locator('.preview').getAttribute('data-rows')).toBe('3');
    expect(await open.addInFrame.locator('section.question').count()).toBe(0);
  });
});
