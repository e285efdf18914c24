/** Answers a query of a client with the scalars, links and items that it asks for. */
import { classNamed } from './classes';
import { lacking } from './error';
import { LACKING } from './lacking';
import { classOf, identity, linked, located, minor, readScalar, requireVersion } from './members';
import type { AnyClass } from './object-class';
import { wireName, type QueryInfo } from './rich-api';
import type { HostObject, Session } from './session';

/** The names of members in an answer. */
interface Naming {
  readonly items: string;
  name(member: string): string;
}

export const WIRE: Naming = { items: '_Items', name: wireName };
export const JSON_NAMES: Naming = { items: 'items', name: (member) => member };

/** The members that a query asks for: `items/name` becomes `{ items: { name: {} } }`. */
interface Wanted {
  [member: string]: Wanted;
}

export function query(
  session: Session,
  object: HostObject,
  info: QueryInfo,
  naming: Naming,
): Record<string, unknown> {
  const wanted: Wanted = {};
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let at = wanted;
    for (const segment of path.split('/')) at = at[segment] ??= {};
  }
  requireMembers(session, classOf(object), wanted);
  return answer(session, object, wanted, naming, info);
}

/**
 * Refuses members that the stand-in lacks, or that are newer than this Excel. That happens before
 * anything is read, so a mistake is also noticed in an empty list.
 */
function requireMembers(session: Session, of: AnyClass, wanted: Wanted): void {
  for (const [name, inner] of Object.entries(wanted)) {
    const scalar = of.scalars?.[name];
    const link = of.links?.[name];
    if (name === '*' || name === '$all') continue;
    if (scalar) requireVersion(session, of, name, scalar.since);
    else if (of.items)
      requireMembers(
        session,
        classNamed(of.items.of),
        name === 'items' ? inner : { [name]: inner },
      );
    else if (!link) requireUnknown(of, name);
    else {
      requireVersion(session, of, name, link.since);
      requireMembers(session, classNamed(link.of), inner);
    }
  }
}

/**
 * Refuses a member that Excel has and the stand-in lacks. Names that Excel does not know either are
 * ignored, as in Excel.
 */
function requireUnknown(of: AnyClass, name: string): void {
  if (LACKING[of.name]?.includes(name)) throw lacking(of.name, name);
}

function answer(
  session: Session,
  object: HostObject,
  wanted: Wanted,
  naming: Naming,
  page: QueryInfo = {},
): Record<string, unknown> {
  if (classOf(object).items) return answerCollection(session, object, wanted, naming, page);
  const names = Object.keys(wanted);
  const out = identity(session, object);
  for (const name of names.length === 0 ? ['*'] : names) {
    Object.assign(out, answerMember(session, object, name, wanted[name] ?? {}, naming));
  }
  return out;
}

function answerMember(
  session: Session,
  object: HostObject,
  name: string,
  inner: Wanted,
  naming: Naming,
): Record<string, unknown> {
  if (name === '*' || name === '$all') return answerAll(session, object, naming);
  if (classOf(object).scalars?.[name])
    return { [naming.name(name)]: readScalar(session, object, name) };
  if (!classOf(object).links?.[name]) return {};
  const target = linked(session, object, name);
  return { [naming.name(name)]: target && answer(session, target, inner, naming) };
}

/** Returns every scalar that this Excel has. */
function answerAll(session: Session, object: HostObject, naming: Naming): Record<string, unknown> {
  const has = minor(session.switches.requirements['ExcelApi'] ?? '1.1');
  return Object.fromEntries(
    Object.entries(classOf(object).scalars ?? {})
      .filter(([, scalar]) => minor(scalar.since ?? '1.1') <= has)
      .map(([name]) => [naming.name(name), readScalar(session, object, name)]),
  );
}

function answerCollection(
  session: Session,
  object: HostObject,
  wanted: Wanted,
  naming: Naming,
  page: QueryInfo,
): Record<string, unknown> {
  const out = identity(session, object);
  const ofItems: Wanted = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (name === 'items') Object.assign(ofItems, inner);
    else if (classOf(object).scalars?.[name]) {
      out[naming.name(name)] = readScalar(session, object, name);
    } else ofItems[name] = inner;
  }
  const onlyOwn = Object.keys(wanted).length > 0 && Object.keys(ofItems).length === 0;
  if (onlyOwn && !('items' in wanted)) return out;
  const items = classOf(object).items;
  if (!items) return out;
  const skip = page.Skip ?? 0;
  const listed = located(classOf(object), 'items', () => items.list(object.target, session));
  const shown = listed.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  out[naming.items] = shown.map((target, i) => ({
    _Index: skip + i,
    ...answer(session, { of: items.of, target }, ofItems, naming),
  }));
  return out;
}
