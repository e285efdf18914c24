/** Writes docs/rapport.md: the keys of the report as JSON, for each block of the tab. */
import { writeFileSync } from 'node:fs';
import { BLOCKS } from '../src/overleg/blocks';
import { reportOrder } from '../workbench/report-json';

const INTRODUCTION = [
  '<!-- Gemaakt door build/report-docs.ts; de sleutels staan bij elk blok in src/overleg/blocks. -->',
  '# Het rapport als JSON',
  '`npm run overleg -- werkmap.xlsx --json` schrijft een JSON-object met `findings`, `report` en `host`. Dit ' +
    'zijn de sleutels van `report`. Aantallen zijn hele personen of woningen, tenzij anders gezegd; dagen ' +
    'staan als `JJJJ-MM-DD`. Achterstand is positief, voorsprong negatief. Er staat geen casusnummer, woning ' +
    'of opmerking in. De enige teksten uit de werkmap zijn de namen van corporaties, wijken, locaties en ' +
    'begeleidingsstappen. Kleine aantallen staan er wel in: het rapport is voor eigen gebruik, niet de versie ' +
    'voor bestuurders.',
  'Een sleutel is `null` waar de tabel ontbreekt waaruit het cijfer komt, of waar de peildatum in geen ' +
    'halfjaar van Taakstelling valt.',
];

export function reportDocument(): string {
  const keys = reportOrder(BLOCKS).flatMap(({ jsonMeans }) => Object.entries(jsonMeans));
  const lines = keys.map(([key, means]) => `- \`${key}\`: ${means}.`);
  return `${[...INTRODUCTION, lines.join('\n')].join('\n\n')}\n`;
}

export function writeReportDocument(path: string): void {
  writeFileSync(path, reportDocument());
}
