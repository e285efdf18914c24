/**
 * Decides how each of the partners' tables is read. The result is a guide for each table. A
 * person's answers come first, then the headers, then a proposal. A proposal is used only after a
 * person has confirmed it.
 */
import { chooseColumns } from '../choose-columns';
import type { SheetGrid, WorkbookGrid } from '../grid';
import { mappingOf } from '../mapping';
import { isMeetingTab } from '../meeting-tab';
import type { RecognisedRegion, Recognition } from '../recognise';
import type { Region } from '../regions';
import type { Steps } from '../steps';
import type { TableDefinition } from '../table';
import { ROLES, TABLES, type Role } from '../tables';
import { besides, type Beside } from './beside';
import { findBlocks } from './blocks';
import { fieldsFromColumns, type Draft } from './draft';
import { draftOf, yearsOf, type Surroundings } from './propose/surroundings';
import { answer, question, type Question } from './question';
import { replay } from './replay';
import { guideFound, isBlocking, questionsAbout, type TableGuide } from './table-guide';
import { isBlock, type ResolvedSource } from './resolved';
import { resolvedBlock } from './resolve';
import { guideKey, readGuides, type ReadingGuide } from './schema';

export interface Guides {
  readonly byRole: Readonly<Record<Role, TableGuide>>;
  readonly blocks: readonly Region[];
  /**
   * Keys of the workbook's settings whose value is not a guide, for example because a later version
   * wrote it.
   */
  readonly unreadable: readonly string[];
  readonly surroundings: Surroundings;
  /**
   * Returns the other lists that the table reads now, and the guide that reads this list too.
   * Returns null if there is no other list.
   */
  readonly besides: (role: Role, region: RecognisedRegion) => Beside | null;
}

export function* guidesOf(workbook: WorkbookGrid, recognition: Recognition): Steps<Guides> {
  const sheets = workbook.sheets.filter((sheet) => !isMeetingTab(sheet));
  const regions = recognition.regions.map(({ region }) => region);
  const blocks: Region[] = [];
  for (const sheet of sheets) {
    blocks.push(...findBlocks(sheet, regions));
    yield;
  }
  const { byRole: stored, unreadable } = readGuides(workbook.settings);
  const around = surroundingsOf(workbook, recognition, sheets, blocks, stored);
  yield;
  const found: Partial<Record<Role, TableGuide>> = {};
  for (const role of ROLES) {
    const kept = stored.get(role);
    found[role] = kept ? yield* guideKept(kept, around) : yield* guideFound(role, around);
    yield;
  }
  const byRole = onePerRegion(found as Record<Role, TableGuide>);
  return {
    byRole,
    blocks,
    unreadable,
    surroundings: around,
    besides: (role, region) => besides(byRole[role], region),
  };
}

function surroundingsOf(
  workbook: WorkbookGrid,
  recognition: Recognition,
  sheets: readonly SheetGrid[],
  blocks: readonly Region[],
  stored: ReadonlyMap<Role, ReadingGuide>,
): Surroundings {
  const rolesOf = new Map<Region, Role[]>();
  const base = {
    workbook,
    recognition,
    sheets,
    blocks,
    rolesOf,
    stored,
    years: yearsOf(sheets, recognition.regions),
    corporations: corporationsOf(recognition),
    isTaken: takenBy(recognition.regions),
  };
  const add = (region: Region, role: Role): void => {
    rolesOf.set(region, [...(rolesOf.get(region) ?? []), role]);
  };
  for (const role of ROLES) {
    const guide = stored.get(role);
    const plain = recognition.byRole[role];
    if (guide) {
      for (const source of draftOf(guide, base).resolved.sources) {
        if (isBlock(source)) add(source.region, role);
      }
    } else if (plain !== null) add(plain.region, role);
  }
  return base;
}

function corporationsOf({ byRole }: Recognition): ReadonlySet<string> {
  const table = byRole.corporations;
  const index = table?.columns?.indexes['corporation'] ?? null;
  if (table === null || index === null) return new Set();
  const { grid, left, rows } = table.region;
  return new Set(
    rows.flatMap((row) => {
      const name = String(grid.values[row]?.[left + index] ?? '')
        .trim()
        .toLowerCase();
      return name === '' ? [] : [name];
    }),
  );
}

/**
 * Returns a function that tests whether a cell lies in a table, or in a block that may be a table.
 */
function takenBy(
  regions: readonly RecognisedRegion[],
): (grid: SheetGrid, row: number, column: number) => boolean {
  const bodies = regions
    .filter(({ role, isAsked }) => role !== null || isAsked)
    .map(({ region }) => ({ region, first: region.headerRow ?? region.rows[0] ?? 0 }));
  return (grid, row, column) =>
    bodies.some(
      ({ region: { grid: own, left, headers, rows }, first }) =>
        own === grid &&
        row >= first &&
        row <= (rows.at(-1) ?? first) &&
        column >= left &&
        column < left + headers.length,
    );
}

/** Decides how a table with a stored guide is read. */
function* guideKept(kept: ReadingGuide, around: Surroundings): Steps<TableGuide> {
  const draft = withRecognisedColumns(draftOf(kept, around));
  const { lost, sources } = draft.resolved;
  const { given } = yield* replay(kept, around);
  const base = { role: kept.role, plain: null, isStored: true, given };
  if (lost.length > 0) {
    return { ...base, state: 'asked', draft, questions: [lostQuestion(draft, sources)] };
  }
  const questions = yield* questionsAbout(draft, around);
  const isUsed = kept.isConfirmed && !questions.some(isBlocking);
  return { ...base, state: isUsed ? 'used' : 'asked', draft, questions };
}

function lostQuestion({ guide, resolved, role }: Draft, left: readonly ResolvedSource[]): Question {
  const places = resolved.lost.map((source) =>
    source.kind === 'cells' ? guideKey(role) : source.at.sheet,
  );
  const key = 'lost';
  const kept = left.map(({ source }) => source);
  const answers =
    kept.length === 0 ? [] : [answer({ kind: 'go-on' }, { ...guide, sources: kept }, key)];
  return question(role, key, { kind: 'lost', places }, answers, false);
}

/**
 * Recognises the columns that the person did not choose. This is done each time, because the
 * workbook may have changed.
 */
function withRecognisedColumns(draft: Draft): Draft {
  const definition: TableDefinition = TABLES[draft.role];
  const sources = draft.resolved.sources.map((resolved) => {
    if (!isBlock(resolved) || resolved.source.kind !== 'list') return resolved;
    const { source, region } = resolved;
    const settled = Object.fromEntries(
      Object.entries(source.fields).flatMap(([field, from]) => {
        const index = from.from === 'column' ? resolved.indexOf(from.header) : null;
        return index === null ? [] : [[field, index]];
      }),
    );
    const columns = chooseColumns(definition, region.headers, settled);
    const recognised = fieldsFromColumns(region, columns);
    return resolvedBlock({ ...source, fields: { ...recognised, ...source.fields } }, region);
  });
  const guide = { ...draft.guide, sources: sources.map(({ source }) => source) };
  return { ...draft, guide, resolved: { ...draft.resolved, guide, sources } };
}

/**
 * Makes sure that each list is proposed for one table only. If several tables are equally likely,
 * the first question is which table the list is. The other tables wait for the answer.
 */
function onePerRegion(
  found: Readonly<Record<Role, TableGuide>>,
): Readonly<Record<Role, TableGuide>> {
  const claims = new Map<Region, Role[]>();
  for (const role of ROLES) {
    const { state, draft, isStored } = found[role];
    if (state !== 'asked' || isStored || draft === null || isInOtherList(draft)) continue;
    for (const source of draft.resolved.sources) {
      if (!isBlock(source)) continue;
      claims.set(source.region, [...(claims.get(source.region) ?? []), role]);
    }
  }
  const result = { ...found };
  for (const [region, claiming] of claims) {
    const roles = likeliest(claiming, found);
    const [first] = roles;
    const others = claiming.filter((role) => role !== first);
    if (first === undefined || others.length === 0) continue;
    if (roles.length === 1) {
      for (const role of others) result[role] = withoutProposal(result[role]);
      continue;
    }
    const asked = whichTable(region, roles, found);
    if (result[first].questions[0]?.data.kind !== 'which-table') {
      result[first] = { ...result[first], questions: [asked] };
    }
    for (const role of others) result[role] = withoutProposal(result[role]);
  }
  return result;
}

function withoutProposal(guide: TableGuide): TableGuide {
  return { ...guide, state: 'absent', draft: null, questions: [] };
}

/** Returns the tables with the fewest doubts. Plaatsingen and Taakstelling come first. */
function likeliest(
  roles: readonly Role[],
  found: Readonly<Record<Role, TableGuide>>,
): readonly Role[] {
  const doubtsOf = (role: Role): number => found[role].draft?.doubts ?? Infinity;
  const fewest = Math.min(...roles.map(doubtsOf));
  const isMain = (role: Role): number => (role === 'placements' || role === 'quotas' ? 0 : 1);
  return roles.filter((role) => doubtsOf(role) === fewest).sort((a, b) => isMain(a) - isMain(b));
}

function isInOtherList({ reasons }: Draft): boolean {
  return reasons.some(({ kind }) => kind === 'also-in');
}

function whichTable(
  region: Region,
  roles: readonly Role[],
  found: Readonly<Record<Role, TableGuide>>,
): Question {
  const [first] = roles as [Role];
  const place = region.table?.name ?? region.grid.sheet;
  const key = 'which-table';
  const answers = roles.flatMap((role) => {
    const guide = found[role].draft?.guide;
    return guide ? [answer({ kind: 'table', role }, guide, key)] : [];
  });
  const none = {
    label: { kind: 'no-table' } as const,
    guide: null,
    none: [mappingOf(region, { role: null })],
  };
  return question(first, key, { kind: 'which-table', place, roles }, [...answers, none], false);
}
