import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serialOf } from '../src/domain/calendar';
import { runOverleg } from './run-overleg';
import { summaryLines } from './summary';

/** Makes the tab for the demo workbook and says where the partners stand: the main job, no Excel. */
async function demo(): Promise<void> {
  const folder = join(__dirname, '..', 'out');
  await mkdir(folder, { recursive: true });
  const options = {
    input: join(__dirname, '..', 'test', 'workbooks', 'demo.xlsx'),
    out: join(folder, 'demo - overleg.xlsx'),
    date: serialOf(2016, 12, 31),
    asOf: null,
    meeting: 'bestuurlijk',
    language: 'nl',
    check: false,
    tabOnly: null,
    json: false,
  } as const;
  const outcome = await runOverleg(options);
  process.stdout.write(`${summaryLines(outcome, 'nl').join('\n')}\n`);
}

void demo();
