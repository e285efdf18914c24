/** What is wrong with the tables and columns themselves. */
import { cellAddress } from '../address';
import type { ColumnQuestion } from '../choose-columns';
import { finding, type Finding, type Place } from '../finding';
import type { RecognisedRegion, Recognition } from '../recognise';
import { TABLES, type Role } from '../tables';
import type { TableDefinition } from '../table';

/** Without these there are no figures at all; every other table adds to them. */
const NEEDED: readonly Role[] = ['quotas', 'placements'];

export function checkStructure(recognition: Recognition): readonly Finding[] {
  return [
    ...missingTables(recognition),
    ...recognition.regions.flatMap((region) => [
      ...askedTable(region),
      ...tableTwice(region, recognition),
      ...(isUsed(region, recognition) ? columnsOf(region) : []),
    ]),
  ];
}

function isUsed(region: RecognisedRegion, { byRole }: Recognition): boolean {
  return region.role !== null && byRole[region.role] === region;
}

function missingTables({ byRole, regions }: Recognition): readonly Finding[] {
  const missing = NEEDED.filter(
    (role) =>
      byRole[role] === null &&
      !regions.some((region) => region.candidates.some((candidate) => candidate.role === role)),
  );
  return missing.map((role) => {
    const { name } = TABLES[role];
    return finding('table-missing', { table: name, sheet: null, address: null }, { name });
  });
}

function askedTable(region: RecognisedRegion): readonly Finding[] {
  if (!region.isAsked) return [];
  const names = [...new Set(region.candidates.map(({ role }) => TABLES[role].name))];
  return [finding('table-asked', { ...placeOfHeader(region, 0), table: null }, { names })];
}

function tableTwice(
  region: RecognisedRegion,
  { byRole, regions }: Recognition,
): readonly Finding[] {
  const { role } = region;
  if (role === null || byRole[role] === region) return [];
  const isTwice = regions.some((other) => other !== region && other.role === role);
  if (!isTwice) return [];
  const used = byRole[role];
  const { name } = TABLES[role];
  const where = used === null ? null : whereIs(used);
  return [finding('table-twice', placeOfHeader(region, 0), { name, used: where })];
}

function columnsOf(region: RecognisedRegion): readonly Finding[] {
  if (region.role === null || region.columns === null) return [];
  const definition: TableDefinition = TABLES[region.role];
  const nameOf = (field: string): string => definition.columns[field]?.header ?? field;
  const table = { ...placeOfHeader(region, 0), address: null };
  const { missing, questions, repeated, alternatives } = region.columns;
  return [
    ...missing.map((field) => finding('column-missing', table, { column: nameOf(field) })),
    ...questions.map((question) => questionFinding(region, definition, question)),
    ...repeated.map(({ field, index }) =>
      finding('header-twice', placeOfHeader(region, index), { column: nameOf(field) }),
    ),
    ...alternatives.map(({ field, index }) =>
      finding('other-column-possible', placeOfHeader(region, index), { column: nameOf(field) }),
    ),
  ];
}

function questionFinding(
  region: RecognisedRegion,
  definition: TableDefinition,
  question: ColumnQuestion,
): Finding {
  const nameOf = (field: string): string => definition.columns[field]?.header ?? field;
  switch (question.kind) {
    case 'which-column': {
      const isRequired = definition.columns[question.field]?.need === 'required';
      const headers = question.indexes.map((index) => region.region.headers[index] ?? '');
      return finding(
        isRequired ? 'required-column-asked' : 'column-asked',
        placeOfHeader(region, question.proposed),
        { column: nameOf(question.field), headers },
      );
    }
    case 'which-field':
      return finding('header-asked', placeOfHeader(region, question.index), {
        columns: question.fields.map(nameOf),
      });
    case 'sign':
      return finding('sign-asked', placeOfHeader(region, question.index), {
        column: nameOf(question.field),
      });
    case 'contains-backlog':
      return finding('adjusted-quota-asked', placeOfHeader(region, question.index), {});
  }
}

function placeOfHeader({ region, role }: RecognisedRegion, index: number): Place {
  const { grid, headerRow, left } = region;
  return {
    table: role === null ? null : TABLES[role].name,
    sheet: grid.sheet,
    address:
      headerRow === null ? null : cellAddress(headerRow + grid.top, left + index + grid.left),
  };
}

function whereIs(region: RecognisedRegion): string {
  const { sheet, address } = placeOfHeader(region, 0);
  return [sheet, address].filter((part) => part !== null).join(', ');
}
