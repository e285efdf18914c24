import type { Client } from '../host';

/** What the shipped Office.js declares about a class, read from its prototypes. */
export interface ClientClass {
  readonly isCollection: boolean;
  readonly item: string | null;
  readonly scalars: ReadonlyMap<string, ClientMember & { readonly writable: boolean }>;
  readonly links: ReadonlyMap<string, ClientMember & { readonly type: string }>;
  readonly methods: ReadonlyMap<string, ClientMethod>;
}

interface ClientMember {
  readonly wire: string;
  /** The required version, such as `ExcelApi 1.7`. Null if there is none. */
  readonly since: string | null;
}

interface ClientMethod extends ClientMember {
  readonly kind: 'read' | 'write';
  /** The class of the returned object. Null for a plain value. */
  readonly returns: string | null;
  readonly isIndexer: boolean;
}

type Prototype = Record<string, unknown>;

/** Returns the classes of Office.js for Excel and for its services, by name. */
export function readRegistry(client: Client): Map<string, ClientClass> {
  const registry = new Map<string, ClientClass>();
  const spaces = [client.Excel, client.window['OfficeCore']] as unknown as Record<
    string,
    unknown
  >[];
  for (const space of spaces) {
    for (const declared of Object.values(space)) {
      const prototype = prototypeOf(declared);
      const name = prototype && className(prototype);
      // Excel's own classes come first, because the services have another `Comment`.
      if (prototype && name && !registry.has(name)) registry.set(name, readClass(prototype));
    }
  }
  return registry;
}

function prototypeOf(declared: unknown): Prototype | null {
  return typeof declared === 'function' ? ((declared.prototype as Prototype) ?? null) : null;
}

function className(prototype: Prototype): string | null {
  return '_className' in prototype ? String(prototype['_className']) : null;
}

function readClass(prototype: Prototype): ClientClass {
  const scalars = new Map<string, ClientMember & { readonly writable: boolean }>();
  const links = new Map<string, ClientMember & { readonly type: string }>();
  const methods = new Map<string, ClientMethod>();
  const wires = listOf<string>(prototype, '_scalarPropertyOriginalNames');
  const writable = listOf<boolean>(prototype, '_scalarPropertyUpdateable');
  for (const [i, name] of listOf<string>(prototype, '_scalarPropertyNames').entries()) {
    const since = sinceOf(getterSource(prototype, name));
    scalars.set(name, { wire: wires[i] ?? '', writable: writable[i] ?? false, since });
  }
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const link = readLink(getterSource(prototype, name));
    if (link) links.set(name, link);
    const method = readMethod(methodSource(prototype, name));
    if (method) methods.set(name, method);
  }
  const item = /_createChildItemObject\(Excel\.(\w+)/.exec(
    methodSource(prototype, '_handleResult'),
  );
  return {
    isCollection: prototype['_isCollection'] === true,
    item: item?.[1] ?? null,
    scalars,
    links,
    methods,
  };
}

function listOf<T>(prototype: Prototype, name: string): readonly T[] {
  return Object.hasOwn(prototype, name) ? (prototype[name] as readonly T[]) : [];
}

function getterSource(prototype: Prototype, name: string): string {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return getter ? Function.prototype.toString.call(getter) : '';
}

function methodSource(prototype: Prototype, name: string): string {
  const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  return typeof method === 'function' ? Function.prototype.toString.call(method) : '';
}

function readLink(source: string): (ClientMember & { readonly type: string }) | null {
  const link = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/.exec(source);
  return link && { type: link[1] ?? '', wire: link[2] ?? '', since: sinceOf(source) };
}

function readMethod(source: string): ClientMethod | null {
  const since = sinceOf(source);
  const indexer = /_createIndexerObject\(Excel\.(\w+)/.exec(source);
  if (indexer) {
    return { wire: '', kind: 'read', returns: indexer[1] ?? '', isIndexer: true, since };
  }
  const object = /_createMethodObject\((?:Excel\.)?(\w+), this, "(\w+)", ([01])/.exec(source);
  const value = /_invokeMethod\(this, "(\w+)", ([01])/.exec(source);
  const wire = object?.[2] ?? value?.[1];
  if (wire === undefined) return null;
  return {
    wire,
    kind: (object?.[3] ?? value?.[2]) === '0' ? 'write' : 'read',
    returns: object?.[1] ?? null,
    isIndexer: false,
    since,
  };
}

function sinceOf(source: string): string | null {
  const required = /_throwIfApiNotSupported\("[^"]+", (\w+|"[^"]+"), "([\d.]+)"/.exec(source);
  if (!required) return null;
  const set = required[1] === '_defaultApiSetName' ? 'ExcelApi' : required[1]?.replaceAll('"', '');
  return `${set} ${required[2]}`;
}
