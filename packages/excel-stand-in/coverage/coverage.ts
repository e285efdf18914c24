/** Compares the stand-in's object model with the classes of the shipped Office.js. */
import type { Client } from '../host';
import { classNamed } from '../host/classes';
import type { AnyClass } from '../host/object-class';
import { newerProperties } from './newer';
import { readRegistry, type ClientClass } from './client-registry';

export interface ClassCoverage {
  readonly name: string;
  readonly members: number;
  /** In the client's order, as are the methods. */
  readonly lackingProperties: readonly string[];
  readonly lackingMethods: readonly string[];
  /** Properties that the client itself is too old for. The stand-in lacks all of them. */
  readonly newer: readonly string[];
}

/** Returns every class of the host's object model, beginning with the workbook. */
export function hostClasses(): AnyClass[] {
  const classes = new Set<AnyClass>();
  const visit = (of: AnyClass): void => {
    if (classes.has(of)) return;
    classes.add(of);
    for (const link of Object.values(of.links ?? {})) visit(classNamed(link.of));
    for (const method of Object.values(of.methods ?? {}))
      if (method.of) visit(classNamed(method.of));
    if (of.items) visit(classNamed(of.items.of));
  };
  visit(classNamed('Workbook'));
  return [...classes];
}

/**
 * Returns Excel's classes, each with the members that the stand-in lacks. Internal members (`_…`)
 * are left out. Only `_Register…Event` counts, because add-ins use it.
 */
export function coverageOf(client: Client): ClassCoverage[] {
  const registry = readRegistry(client);
  const ours = new Map(hostClasses().map((of) => [of.name, of]));
  const newer = newerProperties((name, property) => {
    const theirs = registry.get(name);
    return (theirs?.scalars.has(property) ?? false) || (theirs?.links.has(property) ?? false);
  });
  return [...excelClasses(client)]
    .flatMap((name) => {
      const theirs = registry.get(name);
      return theirs ? [compare(name, theirs, ours.get(name), newer.get(name) ?? [])] : [];
    })
    .filter(({ members }) => members > 0)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function excelClasses(client: Client): ReadonlySet<string> {
  return new Set(Object.keys(client.Excel));
}

function compare(
  name: string,
  theirs: ClientClass,
  ours: AnyClass | undefined,
  newer: readonly string[],
): ClassCoverage {
  const properties = [...theirs.scalars.keys(), ...theirs.links.keys()].filter(isPublic);
  const methods = [...theirs.methods.keys()].filter(isPublic);
  return {
    name,
    members: properties.length + methods.length,
    lackingProperties: properties.filter(
      (property) => !ours?.scalars?.[property] && !ours?.links?.[property],
    ),
    lackingMethods: methods.filter((method) => !ours?.methods?.[method]),
    newer,
  };
}

/** The classes that nearly every add-in needs. */
const CORE = [
  'Workbook',
  'Worksheet',
  'WorksheetCollection',
  'Range',
  'RangeAreas',
  'RangeView',
  'Table',
  'TableCollection',
  'TableColumn',
  'TableColumnCollection',
  'TableRow',
  'TableRowCollection',
  'Chart',
  'ChartCollection',
  'NamedItem',
  'NamedItemCollection',
  'ConditionalFormat',
  'ConditionalFormatCollection',
  'PageLayout',
  'Setting',
  'SettingCollection',
] as const;

export function coreOf(coverage: readonly ClassCoverage[]): readonly ClassCoverage[] {
  return CORE.map((name) => {
    const found = coverage.find((each) => each.name === name);
    if (!found) throw new Error(`Office.js has no class ${name}.`);
    return found;
  });
}

/** Returns true if add-ins can use a member. They call `_Register…Event` as `onChanged.add`. */
function isPublic(member: string): boolean {
  return !member.startsWith('_') || /^_Register\w+/.test(member);
}

export function lackingOf({ lackingProperties, lackingMethods }: ClassCoverage): string[] {
  return [...lackingProperties, ...lackingMethods];
}
