/** Collects the open questions about a draft, which is a proposed guide. */
import { chooseColumns, type ColumnQuestion } from '../choose-columns';
import { isNeeded } from '../column';
import { headerKey } from '../header';
import { isKnownHeader, type Region } from '../regions';
import type { Steps } from '../steps';
import { TABLES, type Role } from '../tables';
import { headerOf, type TableDefinition } from '../table';
import { contentsOf, holdsPeople } from './contents';
import { listsOf, type Draft } from './draft';
import { columnsThatFit } from './propose/list-option';
import {
  answer,
  question,
  withAnswer,
  withField,
  type Answer,
  type AnswerLabel,
  type Question,
} from './question';
import { rowQuestions } from './row-questions';
import type { FieldSource, ListSource, ReadingGuide } from './schema';

/**
 * Returns all open questions. The last question asks whether the preview is right, unless a person
 * has confirmed the guide.
 */
export function* questionsOf(draft: Draft): Steps<readonly Question[]> {
  const { guide, role } = draft;
  const open = [...columnQuestions(draft), ...(yield* rowQuestions(draft))].filter(
    ({ key }) => !guide.answered.includes(key),
  );
  return guide.isConfirmed ? open : [...open, confirmation(role, guide)];
}

function confirmation(role: Role, guide: ReadingGuide): Question {
  const label = { kind: 'use' } as const;
  const confirmed = { ...withAnswer(guide, 'confirm', label), isConfirmed: true };
  return question(
    role,
    'confirm',
    { kind: 'confirm' },
    [{ label, guide: confirmed, none: [] }],
    true,
  );
}

/**
 * Answers each needed question as proposed, and returns the draft for a preview. Questions without
 * a proposal stay open.
 *
 * @param first the questions about the draft
 * @param again returns the draft of a guide after an answer, and the questions about it
 */
export function* asProposed(
  draft: Draft,
  first: readonly Question[],
  again: (guide: ReadingGuide) => Steps<{
    readonly draft: Draft;
    readonly questions: readonly Question[];
  }>,
): Steps<Draft> {
  let current = { draft, questions: first };
  for (let count = 0; count < MOST_PROPOSED; count += 1) {
    const next = current.questions.find(
      ({ proposes, isOptional, data }) => proposes && !isOptional && data.kind !== 'confirm',
    );
    const guide = next?.answers[0]?.guide;
    if (!guide) break;
    current = yield* again(guide);
  }
  return current.draft;
}

const MOST_PROPOSED = 12;

/**
 * Returns the questions about columns. If several lists raise the same question, it is asked once.
 */
function columnQuestions(draft: Draft): readonly Question[] {
  const definition: TableDefinition = TABLES[draft.role];
  const found = new Map<string, Question>();
  for (const { region, source } of listsOf(draft)) {
    const settled = settledIndexes(region, source);
    const columns = chooseColumns(definition, region.headers, settled);
    const open = columns.questions.filter((one) => isOpen(one, source));
    for (const one of open) {
      const asked = questionOf(one, region, draft, definition, columns.indexes);
      if (!found.has(asked.key)) found.set(asked.key, asked);
    }
    for (const field of columns.missing) {
      if (field in source.fields || isSaidOtherwise(field, draft.guide)) continue;
      const asked = missingColumn(field, region, draft, columns.indexes);
      if (asked !== null && !found.has(asked.key)) found.set(asked.key, asked);
    }
  }
  return [...found.values()];
}

function settledIndexes(region: Region, source: ListSource): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(source.fields).flatMap(([field, from]) => {
      const index = from.from === 'column' ? indexIn(region, from.header) : -1;
      return index < 0 ? [] : [[field, index]];
    }),
  );
}

function indexIn({ headers }: Region, header: string): number {
  return headers.findIndex((one) => headerKey(one) === headerKey(header));
}

function isOpen(asked: ColumnQuestion, source: ListSource): boolean {
  if (asked.kind === 'which-field') return asked.fields.every((field) => !(field in source.fields));
  return !(asked.field in source.fields);
}

/**
 * Returns true for a field that needs no column. For example, no column gives the number of persons
 * if each row is a person.
 */
function isSaidOtherwise(field: string, { arePersons, isCounted }: ReadingGuide): boolean {
  return (field === 'persons' && arePersons) || (field === 'household' && isCounted);
}

function questionOf(
  asked: ColumnQuestion,
  { headers }: Region,
  draft: Draft,
  definition: TableDefinition,
  indexes: Readonly<Record<string, number | null>>,
): Question {
  const { guide, role } = draft;
  const nameAt = (index: number): string => headers[index] ?? '';
  switch (asked.kind) {
    case 'which-column': {
      const { field, proposed } = asked;
      const inOrder = [proposed, ...asked.indexes.filter((index) => index !== proposed)];
      const headers = inOrder.map(nameAt);
      if (field !== 'date' || headers.length === 1) {
        return columnQuestion(field, headers, draft, true);
      }
      // Only a column with the day of the move is proposed, because a contract is signed earlier.
      const moves = headers.filter((header) => MOVES_IN.test(headerKey(header)));
      const others = headers.filter((header) => !moves.includes(header));
      return columnQuestion(field, [...moves, ...others], draft, moves.length === 1);
    }
    case 'which-field': {
      const header = nameAt(asked.index);
      const key = `which-field:${headerKey(header)}`;
      const answers = asked.fields.map((field) =>
        answer(
          { kind: 'field', field: headerOf(definition, field) },
          withColumn(guide, field, header),
          key,
        ),
      );
      return question(
        role,
        key,
        {
          kind: 'which-field',
          header,
          fields: asked.fields.map((field) => headerOf(definition, field)),
        },
        answers,
        false,
      );
    }
    case 'contains-backlog':
      return backlogQuestion(asked.field, nameAt(asked.index), headers, draft, indexes);
    case 'sign': {
      const { field } = asked;
      const header = nameAt(asked.index);
      const key = `sign:${field}`;
      const signed = (sign: 'behind' | 'ahead'): ReadingGuide => {
        const chosen = withColumn(guide, field, header);
        return { ...chosen, signs: { ...chosen.signs, [field]: sign } };
      };
      return question(
        role,
        key,
        { kind: 'sign', field, header },
        [
          answer({ kind: 'behind' }, signed('behind'), key),
          answer({ kind: 'ahead' }, signed('ahead'), key),
        ],
        false,
      );
    }
  }
}

/** Sets the column of a field in every list that has the header. */
function withColumn(guide: ReadingGuide, field: string, header: string): ReadingGuide {
  const key = headerKey(header);
  return withField(guide, field, { from: 'column', header }, (source) =>
    source.at.headers.some((one) => headerKey(one) === key),
  );
}

function columnQuestion(
  field: string,
  headers: readonly string[],
  { guide, role }: Draft,
  proposes: boolean,
  others: readonly Answer[] = [],
): Question {
  const key = `column:${field}:${headers.map(headerKey).join(',')}`;
  const column = (TABLES[role] as TableDefinition).columns[field];
  const none: Answer[] =
    column !== undefined && isNeeded(column) && headers.length > 1
      ? []
      : [answer({ kind: 'no-column' }, withField(guide, field, { from: 'nothing' }), key)];
  const asked = question(
    role,
    key,
    { kind: 'column', field: headerOf(TABLES[role], field), headers },
    [
      ...headers.map((header) =>
        answer({ kind: 'header', header }, withColumn(guide, field, header), key),
      ),
      ...others,
      ...none,
    ],
    proposes,
  );
  // Without the backlog before the first half-year, all later backlogs would be wrong.
  const isOpening = role === 'quotas' && field === 'opening';
  return { ...asked, isOptional: !isOpening && (column === undefined || !isNeeded(column)) };
}

/** Asks which column holds a needed field, if no header is recognised as that field. */
function missingColumn(
  field: string,
  region: Region,
  draft: Draft,
  indexes: Readonly<Record<string, number | null>>,
): Question | null {
  const fit = columnsThatFit(draft.role, field, region, indexes).map(
    (index) => region.headers[index] ?? '',
  );
  const key = `column:${field}:${fit.map(headerKey).join(',')}`;
  const others: Answer[] = [];
  if (field === 'persons' && (draft.role === 'placements' || draft.role === 'households')) {
    others.push(answer({ kind: 'rows-are-persons' }, { ...draft.guide, arePersons: true }, key));
  }
  if (field === 'household' && draft.role === 'placements') {
    others.push(answer({ kind: 'without-households' }, { ...draft.guide, isCounted: true }, key));
  }
  if (fit.length === 0 && others.length === 0) return null;
  // A header that has another known meaning, such as Realisatie, is not proposed here.
  const isTelling = fit.length === 1 && others.length === 0 && !fit.some(isKnownHeader);
  return columnQuestion(field, fit, draft, isTelling, others);
}

const MOVES_IN = /ingang|verhui[sz]|huisvest|sleutel|bewoning|intrek|movein|moved/;

const BACKLOG_HEADER = /achterst|beginstand|standbegin|saldo|voorsprong/;

/**
 * Asks how to find the quota without the backlog, if a column contains both. The answers are:
 * subtract another column, read another column, or read this column as it is.
 */
function backlogQuestion(
  field: string,
  header: string,
  headers: readonly string[],
  draft: Draft,
  indexes: Readonly<Record<string, number | null>>,
): Question {
  const { guide, role } = draft;
  const key = `contains-backlog:${headerKey(header)}`;
  const set = (from: FieldSource): ReadingGuide => withField(guide, field, from);
  const opening = indexes['opening'] ?? null;
  const backlogs = headers.filter(
    (one, index) => one !== header && (index === opening || BACKLOG_HEADER.test(headerKey(one))),
  );
  const lists = listsOf(draft);
  const others = headers.filter((one, index) => {
    if (one === '' || one === header || backlogs.includes(one)) return false;
    return lists.some(({ region }) => holdsNumbers(region, index));
  });
  const choices: (readonly [AnswerLabel, FieldSource])[] = [
    ...backlogs.map(
      (one) =>
        [
          { kind: 'minus', header: one },
          { from: 'sum', plus: [header], minus: [one] },
        ] as const satisfies readonly [AnswerLabel, FieldSource],
    ),
    ...others.map(
      (one) =>
        [
          { kind: 'header', header: one },
          { from: 'column', header: one },
        ] as const,
    ),
    [{ kind: 'net' }, { from: 'column', header }],
  ];
  return question(
    role,
    key,
    { kind: 'contains-backlog', field, header },
    choices.map(([label, from]) => answer(label, set(from), key)),
    backlogs.length > 0,
  );
}

function holdsNumbers(region: Region, index: number): boolean {
  const contents = contentsOf(region, index);
  return holdsPeople(contents) || (contents.filled > 0 && contents.numbers === contents.filled);
}
