import { isNeeded, type HeaderDoubt } from './column';
import type { HeaderMatch } from './header';
import type { TableDefinition } from './table';

/**
 * A question to a person about the columns of a table. Indexes count the headers from 0. With one
 * index, `which-column` asks whether that header is the column.
 */
export type ColumnQuestion =
  | {
      readonly kind: 'which-column';
      readonly field: string;
      readonly indexes: readonly number[];
      readonly proposed: number;
    }
  | { readonly kind: 'which-field'; readonly index: number; readonly fields: readonly string[] }
  | { readonly kind: HeaderDoubt; readonly field: string; readonly index: number };

export interface ChosenColumns {
  /**
   * The index of each field's header. Null if no header was found, or if a person has to choose
   * one.
   */
  readonly indexes: Readonly<Record<string, number | null>>;
  readonly questions: readonly ColumnQuestion[];
  /** Required fields without a column and without a question. */
  readonly missing: readonly string[];
  /**
   * Required fields with a question, if only ambiguous headers were found. The table may lack these
   * fields.
   */
  readonly doubtful: readonly string[];
  /** Headers that are the same as a header further left. */
  readonly repeated: readonly { readonly field: string; readonly index: number }[];
  /** Headers that may mean a field for which another header is used. */
  readonly alternatives: readonly { readonly field: string; readonly index: number }[];
}

interface Claim extends HeaderMatch {
  readonly index: number;
}

/** Chooses a header for each field. `settled` holds the columns that a person has chosen. */
export function chooseColumns(
  definition: TableDefinition,
  headers: readonly string[],
  settled: Readonly<Record<string, number>> = {},
): ChosenColumns {
  const taken = new Set(Object.values(settled));
  const matches = headers.map((header, index) =>
    taken.has(index) ? [] : definition.match(header).filter(({ field }) => !(field in settled)),
  );
  const indexes: Record<string, number | null> = {};
  const questions: ColumnQuestion[] = [];
  const repeated: { field: string; index: number }[] = [];
  const alternatives: { field: string; index: number }[] = [];

  matches.forEach((found, index) => {
    if (found.length < 2) return;
    questions.push({ kind: 'which-field', index, fields: found.map(({ field }) => field) });
  });
  const claims = claimsByField(matches);
  for (const [field, column] of Object.entries(definition.columns)) {
    const claimed = claims.get(field) ?? [];
    const decision = settled[field] ?? decide(field, claimed, column.asks, column.synonyms);
    indexes[field] = typeof decision === 'number' ? decision : null;
    if (decision !== null && typeof decision === 'object') questions.push(decision);
    for (const { index } of repeatsOf(claimed)) repeated.push({ field, index });
    if (typeof decision === 'number' && !(field in settled)) {
      const others = claimed.filter(
        ({ index, strength, as }) =>
          index !== decision && strength === 'synonym' && !(as in column.asks),
      );
      alternatives.push(...others.map(({ index }) => ({ field, index })));
    }
  }
  const asked = new Set(questions.flatMap((question) => fieldsOf(question)));
  const without = requiredWithout(definition, indexes);
  const isWeak = (field: string): boolean =>
    matches.every((found) =>
      found.every((match) => match.field !== field || match.strength === 'weak'),
    );
  return {
    indexes,
    questions,
    missing: without.filter((field) => !asked.has(field)),
    doubtful: without.filter((field) => asked.has(field) && isWeak(field)),
    repeated,
    alternatives,
  };
}

function claimsByField(matches: readonly (readonly HeaderMatch[])[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  matches.forEach(([match, second], index) => {
    if (match === undefined || second !== undefined) return;
    claims.set(match.field, [...(claims.get(match.field) ?? []), { ...match, index }]);
  });
  return claims;
}

/**
 * Returns the index of the field's column, or a question. Returns null if no header may mean the
 * field.
 */
function decide(
  field: string,
  claims: readonly Claim[],
  asks: Readonly<Record<string, HeaderDoubt>>,
  synonyms: readonly string[],
): number | ColumnQuestion | null {
  const strongest = strongestOf(
    claims.filter(({ as }) => !(as in asks)),
    synonyms,
  );
  const [first, second] = strongest;
  const doubtful = claims.find(({ as }) => as in asks);
  const doubt = doubtful && asks[doubtful.as];
  if (doubtful && doubt && (first === undefined || first.strength === 'weak')) {
    return { kind: doubt, field, index: doubtful.index };
  }
  if (first === undefined) return null;
  if (second === undefined && first.strength !== 'weak') return first.index;
  const indexes = strongest.map(({ index }) => index).sort((a, b) => a - b);
  return { kind: 'which-column', field, indexes, proposed: first.index };
}

/**
 * Returns the headers that match the field best: names before synonyms, synonyms before typing
 * errors. Synonyms are in the order in which they were declared.
 */
function strongestOf(claims: readonly Claim[], synonyms: readonly string[]): readonly Claim[] {
  for (const strength of ['name', 'synonym', 'typo', 'weak'] as const) {
    const equal = claims.filter((claim) => claim.strength === strength);
    if (equal.length > 0) {
      return equal.sort((a, b) => synonyms.indexOf(a.as) - synonyms.indexOf(b.as));
    }
  }
  return [];
}

function repeatsOf(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, index) =>
    claims.slice(0, index).some(({ as }) => as === claim.as && claim.strength !== 'synonym'),
  );
}

export function requiredWithout(
  { columns }: TableDefinition,
  indexes: Readonly<Record<string, number | null>>,
): readonly string[] {
  const isFound = (field: string): boolean => (indexes[field] ?? null) !== null;
  return Object.entries(columns)
    .filter(([field, column]) => {
      if (isFound(field)) return false;
      return isNeeded(column) || (column.unless !== null && !isFound(column.unless));
    })
    .map(([field]) => field);
}

export function fieldsOf(question: ColumnQuestion): readonly string[] {
  return question.kind === 'which-field' ? question.fields : [question.field];
}
