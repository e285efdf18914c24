const { ModuleMocker } = require('jest-mock');

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Test files run in the worker's own global scope, one after the other. Jest gives each file a scope
 * of its own by default (`node:vm`), in which every use of a global such as `Map` or `Math` takes many
 * times as long, and in which no file can use a module that another one loaded.
 *
 * What a file adds to the global scope or replaces there is put back when it ends.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;

  constructor({ projectConfig }) {
    this.before = Object.getOwnPropertyDescriptors(globalThis);
    this.ofProcess = { exit: process.exit, getBuiltinModule: process.getBuiltinModule };
    // The runner that Jest itself loaded left them; each file has a runner of its own.
    delete globalThis[EVENT_HANDLERS];
    this.moduleMocker = new ModuleMocker(globalThis);
    Object.assign(globalThis, projectConfig.globals);
  }

  async setup() {
    // Jest keeps a hundred lines of a stack, which makes each refusal that is thrown expensive.
    Error.stackTraceLimit = 15;
  }

  async teardown() {
    const { before } = this;
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!(key in before)) Reflect.deleteProperty(globalThis, key);
    }
    for (const key of Reflect.ownKeys(before)) {
      const now = Object.getOwnPropertyDescriptor(globalThis, key);
      const isSame = now?.value === before[key].value && now?.get === before[key].get;
      if (!isSame) Object.defineProperty(globalThis, key, before[key]);
    }
    Object.assign(process, this.ofProcess);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** The runtime compiles for the worker's own scope. */
  getVmContext() {
    return null;
  }
};
