import type { Locator } from 'playwright-core';
import { inWorkbench, setStage, type OpenWorkbench, type Stage } from './open-workbench';

let stage: Stage;
let open: OpenWorkbench;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
  open = await stage.open({ now: '2016-12-31T10:00:00' });
  await open.addInFrame.getByRole('tab', { name: 'Voorstellen' }).click();
  await cards().first().waitFor();
});
afterAll(() => stage.close());

const cards = () => open.addInFrame.locator('.cards > li');
const button = (name: string) => cards().first().locator('fluent-button', { hasText: name });
const namesOfFirst = async () => {
  const title = await cards().first().locator('h3').innerText();
  const [household = '', home = ''] = title.split(' naar ');
  return { household, home };
};

/** Proposes again. Returns whether the button was disabled during that. */
async function isDisabledAfterProposingAgain(other: Locator): Promise<boolean> {
  const again = open.addInFrame.locator('fluent-button', { hasText: 'Stel opnieuw voor' });
  const button = await other.elementHandle();
  return again.evaluate((element: HTMLElement, waiting) => {
    element.click();
    return waiting?.hasAttribute('disabled') ?? false;
  }, button);
}

/** Returns the values of the row with this id in its first column, without blank values. */
function rowOf(sheet: string, id: string): Promise<unknown[]> {
  const question = JSON.stringify({ sheet, id });
  return open.page.evaluate(`window.workbench.then(({ host }) => {
    const { sheet: name, id } = ${question};
    const { cells } = host.workbook.sheets.find((one) => one.name === name);
    const [key] = [...cells].find(([key, cell]) => key % 16384 === 0 && cell.value === id);
    return [...cells]
      .filter(([other]) => Math.floor(other / 16384) === Math.floor(key / 16384))
      .sort(([a], [b]) => a - b)
      .map(([, cell]) => cell.value)
      .filter((value) => value !== null && value !== '');
  })`) as Promise<unknown[]>;
}

/**
 * Returns the first proposal with a home that is the only unit of its row. Other rows would be
 * split when the proposal is accepted.
 */
async function firstOfOneUnit(): Promise<{ readonly card: Locator; readonly home: string }> {
  for (const card of await cards().all()) {
    const home = (await card.locator('h3').innerText()).split(' naar ')[1] ?? '';
    if ((await unitsOf(home)) === 1) return { card, home };
  }
  throw new Error('Every proposal is of a row with several units.');
}

function unitsOf(home: string): Promise<unknown> {
  return open.page.evaluate(`window.workbench.then(({ host }) => {
    const { cells } = host.workbook.sheets.find(({ name }) => name === 'Woningen');
    const keyOf = (text) => [...cells].find(([, { value }]) => value === text)[0];
    const row = Math.floor(keyOf(${JSON.stringify(home)}) / 16384);
    return cells.get(row * 16384 + (keyOf('Eenheden') % 16384))?.value ?? 1;
  })`);
}

describe('households that wait', () => {
  it('are shown with the number of family members who follow later', async () => {
    const about = (within: string) =>
      open.addInFrame
        .locator(`${within} small`)
        .filter({ hasText: /gekoppeld \d/ })
        .allInnerTexts();
    for (const list of ['.cards .pair', '.rows .row']) {
      const texts = await about(list);
      const shape =
        /^\d+ perso(on|nen)( · nog (1 nareiziger|\d+ nareizigers))? · gekoppeld [-\d]+$/;
      expect(texts.filter((text) => !shape.test(text))).toEqual([]);
      expect(texts.some((text) => text.includes('nareiziger'))).toBe(true);
    }
  });
});

describe('a proposal', () => {
  it('gives reasons in sentences and points that add up to the score', async () => {
    const score = await cards().first().locator('.score').innerText();
    await cards().first().locator('summary').click();
    const entries = await cards().first().locator('dt span').allInnerTexts();
    const points = entries.flatMap((entry) => /^([\d,]+) van/.exec(entry)?.[1] ?? []);
    expect(entries).toContain('weegt niet mee');
    const numberOf = (text: string) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
    expect(points).toHaveLength(3);
    expect(points.map(numberOf).reduce((sum, one) => sum + one)).toBeCloseTo(numberOf(score), 6);
    const sentences = await cards().first().locator('dd').allInnerTexts();
    expect(sentences).toHaveLength(9);
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  it('changes three cells when it is accepted, and is then gone', async () => {
    const { household, home } = await namesOfFirst();
    const before = await rowOf('Woningen', home);
    await button('Accepteer').click();
    await open.addInFrame.getByText(`${household} is voorgedragen`).waitFor();
    await cards()
      .filter({ hasText: `${household} naar` })
      .waitFor({ state: 'detached' });
    expect(await rowOf('Kandidaten', household)).toContain('voorgedragen');
    const after = await rowOf('Woningen', home);
    expect(after).toContain('gereserveerd');
    expect(after).toContain(household);
    expect(after).toEqual(expect.arrayContaining(before.filter((value) => value !== 'aangeboden')));
  });

  it('is replaced by the next best one when it is declined, and the workbook does not change', async () => {
    const { household, home } = await namesOfFirst();
    const before = [await rowOf('Kandidaten', household), await rowOf('Woningen', home)];
    const titles = () => cards().locator('h3').allInnerTexts();
    const proposed = await titles();
    const declined = open.addInFrame.getByRole('heading', { name: /^Afgewezen .*\(1\)/ });
    await button('Wijs af').click();
    await declined.waitFor();
    const after = await titles();
    expect(after.filter((title) => title === `${household} naar ${home}`)).toHaveLength(1);
    expect(after.at(-1)).toBe(`${household} naar ${home}`);
    expect(after.slice(0, -1).some((title) => title.startsWith(`${household} naar`))).toBe(true);
    // The button is disabled while homes are proposed again, because a click would be lost.
    const reconsider = open.addInFrame.locator('fluent-button', { hasText: 'Toch overwegen' });
    expect(await isDisabledAfterProposingAgain(reconsider)).toBe(true);
    await reconsider.click();
    await declined.waitFor({ state: 'detached' });
    expect(await titles()).toEqual(proposed);
    expect([await rowOf('Kandidaten', household), await rowOf('Woningen', home)]).toEqual(before);
  });

  it('disappears from the declined pairs when its household accepts another home', async () => {
    const { household, home } = await namesOfFirst();
    await button('Wijs af').click();
    await open.addInFrame.getByRole('heading', { name: /^Afgewezen .*\(1\)/ }).waitFor();
    const next = await namesOfFirst();
    expect(next.household).toBe(household);
    expect(next.home).not.toBe(home);
    await button('Accepteer').click();
    await open.addInFrame.getByText(`${household} is voorgedragen en ${next.home}`).waitFor();
    await open.addInFrame.getByText(/^Afgewezen/).waitFor({ state: 'detached' });
  });

  it('can be replaced by a home that a person chooses, unless that home breaks a rule', async () => {
    const { household } = await namesOfFirst();
    await button('Kies zelf').click();
    const choice = cards().first().locator('.choose');
    const valuesOf = (group: string) =>
      choice
        .locator(`optgroup[label^="${group} ("] option`)
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const [allowed, others] = [await valuesOf('Kan'), await valuesOf('Kan niet')];
    await choice.locator('select').selectOption(others.at(-1) ?? '');
    await choice.getByText('Deze woning kan niet:').waitFor();
    expect(await choice.locator('.found li').count()).toBeGreaterThan(0);
    expect(await choice.locator('fluent-button', { hasText: 'Accepteer' }).count()).toBe(0);
    const mine = allowed.at(-1) ?? '';
    await choice.locator('select').selectOption(mine);
    await choice.locator('fluent-button', { hasText: `Accepteer ${mine}` }).click();
    await open.addInFrame.getByText(`${household} is voorgedragen en ${mine}`).waitFor();
    expect(await rowOf('Woningen', mine)).toContain(household);
    const list = open.addInFrame.locator('section', { hasText: 'Lijst voor COA' });
    await list.locator('tr', { hasText: household }).filter({ hasText: mine }).waitFor();
    await list.locator('fluent-button', { hasText: 'Kopieer' }).click();
    await list.getByText(/gekopieerd|geselecteerd/).waitFor();
    await list.locator('fluent-button', { hasText: 'nieuw blad' }).click();
    await list.getByText('De lijst staat op het blad COA-lijst 2016-12-31.').waitFor();
    expect(await rowOf('COA-lijst 2016-12-31', household)).toContain(mine);
  });

  it('is refused when a row has changed since it was read', async () => {
    const { card, home } = await firstOfOneUnit();
    await open.page.evaluate(`window.workbench.then(({ host }) => {
      const { cells } = host.workbook.sheets.find(({ name }) => name === 'Woningen');
      const [key] = [...cells].find(([key, cell]) => key % 16384 === 0 && cell.value === ${JSON.stringify(home)});
      cells.set(key + 1, { ...cells.get(key + 1), value: 'Andere corporatie' });
    })`);
    await card.locator('fluent-button', { hasText: 'Accepteer' }).click();
    const alert = open.addInFrame.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('de rij in Woningen intussen veranderd is');
    expect(await rowOf('Woningen', home)).not.toContain('gereserveerd');
    await alert.locator('fluent-button').click();
    await open.addInFrame.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('is added to the table Afwijzingen with the reason when it is declined', async () => {
    await open.addInFrame.getByRole('tab', { name: 'Werkmap' }).click();
    await open.addInFrame.locator('fluent-button', { hasText: 'Voeg ontbrekende' }).click();
    await open.addInFrame.getByText(/Ingevoegd: /).waitFor({ timeout: 20000 });
    await open.addInFrame.getByRole('tab', { name: 'Voorstellen' }).click();
    const { household, home } = await namesOfFirst();
    await button('Wijs af').click();
    const form = cards().first().locator('form');
    await form.locator('input').fill('te ver van werk');
    await form.locator('fluent-button', { hasText: 'Wijs af' }).click();
    await open.addInFrame.getByText(`Afgewezen: ${household} naar ${home}.`).waitFor();
    const row = open.addInFrame.locator('.rows .row', { hasText: `${household} naar ${home}` });
    await row.getByText('te ver van werk').waitFor();
    const written = await open.page.evaluate(`window.workbench.then(({ host }) => {
      const { cells, tables } = host.workbook.sheets.find(({ name }) => name === 'Afwijzingen');
      const { bottom } = tables[0].area;
      return [1, 2, 3].map((column) => cells.get(bottom * 16384 + column).value);
    })`);
    expect(written).toEqual([home, household, 'te ver van werk']);
  });

  it('is followed by the households without a home: 25 at first, and the rest on request', async () => {
    await open.addInFrame.evaluate(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('Kandidaten');
        const body = table.getDataBodyRange();
        body.load('values');
        await context.sync();
        const example = body.values.find((row) => row.includes('gekoppeld')) ?? [];
        const rows = Array.from({ length: 60 }, (_, i) => [`K-9${i}`, ...example.slice(1)]);
        table.rows.add(undefined, rows);
        await context.sync();
      }),
    );
    await open.addInFrame.locator('fluent-button', { hasText: 'Stel opnieuw voor' }).click();
    const more = open.addInFrame.locator('fluent-button', { hasText: 'Toon er meer' });
    await more.waitFor();
    const list = open.addInFrame.locator('ul:has(+ fluent-button)');
    expect(await list.locator('> li').count()).toBe(25);
    const left = Number(/\d+/.exec(await more.innerText())?.[0]);
    while ((await more.count()) > 0) await more.click();
    const title = await open.addInFrame.getByRole('heading', { name: 'Zonder' }).innerText();
    expect(title).toContain(`(${25 + left})`);
  });

  it('is refused on a protected sheet, and the message names the sheet', async () => {
    await inWorkbench(open, ({ host }) => {
      for (const sheet of host.workbook.sheets) sheet.protected = sheet.name === 'Woningen';
    });
    const { card } = await firstOfOneUnit();
    await card.locator('fluent-button', { hasText: 'Accepteer' }).click();
    const alert = open.addInFrame.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('het blad Woningen beveiligd is');
  });

  it('is shown with the sentence that the program places nobody', async () => {
    await open.addInFrame.getByText('Taakstelling plaatst niemand').waitFor();
    expect(open.complaints).toEqual([]);
  });
});
