import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { writeFontconfig, type FontChoice } from './fonts';
import { packagedChromium } from './packaged-chromium';

const CACHE = join(__dirname, '../.cache');
/** Whether the browser uses its own sandbox. Containers on Linux do not support it. */
const hasSandbox = process.platform !== 'linux';
const SANDBOX: LaunchOptions = {
  chromiumSandbox: hasSandbox,
  args: hasSandbox ? [] : ['--no-sandbox'],
};

/** One possible browser: its name in messages, and how to start it. */
interface Candidate {
  readonly name: string;
  readonly options: () => Promise<LaunchOptions>;
}

export interface BrowserWish {
  /** The SHA-256 of a certificate's public key in base64. The browser trusts that certificate. */
  readonly trustedKey?: string;
  /** By host name, the address at which the browser finds the host, such as `localhost:3000`. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** Whether the browser opens a window, with the machine's own fonts. */
  readonly hasWindow?: boolean;
  /** The fonts of a browser without a window. The default is `narrow`. */
  readonly fonts?: FontChoice;
  /** A feature of Chromium that is off by default. Other browsers ignore the name. */
  readonly feature?: string;
  /** Whether each page stays open for seconds only. The default is false. */
  readonly hasShortPages?: boolean;
}

/** Saves a sixth of the processor time of pages that are open for seconds. */
const FOR_SHORT_PAGES = [
  // Pages of a site and context share a process, with its compiled code.
  '--process-per-site',
  // The slowest compiler only pays off for pages that stay open. A larger space for new objects is
  // cleared less often.
  '--js-flags=--no-turbofan --min-semi-space-size=32',
];

/**
 * Starts a Chromium browser. `CHROME_PATH` is the only candidate if it is set. Otherwise the
 * candidates are Chrome, Edge, Debian's chromium, and the browser in the development dependencies
 * (Linux x64), in this order. The last candidate cannot show a window.
 *
 * @throws Error if no candidate starts, with the reason for each
 */
export async function launchBrowser(wish: BrowserWish = {}): Promise<Browser> {
  const { trustedKey, hosts = {}, hasWindow = false, fonts = 'narrow', feature } = wish;
  const rules = Object.entries(hosts).map(([host, address]) => `MAP ${host} ${address}`);
  const wished = [
    ...(trustedKey ? [`--ignore-certificate-errors-spki-list=${trustedKey}`] : []),
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []),
    ...(hasWindow ? ['--start-maximized'] : []),
    ...(feature ? [`--enable-blink-features=${feature}`] : []),
    ...(wish.hasShortPages ? FOR_SHORT_PAGES : []),
  ];
  const ownFonts = hasWindow ? {} : { FONTCONFIG_FILE: await writeFontconfig(fonts, CACHE) };
  const refusals: string[] = [];
  for (const candidate of candidates(hasWindow)) {
    try {
      const { args = [], env = {}, ...options } = await candidate.options();
      return await chromium.launch({
        ...options,
        args: [...args, ...wished],
        env: { ...process.env, ...env, ...ownFonts },
        headless: !hasWindow,
      });
    } catch (error) {
      refusals.push(`- ${candidate.name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No browser could be started.\n${refusals.join('\n')}\n` +
      'Install Chrome, Edge or Chromium, or set CHROME_PATH to the program.',
  );
}

function candidates(hasWindow: boolean): readonly Candidate[] {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return [program('CHROME_PATH', chosen)];
  return [
    channel('chrome'),
    channel('msedge'),
    program('/usr/bin/chromium', '/usr/bin/chromium'),
    ...(hasWindow ? [] : [{ name: '@sparticuz/chromium', options: fromPackage }]),
  ];
}

function program(name: string, executablePath: string): Candidate {
  return { name, options: async () => ({ ...SANDBOX, executablePath }) };
}

function channel(name: string): Candidate {
  return { name, options: async () => ({ ...SANDBOX, channel: name }) };
}

async function fromPackage(): Promise<LaunchOptions> {
  const { executable, libraries } = await packagedChromium(CACHE);
  return { ...SANDBOX, executablePath: executable, env: { LD_LIBRARY_PATH: libraries } };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
