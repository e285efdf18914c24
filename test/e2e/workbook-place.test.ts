import {
  emptyWorkbook,
  inWorkbench,
  setStage,
  type OpenWorkbench,
  type Stage,
} from './open-workbench';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
});
afterAll(() => stage.close());

const details = (open: OpenWorkbench, title: string) =>
  open.addInFrame.locator('details:not(.others)', {
    has: open.addInFrame.locator('summary', { hasText: title }),
  });
const settingKeys = (open: OpenWorkbench) =>
  inWorkbench(open, ({ host }) => [...host.workbook.settings.keys()]);

describe.each([
  {
    locale: 'nl-NL',
    asked: 'Niet zeker',
    keep: 'Bewaar keuze',
    first: 'Kies eerst bij elke vraag een antwoord.',
    forget: 'Vergeet keuze',
  },
  {
    locale: 'en-US',
    asked: 'Not certain',
    keep: 'Keep choice',
    first: 'First choose an answer to every question.',
    forget: 'Forget choice',
  },
])('a workbook that can be read in more than one way, in $locale', (say) => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ locale: say.locale, workbook: 'twijfelachtig.xlsx' });
    await open.addInFrame.getByRole('heading', { name: say.asked }).waitFor();
  });
  afterAll(() => open.close());

  it('causes a question, without an answer filled in', async () => {
    const headings = await open.addInFrame.locator('main h2').allInnerTexts();
    expect(headings[0]).toBe(say.asked);
    const placements = details(open, 'Plaatsingen');
    await placements.locator('summary').click();
    expect(await placements.locator('select[name="column:date"]').inputValue()).toBe('');
    const quotas = details(open, 'Taakstelling');
    await quotas.locator('summary').click();
    expect(await quotas.locator('select[name="sign:opening"]').inputValue()).toBe('');
  });

  it.each([
    { table: 'Plaatsingen', select: 'column:date', other: 'homes' },
    { table: 'Taakstelling', select: 'sign:opening', other: 'none' },
  ])('has no choice stored about $table before its question is answered', async (asked) => {
    const table = details(open, asked.table);
    const keep = table.locator('fluent-button[disabled-focusable]', { hasText: say.keep });
    await keep.waitFor();
    const reason = table.getByText(say.first);
    const describedBy = await keep.getAttribute('aria-describedby');
    expect(describedBy).toBe(await reason.getAttribute('id'));
    await keep.click({ force: true });
    await keep.press('Enter');
    expect(await settingKeys(open)).toEqual([]);
    const role = table.locator('select[name="role"]');
    const own = await role.inputValue();
    await role.selectOption(asked.other);
    await reason.waitFor({ state: 'detached' });
    await role.selectOption(own);
    await keep.waitFor();
    const select = table.locator(`select[name="${asked.select}"]`);
    await select.selectOption({ index: 1 });
    await keep.waitFor({ state: 'detached' });
    expect(await reason.count()).toBe(0);
    await select.evaluate((element: HTMLSelectElement) => {
      element.selectedIndex = 0;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await keep.waitFor();
  });

  it('is read as a person chose by keyboard, and the workbook stores the choice', async () => {
    const placements = details(open, 'Plaatsingen');
    await placements.locator('select[name="column:date"]').focus();
    await open.page.keyboard.press('I');
    await placements.locator('fluent-button', { hasText: say.keep }).focus();
    await open.page.keyboard.press('Enter');
    await placements
      .locator('summary')
      .getByText(/^5 r(ijen|ows)|· 5 r/)
      .waitFor();
    expect(await settingKeys(open)).toEqual(['taakstelling.table.placements']);
    const quotas = details(open, 'Taakstelling');
    await quotas.locator('select[name="sign:opening"]').selectOption('ahead');
    await quotas.locator('fluent-button', { hasText: say.keep }).click();
    await open.addInFrame.getByRole('heading', { name: say.asked }).waitFor({ state: 'detached' });
    expect((await settingKeys(open)).sort()).toEqual([
      'taakstelling.table.placements',
      'taakstelling.table.quotas',
    ]);
  });

  it('causes the question again after the choice is undone', async () => {
    const placements = details(open, 'Plaatsingen');
    const forget = placements.locator('fluent-button', { hasText: say.forget });
    if (!(await forget.isVisible())) await placements.locator('summary').click();
    await forget.click();
    await open.addInFrame.getByRole('heading', { name: say.asked }).waitFor();
    expect(await settingKeys(open)).toEqual(['taakstelling.table.quotas']);
  });

  it('causes no unhandled error', () => {
    expect(open.complaints).toEqual([]);
  });
});

describe('a blank workbook', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open();
    await open.addInFrame.getByRole('heading', { name: 'Herkend' }).waitFor();
    await emptyWorkbook(open);
    await open.addInFrame.getByText('Lees opnieuw').click();
    await open.addInFrame.getByText('Open de voorbeeldwerkmap').waitFor();
  });
  afterAll(() => open.close());

  it('can be replaced by a sample workbook, which is fetched only when it is opened', async () => {
    const isSample = (url: string) => url.includes('sample.js');
    expect(open.requests.some(isSample)).toBe(false);
    await open.addInFrame.getByText('Open de voorbeeldwerkmap').click();
    await open.addInFrame.getByText('in een eigen venster geopend').waitFor();
    expect(open.requests.some(isSample)).toBe(true);
    const created = await inWorkbench(
      open,
      ({ frame }) => frame.connection.session.createdWorkbooks,
    );
    expect(created).toHaveLength(1);
    expect(
      Buffer.from(created[0] ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('gets the tables that a person chooses, and the pane recognises them at once', async () => {
    await open.addInFrame.getByRole('checkbox', { name: 'Knelpunten' }).uncheck();
    await open.addInFrame.locator('fluent-button', { hasText: 'Nieuwe planning' }).click();
    await open.addInFrame.getByRole('heading', { name: 'Herkend' }).waitFor();
    const sheets = await inWorkbench(open, ({ host }) => host.workbook.sheets.map((s) => s.name));
    expect(sheets).toContain('Plaatsingen');
    expect(sheets).not.toContain('Knelpunten');
    await details(open, 'Kandidaten').locator('summary').getByText('1 rij').waitFor();
    expect(await open.addInFrame.getByRole('checkbox').count()).toBe(1);
  });

  it('gets no tables if its structure is protected, and the pane says why', async () => {
    await inWorkbench(open, ({ host }) => {
      host.workbook.structureProtected = true;
    });
    await open.addInFrame.locator('fluent-button', { hasText: 'Voeg ontbrekende' }).click();
    await open.addInFrame.getByText('de structuur van deze werkmap beveiligd').waitFor();
  });

  it('causes no unhandled error', () => {
    expect(open.complaints).toEqual([]);
  });
});
