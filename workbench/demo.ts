import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serialOf } from '../src/domain/calendar';
import { workbook as paneWords } from '../src/i18n/nl/workbook';
import { launchBrowser, type BrowserWish } from './browser';
import { ADD_IN_FOLDER, buildPage } from './page/build-page';
import { hasScreen } from './has-screen';
import { serveOfficeJs } from './page/office-js';
import { wordsFor } from './page/words';
import { createSharedWindow, runOverleg } from './run-overleg';
import { summaryLines } from './summary';
import { keyHashOf, makeCertificate, serveFolder } from './web-server';

const ROOT = join(__dirname, '..');
const OUT = join(ROOT, 'out');
const LOCALE = 'nl-NL';
const words = wordsFor(LOCALE);

interface Demo {
  /** The name of a file in `test/workbooks`, without `.xlsx`. */
  readonly name: string;
  /**
   * The last day with data. The tab is made for this day, and the clock of the page starts at it.
   */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DEMOS: readonly [Demo, ...Demo[]] = [
  { name: 'demo', year: 2016, month: 12, day: 31 },
  { name: 'vandaag', year: 2026, month: 11, day: 25 },
];

const { values: asked } = parseArgs({
  options: { workbook: { type: 'string' }, headless: { type: 'boolean' } },
});
const chosen = DEMOS.find(({ name }) => name === (asked.workbook ?? DEMOS[0].name));
const NAMES = DEMOS.map(({ name }) => name).join(', ');

/**
 * Shows the product without Excel. Makes the tab for the demo workbook, says where the partners
 * stand, and opens the workbench. With `--headless`, or without a screen, it takes a picture of the
 * workbench and ends.
 */
async function demo(): Promise<void> {
  if (!chosen) throw new Error(`--workbook ${asked.workbook}: ${NAMES}`);
  await mkdir(OUT, { recursive: true });
  const made = join(OUT, `${chosen.name} - overleg.xlsx`);
  const tab = await makeTab(chosen, made);
  if (await isBuildNeeded()) buildAddIn();
  const page = await buildPage();
  await copyFile(made, join(page, basename(made)));
  const certificate = await makeCertificate();
  const [addIn, workbench, officeJs] = await Promise.all([
    serveFolder(ADD_IN_FOLDER, certificate),
    serveFolder(page, certificate),
    serveOfficeJs(certificate),
  ]);
  const query = new URLSearchParams({
    addin: addIn.origin,
    locale: LOCALE,
    workbook: basename(made),
    sheet: tab,
  });
  const address = `${workbench.origin}/?${query}`;
  try {
    const wish = { trustedKey: keyHashOf(certificate), hosts: officeJs.hosts };
    if (asked.headless || !hasScreen(process.platform, process.env)) {
      await takePicture(chosen, address, wish);
    } else {
      await openWindow(chosen, address, `${addIn.origin}/taskpane.html`, wish);
    }
  } finally {
    await Promise.all([addIn.close(), workbench.close(), officeJs.close()]);
  }
}

/** Makes the demo's tab and returns its name. */
async function makeTab({ name, year, month, day }: Demo, made: string): Promise<string> {
  const options = {
    input: join(ROOT, 'test', 'workbooks', `${name}.xlsx`),
    out: made,
    date: serialOf(year, month, day),
    asOf: null,
    meeting: 'bestuurlijk',
    language: 'nl',
    check: false,
    tabOnly: null,
    json: false,
  } as const;
  const window = createSharedWindow();
  const outcome = await runOverleg(options, window).finally(() => window.close());
  say(...summaryLines(outcome, 'nl'));
  if (!outcome.report) throw new Error('The demo workbook was checked, and no tab was made.');
  return outcome.report.head.tab;
}

/** Whether the built add-in is missing, or older than its sources. */
async function isBuildNeeded(): Promise<boolean> {
  const built = join(ADD_IN_FOLDER, 'taskpane.html');
  if (!existsSync(built)) return true;
  const { mtimeMs } = await stat(built);
  const sources = ['src', 'build', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];
  const newest = await Promise.all(sources.map((source) => newestIn(join(ROOT, source))));
  return Math.max(...newest) > mtimeMs;
}

async function newestIn(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  if (!(await stat(path)).isDirectory()) return mtimeMs;
  const inside = await readdir(path);
  return Math.max(
    mtimeMs,
    ...(await Promise.all(inside.map((name) => newestIn(join(path, name))))),
  );
}

function buildAddIn(): void {
  say(words.building);
  const webpack = require.resolve('webpack-cli/bin/cli.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--stats', 'errors-only'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

async function openPage(
  { year, month, day }: Demo,
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.clock.setSystemTime(new Date(year, month - 1, day, 9));
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => window.workbench.then(() => undefined));
  return page;
}

async function takePicture(of: Demo, address: string, wish: BrowserWish): Promise<void> {
  const browser = await launchBrowser(wish);
  try {
    const page = await openPage(of, browser, address, { viewport: { width: 1440, height: 900 } });
    const picture = join(OUT, `${of.name}.png`);
    const pane = page.frameLocator('#pane iframe');
    await pane.getByRole('heading', { name: paneWords.recognised }).waitFor();
    await page.locator('#sheet .charts canvas').first().waitFor({ state: 'attached' });
    await page.screenshot({ path: picture });
    say(words.pictured(relative(process.cwd(), picture)));
  } finally {
    await browser.close();
  }
}

async function openWindow(
  of: Demo,
  address: string,
  addIn: string,
  wish: BrowserWish,
): Promise<void> {
  const browser = await launchBrowser({ ...wish, hasWindow: true }).catch(
    (reason: Error) => reason,
  );
  if (browser instanceof Error) {
    say(words.openYourself(address, addIn, browser.message));
    await new Promise((stop) => process.once('SIGINT', stop));
    return;
  }
  const page = await openPage(of, browser, address, { viewport: null });
  say(words.closeToStop);
  await page.waitForEvent('close', { timeout: 0 });
  await browser.close();
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

void demo();
