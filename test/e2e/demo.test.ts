import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { launchBrowser } from '../../workbench/browser';
import { keyHashOf, makeCertificate, serveFolder } from '../../workbench/web-server';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';

const ROOT = join(__dirname, '../..');
const OUT = join(ROOT, 'out');

/** Runs the demo as `npm run demo` does. `said.text` is the text that the demo prints. */
function runDemo(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const script = join(ROOT, 'workbench/demo.ts');
  const command = [require.resolve('tsx/cli'), script, ...args];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
  });
  const said = { text: '' };
  child.stdout.on('data', (chunk) => (said.text += String(chunk)));
  child.stderr.on('data', (chunk) => (said.text += String(chunk)));
  return { child, said };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** Returns the HTTP status of an address, and accepts any certificate. */
function statusOf(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the demo', () => {
  it('makes the tab, its file and a picture, and then stops, with --headless', async () => {
    const [file, picture] = [join(OUT, 'demo - overleg.xlsx'), join(OUT, 'demo.png')];
    await Promise.all([rm(file, { force: true }), rm(picture, { force: true })]);
    const { child, said } = runDemo(['--headless']);
    expect({ code: await ended(child), said: said.text }).toMatchObject({ code: 0 });
    expect(said.text).toContain('Stand per 31 december 2016: voorsprong 41.');
    const { workbook } = await readWorkbook(await readFile(file), 'demo - overleg.xlsx');
    const tab = workbook.sheets.find(({ name }) => name === 'Overleg 2016-12-31 B');
    expect(tab?.charts.length).toBeGreaterThan(0);
    const image = await readFile(picture);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1440, 900]);
  });

  it('prints its addresses and instructions if no browser can be opened', async () => {
    const noBrowser = { CHROME_PATH: join(OUT, 'no-such-browser'), DISPLAY: ':0' };
    const { child, said } = runDemo([], noBrowser);
    const stopped = ended(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => said.text.includes('Stop met Ctrl+C.') && resolve());
      void stopped.then(() => reject(new Error(said.text)));
    });
    expect(said.text).toContain('- CHROME_PATH: ');
    expect(said.text).toContain('De browser waarschuwt voor het certificaat');
    const addresses = said.text.match(/https:\/\/localhost:\d+\S*/g) ?? [];
    expect(addresses).toHaveLength(2);
    for (const address of addresses) expect(await statusOf(address)).toBe(200);
    child.kill('SIGINT');
    await stopped;
    for (const address of addresses) {
      await expect(statusOf(address)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('opens a browser that trusts the certificate of the demo, and no other', async () => {
    const certificates = [await makeCertificate(), await makeCertificate()] as const;
    const folder = join(ROOT, 'docs');
    const servers = await Promise.all(certificates.map((each) => serveFolder(folder, each)));
    const browser = await launchBrowser({ trustedKey: keyHashOf(certificates[0]) });
    const page = await browser.newPage();
    const [trusted, other] = servers.map(({ origin }) => `${origin}/handleiding.md`);
    const answer = await page.goto(trusted ?? '');
    const visit = page.goto(other ?? '').then((shown) => shown?.status());
    const refusal = await visit.catch(({ message }: Error) => /ERR_CERT\w+/.exec(message)?.[0]);
    // Without the NSS libraries on the machine, Chromium quits instead of showing its error page.
    const outcome = browser.isConnected() ? refusal : 'ended';
    const answersOthers = await statusOf(other ?? '');
    await browser.close();
    await Promise.all(servers.map(({ close }) => close()));
    expect(answer?.status()).toBe(200);
    expect(['ERR_CERT_AUTHORITY_INVALID', 'ended']).toContain(outcome);
    expect(answersOthers).toBe(200);
  });
});
