import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSharedWindow } from '../../workbench/run-overleg';
import { mutated, mutation } from './mutations';
import { outcomeOf } from './spoiled-file';

const SMALL = readFileSync(join(__dirname, '../workbooks/minimaal.xlsx'));

const window = createSharedWindow();
afterAll(() => window.close());

test('an unchanged file gives a tab', async () => {
  expect(await outcomeOf(SMALL, window)).toBe('made');
});

test('a spoiled file gives a tab or a refusal, and no program error or half a file', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      expect(await outcomeOf(mutated(SMALL, change), window)).not.toMatch(/^unexpected/);
    }),
    { numRuns: 60 },
  );
});
