/**
 * Proposes regions that may be a table. A region is a block of cells with known headers. Regions
 * with the same columns are proposed together.
 */
import { isNeeded } from '../../column';
import { headerKey } from '../../header';
import { headerWords } from '../../words/header-sense';
import type { RecognisedRegion } from '../../recognise';
import type { Region } from '../../regions';
import type { TableDefinition } from '../../table';
import { TABLES, type Role } from '../../tables';
import { placesOf } from '../places';
import { titlesAbove } from '../titles';
import { listSource, type Draft, type GuideReason } from '../draft';
import { plainGuide, type ReadingGuide } from '../schema';
import { canBeCompleted, listOption, type ListOption } from './list-option';
import { draftOf, type Surroundings } from './surroundings';

/** The tables for which a region is proposed even if it was not recognised by its headers. */
const LOOKED_FOR: ReadonlySet<Role> = new Set(['quotas', 'placements', 'households', 'homes']);
const SAME_COLUMNS = 0.6;

/** Returns the proposals for a table, the likeliest first. */
export function listProposals(role: Role, around: Surroundings): readonly Draft[] {
  const options = around.recognition.regions.flatMap((recognised) => {
    if (!mayBe(role, recognised, around)) return [];
    const option = listOption(role, recognised.region);
    return option !== null && isViable(option, recognised) ? [option] : [];
  });
  return groupsOf(options)
    .map((group) => draftOfGroup(role, group, around))
    .sort((a, b) => b.likelihood - a.likelihood);
}

function mayBe(
  role: Role,
  { region, role: recognisedAs, isAsked, candidates, mapping }: RecognisedRegion,
  { rolesOf }: Surroundings,
): boolean {
  if (mapping !== null && mapping.role !== role) return false;
  if (recognisedAs === role) return true;
  if ((rolesOf.get(region) ?? []).length > 0) return false;
  if (isAsked && candidates.some((candidate) => candidate.role === role)) return true;
  return recognisedAs === null && LOOKED_FOR.has(role);
}

function isViable(option: ListOption, { role, isAsked, candidates }: RecognisedRegion): boolean {
  const isCandidate =
    role === option.role || (isAsked && candidates.some((one) => one.role === option.role));
  if (option.missing.length > 0 && !canBeCompleted(option)) return false;
  if (isCandidate) return true;
  return option.missing.length <= 1 && option.matched >= 2 && isMostlyThis(option);
}

/**
 * Returns true if most needed fields were found, and either three columns or the list's name match
 * the table.
 */
function isMostlyThis({ role, region, missing, matched }: ListOption): boolean {
  const columns = Object.values((TABLES[role] as TableDefinition).columns);
  const needed = columns.filter(isNeeded).length;
  return (needed - missing.length) * 2 > needed && (matched >= 3 || isNamedAfter(role, region));
}

/** Returns true if the sheet's name, a title or the Excel table's name mentions the table. */
function isNamedAfter(role: Role, region: Region): boolean {
  const { name, otherNames } = TABLES[role] as TableDefinition;
  const names = new Set([name, ...otherNames].map(headerKey));
  const texts = [
    region.grid.sheet,
    region.table?.name ?? '',
    ...titlesAbove(region).map(({ text }) => text),
  ];
  return texts.some((text) =>
    headerWords(text.replaceAll('_', ' ')).some((word) => names.has(word)),
  );
}

function groupsOf(options: readonly ListOption[]): readonly (readonly ListOption[])[] {
  const groups: ListOption[][] = [];
  for (const option of options) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, option));
    if (group) group.push(option);
    else groups.push([option]);
  }
  return groups;
}

function isAlike(a: ListOption, b: ListOption): boolean {
  return (
    a.isCounted === b.isCounted &&
    a.missing.join() === b.missing.join() &&
    sameColumns(a.region, b.region) >= SAME_COLUMNS
  );
}

/** Returns the part of the headers that two regions share, from 0 to 1. */
export function sameColumns(a: Region, b: Region): number {
  const ours = new Set(a.headers.map(headerKey).filter((key) => key !== ''));
  const theirs = new Set(b.headers.map(headerKey).filter((key) => key !== ''));
  const shared = [...ours].filter((key) => theirs.has(key)).length;
  return shared / Math.max(1, new Set([...ours, ...theirs]).size);
}

function draftOfGroup(role: Role, group: readonly ListOption[], around: Surroundings): Draft {
  const [first] = group as [ListOption];
  const guide: ReadingGuide = {
    ...plainGuide(
      role,
      group.map(({ region, fields, year }) => listSource(region, fields, year)),
    ),
    arePersons: group.some(({ arePersons }) => arePersons),
    isCounted: first.isCounted,
  };
  const isNamed = group.some(({ region }) => isNamedAfter(role, region));
  const likelihood =
    (isNamed ? 1000 : 0) +
    (first.missing.length === 0 ? 500 : 0) +
    first.matched * 10 -
    first.doubts * 30 +
    group.length;
  return draftOf(guide, around, reasonsOf(group, isNamed), likelihood, first.doubts);
}

function reasonsOf(group: readonly ListOption[], isNamed: boolean): readonly GuideReason[] {
  const [first] = group as [ListOption];
  const reasons: GuideReason[] = [];
  if (group.length > 1) {
    reasons.push({ kind: 'same-headers', places: placesOf(group.map(({ region }) => region)) });
  }
  if (isNamed) reasons.push({ kind: 'named', sheet: first.region.grid.sheet });
  const of = first.region.headers.filter((header) => header !== '').length;
  reasons.push({ kind: 'headers', matched: first.matched, of });
  if (group.some(({ arePersons }) => arePersons)) reasons.push({ kind: 'persons' });
  return reasons;
}
