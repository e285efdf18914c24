/** Writes the workbooks of this folder that TypeScript makes: `npm run workbooks`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoWorkbook } from './make/demo/workbook';

const WORKBOOKS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'demo.xlsx': demoWorkbook,
};

async function makeAll(): Promise<void> {
  for (const [name, make] of Object.entries(WORKBOOKS)) {
    const file = await make();
    writeFileSync(join(__dirname, name), file);
    console.log(`${name}: ${file.length} bytes`);
  }
}

void makeAll();
