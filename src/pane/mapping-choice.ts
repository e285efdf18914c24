import type { ColumnQuestion } from '../workbook/choose-columns';
import type { MappingChoice } from '../workbook/mapping';
import type { Guides } from '../workbook/guide/guides';
import { isBlock } from '../workbook/guide/resolved';
import type { RecognisedRegion, Recognition } from '../workbook/recognise';
import type { Region } from '../workbook/regions';
import { ROLES } from '../workbook/tables';

/** The tables and blocks of the workbook, grouped by the answer that a person still has to give. */
export interface RegionGroups {
  /** Tables and blocks that are uncertain, or have uncertain columns. */
  readonly asked: readonly RecognisedRegion[];
  readonly recognised: readonly RecognisedRegion[];
  /** Blocks that belong to no table of the partners, or repeat a table from elsewhere. */
  readonly unused: readonly RecognisedRegion[];
}

/**
 * @param guides says which lists need more than their headers. They are left out here, because they
 * have their own questions. If `guides` is absent, no list is left out.
 */
export function groupRegions({ regions, byRole }: Recognition, guides?: Guides): RegionGroups {
  const guided = guides === undefined ? new Set<Region>() : regionsOfGuides(guides);
  const groupOf = (region: RecognisedRegion): keyof RegionGroups | null => {
    if (guided.has(region.region)) return null;
    const { role, columns, isAsked } = region;
    if (role === null) return isAsked ? 'asked' : 'unused';
    // If several lists may be this table, a single question asks which. None has its own form then.
    if (guides?.byRole[role].questions.some(({ data }) => data.kind === 'which-source'))
      return null;
    const guide = guides?.byRole[role];
    // A list that needs more than its headers has its own questions.
    if (byRole[role] === region && guide && guide.state !== 'absent' && guide.plain === null) {
      return null;
    }
    const used = byRole[role];
    if (used === region) {
      return columns?.questions.length || columns?.missing.length ? 'asked' : 'recognised';
    }
    return used === null ? 'asked' : 'unused';
  };
  const group = (name: keyof RegionGroups): readonly RecognisedRegion[] =>
    regions.filter((region) => groupOf(region) === name);
  const recognised = [...group('recognised')].sort((a, b) => orderOf(a) - orderOf(b));
  return { asked: group('asked'), recognised, unused: group('unused') };
}

/** Returns the blocks of tables that need more than the headers of one block. */
function regionsOfGuides({ byRole }: Guides): ReadonlySet<Region> {
  return new Set(
    ROLES.flatMap((role) => {
      const { draft, plain, state } = byRole[role];
      if (draft === null || plain !== null || state === 'absent') return [];
      return draft.resolved.sources.flatMap((source) => (isBlock(source) ? [source.region] : []));
    }),
  );
}

function orderOf({ role }: RecognisedRegion): number {
  return role === null ? ROLES.length : ROLES.indexOf(role);
}

/** A key that stays the same when the workbook is read again, so that an open block stays open. */
export function regionKey({ region: { grid, table, headerRow, left } }: RecognisedRegion): string {
  return JSON.stringify([grid.sheet, table?.name ?? [headerRow, left]]);
}

/**
 * The answers of a person about a block. `columns` has the index of a header as text, by field.
 * `signs` has `behind` or `ahead` by field: the meaning of a positive number. Empty text is no
 * answer.
 */
export interface RegionAnswers {
  /**
   * The role of the table, or `none` if the block is not a table of the partners. Empty if not
   * chosen.
   */
  readonly role: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly signs: Readonly<Record<string, string>>;
}

/**
 * Returns true if every question has an answer. If a person chose another table than the recognised
 * table, no other question counts.
 */
export function isAnswered({ role, columns }: RecognisedRegion, answers: RegionAnswers): boolean {
  if (answers.role === '') return false;
  if (answers.role !== role) return true;
  const said = (values: Readonly<Record<string, string>>, field: string): boolean =>
    (values[field] ?? '') !== '';
  return (columns?.questions ?? []).every((question) => {
    switch (question.kind) {
      case 'which-column':
      case 'contains-backlog':
        return said(answers.columns, question.field);
      case 'which-field':
        return question.fields.some((field) => answers.columns[field] === String(question.index));
      case 'sign':
        return said(answers.signs, question.field);
    }
  });
}

/**
 * Returns the answers to remember: those that differ from what was recognised, answers to
 * questions, and answers that were remembered earlier. The rest is recognised again when the
 * workbook changes. If a person chose another table, only the table is remembered, because its
 * columns were not shown.
 */
export function choiceOf(region: RecognisedRegion, answers: RegionAnswers): MappingChoice {
  const role = ROLES.find((one) => one === answers.role) ?? null;
  if (role === null || role !== region.role) return { role };
  const signs = signsSaid(region, answers);
  return { role, columns: { ...columnsSaid(region, answers), ...columnsOf(signs, region) }, signs };
}

function columnsSaid(
  { region: { headers }, columns, mapping }: RecognisedRegion,
  answers: RegionAnswers,
): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const [field, answer] of Object.entries(answers.columns)) {
    const header = answer === '' ? undefined : headers[Number(answer)];
    const isNew = columns?.indexes[field] !== Number(answer);
    const wasSaid = mapping !== null && field in mapping.columns;
    if (header !== undefined && (isNew || wasSaid)) said[field] = header;
  }
  return said;
}

function signsSaid(
  region: RecognisedRegion,
  answers: RegionAnswers,
): Readonly<Record<string, 'behind' | 'ahead'>> {
  const said: Record<string, 'behind' | 'ahead'> = {};
  for (const [field, answer] of Object.entries(answers.signs)) {
    const wasSaid = field in (region.mapping?.signs ?? {}) || signQuestion(region, field) !== null;
    if (answer === 'ahead' || (answer === 'behind' && wasSaid)) said[field] = answer;
  }
  return said;
}

/**
 * The headers of the columns for which a person chose a sign. That choice confirms the column too.
 */
function columnsOf(
  signs: Readonly<Record<string, string>>,
  region: RecognisedRegion,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(signs).flatMap((field) => {
      const index = signQuestion(region, field)?.index ?? region.columns?.indexes[field] ?? null;
      const header = index === null ? undefined : region.region.headers[index];
      return header === undefined ? [] : [[field, header]];
    }),
  );
}

type SignQuestion = Extract<ColumnQuestion, { readonly kind: 'sign' | 'contains-backlog' }>;

/**
 * The question whether a positive number in the column means behind or ahead. Null if not asked.
 */
export function signQuestion({ columns }: RecognisedRegion, field: string): SignQuestion | null {
  const found = columns?.questions.find(
    (question): question is SignQuestion => question.kind === 'sign' && question.field === field,
  );
  return found ?? null;
}
