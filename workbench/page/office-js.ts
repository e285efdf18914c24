import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/**
 * Makes a browser load Office.js from the npm package instead of Microsoft's CDN, so that the built
 * add-in runs unchanged on a machine without internet.
 */
export async function serveOfficeJs(context: BrowserContext): Promise<void> {
  await context.route(`${CDN}**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length);
    return route.fulfill({ path: join(LIBRARY, file) });
  });
}
