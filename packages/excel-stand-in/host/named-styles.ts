/** The named styles of a workbook: found, made, changed, deleted, and given to cells. */
import { BUILT_IN_LOOKS, BUILT_IN_STYLES } from './built-in-styles';
import { oncePerStyle, restyle } from './cell-format';
import { restyled } from './cells';
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemOrThrow,
  lacking,
} from './error';
import type { Session } from './session';
import type { AreasRef } from './sheets';
import {
  STYLE_GROUPS,
  type CellStyle,
  type NamedStyle,
  type StyleGroup,
  type StyleMembers,
  type Workbook,
} from './model';

const NORMAL = 'Normal';

/** The members of a cell's style that each group of a named style decides. */
const MEMBERS: Readonly<Record<StyleGroup, readonly (keyof CellStyle)[]>> = {
  number: ['numberFormat'],
  font: ['bold', 'italic', 'underline', 'strikethrough', 'fontName', 'fontSize', 'fontColor'],
  alignment: ['horizontal', 'vertical', 'wrapText', 'indent'],
  border: ['borders'],
  patterns: ['fillColor'],
  protection: ['locked'],
};

/** The name, as the workbook has it, of the style of a cell. */
export function styleNameOf(style: CellStyle): string {
  return style.styleName ?? NORMAL;
}

/** Returns the names of all styles: those that Excel has, and those of the workbook. */
export function styleNames({ styles = [] }: Workbook): string[] {
  return [...new Set([...BUILT_IN_STYLES, ...styles.map(({ name }) => name)])];
}

/** Returns the name as the workbook has it. Null if there is no such style. */
export function knownStyleName(workbook: Workbook, name: string): string | null {
  const lower = name.toLowerCase();
  return styleNames(workbook).find((known) => known.toLowerCase() === lower) ?? null;
}

/** @throws HostError if only Excel knows what the style looks like */
export function namedStyle({ styles = [] }: Workbook, name: string): NamedStyle {
  const own = styles.find((style) => style.name === name);
  if (own) return own;
  const look = BUILT_IN_LOOKS[name];
  if (!look) {
    itemOrThrow(BUILT_IN_STYLES.find((builtIn) => builtIn === name));
    throw lacking('Style', `look of ${name}, which the theme or the country decides`);
  }
  const excludes = name === NORMAL ? [] : STYLE_GROUPS.filter((group) => !decides(look, group));
  return { name, builtIn: true, look, excludes };
}

function decides(look: CellStyle, group: StyleGroup): boolean {
  return MEMBERS[group].some((member) => look[member] !== undefined);
}

const LONGEST_NAME = 255;

/** Adds a style that looks like Normal. */
export function addStyle(session: Session, name: string): void {
  const { workbook } = session;
  if (name === '' || name.length > LONGEST_NAME) {
    throw invalidArgument(`A name of 1 to ${LONGEST_NAME} characters was expected.`);
  }
  if (knownStyleName(workbook, name) !== null) throw itemAlreadyExists();
  const { look } = namedStyle(workbook, NORMAL);
  keepStyle(workbook, { name, builtIn: false, look, excludes: [] });
}

function keepStyle(workbook: Workbook, style: NamedStyle): void {
  const others = (workbook.styles ?? []).filter(({ name }) => name !== style.name);
  const at = workbook.styles?.findIndex(({ name }) => name === style.name) ?? -1;
  workbook.styles = at < 0 ? [...others, style] : others.toSpliced(at, 0, style);
  workbook.revision++;
}

/** Gives cells a style. What the style leaves out stays as it is. */
export function applyStyle(session: Session, ref: AreasRef, given: string): void {
  const { workbook } = session;
  const name = knownStyleName(workbook, given);
  if (name === null) throw invalidArgument(`The workbook has no style ${given}.`);
  const style = namedStyle(workbook, name);
  const change = fullChange(style);
  restyle(
    session,
    ref,
    oncePerStyle((before) => restyled(before, change)),
  );
  if (name !== NORMAL && !workbook.styles?.includes(style)) keepStyle(workbook, style);
}

function fullChange({ name, look, excludes }: NamedStyle): StyleMembers {
  const groups = STYLE_GROUPS.filter((group) => !excludes.includes(group));
  return {
    ...Object.fromEntries(groups.flatMap((group) => membersOf(look, group))),
    styleName: name === NORMAL ? undefined : name,
  };
}

function membersOf(style: CellStyle, group: StyleGroup): [string, unknown][] {
  return MEMBERS[group].map((member) => [member, style[member]]);
}

/**
 * Changes what a style looks like, and with it the cells that have the style. A group of members
 * that a cell has otherwise than the style (another font) stays as it is there.
 */
export function changeLook(
  session: Session,
  name: string,
  change: (look: CellStyle) => CellStyle,
): void {
  requireChangeable(name);
  const before = namedStyle(session.workbook, name);
  const look = change(before.look);
  if (look === before.look) return;
  keepStyle(session.workbook, { ...before, look });
  const groups = STYLE_GROUPS.filter(
    (group) => !before.excludes.includes(group) && !equalIn(before.look, look, group),
  );
  restyleFollowers(session.workbook, name, (style) => {
    const following = groups.filter((group) => equalIn(style, before.look, group));
    return restyled(
      style,
      Object.fromEntries(following.flatMap((group) => membersOf(look, group))),
    );
  });
}

function equalIn(a: CellStyle, b: CellStyle, group: StyleGroup): boolean {
  return JSON.stringify(membersOf(a, group)) === JSON.stringify(membersOf(b, group));
}

function requireChangeable(name: string): void {
  if (name !== NORMAL) return;
  throw lacking('Style', 'change of Normal, which every cell has that has no other style');
}

/** Says whether cells that get the style get a group of its members. */
export function setIncluded(
  session: Session,
  name: string,
  group: StyleGroup,
  isIncluded: boolean,
): void {
  requireChangeable(name);
  const style = namedStyle(session.workbook, name);
  const others = style.excludes.filter((excluded) => excluded !== group);
  keepStyle(session.workbook, { ...style, excludes: isIncluded ? others : [...others, group] });
}

/** Deletes a style. Its cells get the style Normal. */
export function deleteStyle(session: Session, name: string): void {
  const { workbook } = session;
  if (BUILT_IN_STYLES.includes(name)) {
    throw invalidOperation('The stand-in host deletes no built-in styles.');
  }
  const normal = fullChange(namedStyle(workbook, NORMAL));
  restyleFollowers(workbook, name, (style) => restyled(style, normal));
  workbook.styles = workbook.styles?.filter((style) => style.name !== name) ?? [];
  workbook.revision++;
}

function restyleFollowers(
  { sheets }: Workbook,
  name: string,
  change: (style: CellStyle) => CellStyle,
): void {
  const restyledOnce = oncePerStyle(change);
  for (const sheet of sheets) {
    const changed = [
      restylePlaces(sheet.cells, name, restyledOnce),
      restylePlaces(sheet.rows, name, restyledOnce),
      restylePlaces(sheet.columns, name, restyledOnce),
    ];
    if (changed.includes(true)) sheet.revision++;
  }
}

/** Returns whether a place had the style. */
function restylePlaces<P extends { readonly style?: CellStyle }>(
  places: Map<number, P>,
  name: string,
  change: (style: CellStyle) => CellStyle,
): boolean {
  let hasChanged = false;
  for (const [key, place] of places) {
    if (place.style?.styleName !== name) continue;
    places.set(key, { ...place, style: change(place.style) });
    hasChanged = true;
  }
  return hasChanged;
}
