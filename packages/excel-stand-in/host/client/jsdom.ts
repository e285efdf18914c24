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

/** An add-in's window with the unmodified Office.js in it, connected to a host. */
export interface Client {
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** The host's side: the session, its selection, the workbooks it created. */
  readonly connection: HostClient;
  /**
   * Connects the same window to the workbook of another host, as if the add-in had been opened
   * there. That takes much less time and memory than a new window. Functions stay with the first
   * host.
   */
  moveTo(host: Host): void;
  /** Calls a custom function as a formula would, through Office.js's own runtime. */
  callFunction(
    name: string,
    args: readonly unknown[],
    options?: CallOptions,
  ): Promise<FunctionAnswer>;
  /**
   * Works like `callFunction`, for functions that can be cancelled. It returns the call's number at
   * once.
   */
  startFunction: FrameResponder['callFunction'];
  cancelFunction(id: number): void;
  /** Settles when the command calls `event.completed()`. */
  pressRibbonButton(actionId: string): Promise<void>;
  close(): void;
}

export interface ClientOptions {
  /** The user's languages: that of the interface, and that of the data's conventions. */
  readonly locale?: string;
  /**
   * True if the browser stores nothing for a page in the frame of another page. Every use of
   * storage then fails.
   */
  readonly isStorageBlocked?: boolean;
  /**
   * The moment when the add-in's page is shown and gets a size. By default, this is at once. It can
   * also be after the add-in called `Office.onReady`, as in some builds of Excel, or never, as for
   * a page that stays hidden.
   */
  readonly shown?: Shown;
}

export type Shown = 'at once' | 'once ready' | 'never';

const ORIGIN = 'https://addin.test';
const LIBRARY = `${ORIGIN}/lib/`;
const OFFICE_JS = dirname(require.resolve('@microsoft/office-js/dist/office.debug.js'));

/** This timer is saved now, so that a test with fake timers does not stop the messages. */
const soon = setImmediate;

const scripts = new Map<string, Script>();

/** The code is compiled once, so that a second client starts fast. */
function script(file: string): Script {
  const known = scripts.get(file);
  if (known) return known;
  const path = join(OFFICE_JS, file);
  const compiled = new Script(readFileSync(path, 'utf8'), { filename: path });
  scripts.set(file, compiled);
  return compiled;
}

/**
 * Opens the host's workbook in a new client. It boots the shipped Office.js in a jsdom window whose
 * parent frame is the host. Settles when the add-in can be called.
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
  // From now on, a request for something that the frame lacks throws outside all promises.
  // Otherwise it would look like a call that still waits for its answer.
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
  // Loading jsdom takes a third of a second, so only `openClient` loads it.
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
  // Office.js checks whether a value is a Date of its own window, but tests make dates in Node.
  dom.window.Date = Date;
  parseAddressesFast(dom.window);
  // Office.js compares the domain with the parent's host name. jsdom has no domain.
  Object.defineProperty(dom.window.document, 'domain', { value: new URL(ORIGIN).hostname });
  return dom;
}

/**
 * Office.js lets the same few addresses be parsed several times per message. jsdom does that in
 * JavaScript, and again for each part of a link.
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

/** jsdom has no layout. A page that watches its size is told the size when it is shown. */
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
 * Makes every use of storage throw `SecurityError`, as browsers do if a policy forbids storage
 * (HTML, 12.2.3).
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
 * Office.js finds its own folder by its script element, and loads its other files from there. This
 * function adds that element, and runs the files from the disk.
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
