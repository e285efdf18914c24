import type { Calculator } from '../calculation/calculator-type';
import { dispatch, type Roots } from './dispatcher';
import { HostError } from './error';
import { registrationKey, EVENT_TYPES, type HostEvent } from './events';
import { byUser, writeContent } from './range-content';
import { ACTION, PATH, type RequestBody } from './rich-api';
import { createServices, type Services } from './services';
import type { Session } from './session';
import { defaultSwitches, FRAME_ERRORS, type FrameError, type Switches } from './switches';
import { sheetByKey } from './sheets';
import { resolveArea } from './range-address';
import type { Workbook } from './model';

/** Counts the add-in's requests to the workbook, and their bytes. */
export interface Counters {
  /**
   * Counts requests of the add-in itself, and not those that Office.js sends on its own (one ends
   * each `Excel.run`).
   */
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
  largestRequestBytes: number;
  largestResponseBytes: number;
}

/** An answer to a request: a body, or the number of an error in `FRAME_ERRORS`. */
export type HostAnswer = { readonly body: string } | { readonly error: number };

/** Tells a client's frame about an event. `remote` is true if another client caused it. */
export type EventListener = (
  type: number,
  target: string,
  details: Record<string, unknown>,
  remote: boolean,
) => void;

/** A client: the add-in in one user's Excel, with the workbook open. */
export interface HostClient {
  readonly session: Session;
  readonly services: Services;
  /**
   * Carries out one request of the Rich API. Office.js also sends `flags`, and a `partition`:
   * whether the request is for the workbook, or for Excel around it.
   */
  execute(bodyText: string, flags: number, partition?: string): Promise<HostAnswer>;
  listen(listener: EventListener): void;
  close(): void;
}

export interface Host {
  readonly workbook: Workbook;
  /** The switches may be changed at any time. */
  readonly switches: Switches;
  readonly counters: Readonly<Counters>;
  resetCounters(): void;
  connect(options?: { readonly locale?: string }): HostClient;
  /** Types in cells as a user does. For the other clients, the event is remote. */
  userTypes(client: HostClient, sheet: string, address: string, values: unknown): void;
  /** Null if the host calculates nothing. Formulas then keep their values. */
  readonly calculator: Calculator | null;
  /**
   * Calls the listener after each request or typing, even if nothing changed. Returns a function
   * that ends this.
   */
  onWorkbookChanged(listener: () => void): () => void;
}

/** The partition of requests for Excel on the web, around the workbook. */
const WEB_PARTITION = 'WacPartition';

/** Office.js sets this bit of a request's flags for `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/** Makes the calculator of a workbook. It calls `changed` if values change later. */
export type CreateCalculator = (workbook: Workbook, changed: () => void) => Calculator;

/**
 * Opens a workbook in an Excel with the limits of Excel on the web. Switches can change these
 * limits.
 *
 * @param createCalculator from `calculation/`; without it, formulas keep their values
 */
export function createHost(
  workbook: Workbook,
  given: Partial<Switches> = {},
  createCalculator?: CreateCalculator,
): Host {
  const switches: Switches = { ...defaultSwitches(), ...given };
  const counters = newCounters();
  const clients = new Set<ConnectedClient>();
  const changeListeners = new Set<() => void>();
  let connected = 0;

  const tellChanged = (): void => {
    for (const listener of changeListeners) listener();
  };
  const deliver = (sender: ConnectedClient): void => {
    for (const event of sender.raised.splice(0)) {
      for (const client of clients) tell(client, event, client !== sender);
    }
    tellChanged();
  };
  const calculator = createCalculator?.(workbook, tellChanged) ?? null;
  calculator?.calculate();

  return {
    workbook,
    switches,
    counters,
    calculator,
    resetCounters: () => void Object.assign(counters, newCounters()),
    connect: (options = {}) => {
      const id = `client${++connected}`;
      const client = connect(id, options.locale ?? 'nl-NL', {
        workbook,
        switches,
        counters,
        clients,
        calculator,
        deliver,
      });
      clients.add(client);
      return { ...client, close: () => void clients.delete(client) };
    },
    userTypes: (client, sheetName, address, values) => {
      const sheet = sheetByKey(workbook, sheetName);
      if (!sheet) throw new Error(`There is no sheet ${sheetName}.`);
      const area = resolveArea(client.session, sheet, address);
      writeContent(client.session, { sheet, area }, values, byUser(client.session));
      client.session.calculate();
      const sender = [...clients].find((other) => other.session === client.session);
      if (sender) deliver(sender);
    },
    onWorkbookChanged: (listener) => {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
  };
}

function newCounters(): Counters {
  return {
    roundTrips: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequestBytes: 0,
    largestResponseBytes: 0,
  };
}

interface ConnectedClient extends HostClient {
  readonly raised: HostEvent[];
  readonly listeners: Set<EventListener>;
}

interface Shared {
  readonly workbook: Workbook;
  readonly switches: Switches;
  readonly counters: Counters;
  readonly clients: ReadonlySet<ConnectedClient>;
  readonly calculator: Calculator | null;
  deliver(sender: ConnectedClient): void;
}

function connect(clientId: string, locale: string, shared: Shared): ConnectedClient {
  const { workbook, switches } = shared;
  const raised: HostEvent[] = [];
  const session: Session = {
    clientId,
    workbook,
    switches,
    locale,
    references: new Map(),
    referencesGiven: 0,
    registrations: new Set(),
    activeSheetId: workbook.activeSheetId,
    selection: {
      sheetId: workbook.activeSheetId,
      area: { top: 0, left: 0, bottom: 0, right: 0 },
    },
    createdWorkbooks: [],
    calculate: () => {
      if (workbook.calculationMode !== 'Manual') shared.calculator?.calculate();
    },
    calculateAll: () => shared.calculator?.calculateAll(),
    valuesOf: (formula) => shared.calculator?.valuesOf(formula) ?? null,
    everyone: () => [...shared.clients].map((client) => client.session),
    raise: (event) => void raised.push(event),
  };
  const services = createServices();
  const roots: Roots = {
    global: { of: 'Workbook', target: workbook },
    services: services.roots,
  };
  const webRoots: Roots = { ...roots, global: { of: 'WacWorkbook', target: workbook } };
  const listeners = new Set<EventListener>();
  const client: ConnectedClient = {
    session,
    services,
    raised,
    listeners,
    listen: (listener) => void listeners.add(listener),
    close: () => undefined,
    execute: (bodyText, flags, partition) =>
      execute(client, partition === WEB_PARTITION ? webRoots : roots, shared, bodyText, flags),
  };
  return client;
}

async function execute(
  client: ConnectedClient,
  roots: Roots,
  shared: Shared,
  bodyText: string,
  flags: number,
): Promise<HostAnswer> {
  const { switches, counters } = shared;
  const body = JSON.parse(bodyText) as RequestBody;
  if (!isOfAddIn(body)) return { body: JSON.stringify(dispatch(client.session, roots, body)) };

  counters.roundTrips++;
  const roundTrip = counters.roundTrips;
  countBytes(counters, 'Request', bodyText);
  await pause(switches.latency / 2);
  const refusal = await refused(switches, bodyText, flags);
  const failure = switches.failures.find((candidate) => candidate.roundTrip === roundTrip);
  if (refusal) return frameError(refusal);
  if (failure?.when === 'before') return frameError(failure.error ?? 'invalidOrTimedOutSession');

  const result = dispatch(client.session, roots, body, (action, results) => {
    switches.watch?.({ roundTrip, action, actions: body.Actions, results });
    return failure?.when === 'at' && failure.action === action
      ? new HostError(
          failure.code ?? 'GeneralException',
          'The stand-in host was told to fail here.',
        )
      : undefined;
  });
  const { responseLimit } = switches;
  // An answer far beyond the limit is not written, because its text could fill the memory.
  const isFarTooLarge = responseLimit !== null && holdsMoreThan(result, responseLimit);
  const answer = isFarTooLarge ? '' : JSON.stringify(result);
  shared.deliver(client);
  await pause(switches.latency / 2);
  if (failure?.when === 'after') return frameError(failure.error ?? 'invalidOrTimedOutSession');
  countBytes(counters, 'Response', answer);
  if (isFarTooLarge || (responseLimit !== null && byteLength(answer) > responseLimit)) {
    return frameError('responsePayloadSizeLimitExceeded');
  }
  return { body: answer };
}

/**
 * Returns the reason why Excel refuses a request, or null. If the client asked for it, this first
 * waits until no user is typing in a cell.
 */
async function refused(
  switches: Switches,
  bodyText: string,
  flags: number,
): Promise<FrameError | null> {
  if (switches.cellEdit && (flags & DELAY_FOR_CELL_EDIT) === 0) {
    return 'invalidOperationInCellEditMode';
  }
  while (switches.cellEdit) await pause(CELL_EDIT_POLL);
  const { requestLimit } = switches;
  const tooLarge = requestLimit !== null && byteLength(bodyText) > requestLimit;
  return tooLarge ? 'requestPayloadSizeLimitExceeded' : null;
}

const CELL_EDIT_POLL = 10;

function frameError(name: FrameError): HostAnswer {
  return { error: FRAME_ERRORS[name] };
}

/** Returns true if a request is the add-in's, false if Office.js sent it on its own. */
function isOfAddIn(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === PATH.service)) return false;
  const acts = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return acts.length === 0 || acts.some((action) => action.Name !== '_RemoveReference');
}

function countBytes(counters: Counters, way: 'Request' | 'Response', text: string): void {
  const bytes = byteLength(text);
  if (way === 'Request') {
    counters.requestBytes += bytes;
    counters.largestRequestBytes = Math.max(counters.largestRequestBytes, bytes);
  } else {
    counters.responseBytes += bytes;
    counters.largestResponseBytes = Math.max(counters.largestResponseBytes, bytes);
  }
}

/**
 * Returns true if the JSON of a result is certainly longer than `limit`. It counts the texts, and
 * one byte per other value.
 */
function holdsMoreThan(result: unknown, limit: number): boolean {
  const open: unknown[] = [result];
  let least = 0;
  while (open.length > 0 && least <= limit) {
    const value = open.pop();
    if (typeof value === 'string') least += value.length;
    else if (typeof value !== 'object' || value === null) least += 1;
    else for (const member of Object.values(value)) open.push(member);
  }
  return least > limit;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function pause(milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function tell(client: ConnectedClient, event: HostEvent, remote: boolean): void {
  const source = remote ? 'Remote' : 'Local';
  // For other clients, `ThisLocalAddin` would be untrue.
  const trigger = remote && 'triggerSource' in event.details ? { triggerSource: 'Unknown' } : {};
  for (const target of event.targets) {
    if (!client.session.registrations.has(registrationKey(event.type, target))) continue;
    for (const listener of client.listeners) {
      listener(EVENT_TYPES[event.type], target, { ...event.details, ...trigger, source }, remote);
    }
  }
}
