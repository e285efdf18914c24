import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

const CACHE = join(__dirname, '../.cache');
/** Of the browser's own processes, which containers on Linux have no means for. */
const hasSandbox = process.platform !== 'linux';
const SANDBOX: LaunchOptions = {
  chromiumSandbox: hasSandbox,
  args: hasSandbox ? [] : ['--no-sandbox'],
};

/** One way to come by a browser: what to call it in a message, and how to start it. */
interface Candidate {
  readonly name: string;
  readonly options: () => Promise<LaunchOptions>;
}

export interface BrowserWish {
  /** Base64 SHA-256 of the public key of a certificate that is taken for a right one. */
  readonly trustedKey?: string;
  /** On the screen; else there is none. */
  readonly hasWindow?: boolean;
}

/**
 * Starts a Chromium browser: the one that `CHROME_PATH` names; else an installed Chrome or Edge,
 * else Debian's chromium, else the one that comes with the development dependencies (Linux x64),
 * which can show no window. A `CHROME_PATH` that does not start is an error; any other gives way to
 * the next.
 *
 * @throws Error with the reason of every candidate when none starts.
 */
export async function launchBrowser(wish: BrowserWish = {}): Promise<Browser> {
  const { trustedKey, hasWindow = false } = wish;
  const trusted = trustedKey ? [`--ignore-certificate-errors-spki-list=${trustedKey}`] : [];
  const refusals: string[] = [];
  for (const candidate of candidates(hasWindow)) {
    try {
      const { args = [], ...options } = await candidate.options();
      const shown = hasWindow ? ['--start-maximized'] : [];
      const all = [...args, ...trusted, ...shown];
      return await chromium.launch({ ...options, args: all, headless: !hasWindow });
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
    ...(hasWindow ? [] : [{ name: '@sparticuz/chromium', options: packagedChromium }]),
  ];
}

function program(name: string, executablePath: string): Candidate {
  return { name, options: async () => ({ ...SANDBOX, executablePath }) };
}

function channel(name: string): Candidate {
  return { name, options: async () => ({ ...SANDBOX, channel: name }) };
}

async function packagedChromium(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`comes for Linux x64 only, this is ${process.platform} ${process.arch}`);
  }
  const folder = await unpackedOnce();
  return {
    ...SANDBOX,
    executablePath: join(folder, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      // A bare Debian has no NSS and no fonts: the package brings both.
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * The folder with the package's browser, unpacked on first use. Several processes may come at the
 * same time: each unpacks into a folder of its own, and the first to finish gives it its name.
 */
async function unpackedOnce(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf('build'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await unpack(join(root, 'bin'), draft, folder);
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  }
  return folder;
}

async function unpack(bin: string, into: string, finalFolder: string): Promise<void> {
  const packed = (name: string) => [createReadStream(join(bin, name)), createBrotliDecompress()];
  const executable = join(into, 'chromium');
  await pipeline([...packed('chromium.br'), createWriteStream(executable)]);
  await chmod(executable, 0o755);
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    await pipeline([...packed(archive), extract(into)]);
  }
  await writeFile(
    join(into, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<dir>${join(finalFolder, 'fonts')}</dir><cachedir>${join(dirname(finalFolder), 'fonts-cache')}</cachedir>` +
      `</fontconfig>`,
  );
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
