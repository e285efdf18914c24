/**
 * Prints the longest task of the add-in's frame in the browser, on a workbook of 20,000 rows, while
 * it checks and while it makes the tab: what formulas may have to wait for.
 */
import { setStage } from '../test/e2e/open-workbench';

type WithTasks = typeof globalThis & { longTasks: number[] };

async function measure(): Promise<void> {
  const stage = await setStage();
  try {
    const open = await stage.open({ workbook: 'twintigduizend.xlsx', now: '2016-12-31T10:00:00' });
    const frame = open.addInFrame;
    await frame.getByText('20000 rijen').first().waitFor();
    await frame.evaluate(() => {
      const tasks: number[] = [];
      (globalThis as WithTasks).longTasks = tasks;
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) {
          if (name === 'self') tasks.push(Math.round(duration));
        }
      }).observe({ type: 'longtask' });
    });
    const take = async (what: string) => {
      await open.page.waitForTimeout(1000);
      const tasks = await frame.evaluate(() => (globalThis as WithTasks).longTasks.splice(0));
      console.log(
        `${what}: longest task ${Math.max(0, ...tasks)} ms, over 50 ms: ${tasks.join(', ') || 'none'}`,
      );
    };
    await frame.getByRole('tab', { name: 'Controle' }).click();
    await frame.locator('fluent-button', { hasText: 'Controleer opnieuw' }).click();
    await take('checking');
    await frame.getByRole('tab', { name: 'Overleg' }).click();
    await frame.locator('fluent-button', { hasText: 'Maak overlegtab' }).click();
    await frame.getByText('staat klaar').waitFor();
    await take('making the tab');
  } finally {
    await stage.close();
  }
}

void measure();
