import { addSheet, createHost, createWorkbook, openClient, type Client } from '../../host';
import type { AnyClass } from '../../host/object-class';
import { hostClasses } from '../../coverage/coverage';
import { defaultSwitches } from '../../host/switches';
import { readRegistry, type ClientClass } from '../../coverage/client-registry';

const CLASSES = hostClasses();

function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function inApi(since: string | undefined): string | null {
  return since === undefined ? null : `ExcelApi ${since}`;
}

describe('the object model and the declarations of Office.js', () => {
  let client: Client;
  let registry: Map<string, ClientClass>;

  beforeAll(async () => {
    const book = createWorkbook();
    addSheet(book, 'Blad1');
    client = await openClient(createHost(book));
    registry = readRegistry(client);
    registry.set('FunctionResult', resultClass(client));
  });

  afterAll(() => client.close());

  /**
   * Returns the class of function results. Office.js does not export it, so it is read from a
   * result.
   */
  function resultClass(of: Client): ClientClass {
    const result = new of.Excel.RequestContext().workbook.functions.date(2000, 1, 1);
    const holder = { Result: Object.getPrototypeOf(result).constructor as unknown };
    const read = readRegistry({ ...of, Excel: holder } as unknown as Client);
    const [found] = [...read.values()];
    if (!found) throw new Error('Office.js has no class of function results.');
    return found;
  }

  function declared(of: AnyClass): ClientClass {
    const found = registry.get(of.name);
    if (!found) throw new Error(`Office.js has no class ${of.name}.`);
    return found;
  }

  test('the registry of Office.js contains classes, scalars and methods', () => {
    expect(registry.size).toBeGreaterThan(150);
    const range = registry.get('Range');
    expect(range?.scalars.get('values')).toEqual({ wire: 'Values', writable: true, since: null });
    expect(range?.methods.get('clear')?.kind).toBe('write');
    expect(range?.methods.get('getResizedRange')?.since).toBe('ExcelApi 1.3');
    expect(CLASSES.length).toBeGreaterThan(50);
  });

  test('by default, this Excel has the versions that the client asks for, and no later ones', () => {
    const asked = [...registry.values()]
      .flatMap(({ scalars, links, methods }) => [
        ...scalars.values(),
        ...links.values(),
        ...methods.values(),
      ])
      .flatMap(({ since }) => /^ExcelApi 1\.(\d+)$/.exec(since ?? '')?.[1] ?? []);
    const highest = Math.max(...asked.map(Number));
    expect(defaultSwitches().requirements['ExcelApi']).toBe(`1.${highest}`);
  });

  test.each(CLASSES.map((of) => [of.name, of] as const))('%s', (_name, of) => {
    const theirs = declared(of);
    expect(of.items !== undefined).toBe(theirs.isCollection);
    if (of.items) expect(of.items.of).toBe(theirs.item);
    for (const [name, scalar] of Object.entries(of.scalars ?? {})) {
      expect({
        name,
        wire: pascal(name),
        writable: scalar.set !== undefined,
        since: inApi(scalar.since),
      }).toEqual({
        name,
        wire: theirs.scalars.get(name)?.wire,
        writable: scalar.set !== undefined && theirs.scalars.get(name)?.writable,
        since: theirs.scalars.get(name)?.since,
      });
    }
    for (const [name, link] of Object.entries(of.links ?? {})) {
      expect({ name, wire: pascal(name), type: link.of, since: inApi(link.since) }).toEqual({
        name,
        ...theirs.links.get(name),
      });
    }
    for (const [name, method] of Object.entries(of.methods ?? {})) {
      const their = theirs.methods.get(name);
      const isListening = /^_(Unr|R)egister/.test(name);
      expect({
        name,
        wire: their?.isIndexer ? '' : pascal(name),
        kind: isListening ? their?.kind : method.kind,
        returns: method.of ?? null,
        since: inApi(method.since),
      }).toEqual({
        name,
        wire: their?.wire,
        kind: their?.kind,
        returns: their?.returns,
        since: their?.since,
      });
    }
  });
});
