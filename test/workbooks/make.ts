/**
 * Writes the workbooks of this folder that TypeScript makes. Run it with `npm run workbooks`. The
 * Python scripts in `make/`, which need openpyxl or LibreOffice, make the others. All are committed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoWorkbook } from './make/demo/workbook';
import { workbookOfToday } from './make/vandaag/workbook';
import { doubtful, large, minimal, totals } from './make/hucre-files';

export const WORKBOOKS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'demo.xlsx': demoWorkbook,
  'vandaag.xlsx': workbookOfToday,
  'minimaal.xlsx': minimal,
  'totaalrijen.xlsx': totals,
  'twijfelachtig.xlsx': doubtful,
  'twintigduizend.xlsx': large,
};

async function makeAll(): Promise<void> {
  for (const [name, make] of Object.entries(WORKBOOKS)) {
    const file = await make();
    writeFileSync(join(__dirname, name), file);
    console.log(`${name}: ${file.length} bytes`);
  }
}

if (require.main === module) void makeAll();
