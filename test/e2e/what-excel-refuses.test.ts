/**
 * Tests each action of the built pane against each refusal of Excel. The browser refuses storage
 * as well. Either the action succeeds, or a sentence says why not and the workbook does not
 * change.
 */
import type { Workbook } from '../../packages/excel-stand-in/host';
import { defaultSwitches, type Switches } from '../../packages/excel-stand-in/host/switches';
import {
  ACTION_NAMES,
  codeWhereStopped,
  FIXED,
  refusingWorkbook,
  SWITCHES,
  type ActionName,
} from '../commands/refusing-excel';
import { setStage, type OpenWorkbench, type Stage } from './open-workbench';
import { LANGUAGES } from './places';
import { waitInPage } from './wait';

const { pane, proposals, excelFailures, findings } = LANGUAGES[0].say;
const { places, check, meeting } = pane;

let stage: Stage;
let open: OpenWorkbench;
let complaintsAtStart: number;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
  open = await stage.open({ now: '2016-10-05T12:00:00', isStorageBlocked: true });
  await keepInPage(refusingWorkbook());
  await goTo(places.check);
  // Office.js asks for storage once while it loads.
  complaintsAtStart = open.complaints.length;
});
afterAll(() => stage.close());

const goTo = (name: string) => open.addInFrame.getByRole('tab', { name }).click();
const shown = (selector: string) => open.addInFrame.locator(`${selector}:visible`);
const button = (name: string) => shown('fluent-button').filter({ hasText: name }).first();

/** Keeps a copy of the sheets in the page. `restore` puts them back in the open workbook. */
function keepInPage(workbook: Workbook): Promise<void> {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells],
    rows: [...sheet.rows],
    columns: [...sheet.columns],
  }));
  return open.page.evaluate(`window.startingSheets = ${JSON.stringify(sheets)}.map((sheet) => ({
    ...sheet,
    cells: new Map(sheet.cells),
    rows: new Map(sheet.rows),
    columns: new Map(sheet.columns),
  }))`);
}

function restore(): Promise<void> {
  return open.page.evaluate(`window.workbench.then(({ host }) => {
    const { workbook } = host;
    workbook.sheets.splice(0, Infinity, ...structuredClone(window.startingSheets));
    workbook.names = [];
    workbook.settings.clear();
    workbook.activeSheetId = workbook.sheets[0].id;
  })`);
}

function switchTo(switched: Partial<Switches>): Promise<void> {
  const { now: _now, ...usual } = defaultSwitches();
  return open.page.evaluate(`window.workbench.then(({ host }) => {
    Object.assign(host.switches, ${JSON.stringify({ ...usual, ...switched })});
  })`);
}

/** Returns the settings and the cells of the workbook, without the time at which a tab was made. */
async function contents(): Promise<Readonly<Record<string, unknown>>> {
  const found = await open.page.evaluate(`window.workbench.then(({ host }) =>
    JSON.stringify({
      settings: [...host.workbook.settings.keys()].map((key) => key.replace(/[0-9a-f-]{36}$/, '')),
      cells: host.workbook.sheets.flatMap(({ name, cells }) =>
        [...cells]
          .filter(([, { value }]) => value !== null)
          .map(([key, { value, formula }]) => [name + ' ' + key, formula ?? value])
          .filter(([place]) => !/^Overleg \\S+ . 6\\d{4}$/.test(place))),
    }))`);
  return JSON.parse(found as string) as Readonly<Record<string, unknown>>;
}

interface Action {
  readonly place: string;
  readonly button: string;
  /** The text that the pane shows after success. */
  readonly done: string;
}

const ACTIONS: Readonly<Record<ActionName, Action>> = {
  check: { place: places.check, button: check.again, done: check.all('9') },
  fix: {
    place: places.check,
    button: check.fixAll(String(FIXED.length)),
    done: check.fixed({ applied: String(FIXED.length), leftAlone: '0' }),
  },
  make: {
    place: places.meeting,
    button: meeting.make,
    done: meeting.made('Overleg 2016-10-12 B'),
  },
  accept: {
    place: places.proposals,
    button: proposals.accept,
    done: proposals.accepted('K-11', 'W-1'),
  },
};

/** The text of the pane about the looks that a tab lacks, by the name of the refusal. */
const NOTICES: Readonly<Record<string, string>> = {
  chartSeries: meeting.refused(['charts']),
  freezing: meeting.refused(['freezing']),
  pageSetUp: meeting.refused(['page']),
};

/** Restores the workbook, and reads it in an Excel that refuses nothing. */
async function begin(): Promise<void> {
  await goTo(places.check);
  await isRead();
  await restore();
  await switchTo({});
  await button(check.again).click();
  await isRead();
  const spaces = shown('details').filter({ hasText: findings['spaces-around-id'].title });
  if ((await spaces.getAttribute('open')) === null) await spaces.locator('summary').click();
}

function isRead(): Promise<void> {
  return waitInPage(
    open.addInFrame,
    `() => [...document.querySelectorAll('fluent-button')].some((one) =>
      one.textContent.trim() === ${JSON.stringify(check.again)} && !one.disabled)`,
  );
}

async function after({ place, button: name, done }: Action, switched: Partial<Switches>) {
  await begin();
  await goTo(place);
  await button(name).waitFor();
  await switchTo(switched);
  await button(name).click();
  if (place === places.check) await isRead();
  await shown('[role="alert"]').or(open.addInFrame.getByText(done)).first().waitFor();
  const said = await shown('fluent-message-bar').allInnerTexts();
  const stopped = await shown('[role="alert"]').allInnerTexts();
  return { said, stopped, contents: await contents() };
}

describe.each(ACTION_NAMES)('%s', (name) => {
  const action = ACTIONS[name];
  let right: Readonly<Record<string, unknown>>;
  let untouched: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    await begin();
    untouched = await contents();
    const done = await after(action, {});
    expect(done.stopped).toEqual([]);
    await open.addInFrame.getByText(action.done).first().waitFor();
    right = done.contents;
  });

  test.each(Object.keys(SWITCHES))(
    'gives the usual result if Excel refuses %s, or says why not and changes nothing',
    async (refused) => {
      const code = codeWhereStopped(refused, name);
      const sentence =
        code === null ? [] : [expect.stringContaining(excelFailures.known[code] ?? '')];
      const { said, stopped, contents: found } = await after(action, SWITCHES[refused] ?? {});
      expect(stopped).toEqual(sentence);
      expect(found).toEqual(code === null ? right : untouched);
      const notice = name === 'make' ? NOTICES[refused] : undefined;
      if (notice !== undefined) expect(said.join()).toContain(notice);
    },
  );
});

describe('afterwards', () => {
  test('the console of the browser has only the error of Office.js at the start', () => {
    expect(complaintsAtStart).toBe(1);
    expect(open.complaints.slice(1)).toEqual([]);
  });
});
