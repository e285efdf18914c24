import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDay } from '../../src/domain/iso-day';
import { refusalOf } from '../../workbench/command-line-options';
import { runOverleg, type SharedWindow } from '../../workbench/run-overleg';

/**
 * Makes the tab for a file as the command line does.
 *
 * @returns `made`, or the code of the refusal
 * @throws Error if a refusal left a file behind, or if a success wrote none
 */
export async function outcomeOf(bytes: Uint8Array, window: SharedWindow): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spoiled-'));
  try {
    const input = join(folder, 'in.xlsx');
    await writeFile(input, bytes);
    const code = await codeOf(input, join(folder, 'uit.xlsx'), window);
    const left = (await readdir(folder)).sort().join(' ');
    const expected = code === 'made' ? 'in.xlsx uit.xlsx' : 'in.xlsx';
    if (left !== expected) throw new Error(`${code} left ${left}.`);
    return code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function codeOf(input: string, out: string, window: SharedWindow): Promise<string> {
  const date = parseIsoDay('2016-12-31');
  const asked = { date, asOf: null, meeting: null, language: 'nl', check: false } as const;
  try {
    await runOverleg({ ...asked, input, out, tabOnly: null, json: false }, window);
    return 'made';
  } catch (error) {
    const { code, message } = refusalOf(error, 'nl');
    return code === 'unexpected' ? `unexpected: ${message}` : code;
  }
}
