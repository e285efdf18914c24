import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';
import { violationsIn } from './axe';
import { setStage, type OpenOptions, type OpenWorkbench, type Stage } from './open-workbench';
import { notePaintedTexts, waitUntilPainted } from './painted-texts';

/**
 * The selectors of the sheet and the pane. Axe cannot test the canvas of the sheet, and the pane
 * has its own tests.
 */
const NOT_OURS = ['#sheet .grid', '#pane iframe'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const DRESSES: readonly (readonly [string, OpenOptions])[] = [
  ['in Dutch', {}],
  ['in English', { locale: 'en-US' }],
  ['in Windows contrast', { context: { forcedColors: 'active' } }],
  ['at 200 % zoom', { context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } }],
];

describe.each(DRESSES)('the page around the sheet, %s', (_, options) => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open(options);
  });
  afterAll(() => open.close());

  it('has no fault according to axe, with a message and with charts', async () => {
    const ribbon = open.page.locator('#ribbon button');
    await ribbon.last().click();
    await open.page.locator('.charts canvas').first().waitFor({ state: 'attached' });
    const buffer = Buffer.from('geen werkmap');
    const file = { name: 'brief.xlsx', mimeType: 'application/octet-stream', buffer };
    await open.page.locator('#file').setInputFiles(file);
    await open.page.locator('#status', { hasText: 'brief.xlsx' }).waitFor();
    expect(await violationsIn(open.page.mainFrame(), NOT_OURS)).toEqual([]);
  });

  it('shows every button fully, without scrolling', async () => {
    const { width, height } = open.page.viewportSize() ?? { width: 0, height: 0 };
    const buttons = await open.page.locator('#bar button, #ribbon button').all();
    expect(buttons).toHaveLength(5);
    for (const button of buttons) {
      const box = await button.boundingBox();
      expect(box).not.toBeNull();
      expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0).toBe(true);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
    }
  });

  it('shows on every button whether it has the focus', async () => {
    await open.page.locator('#save').focus();
    await open.page.keyboard.press('Shift+Tab');
    for (const id of ['open', 'save', 'ribbon', 'ribbon', 'ribbon']) {
      const focused = await open.page.evaluate(() => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body);
        return {
          at: element?.id || element?.parentElement?.id,
          outline: outlineStyle,
          outlineWidth,
        };
      });
      expect(focused).toMatchObject({ at: id, outlineWidth: '2px', outline: 'solid' });
      await open.page.keyboard.press('Tab');
    }
  });
});

describe('an unexpected error', () => {
  it('is reported to the user and to the browser’s console', async () => {
    const open = await stage.open();
    await open.page.evaluate(
      `window.Worker = class { constructor() { throw new Error('none'); } }`,
    );
    await open.page.getByRole('button', { name: 'Opslaan als bestand' }).click();
    await open.page.locator('#status', { hasText: 'Er ging iets mis in de werkbank.' }).waitFor();
    expect(open.complaints.join()).toContain('Error: none');
    await open.close();
  });
});

describe('a number with separators between thousands', () => {
  it.each([
    ['nl-NL', ['10.840', '8.920', '4.610', '2.230']],
    ['en-US', ['10,840', '8,920', '4,610', '2,230']],
  ])('is painted with the separator of %s', async (locale, numbers) => {
    const open = await stage.open({ locale });
    await notePaintedTexts(open);
    await open.page.locator('#sheet footer').getByText('Taakstelling', { exact: true }).click();
    await waitUntilPainted(open, numbers);
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});

describe('a workbook of 20,000 rows', () => {
  it('is opened and saved with the same number of cells', async () => {
    const open = await stage.open();
    await open.page.evaluate(`
      window.stops = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.stops.push(Math.round(duration));
      }).observe({ entryTypes: ['longtask'] });
    `);
    const longest = async () =>
      Number(await open.page.evaluate('Math.max(0, ...window.stops.splice(0))'));
    const name = 'twintigduizend.xlsx';
    const buffer = readFileSync(join(__dirname, '../workbooks', name));
    const mimeType = 'application/octet-stream';
    await open.page.locator('#file').setInputFiles({ name, mimeType, buffer });
    await open.page.locator('#status', { hasText: `${name} is geopend` }).waitFor();
    const whileOpening = await longest();
    const downloading = open.page.waitForEvent('download');
    await open.page.getByRole('button', { name: 'Opslaan als bestand' }).click();
    const saved = await readFile(await (await downloading).path());
    const whileSaving = await longest();
    console.log(`longest stop while opening ${whileOpening} ms, while saving ${whileSaving} ms`);
    const sizes = async (bytes: Uint8Array) =>
      (await readWorkbook(bytes, name)).workbook.sheets.map(({ cells }) => cells.size);
    expect(await sizes(saved)).toEqual(await sizes(buffer));
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});
