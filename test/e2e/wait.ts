import type { Frame, Page } from 'playwright-core';

/**
 * Milliseconds after which a wait fails. Less than the limit of Jest, so that the error names the
 * condition.
 */
export const PATIENCE = 90_000;

/**
 * Waits in a page until a condition is true. The `waitForFunction` of Playwright does not work
 * here. It compiles the condition in the page, and the security policy of the add-in refuses that.
 * It also takes a promise for true.
 *
 * @param holds the condition, or its source if it needs variables of the test. It may return a
 * promise.
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
