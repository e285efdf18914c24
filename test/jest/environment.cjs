const { ModuleMocker } = require('jest-mock');

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Test files run in the worker's own global scope, one after the other. By default, Jest gives each
 * file a scope of its own (`node:vm`). In such a scope, each use of a global such as `Map` or
 * `Math` is slow, and each file has to load every module again.
 *
 * When a file ends, the global scope is put back as it was.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;

  constructor({ projectConfig }) {
    this.before = Object.getOwnPropertyDescriptors(globalThis);
    this.ofProcess = { exit: process.exit, getBuiltinModule: process.getBuiltinModule };
    // Removes the event handlers that the runner of an earlier file left.
    delete globalThis[EVENT_HANDLERS];
    this.moduleMocker = new ModuleMocker(globalThis);
    Object.assign(globalThis, projectConfig.globals);
  }

  async setup() {
    // Jest keeps a hundred lines of a stack. Then each error is slow to throw.
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

  /** Null, because the runtime compiles for the worker's own scope. */
  getVmContext() {
    return null;
  }
};
