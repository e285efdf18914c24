const { relative, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** Modules that stay loaded in this worker, by path. */
const kept = new Map();
const keptSourceMaps = new Map();

/**
 * Loads a module once per worker, not once per test file, because loading takes longer than most
 * files' tests. Files in a folder named `test` are loaded for each test file, because they register
 * tests and hooks. Packages in node_modules always stay loaded.
 */
module.exports = class KeepingRuntime extends JestRuntime {
  /** The runtime of the test file that runs now. */
  static current = null;
  /** The `AsyncLocalStorage`s that the runner of this file made. */
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
   * A module that stays loaded may load another module later. By then its own runtime is gone, so
   * the current runtime loads it.
   */
  requireModuleOrMock(from, moduleName) {
    return super.requireModuleOrMock.call(KeepingRuntime.current, from, moduleName);
  }

  /**
   * Jest's runner stores the running test with each promise, even after its file has ended. After
   * two hundred files, each promise would cost two hundred times as much. So `teardown` disables
   * the storages of each file.
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
