/**
 * `npm run host-coverage`: writes the coverage of Excel's object model into the README, and the
 * missing members into `host/lacking.ts`. By that list, the host refuses what Excel has and the
 * stand-in lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { lackingOf } from './coverage';
import { coreTotal, lackingProperties, measureCoverage, total, withCoverage } from './report';

const PACKAGE = join(__dirname, '..');
const README = join(PACKAGE, 'README.md');
const LACKING = join(PACKAGE, 'host/lacking.ts');

const STYLE = { singleQuote: true, printWidth: 100, trailingComma: 'all' } as const;

async function main(): Promise<void> {
  const coverage = await measureCoverage();
  const lacking =
    '/** Made by `npm run host-coverage`: properties that Excel has and the stand-in lacks, by class. */\n' +
    'export const LACKING: Readonly<Record<string, readonly string[]>> = ' +
    `${JSON.stringify(lackingProperties(coverage))};\n`;
  const readme = withCoverage(readFileSync(README, 'utf8'), coverage);
  writeFileSync(LACKING, await format(lacking, { ...STYLE, parser: 'typescript' }));
  writeFileSync(README, await format(readme, { ...STYLE, parser: 'markdown' }));
  for (const each of coverage) {
    console.log(`${each.name}: ${each.members - lackingOf(each).length} of ${each.members}`);
  }
  console.log(total(coverage));
  console.log(coreTotal(coverage));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
