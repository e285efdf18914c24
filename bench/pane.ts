import type { Frame } from 'playwright-core';
import { setStage, type OpenWorkbench, type Stage } from '../test/e2e/open-workbench';

type WithTasks = typeof globalThis & { longTasks: number[] };

const ROUNDS = 3;
/** Milliseconds to wait, because the browser reports its tasks later. */
const SETTLING = 1000;
/** Milliseconds. The browser reports only longer tasks. */
const LONGEST_TASK = 50;

/** Carries out the work in the pane, and notes how long its longest task takes. */
type Watch = (open: OpenWorkbench, what: string, work: () => Promise<unknown>) => Promise<void>;

/** Notes the milliseconds until an answer is shown, beside the limit. */
type Note = (what: string, limit: number, milliseconds: number) => void;

/**
 * Prints the longest task of the add-in in the browser, and the wait after filling in an event.
 * Other work on the machine makes a task longer.
 *
 * @throws Error when the add-in has not been built
 */
export async function measureLongestTasks(): Promise<void> {
  const stage = await setStage({ page: 'pane-only', isTimed: true });
  const noted = new Map<string, { readonly limit: number; readonly times: number[] }>();
  const note: Note = (what, limit, milliseconds) => {
    const { times } = noted.get(what) ?? { times: [] };
    noted.set(what, { limit, times: [...times, milliseconds] });
  };
  const watch: Watch = async (open, what, work) =>
    note(what, LONGEST_TASK, await longestTask(open.addInFrame, work));
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      for (const play of PLAYS) await play(stage, watch, note);
    }
  } finally {
    await stage.close();
  }
  console.log('\nIn the pane, milliseconds: the limit, each round, what');
  for (const [what, { limit, times }] of noted) {
    const shown = times.map((time) => (time === 0 ? `< ${LONGEST_TASK}` : time.toFixed(0)));
    console.log(
      `${`≤ ${limit}`.padStart(6)} ${shown.map((one) => one.padStart(6)).join('')}  ${what}`,
    );
  }
}

type Play = (stage: Stage, watch: Watch, note: Note) => Promise<void>;

const PLAYS: readonly Play[] = [inOneTable, onTwelveSheets, proposals, eventInDemo, eventInLarge];

const NOW = '2016-12-31T10:00:00';

async function openLarge(stage: Stage): Promise<OpenWorkbench> {
  const open = await stage.open({ workbook: 'twintigduizend.xlsx', now: NOW });
  await open.addInFrame.getByText('20.000 rijen').first().waitFor();
  return open;
}

async function inOneTable(stage: Stage, watch: Watch): Promise<void> {
  const open = await openLarge(stage);
  const { addInFrame: frame, page } = open;
  await goTo(frame, 'Controle');
  await watch(open, 'checking 20,000 rows in one table', () => checkAgain(frame));
  await goTo(frame, 'Overleg');
  await watch(open, 'making the tab of 20,000 rows', async () => {
    await press(frame, 'Maak overlegtab');
    await frame.getByText('staat klaar').waitFor();
  });
  await writeDatesAsText(frame);
  await goTo(frame, 'Controle');
  await watch(open, 'checking 20,000 rows with a finding each', () => checkAgain(frame));
  const kind = frame.locator('summary', { hasText: '20.000 keer' });
  await watch(open, 'showing 20,000 findings', () => kind.click());
  await watch(open, 'fixing 20,000 findings', async () => {
    await press(frame, 'Herstel alle');
    await frame.getByText('20.000 cellen').waitFor();
    await isIdle(frame);
  });
  await page.context().close();
}

async function onTwelveSheets(stage: Stage, watch: Watch): Promise<void> {
  const open = await openLarge(stage);
  const { addInFrame: frame, page } = open;
  await spreadOverMonths(frame);
  await goTo(frame, 'Controle');
  await checkAgain(frame);
  await goTo(frame, 'Werkmap');
  await answerAsProposed(frame);
  await goTo(frame, 'Controle');
  await watch(open, 'checking 20,000 rows on twelve sheets', () => checkAgain(frame));
  await page.context().close();
}

/** Proposes homes for thousands of candidates, and accepts a proposal. */
async function proposals(stage: Stage, watch: Watch): Promise<void> {
  const open = await stage.open({ now: NOW });
  const { addInFrame: frame, page } = open;
  await addRows(frame, 'Kandidaten', 'Kandidaat', 3000, 20);
  await addRows(frame, 'Woningen', 'Woning', 1000, 20);
  await goTo(frame, 'Controle');
  await checkAgain(frame);
  const more = frame.locator('fluent-button', { hasText: 'Toon er meer' }).first();
  await watch(open, 'proposing 1,000 homes to 3,000 candidates', async () => {
    await goTo(frame, 'Voorstellen');
    await more.waitFor();
  });
  await watch(open, 'showing more of them', () => more.click());
  await watch(open, 'accepting one, and reading again', async () => {
    await press(frame, 'Accepteer');
    await frame.getByText('is voorgedragen').waitFor();
    await isIdle(frame);
  });
  await page.context().close();
}

async function eventInDemo(stage: Stage, watch: Watch, note: Note): Promise<void> {
  await tryEvents(await stage.open(), 'the demo', 200, watch, note);
}

async function eventInLarge(stage: Stage, watch: Watch, note: Note): Promise<void> {
  const open = await stage.open();
  await addRows(open.addInFrame, 'Kandidaten', 'Kandidaat', 10_000, 100);
  await addRows(open.addInFrame, 'Plaatsingen', 'Kandidaat', 10_000, 100);
  await goTo(open.addInFrame, 'Controle');
  await checkAgain(open.addInFrame);
  await tryEvents(open, '20,000 rows', 1000, watch, note);
}

/** Opens the what-if form, and fills in an event. */
async function tryEvents(
  open: OpenWorkbench,
  of: string,
  limit: number,
  watch: Watch,
  note: Note,
): Promise<void> {
  const { addInFrame: frame, page } = open;
  await goTo(frame, 'Overleg');
  await watch(open, `opening what-if of ${of}`, async () => {
    await frame.locator('summary', { hasText: 'Wat als' }).click();
    await frame.locator('#what-if-event').waitFor();
    await isIdle(frame);
  });
  await frame.locator('#what-if-event').selectOption('tempo');
  await watch(open, `trying an event in ${of}`, async () => {
    note(`until its outcome is shown, ${of}`, limit, await waitedFor(frame, '90'));
  });
  await page.context().close();
}

/** Fills in the number of the event. Returns the milliseconds until its outcome is shown. */
function waitedFor(frame: Frame, value: string): Promise<number> {
  return frame.evaluate(
    (filled) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('#what-if-value')!;
        const began = performance.now();
        field.value = filled;
        field.dispatchEvent(new Event('input'));
        new MutationObserver((_, observer) => {
          if (document.querySelector('.outcome dd') === null) return;
          observer.disconnect();
          resolve(performance.now() - began);
        }).observe(document.body, { childList: true, subtree: true });
      }),
    value,
  );
}

function goTo(frame: Frame, name: string): Promise<void> {
  return frame.getByRole('tab', { name }).click();
}

function press(frame: Frame, text: string): Promise<void> {
  return frame.locator('fluent-button', { hasText: text }).first().click();
}

async function checkAgain(frame: Frame): Promise<void> {
  await press(frame, 'Controleer opnieuw');
  // The button cannot be pressed while the workbook is checked.
  await frame.locator('fluent-button:not([disabled])', { hasText: 'Controleer opnieuw' }).waitFor();
}

async function isIdle(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => document.querySelector('fluent-spinner') === null);
}

async function answerAsProposed(frame: Frame): Promise<void> {
  const proposed = frame.locator('section.question div.answers fluent-button').first();
  while ((await proposed.count()) > 0) {
    const key = await frame.locator('section.question').first().getAttribute('data-question');
    await proposed.click();
    await frame.waitForFunction((asked) => {
      const now = document.querySelector('section.question')?.getAttribute('data-question');
      return document.querySelector('fluent-spinner') === null && now !== asked;
    }, key);
  }
}

/** Moves the placements from their table to a sheet for each month. */
function spreadOverMonths(frame: Frame): Promise<void> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      const table = tables.getItem('Plaatsingen');
      const range = table.getRange().load('values,numberFormat');
      await context.sync();
      const [headers = [], ...rows] = range.values;
      const [plain = [], ...formats] = range.numberFormat;
      const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
      const each = Math.ceil(rows.length / months.length);
      months.forEach((month, at) => {
        const own = rows.slice(at * each, (at + 1) * each);
        const cells = worksheets
          .add(`${month} 2016`)
          .getRangeByIndexes(0, 0, own.length + 1, headers.length);
        cells.numberFormat = [plain, ...formats.slice(at * each, at * each + own.length)];
        cells.values = [headers, ...own];
      });
      table.worksheet.delete();
      await context.sync();
    }),
  );
}

/** Adds copies of the last rows of a table, each with an id of its own. */
function addRows(
  frame: Frame,
  name: string,
  id: string,
  rows: number,
  examples: number,
): Promise<void> {
  return frame.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(wanted.name);
        const header = table.getHeaderRowRange().load('values');
        const body = table.getDataBodyRange().load('values');
        await context.sync();
        const own = header.values[0]!.indexOf(wanted.id);
        const copied = body.values.slice(-wanted.examples);
        const copies = Array.from({ length: wanted.rows }, (_, i) =>
          copied[i % copied.length]!.map((cell, at) => (at === own ? `X-${i}` : cell)),
        );
        table.rows.add(undefined, copies);
        await context.sync();
      }),
    { name, id, rows, examples },
  );
}

/** Writes the dates as text, so that each row has a finding. */
function writeDatesAsText(frame: Frame): Promise<void> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const dates = context.workbook.tables.getItem('Plaatsingen').columns.getItem('Datum');
      const range = dates.getDataBodyRange();
      range.load('values');
      await context.sync();
      range.numberFormat = range.values.map(() => ['@']);
      range.values = range.values.map((_, index) => [`${(index % 28) + 1}-12-2016`]);
      await context.sync();
    }),
  );
}

/** Returns the milliseconds of the longest task. 0 if all were too short to be reported. */
async function longestTask(frame: Frame, work: () => Promise<unknown>): Promise<number> {
  await frame.page().waitForTimeout(SETTLING);
  await frame.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as WithTasks).longTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'self') tasks.push(duration);
      }
    }).observe({ type: 'longtask' });
  });
  await work();
  await frame.page().waitForTimeout(SETTLING);
  const tasks = await frame.evaluate(() => (globalThis as WithTasks).longTasks.splice(0));
  return Math.max(0, ...tasks);
}

if (require.main === module) void measureLongestTasks();
