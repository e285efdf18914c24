const { ModuleMocker } = require('jest-mock');

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Test files run in the worker's own global scope, one after the other. Jest gives each file a scope
 * of its own by default (`node:vm`), in which every use of a global such as `Map` or `Math` takes many
 * times as long, and in which no file can use a module that another one loaded.
 *
 * When a file ends, what it added to the global scope is removed, and what it replaced is put back.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;

  constructor({ projectConfig }) {
    this.before = Object.getOwnPropertyDescriptors(globalThis);
    this.ofProcess = { exit: process.exit, getBuiltinModule: process.getBuiltinModule };
    // Removes the event handlers that an earlier runner left, because each file has its own runner.
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
