import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFunctions } from '../../src/functions/all';
import product from '../../package.json';
import {
  setStage,
  waitInWorkbench,
  type OpenOptions,
  type OpenWorkbench,
  type Stage,
} from './open-workbench';
import { takeOver as en } from '../../src/i18n/en/take-over';
import { takeOver as nl } from '../../src/i18n/nl/take-over';
import { LANGUAGES } from './places';

const CLEAN = 'demo.xlsx';
const DIRTY = 'tekst-als-datum-en-getal.xlsx';
/** Milliseconds per round trip. */
const FAR_AWAY = 150;

/** The requirement sets of Excel 2021, the oldest that the add-in works in. */
const EXCEL_2021: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  CustomFunctions: '1.3',
  CustomFunctionsRuntime: '1.3',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  RichApiRuntime: '1.1',
};

const HOSTS: readonly (readonly [string, OpenOptions['host']])[] = [
  ['Excel on the web', { latency: FAR_AWAY }],
  ['Excel 2021', { latency: FAR_AWAY, requirements: EXCEL_2021 }],
];

const CASES = LANGUAGES.flatMap((language) =>
  [CLEAN, DIRTY].flatMap((workbook) =>
    HOSTS.map(([excel, host]) => ({ ...language, workbook, excel, host })),
  ),
);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
});
afterAll(() => stage.close());

const findingsExpectedIn = (workbook: string): number => {
  const file = join(__dirname, '../workbooks', workbook.replace('.xlsx', '.expected.json'));
  const expected = JSON.parse(readFileSync(file, 'utf8')) as { readonly findings: unknown[] };
  return expected.findings.length;
};

describe.each(CASES)('$workbook in $excel, $locale', ({ locale, say, workbook, host }) => {
  const { pane, proposals, workbook: tables } = say;
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({
      locale,
      workbook,
      now: '2016-12-31T10:00:00',
      ...(host && { host }),
    });
  });
  afterAll(() => open.close());

  const goToPlace = (name: string) => open.addInFrame.getByRole('tab', { name }).click();
  const button = (name: string) => open.addInFrame.locator('fluent-button', { hasText: name });
  const text = (content: string) => open.addInFrame.getByText(content).first();
  const waitForSheet = (name: string) =>
    waitInWorkbench(
      open,
      `({ host, frame }) => {
        const { activeSheetId } = frame.connection.session;
        const active = host.workbook.sheets.find(({ id }) => id === activeSheetId);
        return active?.name === ${JSON.stringify(name)};
      }`,
    );

  it('shows on the first screen the tables of the workbook, and goes to one', async () => {
    await goToPlace(pane.places.workbook);
    await text(tables.recognised).waitFor();
    const placements = open.addInFrame.locator('details', {
      has: open.addInFrame.locator('summary span', { hasText: /^Plaatsingen$/ }),
    });
    await placements.locator('summary').click();
    await placements.locator('fluent-button', { hasText: tables.goTo }).click();
    await waitForSheet('Plaatsingen');
  });

  it('shows on the second screen all findings, and fixes one or goes to its cell', async () => {
    await goToPlace(pane.places.check);
    await button(pane.check.again).click();
    const count = findingsExpectedIn(workbook);
    await text(pane.check.all(String(count))).waitFor();
    await open.addInFrame.locator('.findings summary').first().waitFor();
    if (workbook === CLEAN) {
      await open.addInFrame.locator('.findings summary').first().click();
      const row = open.addInFrame.locator('.findings button.row').first();
      const [sheet = ''] = (await row.locator('small').innerText()).split(',');
      await row.click();
      await waitForSheet(sheet);
    } else {
      const title = say.findings['text-as-date'].title;
      const kind = open.addInFrame.locator('.findings details', { hasText: title }).first();
      await kind.locator('summary').click();
      await kind.locator('.fix fluent-button', { hasText: pane.check.fix }).first().click();
      await text(pane.check.fixed({ applied: '1', leftAlone: '0' })).waitFor();
      await text(pane.check.all(String(count - 1))).waitFor();
    }
  });

  it('makes the tab on the third screen, and opens it', async () => {
    await goToPlace(pane.places.meeting);
    await open.addInFrame.getByLabel(pane.meeting.kind).selectOption('bestuurlijk');
    await button(pane.meeting.make).click();
    const tab = 'Overleg 2016-12-31 B';
    await text(pane.meeting.made(tab)).waitFor();
    await button(pane.meeting.open).click();
    await waitForSheet(tab);
  });

  if (workbook === CLEAN) {
    it('adds each decision to Afspraken once, and then goes to the last row', async () => {
      const takeOver = locale === 'nl-NL' ? nl : en;
      const decisions = open.addInFrame.locator('.decisions li');
      for (let left = await decisions.count(); left > 0; left--) {
        expect(await decisions.count()).toBe(left);
        await decisions.first().locator('fluent-button', { hasText: takeOver.take }).click();
        await decisions.nth(left - 1).waitFor({ state: 'detached' });
        await text(takeOver.done('Afspraken', '').slice(0, -1)).waitFor();
      }
      await text(takeOver.allTaken).waitFor();
      await button(takeOver.see).click();
      await waitForSheet('Afspraken');
    });
  }

  it('proposes homes on the fourth screen, or names the tables that are missing', async () => {
    await goToPlace(pane.places.proposals);
    if (workbook === CLEAN) {
      const first = open.addInFrame.locator('.cards > li').first();
      const [household = '', home = ''] = (await first.locator('h3').innerText()).split(
        proposals.pair('|', '|').slice(1, -1),
      );
      await first.locator('fluent-button', { hasText: proposals.accept }).click();
      await text(proposals.accepted(household, home)).waitFor();
    } else {
      await text(proposals.missing(['Kandidaten'])).waitFor();
      await button(proposals.toWorkbook).click();
      await text(tables.absent).waitFor();
    }
  });

  it('explains on the fifth screen every function and what happens with data, and shows the version', async () => {
    await goToPlace(pane.places.help);
    await open.addInFrame.locator('.function summary').first().waitFor();
    const names = await open.addInFrame.locator('.function summary span').allInnerTexts();
    expect(names).toEqual(allFunctions.map(({ id }) => id));
    await open.addInFrame.locator('.function summary').first().click();
    const example = open.addInFrame.locator('.example').first();
    await example.locator('fluent-button', { hasText: pane.help.copy }).click();
    const selected = await open.addInFrame.evaluate(() => getSelection()?.toString().trim());
    expect(selected).toBe((await example.locator('code').innerText()).trim());
    await text(pane.help.dataText).waitFor();
    await text(pane.help.version(product.version)).waitFor();
  });

  it('causes no unhandled error', () => {
    expect(open.complaints).toEqual([]);
  });
});
