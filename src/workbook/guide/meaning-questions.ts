/** Asks what the partners' own codes mean in a column with a status. */
import { isBlank } from '../cell';
import { headerOf, type TableDefinition } from '../table';
import { TABLES } from '../tables';
import { indexOfField, listsOf, type Draft } from './draft';
import { saysNothing } from './pieces';
import { answer, question, type Question } from './question';
import { meaningKey } from './translate';

/** A code that occurs only once is treated as a typing error. */
const FEWEST_TIMES = 2;
const MOST_CODES = 6;

/** Asks what each unknown status of a placement means. */
export function meaningQuestions(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  if (role !== 'placements') return [];
  const field = 'status';
  const definition: TableDefinition = TABLES[role];
  const kind = definition.columns[field]?.kind;
  if (kind === undefined) return [];
  const known = guide.meanings[field] ?? {};
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const list of listsOf(draft)) {
    const index = indexOfField(list, field);
    if (index === null) continue;
    const { grid, left } = list.region;
    for (const row of list.body) {
      const value = grid.values[row]?.[left + index] ?? '';
      if (isBlank(value) || saysNothing(value) || meaningKey(value) in known) continue;
      if (kind.read(value, 'General', 0).value !== null) continue;
      const seen = counts.get(meaningKey(value));
      if (seen) seen.count += 1;
      else counts.set(meaningKey(value), { text: String(value).trim(), count: 1 });
    }
  }
  const codes = [...counts].filter(([, { count }]) => count >= FEWEST_TIMES);
  if (codes.length > MOST_CODES) return [];
  return codes
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([code, { text, count }]) => {
      const key = `meaning:${field}:${code}`;
      const answers = (kind.options ?? []).map((option) =>
        answer(
          { kind: 'means', code: option },
          {
            ...guide,
            meanings: { ...guide.meanings, [field]: { ...known, [code]: option } },
          },
          key,
        ),
      );
      const data = { kind: 'meaning', field: headerOf(definition, field), text, count } as const;
      return question(role, key, data, answers, false);
    });
}
