import { figureLine, peopleCell, subheadingLine } from '../line';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { dayText } from '../words';
import type { CoaFigures } from './coa-figures';

/** Part of block 2: always the same lines; without a figure of COA they are dashes. */
export function coaLines(coa: CoaFigures | null, words: TabWords): Line[] {
  const { coa: w } = words;
  const line = (id: string, label: string, people: number | null, explanation: string): Line =>
    figureLine(`coa.${id}`, label, peopleCell(people, words), explanation);
  return [
    subheadingLine('coa.heading', w.heading),
    line('coa', w.coa, coa?.coa ?? null, coa ? w.coaOn(dayText(coa.on, words)) : w.none),
    line('ours', w.ours, coa?.ours ?? null, coa ? w.oursSince(dayText(coa.since, words)) : ''),
    line('difference', w.difference, coa?.difference ?? null, coa ? w.differenceIs : ''),
    line('notReported', w.notReported, coa?.notReported ?? null, coa ? w.notReportedIs : ''),
    line('otherwise', w.otherwise, coa?.otherwise ?? null, coa ? w.otherwiseIs : ''),
  ];
}
