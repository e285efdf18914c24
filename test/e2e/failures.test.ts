import type { FrameError } from '../../packages/excel-stand-in/host/switches';
import { fail, failNext } from './failing';
import {
  inWorkbench,
  setStage,
  waitInWorkbench,
  type OpenOptions,
  type OpenWorkbench,
  type Stage,
} from './open-workbench';
import { LANGUAGES, type Say } from './places';

let stage: Stage;
let open: OpenWorkbench;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
});
afterAll(() => stage.close());

const alert = () => open.addInFrame.getByRole('alert');
const button = (name: string) => open.addInFrame.locator('fluent-button', { hasText: name });

async function openMeeting(options: OpenOptions = {}, say: Say = LANGUAGES[0].say): Promise<void> {
  open = await stage.open(options);
  await open.addInFrame
    .getByText('Kandidaten', { exact: true })
    .filter({ visible: true })
    .first()
    .waitFor();
  await open.addInFrame.getByRole('tab', { name: say.pane.places.meeting }).click();
}

const overlegTabs = () =>
  inWorkbench(open, ({ host }) =>
    host.workbook.sheets
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Overleg 2016-12')),
  );

/** Making a tab takes three round trips up to the writing of the cells, and a fourth to finish. */
const ROUND_TRIPS_TO_MAKE = 3;
const WRITING = ROUND_TRIPS_TO_MAKE - 1;

/**
 * The error of the frame, the code of Office.js for it, the number of round trips that succeed
 * first, and whether trying again can help.
 */
const REFUSALS: readonly (readonly [FrameError, string, number, boolean])[] = [
  ['invalidOperationInCellEditMode', 'InvalidOperationInCellEditMode', 0, true],
  ['invalidOrTimedOutSession', 'InvalidOrTimedOutSession', 1, false],
  ['writeNotSupportedWhenModalDialogOpen', 'WriteNotSupportedWhenModalDialogOpen', WRITING, true],
  ['activityLimitReached', 'ActivityLimitReached', 1, true],
  ['requestPayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded', WRITING, false],
  ['responsePayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 0, false],
  ['accessDenied', 'AccessDenied', WRITING, true],
];

describe.each(LANGUAGES)('making the tab, when Excel refuses, in $locale', ({ locale, say }) => {
  beforeAll(() => openMeeting({ locale }, say));
  afterAll(() => open.close());

  const { make } = say.pane.meeting;
  const { known, other } = say.excelFailures;

  async function expectSaid(text: string, isRetried: boolean): Promise<void> {
    await button(make).click();
    await alert().getByText(text).waitFor();
    expect(text.split(/[.;] /).length).toBeGreaterThan(1);
    expect(await overlegTabs()).toEqual([]);
    expect(await alert().locator('fluent-button').count()).toBe(isRetried ? 1 : 0);
  }

  it.each(REFUSALS)(
    'says what happened, why and what to do: %s',
    async (error, code, after, isRetried) => {
      await failNext(open, error, after);
      await expectSaid(known[code] ?? '', isRetried);
    },
  );

  // The add-in tries again five times after these codes. They may mean that another client was
  // first.
  it.each(['ItemNotFound', 'ItemAlreadyExists'])('says so if %s persists', async (code) => {
    const roundTrips = Array.from({ length: 12 }, (_, i) => i + 1);
    await fail(
      open,
      roundTrips.map((roundTrip) => ({ roundTrip, when: 'at', action: 0, code })),
    );
    await expectSaid(known[code] ?? '', true);
  });

  it('shows the code that Excel gives if there is no sentence for that code', async () => {
    await fail(open, [{ roundTrip: 1, when: 'at', action: 0, code: 'GeneralException' }]);
    await expectSaid(other('GeneralException'), true);
  });

  it('has a different sentence for each code', () => {
    const sentences = [...Object.values(known), other('GeneralException')];
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('leaves no error in the browser’s console', () => {
    expect(open.complaints).toEqual([]);
  });
});

describe('requests and responses that are too large for Excel on the web', () => {
  beforeAll(() => openMeeting());
  afterAll(() => open.close());

  const { known } = LANGUAGES[0].say.excelFailures;

  it.each([
    ['write', 'requestLimit', 20_000, 'RequestPayloadSizeLimitExceeded'],
    // The limit is below the size of the workbook's sheets and tables, so rows would be read in
    // smaller blocks.
    ['read', 'responseLimit', 1000, 'ResponsePayloadSizeLimitExceeded'],
  ] as const)('are explained when they %s, and no tab is made', async (_, limit, bytes, code) => {
    await fail(open, []);
    await open.page.evaluate(`window.workbench.then(({ host }) => {
      Object.assign(host.switches, { requestLimit: null, responseLimit: null, ${limit}: ${bytes} });
    })`);
    await button('Maak overlegtab').click();
    await alert()
      .getByText(known[code] ?? '')
      .waitFor();
    expect(await overlegTabs()).toEqual([]);
  });
});

const { pane, proposals, workbook, excelFailures, findings } = LANGUAGES[0].say;
const { places } = pane;

/** The name of an action, the screen that has its button, and a function that starts it. */
type Attempt = readonly [string, string, () => Promise<void>];

const summary = (title: string) => open.addInFrame.locator('summary', { hasText: title }).first();
const press = (name: string) => button(name).filter({ visible: true }).last().click();

const ON_THE_DEMO: readonly Attempt[] = [
  ['reading again', places.workbook, () => press(workbook.readAgain)],
  ['opening the sample', places.workbook, () => press(workbook.openSample)],
  ['keeping what was said of a table', places.workbook, () => press(workbook.confirm)],
  ['checking again', places.check, () => press(pane.check.again)],
  ['proposing again', places.proposals, () => press(proposals.again)],
  ['accepting a proposal', places.proposals, () => press(proposals.accept)],
];
const ON_A_DIRTY_WORKBOOK: readonly Attempt[] = [
  ['inserting tables', places.workbook, () => press(workbook.insertMissing)],
  [
    'going to a cell',
    places.check,
    () => open.addInFrame.locator('.findings button.row').first().click(),
  ],
  ['mending a cell', places.check, () => press(pane.check.fix)],
];

describe.each([
  ['demo.xlsx', 'Plaatsingen', ON_THE_DEMO],
  ['tekst-als-datum-en-getal.xlsx', findings['text-as-date'].title, ON_A_DIRTY_WORKBOOK],
] as const)('an Excel that is busy, on every screen, with %s', (file, unfolded, attempts) => {
  const goToPlace = (name: string) => open.addInFrame.getByRole('tab', { name }).click();

  beforeAll(async () => {
    open = await stage.open({ workbook: file, now: '2016-12-31T10:00:00' });
    await open.addInFrame.getByText(workbook.recognised).first().waitFor();
    await goToPlace(file === 'demo.xlsx' ? places.workbook : places.check);
    await summary(unfolded).click();
  });
  afterAll(() => open.close());

  // A message about reading stays on every screen until the workbook is read again.
  afterEach(async () => {
    await goToPlace(places.workbook);
    await press(workbook.readAgain);
    await open.addInFrame
      .locator('fluent-button:not([disabled])', { hasText: workbook.readAgain })
      .waitFor();
  });

  it.each(attempts)(
    'causes only a message that Excel is busy, after %s',
    async (_, place, attempt) => {
      await goToPlace(place);
      const before = await alert().count();
      await failNext(open, 'activityLimitReached');
      await attempt();
      await alert().nth(before).waitFor();
      const said = await alert().allInnerTexts();
      const busy = excelFailures.known['ActivityLimitReached'] ?? '';
      expect(said.filter((text) => !text.includes(busy))).toEqual([]);
      expect(said).toHaveLength(before + 1);
    },
  );

  it('causes no error in the browser’s console', () => {
    expect(open.complaints).toEqual([]);
  });
});

describe('parts that are fetched when they are first used', () => {
  beforeAll(() => openMeeting());
  afterAll(() => open.close());

  it('can be loaded again with a button if the connection was lost', async () => {
    await open.page.route('**/make-tab.js*', (route) => route.abort());
    await button(pane.meeting.make).click();
    await alert().getByText(pane.notLoaded).waitFor();
    await open.page.unroute('**/make-tab.js*');
    await alert().locator('fluent-button', { hasText: pane.remedies.again }).click();
    await open.addInFrame.getByText('staat klaar').waitFor();
  });

  it('leave the language as it was if the texts of the other language cannot be loaded', async () => {
    await open.page.route('**/pane-en.js*', (route) => route.abort());
    await open.addInFrame.getByRole('button', { name: pane.language.en }).click();
    await alert().getByText(pane.notLoaded).waitFor();
    expect(await open.addInFrame.locator('html').getAttribute('lang')).toBe('nl');
  });
});

describe('making the tab, if it fails once', () => {
  beforeAll(() => openMeeting());
  afterAll(() => open.close());

  it('continues with the button beside the sentence', async () => {
    await failNext(open, 'activityLimitReached', 0);
    await button('Maak overlegtab').click();
    await alert().locator('fluent-button', { hasText: 'Probeer opnieuw' }).click();
    await open.addInFrame.getByText('staat klaar').waitFor();
    expect(await overlegTabs()).toHaveLength(1);
  });

  it('says so if a co-author deletes the tab before it is opened, and reads the workbook again', async () => {
    await inWorkbench(open, ({ host }) => {
      const at = host.workbook.sheets.findIndex(({ name }) => name.startsWith('Overleg 2016-12'));
      host.workbook.sheets.splice(at, 1);
    });
    await button('Open het tabblad').click();
    await alert().waitFor();
    expect(await alert().innerText()).toContain('een ander heeft een blad of tabel verwijderd');
    await alert().locator('fluent-button', { hasText: 'Probeer opnieuw' }).click();
    await alert().waitFor({ state: 'detached' });
  });

  it('makes the tab again if a co-author deleted it', async () => {
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('staat klaar').waitFor();
    expect(await overlegTabs()).toHaveLength(1);
  });

  it('names what protects a sheet, and writes nothing', async () => {
    const before = await inWorkbench(open, ({ host }) => {
      for (const sheet of host.workbook.sheets) sheet.protected = true;
      const tab = host.workbook.sheets.find(({ name }) => name.startsWith('Overleg 2016-12'));
      return [...(tab?.cells ?? [])].length;
    });
    await button('Maak overlegtab').click();
    await alert().waitFor();
    expect(await alert().innerText()).toContain('beveiligd');
    const after = await inWorkbench(open, ({ host }) => {
      const tab = host.workbook.sheets.find(({ name }) => name.startsWith('Overleg 2016-12'));
      return [...(tab?.cells ?? [])].length;
    });
    expect(after).toBe(before);
  });

  it('leaves no error in the browser’s console', () => {
    expect(open.complaints).toEqual([]);
  });
});

describe('with a slow connection', () => {
  /** Latency in milliseconds: one hour, so the next answer never arrives during the test. */
  const ENDLESS = 3_600_000;
  beforeAll(() => openMeeting());
  afterAll(() => open.close());

  it('making the tab shows that it is busy, and stops when asked without writing anything', async () => {
    await open.page.evaluate(
      `window.workbench.then(({ host }) => { host.switches.latency = ${ENDLESS}; })`,
    );
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor();
    await button('Stop').click();
    await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor({ state: 'detached' });
    expect(await overlegTabs()).toEqual([]);
    expect(await alert().count()).toBe(0);
  });

  it('reading stops when asked, and keeps the earlier findings', async () => {
    await open.addInFrame.getByRole('tab', { name: pane.places.check }).click();
    const all = open.addInFrame.getByRole('button', { name: /^Alles/ });
    const count = await all.innerText();
    await button(pane.check.again).click();
    await open.addInFrame.getByText(pane.reading).waitFor();
    await button(pane.stop).click();
    await open.addInFrame.getByText(pane.reading).waitFor({ state: 'detached' });
    expect(await all.innerText()).toBe(count);
    await open.addInFrame.getByRole('tab', { name: pane.places.meeting }).click();
  });

  it('making the tab waits while the user types in a cell, and then continues', async () => {
    await inWorkbench(open, ({ host }) => {
      host.switches.latency = 0;
      host.switches.cellEdit = true;
    });
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor();
    expect(await overlegTabs()).toEqual([]);
    await inWorkbench(open, ({ host }) => {
      host.switches.cellEdit = false;
    });
    await open.addInFrame.getByText('staat klaar').waitFor();
    expect(await overlegTabs()).toHaveLength(1);
  });

  it('making the tab stops at once when asked, also while Excel waits, and leaves no tab', async () => {
    await fail(open, []);
    const reading = await roundTripsSinceReading();
    await open.addInFrame.getByRole('tab', { name: pane.places.meeting }).click();
    await inWorkbench(open, ({ host }) => {
      host.resetCounters();
      host.switches.cellEdit = true;
      const tab = host.workbook.sheets.findIndex(({ name }) => name.startsWith('Overleg 2'));
      host.workbook.sheets.splice(tab, 1);
    });
    await button('Maak overlegtab').click();
    await button('Stop').click();
    await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor({ state: 'detached' });
    expect(await button('Maak overlegtab').isEnabled()).toBe(true);
    await inWorkbench(open, ({ host }) => {
      host.switches.cellEdit = false;
    });
    await waitInWorkbench(open, ({ host }) => host.counters.responseBytes > 0);
    // The stopped run may have read the workbook once. Writing would have taken more round trips.
    expect(await roundTripsSinceReading()).toBeLessThanOrEqual(reading + reading);
    expect(await overlegTabs()).toEqual([]);
    await open.addInFrame.getByRole('tab', { name: pane.places.meeting }).click();
  });

  /** Reads the workbook again, and returns the number of round trips since the last reset. */
  async function roundTripsSinceReading(): Promise<number> {
    await open.addInFrame.getByRole('tab', { name: places.workbook }).click();
    await press(workbook.readAgain);
    await open.addInFrame
      .locator('fluent-button:not([disabled])', { hasText: workbook.readAgain })
      .waitFor();
    return inWorkbench(open, ({ host }) => host.counters.roundTrips);
  }

  it('the pane refuses a day that Excel does not have', async () => {
    await open.addInFrame.getByLabel('Datum van het overleg').fill('0016-12-31');
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('De dag 0016-12-31').waitFor();
    expect(await overlegTabs()).toEqual([]);
  });
});

describe('the administrators\u2019 tab', () => {
  beforeAll(() => openMeeting());
  afterAll(() => open.close());

  it('can be saved as a separate workbook, and the pane warns against sharing the whole workbook', async () => {
    await open.addInFrame.getByLabel('Soort overleg').selectOption('bestuurlijk');
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('Wie deze werkmap opent, ziet al haar bladen').waitFor();
    await button('Bewaar als bestand').click();
    await open.addInFrame.getByText('als nieuwe werkmap geopend').waitFor();
    const [file] = await inWorkbench(
      open,
      ({ frame }) => frame.connection.session.createdWorkbooks,
    );
    // Every zip file begins with these characters in base64.
    expect(file?.slice(0, 4)).toBe('UEsD');
    expect(open.complaints).toEqual([]);
  });

  it('is not saved if somebody has made it again', async () => {
    await inWorkbench(open, ({ host }) => {
      for (const key of host.workbook.settings.keys()) host.workbook.settings.delete(key);
    });
    await button('Bewaar als bestand').click();
    await open.addInFrame.getByText('is intussen opnieuw gemaakt').waitFor();
    const files = await inWorkbench(
      open,
      ({ frame }) => frame.connection.session.createdWorkbooks.length,
    );
    expect(files).toBe(1);
  });

  it('has a button to save it, and a tab for officials has none, because it shows cases', async () => {
    await open.addInFrame.getByLabel('Soort overleg').selectOption('ambtelijk');
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText(/ A staat klaar/).waitFor();
    expect(await button('Bewaar als bestand').count()).toBe(0);
  });
});
