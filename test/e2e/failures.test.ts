import type { FrameError } from '../../workbench/host/switches';
import { inWorkbench, setStage, type OpenWorkbench, type Stage } from './open-workbench';

jest.setTimeout(60_000);

let stage: Stage;
let open: OpenWorkbench;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const alert = () => open.addInFrame.getByRole('alert');
const button = (name: string) => open.addInFrame.locator('fluent-button', { hasText: name });

async function openMeeting(): Promise<void> {
  open = await stage.open();
  await open.addInFrame
    .getByText('Kandidaten', { exact: true })
    .filter({ visible: true })
    .first()
    .waitFor();
  await open.addInFrame.getByRole('tab', { name: 'Overleg' }).click();
}

/** The host answers the next round trip but `skipped` with this. */
function failNext(error: FrameError, skipped: number): Promise<void> {
  return open.page.evaluate(`window.workbench.then(({ host }) => {
    host.resetCounters();
    host.switches.failures = [
      { roundTrip: ${skipped + 1}, when: 'before', error: ${JSON.stringify(error)} },
    ];
  })`) as Promise<void>;
}

const overlegTabs = () =>
  inWorkbench(open, ({ host }) =>
    host.workbook.sheets
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Overleg 2016-12')),
  );

describe('making the tab, when Excel refuses', () => {
  beforeAll(openMeeting);
  afterAll(() => open.page.context().close());

  const refusals: readonly (readonly [FrameError, string, number, boolean])[] = [
    ['invalidOperationInCellEditMode', 'omdat u in een cel typt', 0, true],
    ['invalidOrTimedOutSession', 'de verbinding met de werkmap verloren', 1, false],
    ['writeNotSupportedWhenModalDialogOpen', 'omdat er een dialoogvenster open staat', 3, true],
    ['activityLimitReached', 'te druk met ander werk', 2, true],
    ['requestPayloadSizeLimitExceeded', 'te groot om in één keer te schrijven', 3, false],
    ['responsePayloadSizeLimitExceeded', 'te groot om in één keer te lezen', 0, false],
    ['accessDenied', 'omdat een blad of de werkmap beveiligd is', 3, true],
  ];

  it.each(refusals)(
    'says what happened, why and what to do: %s',
    async (error, text, after, isRetried) => {
      await failNext(error, after);
      await button('Maak overlegtab').click();
      await alert().waitFor();
      const said = await alert().innerText();
      expect(said).toContain(text);
      expect(said.split(/[.] /).length).toBeGreaterThan(1);
      expect(await overlegTabs()).toEqual([]);
      expect(await alert().locator('fluent-button').count()).toBe(isRetried ? 1 : 0);
    },
  );

  it('goes on with the button that the sentence brings', async () => {
    await failNext('activityLimitReached', 0);
    await button('Maak overlegtab').click();
    await alert().locator('fluent-button', { hasText: 'Probeer opnieuw' }).click();
    await open.addInFrame.getByText('staat klaar').waitFor();
    expect(await overlegTabs()).toHaveLength(1);
  });

  it('says so when a co-author deletes the tab before it is opened, and reads again', async () => {
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

  it('makes the tab again where a co-author deleted it', async () => {
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

  it('leaves no complaint in the browser: all of it was foreseen', () => {
    expect(open.complaints).toEqual([]);
  });
});

describe('with a slow connection', () => {
  beforeAll(openMeeting);
  afterAll(() => open.page.context().close());

  it('tells that it is at work, and stops when asked, with nothing written', async () => {
    await inWorkbench(open, ({ host }) => {
      host.switches.latency = 1500;
    });
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor();
    await button('Stop').click();
    await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor({ state: 'detached' });
    expect(await overlegTabs()).toEqual([]);
    expect(await alert().count()).toBe(0);
  });

  it('makes the tab with 150 ms for each round trip', async () => {
    await inWorkbench(open, ({ host }) => {
      host.switches.latency = 150;
    });
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('staat klaar').waitFor();
    expect(await overlegTabs()).toHaveLength(1);
  });
});

describe('the administrators\u2019 tab', () => {
  beforeAll(openMeeting);
  afterAll(() => open.page.context().close());

  it('is opened as a workbook of its own, with a warning about the one it came from', async () => {
    await open.addInFrame.getByLabel('Soort overleg').selectOption('bestuurlijk');
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('Wie deze werkmap opent, ziet al haar bladen').waitFor();
    await button('Bewaar als bestand').click();
    await open.addInFrame.getByText('als nieuwe werkmap geopend').waitFor();
    const [file] = await inWorkbench(
      open,
      ({ frame }) => frame.connection.session.createdWorkbooks,
    );
    // A zip begins so, also in base64.
    expect(file?.slice(0, 4)).toBe('UEsD');
    expect(open.complaints).toEqual([]);
  });

  it('is not offered as a file when it is for officials, whose cases it shows', async () => {
    await open.addInFrame.getByLabel('Soort overleg').selectOption('ambtelijk');
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText(/ A staat klaar/).waitFor();
    expect(await button('Bewaar als bestand').count()).toBe(0);
  });
});

describe('an Excel of 2021', () => {
  it('makes the tab and decides on a proposal with what it has', async () => {
    open = await stage.open();
    await inWorkbench(open, ({ host }) => {
      host.switches.requirements = {
        ExcelApi: '1.14',
        CustomFunctions: '1.3',
        CustomFunctionsRuntime: '1.3',
        SharedRuntime: '1.1',
        RibbonApi: '1.1',
        DialogApi: '1.2',
        RichApiRuntime: '1.1',
      };
    });
    await open.addInFrame.getByRole('tab', { name: 'Overleg' }).click();
    await button('Maak overlegtab').click();
    await open.addInFrame.getByText('staat klaar').waitFor();
    await open.addInFrame.getByRole('tab', { name: 'Voorstellen' }).click();
    await open.addInFrame.locator('.cards fluent-button', { hasText: 'Accepteer' }).first().click();
    await open.addInFrame.getByText('is voorgedragen').waitFor();
    expect(open.complaints).toEqual([]);
    await open.page.context().close();
  });
});
