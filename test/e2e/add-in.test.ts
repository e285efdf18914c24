import {
  inWorkbench,
  setStage,
  waitInWorkbench,
  type OpenWorkbench,
  type Stage,
} from './open-workbench';
import { LANGUAGES } from './places';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const sheetNames = (open: OpenWorkbench) =>
  inWorkbench(open, ({ host }) => host.workbook.sheets.map(({ name }) => name));

describe.each([
  {
    locale: 'nl-NL',
    button: 'Maak overlegtab',
    check: 'Controleer',
    say: LANGUAGES[0].say,
    places: ['Werkmap', 'Controle', 'Overleg', 'Voorstellen', 'Help'],
  },
  {
    locale: 'en-US',
    button: 'Make meeting tab',
    check: 'Check',
    say: LANGUAGES[1].say,
    places: ['Workbook', 'Check', 'Meeting', 'Proposals', 'Help'],
  },
])('the built add-in in a browser, in $locale', ({ locale, button, check, say, places }) => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ locale });
  });
  afterAll(() => open.close());

  it('shows the names of its screens in the language of Excel', async () => {
    const tabs = open.addInFrame.getByRole('tab');
    await tabs.first().waitFor();
    expect(await tabs.allTextContents()).toEqual(places);
  });

  it('changes to the other language and back when the user asks', async () => {
    const names = () => open.addInFrame.getByRole('tab').allTextContents();
    const [own, other] = locale === 'nl-NL' ? ['Nederlands', 'English'] : ['English', 'Nederlands'];
    const speak = async (name: string, lang: string) => {
      await open.addInFrame.getByRole('button', { name }).click();
      await open.addInFrame.locator(`html[lang="${lang}"]`).waitFor();
    };
    const [ownCode, otherCode] = locale === 'nl-NL' ? ['nl', 'en'] : ['en', 'nl'];
    await speak(other, otherCode);
    expect(await names()).not.toEqual(places);
    await speak(own, ownCode);
    expect(await names()).toEqual(places);
  });

  it('computes the result of an event, and adds the event to Scenario\u2019s', async () => {
    const frame = open.addInFrame;
    await frame.getByRole('tab', { name: say.pane.places.meeting }).click();
    await frame.locator('summary', { hasText: say.tabHeadings.whatIf }).click();
    await frame.locator('#what-if-event').selectOption('koppelingen');
    await frame.locator('#what-if-value').fill('6');
    await frame.locator('.outcome dd').first().waitFor();
    const put = frame.locator('.what-if fluent-button').last();
    await put.click();
    await frame.locator('.what-if fluent-message-bar[intent="success"]').waitFor();
    const row = await inWorkbench(open, ({ host }) => {
      const sheet = host.workbook.sheets.find(({ name }) => name === "Scenario's");
      return [...(sheet?.cells.values() ?? [])].map(({ value }) => value).slice(5, 8);
    });
    expect(row).toContain('koppelingen');
  });

  it('calculates a formula through Excel\u2019s own runtime for functions', async () => {
    const result = await inWorkbench(open, ({ frame }) => {
      const [firstOfJuly, lastOfDecember] = [42552, 42735];
      const weights = [[2400], [1800], [1200], [600]];
      return frame.callFunction('QUOTA.WEEKLY', [
        [[206]],
        weights,
        [[firstOfJuly]],
        [[lastOfDecember]],
      ]).result;
    });
    const weeks = (result as { value: number[][] }).value;
    expect(weeks).toHaveLength(27);
    expect(new Set(weeks.map((week) => week.length))).toEqual(new Set([4]));
    expect(weeks.flat().reduce((sum, people) => sum + people, 0)).toBe(206);
  });

  it('makes and opens the meeting\u2019s tab when its button on the ribbon is pressed', async () => {
    const before = await sheetNames(open);
    await open.page.getByRole('button', { name: button }).click();
    await open.page.locator('#ribbon button:disabled').waitFor({ state: 'detached' });
    expect(await open.addInFrame.getByRole('alert').allTextContents()).toEqual([]);
    const made = (await sheetNames(open)).filter((name) => !before.includes(name));
    expect(made).toEqual([expect.stringMatching(/^Overleg 2016-12-\d\d [AB]$/)]);
    const active = await inWorkbench(open, ({ host, frame }) => {
      const { activeSheetId } = frame.connection.session;
      return host.workbook.sheets.find(({ id }) => id === activeSheetId)?.name;
    });
    expect(active).toBe(made[0]);
  });

  it('opens the pane at the findings when the button on the ribbon for the check is pressed', async () => {
    await open.page.locator('#ribbon').getByRole('button', { name: check }).click();
    const tab = open.addInFrame.getByRole('tab', { name: say.pane.places.check });
    await tab.and(open.addInFrame.locator('[aria-selected="true"]')).waitFor();
    await open.addInFrame.getByText(say.pane.check.again).waitFor();
  });

  it('says in the pane why the button on the ribbon made no tab', async () => {
    await inWorkbench(open, ({ host }) => {
      for (const sheet of host.workbook.sheets) sheet.protected = sheet.name.startsWith('Overleg ');
    });
    await open.page.getByRole('button', { name: button }).click();
    const tab = open.addInFrame.getByRole('tab', { name: say.pane.places.meeting });
    await tab.and(open.addInFrame.locator('[aria-selected="true"]')).waitFor();
    const said = await open.addInFrame.getByRole('alert').innerText();
    expect(said).toContain('Overleg 2016-12-');
    expect(said).toContain(say.pane.remedies.again);
  });

  it('fetches its own files and Office.js, and nothing else', () => {
    const isWorkbench = (url: string) => url.startsWith(new URL(open.page.url()).origin);
    const asked = open.requests.filter((url) => !isWorkbench(url)).map((url) => url.split('?')[0]);
    const own = asked.filter((url) => url?.startsWith(stage.addIn.origin));
    const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
    const others = asked.filter((url) => !own.includes(url) && !url?.startsWith(officeJs));
    expect(own.map((url) => url?.slice(stage.addIn.origin.length + 1)).sort()).toEqual([
      'commands.js',
      'decide.js',
      'functions.js',
      'make-tab.js',
      'pane-en.js',
      'pane-nl.js',
      'pane.js',
      'reader.js',
      'taskpane.html',
      'understanding.js',
      'what-if.js',
      'workbook.js',
    ]);
    expect(others).toEqual([]);
  });

  it('causes no unhandled error', () => {
    expect(open.complaints).toEqual([]);
  });
});

describe.each(LANGUAGES)(
  'a telephone number beside the administrators\u2019 tab, in $locale',
  ({ locale, say: { pane } }) => {
    let open: OpenWorkbench;
    beforeAll(async () => {
      open = await stage.open({ locale });
      await open.addInFrame.getByRole('tab', { name: pane.places.meeting }).click();
      await open.addInFrame.locator('#kind').selectOption('bestuurlijk');
    });
    afterAll(() => open.close());

    const button = (name: string) =>
      open.addInFrame.locator('fluent-button').getByText(name, { exact: true });
    it('prevents that the tab is saved as a file, and the pane leads to its cell', async () => {
      await button(pane.meeting.make).click();
      await button(pane.meeting.saveApart).waitFor();
      await inWorkbench(open, ({ host }) => {
        const tab = host.workbook.sheets.find(({ name }) => /^Overleg 2016-12.* B$/.test(name));
        const [columnJ, rowFive] = [9, 4];
        tab?.cells.set(rowFive * 16_384 + columnJ, { value: 'bel 06-12345678' });
      });
      await button(pane.meeting.make).click();
      await button(pane.meeting.seePersonal('J5')).waitFor();
      const said = open.addInFrame.locator('fluent-message-bar[intent="warning"]');
      expect(await said.innerText()).toMatch(/ J5 .*\. .*\. .*\./);
      expect(await said.innerText()).not.toContain('06');
      expect(await button(pane.meeting.saveApart).count()).toBe(0);
      await button(pane.meeting.seePersonal('J5')).click();
      await waitInWorkbench(open, ({ host, frame }) => {
        const { sheetId, area } = frame.connection.session.selection;
        const sheet = host.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
        return / B$/.test(sheet) && area.top === 4 && area.left === 9;
      });
    });

    it('does not prevent that any more when it is removed and the tab made again', async () => {
      await inWorkbench(open, ({ host }) => {
        const tab = host.workbook.sheets.find(({ name }) => /^Overleg 2016-12.* B$/.test(name));
        tab?.cells.delete(4 * 16_384 + 9);
      });
      await button(pane.meeting.make).click();
      await button(pane.meeting.saveApart).waitFor();
      expect(open.complaints).toEqual([]);
    });
  },
);

describe('the language that a person chose', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open();
  });
  afterAll(() => open.close());

  it('is used when the pane is opened again, and is stored in no workbook', async () => {
    await open.addInFrame.getByRole('button', { name: 'English' }).click();
    await open.addInFrame.getByRole('tab', { name: 'Workbook' }).waitFor();
    const settings = await inWorkbench(open, ({ host }) => host.workbook.settings.size);
    expect(settings).toBe(0);
    await open.page.reload();
    const pane = open.page.frameLocator('#pane iframe');
    await pane.getByRole('tab', { name: 'Workbook' }).waitFor();
  });
});

describe('an Excel whose display language is not that of its number formats', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ locale: 'nl-NL', language: 'en-US' });
  });
  afterAll(() => open.close());

  it('shows example formulas in the notation of that Excel, in either language of the pane', async () => {
    const examples = () => open.addInFrame.locator('.example code').allTextContents();
    await open.addInFrame.getByRole('tab', { name: 'Help' }).click();
    await open.addInFrame.getByText('Your data').waitFor();
    const formulas = await examples();
    expect(formulas).toContain('=QUOTA.MUNICIPAL(13000;151608;16979120)');
    expect(formulas.some((formula) => formula.includes('DATE(2016;7;1)'))).toBe(true);
    await open.addInFrame.getByRole('button', { name: 'Nederlands' }).click();
    await open.addInFrame.getByText('Uw gegevens').waitFor();
    expect(await examples()).toEqual(formulas);
  });

  it('shows days in the format of the data', async () => {
    await open.addInFrame.getByRole('tab', { name: 'Voorstellen' }).click();
    await open.addInFrame
      .getByText(/gekoppeld \d+-\d+-2016/)
      .first()
      .waitFor();
    expect(open.complaints).toEqual([]);
  });
});
