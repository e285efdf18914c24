/**
 * Decides how a table is read if the workbook stores no guide for it, and which questions follow. A
 * draft is a guide whose cells were found in the workbook.
 */
import type { RecognisedRegion } from '../recognise';
import type { Steps } from '../steps';
import type { Role } from '../tables';
import { fieldsFromColumns, listSource, type Draft } from './draft';
import { momentAround } from './around';
import { moreOfTheSame } from './more-of-the-same';
import { listProposals } from './propose/lists';
import { listOption } from './propose/list-option';
import { listsTogether } from './lists-together';
import { matrixProposals, proposalsInOtherLists } from './propose/other-shapes';
import { quotaProposals, quotaQuestions } from './propose/quotas';
import { yearListOf } from './propose/year-list';
import { draftOf, type Surroundings } from './propose/surroundings';
import { answer, question, type Answer, type Question } from './question';

import { questionsOf } from './questions';
import { isBlock } from './resolved';
import { plainGuide, type ReadingGuide } from './schema';
import { placesOfDraft } from './places';

export interface GivenAnswer {
  readonly question: Question;
  readonly answer: Answer;
}

export interface TableGuide {
  readonly role: Role;
  /**
   * `used`: the table is read. `asked`: a question has to be answered first. `absent`: the workbook
   * has nothing like the table.
   */
  readonly state: 'used' | 'asked' | 'absent';
  readonly draft: Draft | null;
  /**
   * The block that was recognised as the table by its headers. Null if the table is read in another
   * way.
   */
  readonly plain: RecognisedRegion | null;
  readonly isStored: boolean;
  readonly given: readonly GivenAnswer[];
  /** The open questions, the most informative first. A table may be used while some are open. */
  readonly questions: readonly Question[];
}

/** Returns all open questions about a draft. The most informative comes first. */
export function* questionsAbout(draft: Draft, around: Surroundings): Steps<readonly Question[]> {
  return inOrder([
    ...(yield* questionsOf(draft)),
    ...quotaQuestions(draft, around),
    ...moreOfTheSame(draft, around),
  ]);
}

/** Decides how a table is read if the workbook stores no guide for it. */
export function* guideFound(role: Role, around: Surroundings): Steps<TableGuide> {
  const plain = around.recognition.byRole[role];
  const hasYears = role === 'quotas' && plain !== null && yearListOf(plain.region) !== null;
  const asItStands = plain === null || hasYears ? null : yield* guidePlain(role, plain, around);
  if (plain !== null && asItStands !== null && !needsSurroundings(role, plain)) return asItStands;
  const drafts = proposals(role, around);
  const [first, ...others] = drafts;
  const absent = {
    role,
    state: 'absent',
    draft: null,
    plain: null,
    isStored: false,
    given: [],
  } as const;
  if (first === undefined) return asItStands ?? { ...absent, questions: [] };
  const questions = others.some(isNearly(first))
    ? [whichSource(role, drafts, around)]
    : [...(yield* questionsOf(first)), ...quotaQuestions(first, around)];
  return { ...absent, state: 'asked', draft: first, questions: inOrder(questions) };
}

/** Returns true if texts around the list may give fields that no header gives. */
function needsSurroundings(role: Role, { columns, region }: RecognisedRegion): boolean {
  if (columns === null || columns.missing.length === 0) return false;
  const option = listOption(role, region);
  return option !== null && option.missing.length < columns.missing.length;
}

function* guidePlain(
  role: Role,
  plain: RecognisedRegion,
  around: Surroundings,
): Steps<TableGuide | null> {
  const columns = plain.columns;
  if (columns === null) return null;
  const option = columns.missing.length > 0 ? listOption(role, plain.region) : null;
  const signs = Object.fromEntries(plain.negated.map((field) => [field, 'ahead' as const]));
  const guide: ReadingGuide = {
    ...plainGuide(role, [
      listSource(plain.region, fieldsFromColumns(plain.region, columns), option?.year ?? null),
    ]),
    signs,
    isConfirmed: true,
  };
  const draft = draftOf(guide, around, []);
  const questions = yield* questionsAbout(draft, around);
  const state = questions.some(isBlocking) ? 'asked' : 'used';
  return { role, state, draft, plain, isStored: false, given: [], questions };
}

function proposals(role: Role, around: Surroundings): readonly Draft[] {
  const lists = listProposals(role, around).filter((draft) => !isPerYear(draft));
  const cells = role === 'quotas' ? quotaProposals(around) : [];
  const found = [...lists, ...cells].sort((a, b) => b.likelihood - a.likelihood);
  if (found.length > 0) return found;
  const elsewhere = proposalsInOtherLists(role, around);
  return elsewhere.length > 0 ? elsewhere : matrixProposals(role, around);
}

/** Returns true for a list with a row per year. The quota of each year has its own question. */
function isPerYear({ role, resolved }: Draft): boolean {
  return (
    role === 'quotas' &&
    resolved.sources.some((source) => isBlock(source) && yearListOf(source.region) !== null)
  );
}

/**
 * Returns a function that tests whether another proposal is more than half as likely as the first.
 */
function isNearly(first: Draft | undefined): (other: Draft) => boolean {
  return ({ likelihood }) => first !== undefined && likelihood * 2 > first.likelihood;
}

function whichSource(role: Role, drafts: readonly Draft[], around: Surroundings): Question {
  const key = 'which-source';
  const answers = drafts
    .slice(0, 5)
    .map((draft) =>
      answer({ kind: 'place', place: placesOfDraft(draft).join(', ') }, draft.guide, key),
    );
  const together = listsTogether(drafts.filter(isNearly(drafts[0])), around);
  const all =
    together === null
      ? []
      : [
          answer(
            { kind: 'together', places: placesOfDraft(draftOf(together, around)) },
            together,
            key,
          ),
        ];
  const canJoin = all.length > 0;
  const data = { kind: 'which-source', count: drafts.length, canJoin } as const;
  const isSeries = together !== null && areOfOtherTimes(draftOf(together, around));
  return question(role, key, data, [...all, ...answers], isSeries);
}

/** Returns true if each list's sheet or title names a time, such as a month. */
function areOfOtherTimes({ resolved }: Draft): boolean {
  const times = resolved.sources.flatMap((source) =>
    isBlock(source) ? [momentAround(source.region)] : [],
  );
  return times.every(({ year, half, month }) => (year ?? half ?? month) !== null);
}

/** Returns true for a question that must be answered before the table is used. */
export function isBlocking({ data }: Question): boolean {
  switch (data.kind) {
    case 'persons':
    case 'repeats':
    case 'more':
    case 'date-order':
    case 'lost':
    case 'confirm':
    case 'which-cell':
    case 'which-table':
    case 'which-source':
    case 'quota-of-year':
    case 'cell-contains-backlog':
    case 'meaning':
      return data.kind !== 'which-cell' || data.field !== 'opening';
    default:
      return false;
  }
}

const ORDER: readonly Question['data']['kind'][] = [
  'which-table',
  'which-source',
  'lost',
  'more',
  'persons',
  'quota-of-year',
  'contains-backlog',
  'cell-contains-backlog',
  'column',
  'which-field',
  'year',
  'date-order',
  'week',
  'sign',
  'which-cell',
  'fills',
  'fill',
  'corporation',
  'without',
  'repeats',
  'hidden-repeats',
  'fell-through',
  'parts',
  'meaning',
  'confirm',
  'look',
];

function inOrder(questions: readonly Question[]): readonly Question[] {
  const rank = ({ data, isOptional }: Question): number =>
    ORDER.indexOf(data.kind) + (isOptional ? ORDER.length : 0);
  return [...questions].sort((a, b) => rank(a) - rank(b));
}
