/** Reads, sets and calls the declared members of objects. It checks versions and switches first. */
import { accessDenied, HostError, lacking } from './error';
import { classNamed } from './classes';
import type { AnyClass, ApiVersion, Method } from './object-class';
import { memberName, wireName } from './rich-api';
import type { HostObject, Session } from './session';

/** Returns what a member refers to, as an object of its class. Null means a null object. */
export function wrap(of: string, target: unknown): HostObject | null {
  return target === null || target === undefined ? null : { of, target };
}

export function classOf({ of }: HostObject): AnyClass {
  return classNamed(of);
}

/** Runs a member. An error without a `location` gets that of this member. */
export function located<R>(of: AnyClass, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof HostError) || error.location !== undefined) throw error;
    throw new HostError(error.code, error.message, `${of.name}.${member}`);
  }
}

/** @throws HostError `ApiNotFound` if the member needs a later ExcelApi than this Excel has */
export function requireVersion(
  session: Session,
  of: AnyClass,
  member: string,
  since: ApiVersion | undefined,
): void {
  const has = session.switches.requirements['ExcelApi'] ?? '1.1';
  if (since === undefined || minor(since) <= minor(has)) return;
  throw new HostError(
    'ApiNotFound',
    `The API ${of.name}.${member} is not found: it needs ExcelApi ${since}, this Excel has ${has}.`,
    `${of.name}.${member}`,
  );
}

/** @throws HostError if a switch refuses the member, or if it changes a view-only workbook */
function requireAllowed(session: Session, of: AnyClass, member: string, changes: boolean): void {
  const { refusals, viewOnly } = session.switches;
  const place = `${of.name}.${member}`;
  const refusal = refusals.find((one) => one.member === place || one.member === `${of.name}.*`);
  if (refusal)
    throw new HostError(refusal.code, `The stand-in host was told to refuse ${place}.`, place);
  if (viewOnly && changes && !of.isService)
    throw accessDenied('The workbook is open for viewing only.');
}

export function minor(version: string): number {
  return Number(version.split('.')[1]);
}

export function linked(session: Session, object: HostObject, name: string): HostObject | null {
  const of = classOf(object);
  const link = of.links?.[name];
  if (!link) throw lacking(of.name, name);
  requireVersion(session, of, name, link.since);
  requireAllowed(session, of, name, false);
  const target = located(of, name, () => link.to(object.target, session));
  return wrap(link.of, target);
}

export function methodOf(object: HostObject, name: string): Method<unknown> {
  const of = classOf(object);
  const method = of.methods?.[name];
  if (!method) throw lacking(of.name, name);
  return method;
}

/**
 * Returns true if a method changes the workbook. Office.js declares some `get…` methods and all
 * worksheet functions as `write`, but these only read.
 */
function isChange(of: AnyClass, name: string, { kind }: Method<unknown>): boolean {
  return kind === 'write' && !/^get/.test(name) && of.name !== 'Functions';
}

export function callMethod(
  session: Session,
  object: HostObject,
  name: string,
  args: readonly unknown[],
): unknown {
  const of = classOf(object);
  const method = methodOf(object, name);
  requireVersion(session, of, name, method.since);
  return located(of, name, () => {
    requireAllowed(session, of, name, isChange(of, name, method));
    return method.call(object.target, args, session);
  });
}

export function readScalar(session: Session, object: HostObject, name: string): unknown {
  const of = classOf(object);
  const scalar = of.scalars?.[name];
  if (!scalar) throw lacking(of.name, name);
  requireVersion(session, of, name, scalar.since);
  requireAllowed(session, of, name, false);
  return located(of, name, () => scalar.get(object.target, session));
}

const scalarsByWire = new WeakMap<AnyClass, ReadonlyMap<string, string>>();

/** Returns the scalar that a client sets under this name in a message. */
export function scalarOfWire(of: AnyClass, wire: string): string {
  const byWire = scalarsByWire.get(of) ?? scalarNames(of);
  scalarsByWire.set(of, byWire);
  const found = byWire.get(wire);
  if (found === undefined) throw lacking(of.name, memberName(wire));
  return found;
}

function scalarNames(of: AnyClass): ReadonlyMap<string, string> {
  const scalars = Object.entries(of.scalars ?? {});
  return new Map(scalars.map(([name, { setAs }]) => [setAs ?? wireName(name), name]));
}

export function setScalar(
  session: Session,
  object: HostObject,
  name: string,
  value: unknown,
): null {
  const of = classOf(object);
  const scalar = of.scalars?.[name];
  if (!scalar) throw lacking(of.name, name);
  requireVersion(session, of, name, scalar.since);
  located(of, name, () => {
    requireAllowed(session, of, name, true);
    if (!scalar.set) throw lacking(of.name, `${name} (to be set)`);
    scalar.set(object.target, value, session);
  });
  return null;
}

export function keepReference(session: Session, object: HostObject): null {
  object.referenceId ??= `${session.clientId}-${++session.referencesGiven}`;
  session.references.set(object.referenceId, object);
  return null;
}

/**
 * Returns the scalars that every answer about an object contains: its id, and the id by which the
 * client keeps it.
 */
export function identity(session: Session, object: HostObject): Record<string, unknown> {
  const of = classOf(object);
  const { id } = of;
  const scalar = id === undefined ? undefined : of.scalars?.[id];
  return {
    ...(id !== undefined && scalar ? { [wireName(id)]: scalar.get(object.target, session) } : {}),
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  };
}
