import type { Frame } from 'playwright-core';
import { setStage, type Stage } from '../test/e2e/open-workbench';

type WithTasks = typeof globalThis & { longTasks: number[] };

const ROUNDS = 3;
/** Milliseconds in which what was reckoned is drawn, and the browser tells of its tasks. */
const SETTLING = 1000;

/**
 * Prints the longest task of the add-in's frame in the browser, on a workbook of 20,000 rows, while
 * it checks and while it makes the tab: what formulas may have to wait for. The browser tells of
 * tasks over 50 ms alone. The time is the wall's: other work on the machine lengthens it.
 *
 * @throws Error when the add-in has not been built
 */
export async function measureLongestTasks(): Promise<void> {
  const stage = await setStage();
  try {
    for (let round = 1; round <= ROUNDS; round++) await measure(stage);
  } finally {
    await stage.close();
  }
}

async function measure(stage: Stage): Promise<void> {
  const { page, addInFrame: frame } = await stage.open({
    workbook: 'twintigduizend.xlsx',
    now: '2016-12-31T10:00:00',
  });
  await frame.getByText('20000 rijen').first().waitFor();
  await watchTasks(frame);
  await frame.getByRole('tab', { name: 'Controle' }).click();
  await frame.locator('fluent-button', { hasText: 'Controleer opnieuw' }).click();
  // The button cannot be pressed while it is checked.
  await frame.locator('fluent-button:not([disabled])', { hasText: 'Controleer opnieuw' }).waitFor();
  await page.waitForTimeout(SETTLING);
  const checking = await longestTask(frame);
  await frame.getByRole('tab', { name: 'Overleg' }).click();
  await frame.locator('fluent-button', { hasText: 'Maak overlegtab' }).click();
  await frame.getByText('staat klaar').waitFor();
  await page.waitForTimeout(SETTLING);
  const making = await longestTask(frame);
  console.log(`20,000 rows, longest task: checking ${checking}, making the tab ${making}`);
  await page.context().close();
}

function watchTasks(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as WithTasks).longTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'self') tasks.push(Math.round(duration));
      }
    }).observe({ type: 'longtask' });
  });
}

/** Since the last time that it was asked. */
async function longestTask(frame: Frame): Promise<string> {
  const tasks = await frame.evaluate(() => (globalThis as WithTasks).longTasks.splice(0));
  return tasks.length === 0 ? 'under 50 ms' : `${Math.max(...tasks)} ms`;
}
