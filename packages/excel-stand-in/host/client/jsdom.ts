import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { DOMWindow, JSDOM } from 'jsdom';
import {
  createFrameResponder,
  hostInfo,
  type CallOptions,
  type FrameResponder,
} from '../frame-responder';
import type { Host, HostClient } from '../host';
import type { FunctionAnswer } from '../services';

/** A window with the unmodified Office.js, connected to a host. */
export interface Client {
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** The client as the host knows it, with its session. */
  readonly connection: HostClient;
  /**
   * Connects the window to the workbook of another host. This is much faster than a new window.
   * Custom functions stay with the first host.
   */
  moveTo(host: Host): void;
  /** Calls a custom function through Office.js, as a formula does. */
  callFunction(
    name: string,
    args: readonly unknown[],
    options?: CallOptions,
  ): Promise<FunctionAnswer>;
  /** Like `callFunction`, but returns the number of the call at once. `cancelFunction` needs it. */
  startFunction: FrameResponder['callFunction'];
  cancelFunction(id: number): void;
  /** Settles when the command calls `event.completed()`. */
  pressRibbonButton(actionId: string): Promise<void>;
  close(): void;
}

export interface ClientOptions {
  /** The language of the interface, and of numbers and dates. By default `nl-NL`. */
  readonly locale?: string;
  /**
   * True if the browser forbids storage to the add-in, because the add-in is in a frame. Every use
   * of storage then throws.
   */
  readonly isStorageBlocked?: boolean;
  /**
   * When the add-in's page is shown and gets a size. By default at once. In some builds of Excel,
   * this is after `Office.onReady`. A hidden page is never shown.
   */
  readonly shown?: Shown;
}

export type Shown = 'at once' | 'once ready' | 'never';

const ORIGIN = 'https://addin.test';
const LIBRARY = `${ORIGIN}/lib/`;
const OFFICE_JS = dirname(require.resolve('@microsoft/office-js/dist/office.debug.js'));

/** Kept here, because a test with fake timers replaces the global one. */
const soon = setImmediate;

const scripts = new Map<string, Script>();

/** Returns a compiled file of Office.js. It is compiled once, for all clients. */
function script(file: string): Script {
  const known = scripts.get(file);
  if (known) return known;
  const path = join(OFFICE_JS, file);
  const compiled = new Script(readFileSync(path, 'utf8'), { filename: path });
  scripts.set(file, compiled);
  return compiled;
}

/**
 * Opens the host's workbook in a new client: a jsdom window with the shipped Office.js. Settles
 * when the add-in can be called.
 */
export async function openClient(host: Host, options: ClientOptions = {}): Promise<Client> {
  const locale = options.locale ?? 'nl-NL';
  let connection = host.connect({ locale });
  const dom = await openWindow(locale);
  const { window } = dom;
  const responder = createFrameResponder({
    host,
    client: connection,
    origin: ORIGIN,
    language: locale,
    post: (data) =>
      void soon(() => {
        window.dispatchEvent(new window.MessageEvent('message', { data, origin: ORIGIN }));
      }),
  });
  let fail = (error: unknown): void => {
    throw error;
  };
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  Object.defineProperty(window, 'parent', {
    configurable: true,
    value: {
      postMessage: (message: unknown) => responder.receive(message).catch((error) => fail(error)),
    },
  });
  if (options.isStorageBlocked) blockStorage(window);
  serveLibrary(dom);
  runScript(dom, 'office.debug.js');
  const globals = window as unknown as Pick<
    Client,
    'Office' | 'Excel' | 'OfficeExtension' | 'CustomFunctions'
  >;
  await Promise.race([failed, globals.Office.onReady()]);
  await Promise.race([failed, responder.ready]);
  showPage(window, globals.Office, options.shown ?? 'at once');
  // From now on, a request for something that the frame lacks is an uncaught error. As a rejected
  // promise it would not be noticed.
  fail = (error) =>
    void soon(() => {
      throw error;
    });
  return {
    window,
    Office: globals.Office,
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    CustomFunctions: globals.CustomFunctions,
    get connection() {
      return connection;
    },
    moveTo: (to) => {
      connection.close();
      connection = to.connect({ locale });
      responder.moveTo(connection);
    },
    callFunction: (name, args, call) => responder.callFunction(name, args, call).result,
    startFunction: responder.callFunction,
    cancelFunction: responder.cancelFunction,
    pressRibbonButton: responder.pressRibbonButton,
    close: () => {
      connection.close();
      window.close();
    },
  };
}

async function openWindow(locale: string): Promise<JSDOM> {
  // Loading jsdom takes a third of a second.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const url = `${ORIGIN}/taskpane.html?_host_Info=${hostInfo(locale)}#&_xdm_Info=conversation|add-in|${ORIGIN}`;
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    throw error;
  });
  const dom = new JSDOM('<!DOCTYPE html><html><head></head><body></body></html>', {
    url,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
  });
  // Office.js only recognises a Date of its own window, and tests make dates in Node.
  dom.window.Date = Date;
  parseAddressesFast(dom.window);
  // Office.js compares `document.domain` with the parent's host name, and jsdom has none.
  Object.defineProperty(dom.window.document, 'domain', { value: new URL(ORIGIN).hostname });
  return dom;
}

/**
 * Keeps the parts of parsed addresses. Office.js parses the same few addresses with each message,
 * and in jsdom that is slow.
 */
function parseAddressesFast(window: DOMWindow): void {
  window.URL = URL;
  const parsed = new Map<string, URL>();
  const prototype = window.HTMLAnchorElement.prototype;
  for (const part of ['protocol', 'hostname', 'port'] as const) {
    const own = Object.getOwnPropertyDescriptor(prototype, part);
    Object.defineProperty(prototype, part, {
      ...own,
      get(this: HTMLAnchorElement): unknown {
        const address = this.getAttribute('href') ?? '';
        if (!URL.canParse(address)) return own?.get?.call(this);
        const url = parsed.get(address) ?? new URL(address);
        parsed.set(address, url);
        return url[part];
      },
    });
  }
}

/** Tells a page its size when it is shown, because jsdom has no layout. */
function showPage(window: DOMWindow, office: typeof Office, when: Shown): void {
  let isShown = when === 'at once';
  const observers = new Set<() => void>();
  window['ResizeObserver'] = class {
    constructor(private readonly changed: () => void) {}
    observe(): void {
      if (isShown) soon(this.changed);
      else observers.add(this.changed);
    }
    disconnect(): void {
      observers.delete(this.changed);
    }
  };
  if (when !== 'once ready') return;
  const own = office.onReady.bind(office);
  office.onReady = (...args) => {
    isShown = true;
    for (const changed of observers) soon(changed);
    return own(...args);
  };
}

/**
 * Makes every use of storage throw `SecurityError`, as browsers do that forbid storage (HTML,
 * 12.2.3).
 */
function blockStorage(window: DOMWindow): void {
  const refuse = (): never => {
    throw new window.DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const storage of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, storage, { configurable: true, get: refuse });
  }
}

function runScript(dom: JSDOM, file: string): void {
  script(file).runInContext(dom.getInternalVMContext());
}

/**
 * Adds the script element by which Office.js finds its own folder. The files that it loads from
 * there are run from the disk.
 */
function serveLibrary(dom: JSDOM): void {
  const { window } = dom;
  const { head } = window.document;
  const prototype = window.Node.prototype;
  const append = prototype.appendChild;
  const own = window.document.createElement('script');
  own.setAttribute('src', `${LIBRARY}office.debug.js`);
  append.call(head, own);
  prototype.appendChild = function appendOrRun<N extends Node>(this: Node, node: N): N {
    const file = libraryFile(node);
    if (file === null) return append.call(this, node) as N;
    soon(() => {
      runScript(dom, file);
      node.dispatchEvent(new window.Event('load'));
    });
    return node;
  };
}

function libraryFile(node: Node): string | null {
  const { src } = node as Partial<HTMLScriptElement>;
  return src?.startsWith(LIBRARY) ? src.slice(LIBRARY.length) : null;
}
