/** Asks to which half-year the rows of a week belong, if a half-year ends within that week. */
import { civilOf, halfYearLabel, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { TableDefinition } from '../table';
import { TABLES } from '../tables';
import { textsInColumn } from './column-texts';
import { listsOf, type Draft, type DraftList } from './draft';
import { yearFor } from './list-rows';
import { answer, question, type Answer, type Question } from './question';
import { textAround } from './around';
import { meaningKey } from './translate';
import { splitWeekIn, weekIn, type SplitWeek } from './week';

interface FoundWeek {
  readonly text: string;
  readonly split: SplitWeek;
  rows: number;
}

export function weekQuestions(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  const definition: TableDefinition = TABLES[role];
  return Object.keys(definition.columns).flatMap((field) => {
    if (definition.columns[field]?.kind.name !== 'date') return [];
    const known = guide.meanings[field] ?? {};
    const found = new Map<string, FoundWeek>();
    for (const list of listsOf(draft)) addWeeks(list, field, found);
    return [...found].map(([week, { text, split, rows }]) => {
      const key = `week:${field}:${week}`;
      const meaning = (day: SerialDay): Answer =>
        answer(
          { kind: 'half-year', period: halfYearLabel(halfYearOf(day)) },
          {
            ...guide,
            meanings: { ...guide.meanings, [field]: { ...known, [week]: dayText(day) } },
          },
          key,
        );
      const answers = [meaning(split.before), meaning(split.after)];
      return question(role, key, { kind: 'week', text, rows }, answers, false);
    });
  });
}

function addWeeks(list: DraftList, field: string, found: Map<string, FoundWeek>): void {
  const add = (text: string, rows: number): void => {
    const split = weekIn(text) === null ? null : splitWeekIn(text, yearFor(list, null));
    if (split === null) return;
    const seen = found.get(meaningKey(text));
    if (seen) seen.rows += rows;
    else found.set(meaningKey(text), { text, split, rows });
  };
  const from = list.source.fields[field];
  if (from?.from === 'sheet' || from?.from === 'title') {
    const around = textAround(list.region, from.from, (text) => weekIn(text) !== null);
    if (around !== null) add(around.text, list.body.length);
    return;
  }
  for (const text of textsInColumn(list, field)) add(text.trim(), 1);
}

function dayText(on: SerialDay): string {
  const { year, month, day } = civilOf(on);
  return `${day}-${month}-${year}`;
}
