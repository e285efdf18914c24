/**
 * Proposes tables that have no list of their own. Their rows are part of another table's list, or
 * numbers in a block with labels on the left and on top.
 */
import type { Region } from '../../regions';
import { TABLES, type Role } from '../../tables';
import type { TableDefinition } from '../../table';
import { headerKey } from '../../header';
import { headerWords } from '../../words/header-sense';
import { titlesAbove } from '../titles';
import { listSource, type Draft } from '../draft';
import { plainGuide, type FieldSource } from '../schema';
import { listOption } from './list-option';
import { matrixOption } from './matrix';
import { draftOf, type Surroundings } from './surroundings';

/** The tables whose rows may be part of another table's list. */
const IN_ONE_LIST: ReadonlySet<Role> = new Set(['placements', 'households', 'homes']);
/**
 * The field that decides whether a row of another table's list belongs to this table too. In such a
 * row, the field is filled.
 */
const BEGINS_WITH: Readonly<Partial<Record<Role, string>>> = {
  placements: 'date',
  households: 'linkedOn',
  homes: 'home',
};

/** Proposes lists that are read as another table, but also have the columns of this table. */
export function proposalsInOtherLists(role: Role, around: Surroundings): readonly Draft[] {
  const begins = BEGINS_WITH[role];
  if (begins === undefined) return [];
  const found = [...around.rolesOf].flatMap(([region, roles]) => {
    const [other] = roles.filter((one) => IN_ONE_LIST.has(one) && one !== role);
    const option = other === undefined ? null : listOption(role, region);
    if (option === null || other === undefined || option.missing.length > 0) return [];
    if (option.isCounted || option.arePersons !== false) return [];
    const from = option.fields[begins];
    if (from?.from !== 'column' || isDayOf(other, region, from.header, around)) return [];
    const fields = { ...option.fields, ...sharedFields(other, region, option.fields, around) };
    return [{ other, header: from.header, source: listSource(region, fields, option.year) }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const guide = {
    ...plainGuide(
      role,
      found.map(({ source }) => source),
    ),
    without: [begins],
    answered: [`without:${begins}`],
  };
  const { other, header } = first;
  return [draftOf(guide, around, [{ kind: 'also-in', role: other, header }], 100)];
}

/**
 * Returns the columns for `household` and `persons` that a person chose for the other table. Fields
 * that this table already has are left out.
 */
function sharedFields(
  role: Role,
  region: Region,
  own: Readonly<Record<string, FieldSource>>,
  { stored }: Surroundings,
): Readonly<Record<string, FieldSource>> {
  const keys = new Set(region.headers.map(headerKey));
  const kept = (stored.get(role)?.sources ?? []).flatMap((source) =>
    source.kind === 'list' ? Object.entries(source.fields) : [],
  );
  return Object.fromEntries(
    kept.filter(
      ([field, from]) =>
        (field === 'household' || field === 'persons') &&
        !(field in own) &&
        from.from === 'column' &&
        keys.has(headerKey(from.header)),
    ),
  );
}

/** Returns true if the other table already uses the column for its own field in `BEGINS_WITH`. */
function isDayOf(
  role: Role,
  region: Region,
  header: string,
  { stored, recognition }: Surroundings,
): boolean {
  const field = BEGINS_WITH[role] ?? '';
  const kept = stored.get(role)?.sources ?? [];
  const isKept = kept.some((source) => {
    const from = source.kind === 'list' ? source.fields[field] : undefined;
    return from?.from === 'column' && headerKey(from.header) === headerKey(header);
  });
  const index = recognition.byRole[role]?.columns?.indexes[field] ?? null;
  return isKept || (index !== null && headerKey(region.headers[index] ?? '') === headerKey(header));
}

const NO_MOVES =
  /^(planning|gepland|planned|prognose|forecast|taakstelling|taakstellingen|verdeling|afspraak|afspraken|woningen|huishoudens|kandidaten|aanbod|te|verwacht|begroting|budget|koppelingen|gekoppeld|homes|households)$/;

/** Proposes blocks with people per month and corporation as placements. */
export function matrixProposals(role: Role, around: Surroundings): readonly Draft[] {
  if (role !== 'placements') return [];
  const unread = around.recognition.regions
    .filter(
      ({ region, role: recognisedAs, mapping }) =>
        recognisedAs === null && mapping === null && !around.rolesOf.has(region),
    )
    .map(({ region }) => region);
  return [...unread, ...around.blocks].flatMap((region) => {
    const option = matrixOption(region);
    if (option === null || option.times !== 'months' || speaksOfOtherThings(region)) return [];
    const areCorporations =
      around.corporations.size === 0 ||
      option.names.some((name) => around.corporations.has(name.trim().toLowerCase()));
    const { corporation, ...others } = option.source.fields;
    const fields = areCorporations && corporation !== undefined ? option.source.fields : others;
    const source = { ...option.source, fields };
    const guide = { ...plainGuide(role, [source]), isCounted: true };
    const reasons = [{ kind: 'matrix', columns: option.names.length }] as const;
    return [draftOf(guide, around, reasons, 50)];
  });
}

function speaksOfOtherThings(region: Region): boolean {
  const corner = String(region.headers[0] ?? '');
  const texts = [region.grid.sheet, corner, ...titlesAbove(region).map(({ text }) => text)];
  const isPlacements = texts.some((text) => namesTable('placements', text));
  return (
    !isPlacements && texts.some((text) => headerWords(text).some((word) => NO_MOVES.test(word)))
  );
}

function namesTable(role: Role, text: string): boolean {
  const { name, otherNames } = TABLES[role] as TableDefinition;
  const small = text.toLowerCase();
  return [name, ...otherNames, 'gehuisvest', 'gerealiseerd', 'realisatie', 'geplaatst'].some(
    (one) => small.includes(one.toLowerCase()),
  );
}
