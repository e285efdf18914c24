import { HostError, lacking } from './error';
import {
  callMethod,
  classOf,
  identity,
  keepReference,
  linked,
  methodOf,
  readScalar,
  scalarOfWire,
  setScalar,
  wrap,
} from './members';
import { JSON_NAMES, query, WIRE } from './query';
import {
  ACTION,
  memberName,
  NULL_RESULT,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './rich-api';
import type { HostObject, Session } from './session';

/** The objects from which the paths of a request start. */
export interface Roots {
  readonly global: HostObject;
  /** The host's own services, by the names that Office.js gives them. */
  readonly services: ReadonlyMap<string, HostObject>;
}

/**
 * Called before each action, with the answers to earlier actions. The action is carried out if it
 * returns undefined.
 */
export type ActionCheck = (
  actionIndex: number,
  results: readonly ActionResult[],
) => HostError | undefined;

/**
 * Carries out a request's actions in order, up to the first error. Like Excel, it does not undo
 * earlier actions.
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
      const failure = check?.(index, results);
      if (failure) throw failure;
      results.push({ ActionId: action.Id, Value: run.act(action) ?? null });
    } catch (error) {
      return { Error: describe(error, index), ProcessedResults: { Results: results }, ...traced() };
    }
  }
  session.calculate();
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

/**
 * Returns a fault of the host itself as an error for the client, which would otherwise wait for
 * ever.
 */
function ownFailure(error: unknown): HostError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The stand-in host itself failed. ${detail}`);
}

/**
 * Before these actions, formulas are calculated, because the same request may have written them.
 */
const NEEDS_VALUES: readonly number[] = [ACTION.query, ACTION.queryAsJson, ACTION.method];

/** The same holds for actions with such a name: they find the cells that a formula fills. */
const FINDS_SPILLS = /Spill/;

/** A request while it is carried out. Each path is resolved once, when it is first used. */
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
    if (NEEDS_VALUES.includes(action.ActionType)) this.session.calculate();
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && identity(this.session, object);
      case ACTION.query:
        return object && query(this.session, object, action.QueryInfo ?? {}, WIRE);
      case ACTION.queryAsJson:
        return object && query(this.session, object, action.QueryInfo ?? {}, JSON_NAMES);
      case ACTION.recursiveQuery:
        throw lacking('RequestContext', 'loadRecursive');
      case ACTION.method:
        return object
          ? this.callForResult(object, action.Name ?? '', this.args(action.ArgumentInfo))
          : NULL_RESULT;
      case ACTION.setProperty:
        if (!object) return NULL_RESULT;
        return setScalar(
          this.session,
          object,
          scalarOfWire(classOf(object), action.Name ?? ''),
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
          this.callForObject(parent, name, this.args(path.ArgumentInfo)),
        );
      case PATH.indexer:
        return this.fromParent(path, (parent) =>
          this.callForObject(parent, 'GetItem', this.args(path.ArgumentInfo)),
        );
      case PATH.property:
        return this.fromParent(path, (parent) => linked(this.session, parent, memberName(name)));
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

  private callForObject(
    parent: HostObject,
    wireName: string,
    args: readonly unknown[],
  ): HostObject | null {
    const name = memberName(wireName);
    const { of } = methodOf(parent, name);
    if (!of) throw lacking(parent.of, name);
    if (FINDS_SPILLS.test(name)) this.session.calculate();
    return wrap(of, callMethod(this.session, parent, name, args));
  }

  private callForResult(object: HostObject, wireName: string, args: readonly unknown[]): unknown {
    if (wireName === '_KeepReference') return keepReference(this.session, object);
    const name = memberName(wireName);
    const result = callMethod(this.session, object, name, args);
    const { of } = methodOf(object, name);
    const made = of && wrap(of, result);
    return made ? identity(this.session, made) : result;
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, references[i]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((inner, i) => this.argument(inner, reference[i]));
    }
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
    return isPlainObject(value) ? this.fields(value) : value;
  }

  /**
   * Replaces the objects in an argument, such as the range of a list validation. Office.js sends
   * each of them as the id of its path.
   */
  private fields(value: Readonly<Record<string, unknown>>): unknown {
    const path = value['_ObjectPathId'];
    if (typeof path === 'number') return this.resolve(path);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        isPlainObject(inner) ? this.fields(inner) : inner,
      ]),
    );
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
      `${object.of}.${name}`,
    );
  }
  return null;
}
