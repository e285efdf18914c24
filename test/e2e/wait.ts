import type { Frame, Page } from 'playwright-core';

/**
 * Milliseconds after which a wait fails. Fewer than Jest's own limit, so that the message says what
 * did not happen. Not a measure of speed.
 */
export const PATIENCE = 90_000;

/**
 * Waits in a page until a condition is true. Playwright's own `waitForFunction` does not serve: it
 * compiles the condition in the page, which the add-in's security policy refuses, and it counts a
 * promise as true.
 *
 * @param holds the source of a function, if it needs variables of its surroundings; it may return a
 * promise
 * @throws Error with the condition that did not become true
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
