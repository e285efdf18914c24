import { HostError, itemNotFound, lacking } from './error';
import type { AnyClass, ApiVersion, HostObject } from './object-class';
import type { Session } from './session';

/** A request of the Rich API, as Office.js sends it. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>> };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** In the shape of `Arguments`: the path an argument refers to, or 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string | undefined;
    readonly ActionIndex: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
  readonly TraceIds?: readonly number[];
}

/** The objects a request can start from. */
export interface Roots {
  readonly global: HostObject;
  /** The host's own services, by the name Office.js creates them under. */
  readonly services: ReadonlyMap<string, HostObject>;
}

const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

const PATH = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const NULL_RESULT = { _IsNull: true };

/** Fails one action on purpose; undefined lets it happen. */
export type ActionCheck = (actionIndex: number) => HostError | undefined;

/**
 * Carries out a request's actions in order and stops at the first error. What ran before it stays
 * done: Excel rolls nothing back.
 */
export function dispatch(
  session: Session,
  roots: Roots,
  body: RequestBody,
  check?: ActionCheck,
): ResponseBody {
  const run = new Run(session, roots, body.ObjectPaths);
  const results: ActionResult[] = [];
  const traced = (): Pick<ResponseBody, 'TraceIds'> =>
    run.traceIds.length > 0 ? { TraceIds: run.traceIds } : {};
  for (const [index, action] of body.Actions.entries()) {
    try {
      const failure = check?.(index);
      if (failure) throw failure;
      results.push({ ActionId: action.Id, Value: run.act(action) ?? null });
    } catch (error) {
      return { Error: describe(error, index), ProcessedResults: { Results: results }, ...traced() };
    }
  }
  return { Results: results, ...traced() };
}

function describe(error: unknown, actionIndex: number): NonNullable<ResponseBody['Error']> {
  const known = error instanceof HostError ? error : ownFailure(error);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: actionIndex,
  };
}

/** A fault of the host itself: told to the client, which would wait for ever otherwise. */
function ownFailure(error: unknown): HostError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The stand-in host itself failed. ${detail}`);
}

/** One request under way: its paths are resolved once each, when first used. */
class Run {
  readonly traceIds: number[] = [];
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly session: Session,
    private readonly roots: Roots,
    private readonly paths: RequestBody['ObjectPaths'],
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && identity(this.session, object);
      case ACTION.query:
        return object && query(this.session, object, action.QueryInfo ?? {}, WIRE);
      case ACTION.queryAsJson:
        return object && query(this.session, object, action.QueryInfo ?? {}, JSON_NAMES);
      case ACTION.recursiveQuery:
        return object && query(this.session, object, recursive(object, action), WIRE);
      case ACTION.method:
        return object
          ? this.value(object, action.Name ?? '', this.args(action.ArgumentInfo))
          : NULL_RESULT;
      case ACTION.setProperty:
        if (!object) return NULL_RESULT;
        return setScalar(
          this.session,
          object,
          scalarOfWire(object.of, action.Name ?? ''),
          this.args(action.ArgumentInfo)[0],
        );
      case ACTION.ensureUnchanged:
        return object && ensureUnchanged(this.session, object, action.ObjectState ?? {});
      case ACTION.update:
        return object && update(this.session, object, action.ObjectState ?? {});
      default:
        throw new HostError(
          'NotImplemented',
          `The stand-in host lacks action type ${action.ActionType}.`,
        );
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `The request has no object path ${id}.`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.global;
      case PATH.service:
        return this.service(name);
      case PATH.reference:
        return this.reference(name);
      case PATH.nullObject:
        return null;
      case PATH.method:
        return this.fromParent(path, (parent) =>
          this.object(parent, name, this.args(path.ArgumentInfo)),
        );
      case PATH.indexer:
        return this.fromParent(path, (parent) =>
          this.object(parent, 'GetItem', this.args(path.ArgumentInfo)),
        );
      case PATH.property:
        return this.fromParent(path, (parent) => this.link(parent, name));
      default:
        throw new HostError(
          'NotImplemented',
          `The stand-in host lacks object path type ${path.ObjectPathType}.`,
        );
    }
  }

  private fromParent(
    path: ObjectPath,
    step: (parent: HostObject) => HostObject | null,
  ): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent && step(parent);
  }

  private service(name: string): HostObject {
    const service = this.roots.services.get(name);
    if (!service) throw lacking('host', name);
    return service;
  }

  private reference(id: string): HostObject {
    const object = this.session.references.get(id);
    if (object) return object;
    throw new HostError(
      'InvalidReference',
      'This reference is not valid for the current operation.',
    );
  }

  private link(parent: HostObject, wireName: string): HostObject | null {
    const name = memberName(wireName);
    const link = parent.of.links?.[name];
    if (!link) throw lacking(parent.of.name, name);
    requireVersion(this.session, parent.of, name, link.since);
    const target = located(parent.of, name, () => link.to(parent.target, this.session));
    return wrap(link.of(), target);
  }

  private object(
    parent: HostObject,
    wireName: string,
    args: readonly unknown[],
  ): HostObject | null {
    const name = memberName(wireName);
    const method = parent.of.methods?.[name];
    if (!method?.of) throw lacking(parent.of.name, name);
    return wrap(method.of(), this.call(parent, name, args));
  }

  private value(object: HostObject, wireName: string, args: readonly unknown[]): unknown {
    if (wireName === '_KeepReference') return keepReference(this.session, object);
    const name = memberName(wireName);
    const method = object.of.methods?.[name];
    if (!method) throw lacking(object.of.name, name);
    const result = this.call(object, name, args);
    const made = method.of && wrap(method.of(), result);
    return made ? identity(this.session, made) : result;
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method = object.of.methods?.[name];
    if (!method) throw lacking(object.of.name, name);
    requireVersion(this.session, object.of, name, method.since);
    return located(object.of, name, () => method.call(object.target, args, this.session));
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, references[i]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((inner, i) => this.argument(inner, reference[i]));
    }
    return typeof reference === 'number' && reference > 0 ? this.resolve(reference) : value;
  }
}

function wrap(of: AnyClass, target: unknown): HostObject | null {
  return target === null || target === undefined ? null : { of, target };
}

/** Runs a member; an error that does not know its place gets it. */
function located<R>(of: AnyClass, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof HostError) || error.location !== undefined) throw error;
    throw new HostError(error.code, error.message, `${of.name}.${member}`);
  }
}

function requireVersion(
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

function minor(version: string): number {
  return Number(version.split('.')[1]);
}

function keepReference(session: Session, object: HostObject): null {
  if (object.referenceId === undefined) {
    object.referenceId = `${session.clientId}-${nextReference(session)}`;
  }
  session.references.set(object.referenceId, object);
  return null;
}

const referencesGiven = new WeakMap<Session, number>();

function nextReference(session: Session): number {
  const next = (referencesGiven.get(session) ?? 0) + 1;
  referencesGiven.set(session, next);
  return next;
}

/** What every instance says of itself: its id in its collection, its reference. */
function identity(session: Session, object: HostObject): Record<string, unknown> {
  const { id } = object.of;
  const scalar = id === undefined ? undefined : object.of.scalars?.[id];
  return {
    ...(id !== undefined && scalar ? { [wireName(id)]: scalar.get(object.target, session) } : {}),
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  };
}

/** How members are named in a response. */
interface Naming {
  readonly items: string;
  name(member: string): string;
}

const WIRE: Naming = { items: '_Items', name: wireName };
const JSON_NAMES: Naming = { items: 'items', name: (member) => member };

/** A query by path segments: `items/name` → `{ items: { name: {} } }`. */
interface Wanted {
  [member: string]: Wanted;
}

function query(
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
  return answer(session, object, wanted, naming, info);
}

function answer(
  session: Session,
  object: HostObject,
  wanted: Wanted,
  naming: Naming,
  page: QueryInfo = {},
): Record<string, unknown> {
  if (object.of.items) return answerCollection(session, object, wanted, naming, page);
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
  const { scalars = {}, links = {} } = object.of;
  if (name === '*' || name === '$all') return answerAll(session, object, naming);
  if (scalars[name]) return { [naming.name(name)]: readScalar(session, object, name) };
  const link = links[name];
  if (!link) throw lacking(object.of.name, name);
  requireVersion(session, object.of, name, link.since);
  const target = located(object.of, name, () => link.to(object.target, session));
  const linked = wrap(link.of(), target);
  return { [naming.name(name)]: linked && answer(session, linked, inner, naming) };
}

/** Every scalar this Excel has. */
function answerAll(session: Session, object: HostObject, naming: Naming): Record<string, unknown> {
  const has = minor(session.switches.requirements['ExcelApi'] ?? '1.1');
  return Object.fromEntries(
    Object.entries(object.of.scalars ?? {})
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
    else if (object.of.scalars?.[name]) {
      out[naming.name(name)] = readScalar(session, object, name);
    } else ofItems[name] = inner;
  }
  const onlyOwn = Object.keys(wanted).length > 0 && Object.keys(ofItems).length === 0;
  if (onlyOwn && !('items' in wanted)) return out;
  const items = object.of.items;
  if (!items) return out;
  const skip = page.Skip ?? 0;
  const listed = located(object.of, 'items', () => items.list(object.target, session));
  const shown = listed.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  out[naming.items] = shown.map((target, i) => ({
    _Index: skip + i,
    ...answer(session, { of: items.of(), target }, ofItems, naming),
  }));
  return out;
}

function recursive(object: HostObject, action: Action): QueryInfo {
  return action.RecursiveQueryInfo?.Queries[object.of.name] ?? {};
}

function readScalar(session: Session, object: HostObject, name: string): unknown {
  const scalar = object.of.scalars?.[name];
  if (!scalar) throw lacking(object.of.name, name);
  requireVersion(session, object.of, name, scalar.since);
  return located(object.of, name, () => scalar.get(object.target, session));
}

function scalarOfWire(of: AnyClass, wire: string): string {
  const scalars = Object.entries(of.scalars ?? {});
  const found = scalars.find(([name, { setAs }]) => (setAs ?? wireName(name)) === wire);
  if (!found) throw lacking(of.name, memberName(wire));
  return found[0];
}

function setScalar(session: Session, object: HostObject, name: string, value: unknown): null {
  const scalar = object.of.scalars?.[name];
  if (!scalar) throw lacking(object.of.name, name);
  requireVersion(session, object.of, name, scalar.since);
  located(object.of, name, () => {
    if (!scalar.set) throw lacking(object.of.name, `${name} (to be set)`);
    scalar.set(object.target, value, session);
  });
  return null;
}

function update(
  session: Session,
  object: HostObject,
  state: Readonly<Record<string, unknown>>,
): null {
  for (const [name, value] of Object.entries(state)) setScalar(session, object, name, value);
  return null;
}

function ensureUnchanged(
  session: Session,
  object: HostObject,
  state: Readonly<Record<string, unknown>>,
): null {
  for (const [name, value] of Object.entries(state)) {
    if (JSON.stringify(readScalar(session, object, name)) === JSON.stringify(value)) continue;
    throw new HostError(
      'Conflict',
      'The request could not be processed because of a conflict.',
      `${object.of.name}.${name}`,
    );
  }
  return null;
}

/** `GetItem` → `getItem`; names that begin with `_` are the same on both sides. */
function memberName(wire: string): string {
  return wire.startsWith('_') ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
}

function wireName(member: string): string {
  return member.startsWith('_') ? member : member.charAt(0).toUpperCase() + member.slice(1);
}

/** The item of a collection by name or id; not found is an error of its `getItem`. */
export function found<T>(item: T | undefined | null): T {
  if (item === undefined || item === null) throw itemNotFound();
  return item;
}
