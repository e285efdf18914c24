import { existsSync } from 'node:fs';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { Switches } from '../../packages/excel-stand-in/host/switches';
import { launchBrowser, type BrowserWish } from '../../workbench/browser';
import { ADD_IN_FOLDER, buildPage } from '../../workbench/page/build-page';
import { serveOfficeJs } from '../../workbench/page/office-js';
import type { AddInAtWork } from '../../workbench/page/pane-only';
import {
  keyHashOf,
  makeCertificate,
  serveFolder,
  type WebServer,
} from '../../workbench/web-server';
import { PATIENCE, waitInPage } from './wait';

/**
 * The built add-in and the workbench, served on this machine, and a browser. `open` opens the
 * workbench in a new page.
 */
export interface Stage {
  readonly addIn: WebServer;
  readonly open: (options?: OpenOptions) => Promise<OpenWorkbench>;
  readonly close: () => Promise<void>;
}

export interface StageWish extends Pick<BrowserWish, 'fonts' | 'feature'> {
  /** `pane-only` shows no sheet and opens in half the time. Default: `workbench`. */
  readonly page?: 'workbench' | 'pane-only';
  /** Whether pages are timed. Each is then alone in a browser that works as it does for users. */
  readonly isTimed?: boolean;
}

export interface OpenOptions {
  readonly locale?: string;
  /** The display language of Excel, if it differs from the locale of the data. */
  readonly language?: string;
  /** The switches of the stand-in host that differ from the defaults. */
  readonly host?: Partial<Omit<Switches, 'now'>>;
  readonly workbook?: string;
  /** The sheet that is selected at the start, if it is not the selected sheet of the file. */
  readonly sheet?: string;
  /**
   * The time at the start, such as `2016-12-31T10:00:00`. Default: in the last month of the demo.
   */
  readonly now?: string;
  /** Options of a new browser context. By default, the page shares a context with other pages. */
  readonly context?: BrowserContextOptions;
  /** True if the browser refuses storage. */
  readonly isStorageBlocked?: boolean;
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly addInFrame: Frame;
  /** Every address that the browser requested, in order. */
  readonly requests: readonly string[];
  /** Errors in the page or the add-in that nobody caught, and the browser's own complaints. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

const PAGE_FILES = { workbench: 'index.html', 'pane-only': 'pane-only.html' } as const;

/**
 * Starts the servers and the browser.
 *
 * @throws Error if the add-in has not been built
 */
export async function setStage({
  page = 'workbench',
  isTimed = false,
  ...wish
}: StageWish = {}): Promise<Stage> {
  if (!existsSync(ADD_IN_FOLDER)) throw new Error('There is no dist/: run npm run build first.');
  // A running server keeps the process alive, so the steps that may fail come first.
  const folder = await buildPage();
  const certificate = await makeCertificate();
  const officeJs = await serveOfficeJs(certificate);
  const { hosts } = officeJs;
  const trustedKey = keyHashOf(certificate);
  const hasShortPages = !isTimed;
  const launched = launchBrowser({ ...wish, trustedKey, hosts, hasShortPages });
  const browser = await launched.catch(async (error) => {
    await officeJs.close();
    throw error;
  });
  const [addIn, workbench] = await Promise.all([
    serveFolder(ADD_IN_FOLDER, certificate),
    serveFolder(folder, certificate),
  ]);
  const address = `${workbench.origin}/${PAGE_FILES[page]}`;
  // A second page in the same context opens sooner than a page in a new context.
  const shared = await browser.newContext();
  return {
    addIn,
    open: async (options = {}) => {
      if (!isTimed && !options.context && !options.isStorageBlocked) {
        const newPage = await shared.newPage();
        await forgetStored(newPage, addIn.origin);
        return openWorkbench(newPage, address, addIn, options, () => newPage.close());
      }
      const own = await browser.newContext(options.context);
      return openWorkbench(await own.newPage(), address, addIn, options, () => own.close());
    },
    close: async () => {
      await browser.close();
      await Promise.all([addIn.close(), workbench.close(), officeJs.close()]);
    },
  };
}

/** Removes what earlier pages of the context stored, such as a chosen language. */
async function forgetStored(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await session.detach();
}

async function openWorkbench(
  page: Page,
  address: string,
  addIn: WebServer,
  {
    locale = 'nl-NL',
    language = locale,
    host = {},
    workbook = 'demo.xlsx',
    sheet,
    now = '2016-12-05T10:00:00',
    isStorageBlocked = false,
  }: OpenOptions,
  close: () => Promise<void>,
): Promise<OpenWorkbench> {
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(startClockAt, new Date(now).getTime());
  if (isStorageBlocked) await page.addInitScript(blockStorage);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const query = new URLSearchParams({
    addin: addIn.origin,
    locale,
    language,
    workbook,
    host: JSON.stringify(host),
    ...(sheet === undefined ? {} : { sheet }),
  });
  await page.goto(`${address}?${query}`);
  await page.evaluate(() => window.workbench.then(() => undefined));
  const addInFrame = page.frames().find((frame) => frame.url().startsWith(addIn.origin));
  if (!addInFrame) throw new Error('The add-in has no frame in the workbench.');
  return { page, addInFrame, requests, complaints, close };
}

/**
 * Runs in every page before its own scripts. Changes only the time of `Date`. Office.js uses
 * timers, so they do not change.
 */
function startClockAt(milliseconds: number): void {
  const RealDate = Date;
  const ahead = milliseconds - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...args: [] | [number]) {
      super(...((args.length === 0 ? [RealDate.now() + ahead] : args) as [number]));
    }
    static override now(): number {
      return RealDate.now() + ahead;
    }
  } as DateConstructor;
}

/** Runs in every page before its own scripts. Makes every use of storage throw an error. */
function blockStorage(): void {
  for (const storage of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, storage, {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }
}

/**
 * Runs a function in the page, with the workbench as its argument. The source of the function is
 * sent to the page, so the function cannot use variables of the test.
 */
export function inWorkbench<Result>(
  { page }: OpenWorkbench,
  run: (workbench: AddInAtWork) => Result | Promise<Result>,
): Promise<Result> {
  return page.evaluate(`window.workbench.then(${run.toString()})`) as Promise<Result>;
}

/** Leaves one blank sheet in the workbook. Do not call this while the pane reads. */
export function emptyWorkbook(open: OpenWorkbench): Promise<void> {
  return inWorkbench(open, ({ host }) => {
    host.workbook.sheets.splice(1);
    for (const sheet of host.workbook.sheets) {
      sheet.cells.clear();
      sheet.tables = [];
      sheet.charts = [];
    }
  });
}

/**
 * Waits until a condition of the workbench is true.
 *
 * @param holds the condition, or its source if it needs variables of the test
 */
export function waitInWorkbench(
  { page }: OpenWorkbench,
  holds: string | ((workbench: AddInAtWork) => boolean),
): Promise<void> {
  return waitInPage(page, `() => window.workbench.then(${holds.toString()})`);
}
