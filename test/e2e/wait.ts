import type { Frame, Page } from 'playwright-core';

/**
 * Milliseconds after which what is waited for is taken never to come: less than Jest's own limit for
 * a test that hangs, so that the message says what did not come. No measure of speed.
 */
export const PATIENCE = 90_000;

/**
 * Waits in a page until something holds there. Playwright's own `waitForFunction` compiles its
 * question in the page, which the add-in's security policy refuses, and takes a promise for a truth.
 *
 * @param holds a function's source where it needs what stands around it; it may give a promise
 * @throws Error naming what did not come to hold
 */
export async function waitInPage(
  page: Page | Frame,
  holds: string | (() => boolean | Promise<boolean>),
): Promise<void> {
  const came = await page.evaluate(`(async () => {
    const end = performance.now() + ${PATIENCE};
    while (!(await (${holds.toString()})())) {
      if (performance.now() > end) return false;
      await new Promise((look) => setTimeout(look, 10));
    }
    return true;
  })()`);
  if (came !== true) throw new Error(`This never held: ${holds.toString()}`);
}
