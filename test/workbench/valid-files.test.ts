/** Validates the files of the command line with Microsoft's own implementation of the standard. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  faultsOf,
  newFaults,
  testWithValidator,
} from '../../packages/excel-stand-in/test/xlsx/validator';
import { readOptions } from '../../workbench/command-line-options';
import { createSharedWindow, runOverleg } from '../../workbench/run-overleg';

const WORKBOOKS = join(__dirname, '..', 'workbooks');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valid-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function make(...args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (!('input' in options)) throw new Error('This makes the tab in one workbook.');
  const window = createSharedWindow();
  await runOverleg(options, window).finally(() => window.close());
}

/**
 * Makes the tab in a copy. Returns the faults of the copy that the original workbook does not
 * have.
 */
async function addedFaults(name: string, ...args: readonly string[]): Promise<readonly string[]> {
  const [input, out] = [join(WORKBOOKS, name), join(folder, 'uit.xlsx')];
  await make(input, '--out', out, ...args);
  return newFaults(await faultsOf(input), await faultsOf(out));
}

testWithValidator(
  'a file with an administrators’ tab has no new fault, nor has that tab alone',
  async () => {
    const tab = join(folder, 'tab.xlsx');
    expect(await addedFaults('demo.xlsx', '--date', '2016-12-31', '--tab-only', tab)).toEqual([]);
    expect(await faultsOf(tab)).toEqual([]);
  },
);

testWithValidator('a file with an officials’ tab has no new fault', async () => {
  const asked = ['--date', '2026-11-25', '--meeting', 'ambtelijk'];
  expect(await addedFaults('vandaag.xlsx', ...asked)).toEqual([]);
});
