/** Asks in which half-year the rows of a week count, if a half-year ends within that week. */
import { civilOf, halfYearLabel, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { TableDefinition } from '../table';
import { TABLES } from '../tables';
import { textsInColumn } from './column-texts';
import { indexOfField, listsOf, type Draft, type DraftList } from './draft';
import { yearFor } from './list-rows';
import { answer, question, type Answer, type Question } from './question';
import { headingOf, rowsWithHeadings, textAround } from './around';
import type { TextAround } from './titles';
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
    return [...found.values()].map(({ text, split, rows }) => {
      const key = `week:${field}:${split.key}`;
      const meaning = (day: SerialDay): Answer =>
        answer(
          { kind: 'half-year', period: halfYearLabel(halfYearOf(day)) },
          {
            ...guide,
            meanings: { ...guide.meanings, [field]: { ...known, [split.key]: dayText(day) } },
          },
          key,
        );
      const answers = [meaning(split.before), meaning(split.after)];
      return question(role, key, { kind: 'week', text, rows }, answers, false);
    });
  });
}

function addWeeks(list: DraftList, field: string, found: Map<string, FoundWeek>): void {
  const add = (text: string, rows: number, year: number | null): void => {
    const split = weekIn(text) === null ? null : splitWeekIn(text, year);
    if (split === null) return;
    const seen = found.get(split.key);
    if (seen) seen.rows += rows;
    else found.set(split.key, { text, split, rows });
  };
  const from = list.source.fields[field];
  const year = yearFor(list, null);
  if (from?.from === 'sheet' || from?.from === 'title') {
    const around = textAround(list.region, from.from, (text) => weekIn(text) !== null);
    if (around !== null) add(around.text, list.body.length, year);
    return;
  }
  if (from?.from === 'heading' || list.source.year?.from === 'heading') {
    const index = indexOfField(list, field);
    for (const { row, heading } of rowsBelowHeadings(list)) {
      const text = from?.from === 'heading' ? heading.text : textAt(list, row, index);
      add(text.trim(), 1, yearFor(list, heading));
    }
    return;
  }
  for (const text of textsInColumn(list, field)) add(text.trim(), 1, year);
}

interface RowBelowHeading {
  readonly row: number;
  readonly heading: TextAround;
}

function rowsBelowHeadings({ region, body }: DraftList): readonly RowBelowHeading[] {
  const rows = new Set(body);
  let heading: TextAround | null = null;
  const found: RowBelowHeading[] = [];
  for (const row of rowsWithHeadings(region)) {
    const own = headingOf(region, row);
    if (own !== null) heading = own;
    else if (heading !== null && rows.has(row)) found.push({ row, heading });
  }
  return found;
}

function textAt({ region }: DraftList, row: number, index: number | null): string {
  if (index === null) return '';
  const value = region.grid.values[row]?.[region.left + index];
  return typeof value === 'string' ? value : '';
}

function dayText(on: SerialDay): string {
  const { year, month, day } = civilOf(on);
  return `${day}-${month}-${year}`;
}
