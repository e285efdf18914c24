/** Dates typed as text of which some can only be read with the month first. */
import { TABLES } from '../tables';
import type { TableDefinition } from '../table';
import { headerOf } from '../table';
import { dateOrderOf, provesMonthFirst, type DateOrder } from '../words/date-order';
import { indexOfField, listsOf, type Draft } from './draft';
import { answer, question, type Answer, type Question } from './question';

/**
 * A date such as `4/13/2016` proves that the months of its column come first, so that `4/3/2016`
 * beside it is another day than it seems. In a column with both orders either answer leaves dates
 * that cannot be read, which are found at their cells.
 */
export function dateOrderQuestions(draft: Draft): readonly Question[] {
  const definition: TableDefinition = TABLES[draft.role];
  return Object.entries(definition.columns).flatMap(([field, { kind }]) => {
    const found = kind.name === 'date' ? orderIn(draft, field) : null;
    if (found === null || found.order === 'day-first') return [];
    const { order, header } = found;
    const key = `date-order:${field}`;
    const inOrder = (first: 'day-first' | 'month-first'): Answer => {
      const dateOrders = { ...draft.guide.dateOrders, [field]: first };
      return answer({ kind: first }, { ...draft.guide, dateOrders }, key);
    };
    const answers = [inOrder('month-first'), inOrder('day-first')];
    const data = { kind: 'date-order', field: headerOf(definition, field), header } as const;
    return [question(draft.role, key, data, answers, order === 'month-first')];
  });
}

/** One date with the month first may be a slip, which is found at its cell. */
const FEWEST_PROOFS = 3;

interface FoundOrder {
  readonly order: DateOrder;
  /** Of the first column that the field is read from. */
  readonly header: string;
}

/** What the texts of a field prove, over all lists that it is read from; null for nothing. */
function orderIn(draft: Draft, field: string): FoundOrder | null {
  const columns = listsOf(draft).flatMap((list) => {
    const index = indexOfField(list, field);
    return index === null ? [] : [{ list, index }];
  });
  const [first] = columns;
  if (first === undefined) return null;
  const texts = columns.flatMap(({ list: { region, body }, index }) =>
    body.flatMap((row) => {
      const value = region.grid.values[row]?.[region.left + index];
      return typeof value === 'string' && value !== '' ? [value] : [];
    }),
  );
  if (texts.filter(provesMonthFirst).length < FEWEST_PROOFS) return null;
  const order = dateOrderOf(texts);
  return order && { order, header: first.list.region.headers[first.index] ?? '' };
}
