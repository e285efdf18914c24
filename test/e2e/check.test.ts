import {
  inWorkbench,
  setStage,
  waitInWorkbench,
  type OpenWorkbench,
  type Stage,
} from './open-workbench';

let stage: Stage;
let open: OpenWorkbench;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
  open = await stage.open({ workbook: 'tekst-als-datum-en-getal.xlsx' });
  await open.addInFrame.getByRole('tab', { name: 'Controle' }).click();
  await open.addInFrame.getByRole('button', { name: /^Alles/ }).waitFor();
});
afterAll(() => stage.close());

const group = (title: string) => open.addInFrame.locator('details', { hasText: title }).first();
const countOfAll = async () => {
  const text = await open.addInFrame.getByRole('button', { name: /^Alles/ }).textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
};
const headings = () => open.addInFrame.locator('section h2').allInnerTexts();

describe('the findings in the pane', () => {
  it('are grouped by severity, and a user can choose one severity', async () => {
    expect(await headings()).toEqual(['Fouten', 'Waarschuwingen', 'Ter informatie']);
    await open.addInFrame.getByRole('button', { name: /^Waarschuwingen/ }).click();
    expect(await headings()).toEqual(['Waarschuwingen']);
    await open.addInFrame.getByRole('button', { name: /^Alles/ }).click();
    expect(await headings()).toEqual(['Fouten', 'Waarschuwingen', 'Ter informatie']);
  });

  it('say that their sheet is hidden, also when somebody goes to the cell', async () => {
    await inWorkbench(open, ({ host }) => {
      const [first] = host.workbook.sheets;
      for (const sheet of host.workbook.sheets) {
        if (sheet !== first) sheet.visibility = 'Hidden';
      }
    });
    await open.addInFrame.locator('fluent-button', { hasText: 'Controleer opnieuw' }).click();
    const hidden = open.addInFrame.locator('button.row', { hasText: '(verborgen blad)' });
    await group('Geen datum').locator('summary').click();
    await hidden.first().click();
    await open.addInFrame.getByRole('alert').getByText('is verborgen').waitFor();
    await inWorkbench(open, ({ host }) => {
      for (const sheet of host.workbook.sheets) sheet.visibility = 'Visible';
    });
    await open.addInFrame.locator('fluent-button', { hasText: 'Controleer opnieuw' }).click();
    await hidden.first().waitFor({ state: 'detached' });
    await group('Geen datum').locator('summary').click();
  });

  it('select their cell when somebody clicks on them', async () => {
    await group('Geen datum').locator('summary').click();
    const row = group('Geen datum').locator('button.row').first();
    const place = await row.locator('small').innerText();
    await row.click();
    await waitInWorkbench(open, ({ frame }) => frame.connection.session.selection.area.top > 0);
    const selected = await inWorkbench(open, ({ host, frame }) => {
      const { sheetId, area } = frame.connection.session.selection;
      const sheet = host.workbook.sheets.find(({ id }) => id === sheetId)?.name;
      return `${sheet}, ${String.fromCharCode(65 + area.left)}${area.top + 1}`;
    });
    expect(selected).toBe(place);
  });

  it.each([
    ['Datum als tekst', '‘1 december 2016’', '1-12-2016'],
    ['Getal als tekst', '‘409,92’', '409,92'],
    ['Spaties rond een nummer of naam', '‘ Z16-007’', '‘Z16-007’'],
  ])(
    'show texts between quotes, with their spaces, and other contents without quotes: %s',
    async (...shown) => {
      const [title, before, after] = shown;
      await group(title).locator('summary').click();
      const fix = group(title).locator('.fix').first();
      await fix.waitFor();
      const changes = await group(title).locator('.fix > span').all();
      const texts = changes.map(async (change) => [
        await change.locator('del').innerText(),
        await change.locator('ins').innerText(),
      ]);
      expect(await Promise.all(texts)).toContainEqual([before, after]);
      await group(title).locator('summary').click();
    },
  );

  it('show a text only once if it applies to all findings of a rule', async () => {
    await group('Datum als tekst').locator('summary').click();
    const said = await group('Datum als tekst').locator('.reason').innerText();
    expect(said).toContain('Maak er een datum van.');
    await group('Datum als tekst').locator('summary').click();
  });

  it('can be fixed one by one, and the others stay', async () => {
    const before = await countOfAll();
    await group('Onbekende soort of status').locator('summary').click();
    await group('Onbekende soort of status').getByText('Herstel', { exact: true }).click();
    await open.addInFrame.getByText('1 cel is hersteld.').waitFor();
    await open.addInFrame.getByText('Onbekende soort of status').waitFor({ state: 'detached' });
    expect(await countOfAll()).toBe(before - 1);
    expect(await group('Geen datum').getAttribute('open')).not.toBeNull();
  });

  it('can be fixed all at once for one rule', async () => {
    const before = await countOfAll();
    const dates = group('Datum als tekst');
    await dates.locator('summary').click();
    const button = dates.locator('fluent-button', { hasText: /^Herstel alle/ });
    const count = Number(/\d+/.exec(await button.innerText())?.[0]);
    expect(count).toBeGreaterThan(1);
    await button.click();
    await open.addInFrame.getByText(`${count} cellen zijn hersteld.`).waitFor();
    await open.addInFrame.getByRole('button', { name: `Alles (${before - count})` }).waitFor();
  });

  it('do not fix a cell that changed since it was read', async () => {
    const before = await countOfAll();
    await inWorkbench(open, ({ host }) => {
      const sheet = host.workbook.sheets.find(({ name }) => name === 'Woningen');
      if (!sheet) throw new Error('There is no sheet Woningen.');
      for (const [key, cell] of sheet.cells) {
        if (typeof cell.value === 'string' && /^€?\s?\d/.test(cell.value)) {
          sheet.cells.set(key, { ...cell, value: 1 });
        }
      }
    });
    const numbers = group('Getal als tekst');
    await numbers.locator('summary').click();
    const button = numbers.locator('fluent-button', { hasText: /^Herstel alle/ });
    const count = Number(/\d+/.exec(await button.innerText())?.[0]);
    await button.click();
    await open.addInFrame.getByText('omdat de inhoud intussen veranderd is').waitFor();
    await open.addInFrame.getByRole('button', { name: `Alles (${before - count})` }).waitFor();
  });
});
