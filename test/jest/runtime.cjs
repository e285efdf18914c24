const { relative, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** Modules that stay loaded in this worker, by path. */
const kept = new Map();
const keptSourceMaps = new Map();

/**
 * Loads a module once per worker, not once per test file: loading takes longer than most tests.
 * Files in a folder named `test` are loaded again for each test file, because they register tests
 * and hooks.
 */
module.exports = class KeepingRuntime extends JestRuntime {
  /** The runtime of the test file that runs now. */
  static current = null;
  /** Each `AsyncLocalStorage` that the runner of this test file made. */
  storages = [];

  constructor(...given) {
    super(...given);
    const { executor, registries } = this;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });
    for (const [path, module] of kept) registries.moduleRegistry.set(path, module);
    for (const [path, map] of keptSourceMaps) this.getSourceMaps().set(path, map);
    KeepingRuntime.current = this;
  }

  /**
   * A module that stays loaded may load another module later. By then, the runtime that loaded the
   * first module is gone, so the current runtime loads the other.
   */
  requireModuleOrMock(from, moduleName) {
    return super.requireModuleOrMock.call(KeepingRuntime.current, from, moduleName);
  }

  /**
   * Collects the storages in which Jest's runner keeps the running test. An enabled storage makes
   * each promise slower, even after its test file has ended. So `teardown` disables them.
   */
  requireModule(from, moduleName, options, ...others) {
    const found = super.requireModule(from, moduleName, options, ...others);
    if (moduleName !== 'node:async_hooks' || !options?.isInternalModule) return found;
    const { storages } = this;
    return {
      ...found,
      AsyncLocalStorage: class extends found.AsyncLocalStorage {
        constructor() {
          super();
          storages.push(this);
        }
      },
    };
  }

  teardown() {
    for (const storage of this.storages) storage.disable();
    for (const [path, module] of this.registries.moduleRegistry) {
      if (this.staysLoaded(path)) kept.set(path, module);
    }
    for (const [path, map] of this.getSourceMaps()) {
      if (this.staysLoaded(path)) keptSourceMaps.set(path, map);
    }
    super.teardown();
  }

  staysLoaded(path) {
    const folders = relative(this._config.rootDir, path).split(sep);
    return folders.includes('node_modules') || !folders.includes('test');
  }
};
