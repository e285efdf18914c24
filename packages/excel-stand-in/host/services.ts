import { asOneOf } from './argument';
import { declareClass, type AnyClass } from './object-class';
import type { HostObject } from './session';

/** The result of a custom function: its value (a matrix, or one value), or an error. */
export type FunctionAnswer =
  { readonly value: unknown } | { readonly error: string; readonly message: string | null };

/**
 * A blank cell among a function's arguments. The switch `blankArgument` decides what the function
 * receives.
 */
export const BLANK = Symbol('blank cell');

export interface FunctionResults {
  /** Settles when the function with this invocation id has answered. */
  wait(invocationId: number): Promise<FunctionAnswer>;
}

/** The numbers that Office.js uses for the errors of custom functions. */
const FUNCTION_ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

interface FunctionsTarget {
  ready(): void;
  settle(invocationId: number, result: FunctionAnswer): void;
}

type ResultEntry = readonly [id: number, succeeded: boolean, value: unknown, code?: number];

const customFunctions: AnyClass = declareClass<FunctionsTarget>({
  name: 'CustomFunctions',
  isService: true,
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: {
      kind: 'write',
      call: (target) => target.ready(),
    },
    _GetEnabledFeatures: { kind: 'read', call: () => [] },
    setInvocationArrayResults: {
      kind: 'write',
      call: (target, args) => {
        for (const entry of args[0] as ResultEntry[]) target.settle(entry[0], asResult(entry));
      },
    },
  },
});

function asResult([, succeeded, value, code]: ResultEntry): FunctionAnswer {
  if (succeeded) return { value };
  const message = typeof value === 'string' && value !== '' ? value : null;
  return { error: FUNCTION_ERRORS[code ?? 0] ?? '#VALUE!', message };
}

const addInService: AnyClass = declareClass<object>({
  name: 'AddinInternalService',
  isService: true,
  methods: { notifyActionHandlerReady: { kind: 'write', call: () => undefined } },
});

interface Runtime {
  visible: boolean;
  readonly changed: (visible: boolean) => void;
}

const appRuntimeService: AnyClass = declareClass<Runtime>({
  name: 'AppRuntimeService',
  isService: true,
  methods: {
    setAppRuntimeState: {
      kind: 'write',
      call: (runtime, args) => {
        const visible = asOneOf(args[0], ['Visible', 'Background', 'Inactive']) === 'Visible';
        if (visible === runtime.visible) return;
        runtime.visible = visible;
        runtime.changed(visible);
      },
    },
    getAppRuntimeState: {
      kind: 'read',
      call: (runtime) => (runtime.visible ? 'Visible' : 'Background'),
    },
  },
});

export const serviceClasses: readonly AnyClass[] = [
  customFunctions,
  addInService,
  appRuntimeService,
];

export interface Services {
  readonly roots: ReadonlyMap<string, HostObject>;
  readonly functionResults: FunctionResults;
  /** Settles when the add-in can be asked for the value of a function. */
  readonly functionsReady: Promise<void>;
  /** Whether the add-in's pane is open. */
  isPaneVisible(): boolean;
  onPaneVisibility(listener: (visible: boolean) => void): void;
}

/** Makes the services that Office.js calls for one client. */
export function createServices(): Services {
  const waiting = new Map<number, (result: FunctionAnswer) => void>();
  let ready = (): void => undefined;
  const functionsReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const target: FunctionsTarget = {
    ready: () => ready(),
    settle: (id, result) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
  };
  const paneListeners = new Set<(visible: boolean) => void>();
  const runtime: Runtime = {
    visible: false,
    changed: (visible) => {
      for (const listener of paneListeners) listener(visible);
    },
  };
  return {
    roots: new Map<string, HostObject>([
      ['Microsoft.ExcelServices.CustomFunctions', { of: customFunctions.name, target }],
      ['Microsoft.InternalService.AddinInternalService', { of: addInService.name, target: {} }],
      ['Microsoft.AppRuntime.AppRuntimeService', { of: appRuntimeService.name, target: runtime }],
    ]),
    functionResults: {
      wait: (id) => new Promise((resolve) => void waiting.set(id, resolve)),
    },
    functionsReady,
    isPaneVisible: () => runtime.visible,
    onPaneVisibility: (listener) => void paneListeners.add(listener),
  };
}
