import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellValue } from '../../packages/excel-stand-in/host';
import { cellKey } from '../../packages/excel-stand-in/host/model';
import { readWorkbook, type OpenFile } from '../../packages/excel-stand-in/xlsx';
import { setStage, type OpenWorkbench, type Stage } from './open-workbench';
import { typeInCell, waitForValue } from './workbench-sheet';

const FILES = join(__dirname, '../workbooks');

let stage: Stage;
let open: OpenWorkbench;
beforeAll(async () => {
  stage = await setStage();
  open = await stage.open();
});
afterAll(() => stage.close());

async function choose(name: string, buffer = readFileSync(join(FILES, name))): Promise<void> {
  const mimeType = 'application/octet-stream';
  await open.page.locator('#file').setInputFiles({ name, mimeType, buffer });
}

async function saved(): Promise<{ readonly name: string; readonly file: OpenFile }> {
  const downloading = open.page.waitForEvent('download');
  await open.page.getByRole('button', { name: 'Opslaan als bestand' }).click();
  const download = await downloading;
  const name = download.suggestedFilename();
  return { name, file: await readWorkbook(await readFile(await download.path()), name) };
}

function valueIn({ workbook }: OpenFile, sheet: string, row: number, column: number): CellValue {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found?.cells.get(cellKey(row, column))?.value ?? null;
}

describe('files in the workbench', () => {
  it('are opened, changed and saved without a request to another server', async () => {
    const asked = open.requests.length;
    await choose('minimaal.xlsx');
    await open.page.locator('#status', { hasText: 'minimaal.xlsx is geopend' }).waitFor();
    const before = await readWorkbook(readFileSync(join(FILES, 'minimaal.xlsx')), 'minimaal.xlsx');
    const [sheet] = before.workbook.sheets;
    if (!sheet) throw new Error('The file has no sheet.');

    await typeInCell(open, sheet.name, 'Z50', '1-2-2016');
    await waitForValue(open, sheet.name, { row: 49, column: 25 }, 42401);
    await typeInCell(open, sheet.name, 'Z51', '=JAAR(Z50)+QUOTA.MUNICIPAL(13000;151608;16979120)');
    await waitForValue(open, sheet.name, { row: 50, column: 25 }, 2016 + 117);

    const { name, file } = await saved();
    expect(name).toBe('minimaal.xlsx');
    expect(valueIn(file, sheet.name, 49, 25)).toBe(42401);
    expect(valueIn(file, sheet.name, 50, 25)).toBe(2133);
    const others = [...sheet.cells].filter(([key]) => {
      const after = file.workbook.sheets.find((one) => one.name === sheet.name)?.cells.get(key);
      return after?.value !== sheet.cells.get(key)?.value;
    });
    expect(others).toEqual([]);
    const since = open.requests.slice(asked).map((url) => new URL(url));
    const elsewhere = since.filter(
      ({ protocol, origin, hostname }) =>
        protocol === 'https:' &&
        origin !== stage.addIn.origin &&
        origin !== new URL(open.page.url()).origin &&
        hostname !== 'appsforoffice.microsoft.com',
    );
    expect(elsewhere.map(String)).toEqual([]);
  });

  it('are read by the add-in, which starts again for each file', async () => {
    const frame = open.page.frameLocator('#pane iframe');
    await frame.getByRole('tab', { name: 'Controle' }).click();
    await frame.getByRole('tabpanel').or(frame.locator('main')).first().waitFor();
    expect(await open.page.locator('#book').textContent()).toBe('minimaal.xlsx');
  });

  it('are refused with a sentence if they are no workbook, and the open workbook stays', async () => {
    await choose('brief.xlsx', Buffer.from('geen werkmap'));
    await open.page.locator('#status', { hasText: 'brief.xlsx is geen Excel-werkmap' }).waitFor();
    expect(await open.page.locator('#book').textContent()).toBe('minimaal.xlsx');
  });

  it('are opened if they are encrypted with Excel’s default password, and saved without encryption', async () => {
    await choose('standaardwachtwoord.xlsx');
    const status = open.page.locator('#status');
    await status.filter({ hasText: 'standaardwachtwoord.xlsx is geopend' }).waitFor();
    const { file } = await saved();
    expect(file.wasEncrypted).toBe(false);
    await status.filter({ hasText: 'Het opgeslagen bestand is niet versleuteld.' }).waitFor();
  });

  it('keep the tab that the add-in makes, with its charts drawn', async () => {
    await choose('demo.xlsx');
    await open.page.locator('#status', { hasText: 'demo.xlsx is geopend' }).waitFor();
    await open.page.getByRole('button', { name: 'Maak overlegtab' }).click();
    const tab = open.page.locator('#sheet footer').getByText(/^Overleg 2016-12-\d\d [AB]$/);
    await tab.waitFor();
    const charts = open.page
      .getByRole('img', { name: /./ })
      .and(open.page.locator('.charts canvas'));
    await charts.first().waitFor({ state: 'attached' });
    const drawn = await charts.evaluateAll((canvases) =>
      (canvases as HTMLCanvasElement[]).map((canvas) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
        const inks = new Set<number>();
        const data = pixels?.data ?? [];
        for (let i = 0; i < data.length; i += 4) {
          const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(i, i + 4);
          if (alpha > 200) inks.add((red << 16) | (green << 8) | blue);
        }
        return inks.size;
      }),
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((inks) => inks < 3)).toEqual([]);
    const name = await tab.textContent();
    const { file } = await saved();
    const made = file.workbook.sheets.find((sheet) => sheet.name === name);
    expect(made?.charts).toHaveLength(drawn.length);
  });

  it('stay open if they were chosen last, also if an earlier choice takes longer to read', async () => {
    await choose('twintigduizend.xlsx');
    await choose('minimaal.xlsx');
    await open.page.locator('#status', { hasText: 'minimaal.xlsx is geopend' }).waitFor();
    // Each file is read in its own worker.
    await Promise.all(open.page.workers().map((worker) => worker.waitForEvent('close')));
    expect(await open.page.locator('#book').textContent()).toBe('minimaal.xlsx');
    expect(await open.page.locator('#status').textContent()).toMatch(/^minimaal\.xlsx is geopend/);
    expect(await open.page.locator('#pane iframe').count()).toBe(1);
  });

  it('are closed with unsaved changes only if the user agrees', async () => {
    const asked: string[] = [];
    let answer = false;
    open.page.on('dialog', (dialog) => {
      asked.push(`${dialog.type()}: ${dialog.message()}`);
      void (answer ? dialog.accept() : dialog.dismiss());
    });
    await choose('minimaal.xlsx');
    await open.page.locator('#status', { hasText: 'minimaal.xlsx is geopend' }).waitFor();
    expect(asked).toEqual([]);

    const { workbook } = await readWorkbook(
      readFileSync(join(FILES, 'minimaal.xlsx')),
      'minimaal.xlsx',
    );
    const sheet = workbook.sheets[0]?.name ?? '';
    await typeInCell(open, sheet, 'Z50', '7');
    await waitForValue(open, sheet, { row: 49, column: 25 }, 7);
    await choose('demo.xlsx');
    await open.page.locator('#status', { hasText: 'minimaal.xlsx blijft open' }).waitFor();
    expect(asked).toEqual([expect.stringMatching(/^confirm: In minimaal\.xlsx staan wijzigingen/)]);
    await waitForValue(open, sheet, { row: 49, column: 25 }, 7);

    await saved();
    await open.page.locator('#status', { hasText: 'minimaal.xlsx is opgeslagen' }).waitFor();
    await choose('demo.xlsx');
    await open.page.locator('#status', { hasText: 'demo.xlsx is geopend' }).waitFor();
    expect(asked).toHaveLength(1);

    await typeInCell(open, 'Stand', 'Z50', '7');
    await waitForValue(open, 'Stand', { row: 49, column: 25 }, 7);
    answer = true;
    await choose('minimaal.xlsx');
    await open.page.locator('#status', { hasText: 'minimaal.xlsx is geopend' }).waitFor();
    expect(asked).toHaveLength(2);

    await typeInCell(open, sheet, 'Z50', '7');
    await waitForValue(open, sheet, { row: 49, column: 25 }, 7);
    answer = false;
    const leaving = open.page.waitForEvent('dialog');
    await open.page.evaluate('setTimeout(() => location.reload())');
    expect((await leaving).type()).toBe('beforeunload');
  });

  it('cause no unhandled error', () => {
    expect(open.complaints).toEqual([]);
  });
});
