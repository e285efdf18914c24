import type { Host, HostClient } from './host';
import { BLANK, type FunctionAnswer } from './services';

/** A message of Office.js to the page around the add-in. */
interface FrameRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface FrameOptions {
  readonly host: Host;
  readonly client: HostClient;
  /** The origin of the page around the add-in, with the add-in's own host name. */
  readonly origin: string;
  readonly language: string;
  /** Passes a message to the add-in's window. */
  post(message: string): void;
  /** Called when the add-in shows or hides its pane. */
  onVisibility?(visible: boolean): void;
}

export interface CallOptions {
  /** The calling cell, such as `Blad1!B2`. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  readonly streaming?: boolean;
  readonly cancelable?: boolean;
}

/** Answers the messages that Office.js sends to the page around the add-in. */
export interface FrameResponder {
  receive(message: unknown): Promise<void>;
  /** Settles when the add-in's functions and buttons can be called. */
  readonly ready: Promise<void>;
  callFunction(
    name: string,
    args: readonly unknown[],
    options?: CallOptions,
  ): { readonly id: number; readonly result: Promise<FunctionAnswer> };
  cancelFunction(id: number): void;
  /** Settles when the command calls `event.completed()`. */
  pressRibbonButton(actionId: string): Promise<void>;
  /** Sends all further requests to another client, also of another host. */
  moveTo(client: HostClient): void;
}

const REQUEST = 0;
const RESPONSE = 1;
const EVENT = 1;
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

const METHOD = { richApi: 93, commandCompleted: 94 } as const;

/**
 * Methods that the stand-in lacks, by their numbers. Its error names them. Add-ins can use
 * `workbook.settings` instead.
 */
const SETTINGS_METHODS: Readonly<Record<number, string>> = {
  75: 'document.settings.refreshAsync',
  76: 'document.settings.saveAsync',
};

function methodName(dispatchId: number): string {
  return SETTINGS_METHODS[dispatchId] ?? `method ${dispatchId}`;
}

const MESSAGE = {
  functions: 1,
  invoke: 1000,
  cancel: 1001,
  workbookEvent: 65_536,
  visibility: 65_539,
} as const;

/** The number by which Office.js recognises Excel on the web. */
const EXCEL_WEB = 16;

/** Flags: the add-in has a shared runtime (1) and custom functions (2). */
const HOST_FLAGS = 3;

/** Returns what Office.js reads from the page's address: its Excel and the user's language. */
export function hostInfo(language: string): string {
  return `Excel$Web$16.01$${language}$session$$$${HOST_FLAGS}`;
}

/** Returns the answer to the first question of Office.js: the add-in and its Excel. */
function appContext({ host, client, language }: FrameOptions): Record<string, unknown> {
  return {
    _id: 'add-in',
    _appName: EXCEL_WEB,
    _appVersion: EXCEL_WEB,
    _appUILocale: language,
    _dataLocale: client.session.locale,
    _docUrl: `https://example.test/${host.workbook.name}`,
    _clientMode: 1,
    _settings: {},
    _reason: 0,
    _osfControlType: 1,
    // Office.js reads the identities of add-in and user from this XML, for its diagnostics.
    _eToken: encodeURIComponent('<t aid="add-in" cid=""/>'),
    _correlationId: client.session.clientId,
    _appInstanceId: client.session.clientId,
    _appMinorVersion: 1,
    _hostFullVersion: '16.0.0.0',
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(host.switches.requirements),
  };
}

export function createFrameResponder(options: FrameOptions): FrameResponder {
  const { client: first, host } = options;
  let client = first;
  const frame = openConversation(options);
  const completions = new Map<string, () => void>();
  let calls = 0;

  const listenTo = (to: HostClient): void =>
    to.listen((type, target, details, remote) => {
      const message = JSON.stringify(details);
      frame.tellIfListening([MESSAGE.workbookEvent, type, target, message, '', remote]);
    });
  listenTo(first);
  first.services.onPaneVisibility((visible) => {
    options.onVisibility?.(visible);
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    frame.tellIfListening([MESSAGE.workbookEvent, MESSAGE.visibility, '', message]);
  });

  const executeMethod = async (data: MethodData): Promise<unknown> => {
    switch (data.DdaMethod.DispatchId) {
      case METHOD.richApi:
        return richApiAnswer(client, data);
      case METHOD.commandCompleted:
        completions.get(String(data['0']))?.();
        return { Version: 1, Error: 0 };
      default:
        throw new Error(`The stand-in frame lacks ${methodName(data.DdaMethod.DispatchId)}.`);
    }
  };

  const invoke = async (request: FrameRequest): Promise<void> => {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return frame.answer(request, appContext(options));
      case 'ContextActivationManager_notifyHost':
        return;
      case 'executeMethod':
        return frame.answer(request, await executeMethod(request._data as MethodData));
      default:
        throw new Error(`The stand-in frame lacks ${request._actionName}.`);
    }
  };

  return {
    ready: Promise.all([frame.ready, first.services.functionsReady]).then(() => undefined),
    receive: async (message) => {
      const request = parseRequest(message);
      if (!request) return;
      if (request._actionType === ACTION.registerEvent) return frame.register(request);
      if (request._actionType === ACTION.unregisterEvent) return frame.unregister(request);
      await invoke(request);
    },
    callFunction: (name, args, call = {}) => {
      const id = ++calls;
      const result = first.services.functionResults.wait(id);
      const parameters = args.map((arg) => asArgument(arg, host.switches.blankArgument));
      const { address = null, parameterAddresses = null } = call;
      const parts = [id, name, parameters, address, functionFlags(call), parameterAddresses];
      frame.tell([MESSAGE.functions, MESSAGE.invoke, '', JSON.stringify(parts)]);
      return { id, result };
    },
    cancelFunction: (invocationId) =>
      frame.tell([MESSAGE.functions, MESSAGE.cancel, '', JSON.stringify({ invocationId })]),
    pressRibbonButton: (actionId) =>
      new Promise((resolve) => {
        const commandId = `command${completions.size + 1}`;
        completions.set(commandId, resolve);
        const event = JSON.stringify({ source: { id: actionId } });
        frame.sendEvent('appCommandInvoked', [commandId, actionId, event]);
      }),
    moveTo: (to) => {
      client = to;
      listenTo(to);
    },
  };
}

/**
 * The events to which Office.js listens: messages about the workbook and functions, and clicks on
 * buttons.
 */
const FRAME_EVENTS = ['richApiMessage', 'appCommandInvoked'] as const;

type FrameEvent = (typeof FRAME_EVENTS)[number];

/** Sends messages and events to the add-in's window. */
function openConversation({ origin, post }: FrameOptions) {
  const registered = new Map<FrameEvent, FrameRequest>();
  let listening = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    listening = resolve;
  });

  const answer = (request: FrameRequest, data: unknown, isEvent = false): void =>
    post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: origin,
        _data: data,
        _errorCode: 0,
        _responseType: isEvent ? EVENT : 0,
        _serializerVersion: 1,
      }),
    );

  const sendEvent = (name: FrameEvent, data: unknown): void => {
    const registration = registered.get(name);
    if (!registration) throw new Error(`The add-in has not begun to listen to ${name}.`);
    answer(registration, data, true);
  };

  const tell = (entry: readonly unknown[]): void =>
    sendEvent('richApiMessage', { ArrayData: [entry] });

  return {
    /** Settles when the add-in listens to all events. */
    ready,
    answer,
    sendEvent,
    tell,
    tellIfListening: (entry: readonly unknown[]): void => {
      if (registered.has('richApiMessage')) tell(entry);
    },
    register: (request: FrameRequest): void => {
      registered.set(frameEvent(request), request);
      answer(request, { Error: 0 });
      if (registered.size === FRAME_EVENTS.length) listening();
    },
    unregister: (request: FrameRequest): void => {
      registered.delete(frameEvent(request));
      answer(request, { Error: 0 });
    },
  };
}

function frameEvent({ _actionName }: FrameRequest): FrameEvent {
  const known = FRAME_EVENTS.find((name) => name === _actionName);
  if (known === undefined) throw new Error(`The stand-in frame lacks the event ${_actionName}.`);
  return known;
}

interface MethodData {
  /** The arguments of a method. A finished command has its id in `0` instead. */
  readonly ArrayData: readonly unknown[];
  readonly '0'?: unknown;
  readonly DdaMethod: { readonly DispatchId: number };
}

async function richApiAnswer(client: HostClient, data: MethodData): Promise<unknown> {
  const [partition, , , , body, , flags] = data.ArrayData;
  const reply = await client.execute(String(body), Number(flags), String(partition));
  if ('error' in reply) return { Version: 1, Error: reply.error };
  return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], reply.body] };
}

function parseRequest(message: unknown): FrameRequest | null {
  if (typeof message !== 'string' || !message.startsWith('{')) return null;
  const request = JSON.parse(message) as FrameRequest;
  return request._messageType === REQUEST ? request : null;
}

/**
 * Returns flags of a function for Office.js: cancelable (1), streaming (2), and errors as arguments
 * (4). The last is always set.
 */
function functionFlags({ cancelable, streaming }: CallOptions): number {
  return (cancelable ? 1 : 0) | (streaming ? 2 : 0) | 4;
}

/**
 * Returns an argument as Excel passes it to a function. A blank cell becomes `blank`, and an error
 * an object.
 */
function asArgument(value: unknown, blank: 0 | '' | null): unknown {
  if (Array.isArray(value)) return value.map((inner) => asArgument(inner, blank));
  if (value === BLANK) return blank;
  if (typeof value === 'object' && value !== null && 'error' in value) {
    return { type: 'CustomFunctionError', code: value.error };
  }
  return value;
}
