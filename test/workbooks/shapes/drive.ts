/** Plays a person who reads a workbook with the pane: answers the questions, and makes the tab. */
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElementHandle, Locator } from 'playwright-core';
import type { CellValue } from '../../../packages/excel-stand-in/host';
import { findings as findingTexts } from '../../../src/i18n/nl/findings';
import { pane } from '../../../src/i18n/nl/pane';
import { KEY_COLUMN, tabName } from '../../../src/workbook/meeting-tab';
import {
  inWorkbench,
  type OpenOptions,
  type OpenWorkbench,
  type Stage,
} from '../../e2e/open-workbench';
import { goTo, PLACES } from '../../e2e/places';
import type { ShapeAnswer, ShapeTruth } from './truth';

/** What the pane and the tab show after all answers. */
export interface Outcome {
  /** The questions that were answered, with the answers. */
  readonly answered: readonly string[];
  /** The needed question that got no answer. Null if there is none. */
  readonly open: string | null;
  readonly halfYears: Readonly<Record<string, number>>;
  readonly corporations: Readonly<Record<string, number>>;
  readonly quota: Readonly<Record<string, number>>;
  readonly opening: number | null;
  readonly homes: number | null;
  /** The people housed according to the tab. Null if no tab was made. */
  readonly housed: number | null;
  readonly waiting: number | null;
  /** The reason why no tab was made. Null if one was made. */
  readonly refusal: string | null;
  /** The codes of the findings. */
  readonly findings: readonly string[];
}

const MOST_PRESSES = 15;
const NEEDED = ['quotas', 'placements'];

export async function readWithPane(
  stage: Stage,
  file: string,
  { asOf, answers }: Pick<ShapeTruth, 'asOf' | 'answers'>,
): Promise<Outcome> {
  const open = await openShape(stage, file, { now: `${asOf}T10:00:00` });
  try {
    const { answered, left } = await answerAll(open, answers);
    const figures = await shownFigures(open);
    const tab = await makeTab(open, asOf);
    return { answered, open: left, ...figures, ...tab, findings: await findingsOf(open) };
  } finally {
    await open.close();
  }
}

/** Opens a workbook of any folder, and waits until the pane has read it. */
export async function openShape(
  stage: Stage,
  file: string,
  options: OpenOptions,
): Promise<OpenWorkbench> {
  const name = `shape-${basename(file)}`;
  await cp(file, join(pageFolder(), name));
  const open = await stage.open({ ...options, workbook: name });
  await open.addInFrame.locator('main h2').first().waitFor();
  return open;
}

/** The folder of the page's files, where `buildPage` writes them. */
function pageFolder(): string {
  return join(
    __dirname,
    '../../..',
    '.cache',
    `workbench-${process.env['JEST_WORKER_ID'] ?? 'demo'}`,
  );
}

/** Answers one question after the other, until no question with an answer is left. */
async function answerAll(
  open: OpenWorkbench,
  answers: readonly ShapeAnswer[],
): Promise<{ readonly answered: readonly string[]; readonly left: string | null }> {
  const answered: string[] = [];
  const unused = [...answers];
  for (let count = 0; count < MOST_PRESSES; count += 1) {
    const card = open.addInFrame.locator('section.question').first();
    if ((await card.count()) === 0) return { answered, left: null };
    const before = await card.elementHandle();
    const table = (await card.locator('h3').innerText()).trim();
    const ask = (await card.locator('.ask').first().innerText()).trim();
    const at = unused.findIndex((one) => `${table} ${ask}`.includes(one.ask));
    const given = at < 0 ? undefined : unused.splice(at, 1)[0];
    const key = (await card.getAttribute('data-question')) ?? '';
    const isNeeded = NEEDED.some((role) => key.startsWith(`${role} `));
    const pressed = await press(card, given, isNeeded);
    if (pressed === 'left') return { answered, left: `${table}: ${ask}` };
    if (pressed !== 'later') answered.push(`${ask} → ${pressed}`);
    await isAnswered(open, before, key);
  }
  return { answered, left: 'Er kwam geen einde aan de vragen.' };
}

/**
 * Returns what was pressed or filled in. `later` says that the question was put off, `left` that a
 * needed question got no answer.
 */
async function press(
  card: Locator,
  given: ShapeAnswer | undefined,
  isNeeded: boolean,
): Promise<string> {
  if (given !== undefined && 'fill' in given) {
    const inputs = card.locator('form.answers input');
    for (const [index, number] of given.fill.entries()) {
      await inputs.nth(index).fill(String(number));
    }
    await card.locator('form.answers fluent-button').click();
    return given.fill.join(' + ');
  }
  const buttons = card.locator('div.answers fluent-button');
  const wanted =
    given === undefined
      ? isNeeded
        ? card.locator('div.answers fluent-button[appearance="primary"]')
        : null
      : buttons.filter({ hasText: given.choose });
  if (wanted !== null && (await wanted.count()) > 0) {
    const text = (await wanted.first().innerText()).trim();
    await wanted.first().click();
    return text;
  }
  if (isNeeded) return 'left';
  await card.locator('button.link').click();
  return 'later';
}

/** Waits until the pane shows another question, or none. */
async function isAnswered(
  { addInFrame }: OpenWorkbench,
  before: ElementHandle | null,
  key: string,
): Promise<void> {
  await addInFrame.waitForFunction(
    ([element, was]) => {
      const now = document.querySelector('section.question');
      const isBusy = document.querySelector('fluent-spinner') !== null;
      return (
        !isBusy && (now === null || now !== element || now.getAttribute('data-question') !== was)
      );
    },
    [before, key] as const,
  );
}

/** Returns the figures in the tables' previews. */
async function shownFigures({ addInFrame }: OpenWorkbench) {
  return addInFrame.evaluate(() => {
    const of = (role: string) =>
      [...document.querySelectorAll(`.preview[data-table="${role}"]`)].at(-1) ?? null;
    const sums = (role: string, kind: string): Record<string, number> =>
      Object.fromEntries(
        [...(of(role)?.querySelectorAll(`[data-sums="${kind}"] [data-of]`) ?? [])].map((one) => [
          one.getAttribute('data-of') ?? '',
          Number(one.getAttribute('data-people')),
        ]),
      );
    const openings = [...(of('quotas')?.querySelectorAll('td[data-field="opening"]') ?? [])]
      .map((cell) => (cell.querySelector('mark') ?? cell).textContent?.trim() ?? '')
      .filter((text) => /\d/.test(text))
      .map((text) => Number(text.replace(/[−–]/g, '-').replaceAll('.', '')));
    const homes = of('homes')?.getAttribute('data-rows') ?? null;
    return {
      halfYears: sums('placements', 'halfYears'),
      corporations: sums('placements', 'corporations'),
      quota: sums('quotas', 'halfYears'),
      opening: openings[0] ?? null,
      homes: homes === null ? null : Number(homes),
    };
  });
}

async function makeTab(
  open: OpenWorkbench,
  asOf: string,
): Promise<Pick<Outcome, 'housed' | 'waiting' | 'refusal'>> {
  const { addInFrame } = open;
  const meeting = PLACES.find(({ file }) => file === 'overleg');
  if (!meeting) throw new Error('The pane has no place for the meeting.');
  await goTo(open, meeting);
  await addInFrame.locator('#date').fill(asOf);
  await addInFrame.locator('#asOf').fill(asOf);
  await addInFrame.locator('#kind').selectOption('ambtelijk');
  await addInFrame.getByText(pane.meeting.make, { exact: true }).click();
  const bar = addInFrame.locator(
    'fluent-message-bar[intent="error"], fluent-message-bar[intent="success"]',
  );
  await bar.first().waitFor();
  if ((await bar.first().getAttribute('intent')) === 'error') {
    return { housed: null, waiting: null, refusal: (await bar.first().innerText()).trim() };
  }
  const lines = await tabLines(open, tabName(asOf, 'ambtelijk'));
  const housed = lines.get('standing.housed')?.[1];
  const waiting = /\d+/.exec(String(lines.get('waiting.note')?.[0] ?? ''))?.[0];
  return {
    housed: typeof housed === 'number' ? housed : null,
    waiting: waiting === undefined ? null : Number(waiting),
    refusal: null,
  };
}

/** Returns the first cells of the tab's lines, by their keys. */
async function tabLines(
  open: OpenWorkbench,
  tab: string,
): Promise<ReadonlyMap<string, readonly CellValue[]>> {
  const cells = await inWorkbench(open, ({ host }) =>
    host.workbook.sheets.map(({ name, cells: all }) => ({
      name,
      cells: [...all].map(([key, { value }]) => [key, value] as const),
    })),
  );
  const sheet = cells.find(({ name }) => name === tab);
  const rows = new Map<number, CellValue[]>();
  for (const [key, value] of sheet?.cells ?? []) {
    const row = Math.floor(key / 16_384);
    const found = rows.get(row) ?? [];
    found[key % 16_384] = value;
    rows.set(row, found);
  }
  return new Map(
    [...rows.values()].map((row) => [String(row[KEY_COLUMN] ?? '').split('|')[0] ?? '', row]),
  );
}

/** Returns the codes of the findings in the pane. */
async function findingsOf(open: OpenWorkbench): Promise<readonly string[]> {
  const check = PLACES.find(({ file }) => file === 'controle');
  if (!check) throw new Error('The pane has no place for the checks.');
  await goTo(open, check);
  const titles = await open.addInFrame.locator('main details summary span').allInnerTexts();
  return Object.entries(findingTexts).flatMap(([code, { title }]) =>
    titles.includes(title) ? [code] : [],
  );
}
