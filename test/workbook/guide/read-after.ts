/** Reads workbooks after questions about a table were answered. */
import { serialOf } from '../../../src/domain/calendar';
import type { AnswerLabel } from '../../../src/workbook/guide/question';
import { guideKey } from '../../../src/workbook/guide/schema';
import type { CellScalar, SheetGrid } from '../../../src/workbook/grid';
import type { Role } from '../../../src/workbook/tables';
import type { Understanding } from '../../../src/workbook/understand';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf, type SheetOptions } from '../sheets';
import { HEADER, quotas } from './shaped-workbooks';

export const AS_OF = serialOf(2016, 10, 12);
export const day = (month: number, date: number) => serialOf(2016, month, date);

export type Choose = Readonly<Record<string, AnswerLabel['kind'] | string>>;
export type Settings = Readonly<Record<string, string>>;

/**
 * Answers the questions about a table, and then reads. `choose` gives answers by kind of question.
 * Other questions get the proposed answer. It stops at a question that gets no answer.
 */
export function readAfter(
  role: Role,
  sheets: readonly SheetGrid[],
  choose: Choose = {},
): {
  readonly read: Understanding;
  readonly asked: readonly string[];
  readonly settings: Settings;
} {
  let settings: Settings = {};
  const asked: string[] = [];
  for (let count = 0; count < 9; count += 1) {
    const read = understand(workbookOf(sheets, { settings }), AS_OF);
    const question = read.guides.byRole[role].questions.find(({ isOptional }) => !isOptional);
    if (question === undefined) return { read, asked, settings };
    const { data, answers, proposes } = question;
    asked.push(data.kind);
    const wanted = choose[data.kind];
    const given = answers.find(({ label }) => Object.values(label).includes(wanted ?? ''));
    const guide = (given ?? (proposes ? answers[0] : undefined))?.guide;
    if (!guide) return { read, asked, settings };
    settings = { ...settings, [guideKey(role)]: JSON.stringify(guide) };
  }
  throw new Error('There is no end to the questions.');
}

export const peopleIn = ({ records }: Understanding): number =>
  records.placements.reduce((sum, { persons }) => sum + persons, 0);
export const codesOf = ({ findings }: Understanding): readonly string[] =>
  findings.map(({ code }) => code);
export const list = (
  rows: readonly (readonly CellScalar[])[],
  options?: SheetOptions,
  more = [''],
) => [
  quotas,
  sheetOf('Plaatsingen', [[...HEADER, ...more.filter((one) => one !== '')], ...rows], options),
];

export const TWO = [
  [day(8, 4), 'Z-1', 3, 'Brugstede'],
  [day(9, 1), 'Z-2', 2, 'Diezehof'],
] as const;
