const { relative, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** Modules that stay loaded in this worker, by path. */
const kept = new Map();
const keptSourceMaps = new Map();

/**
 * Loads the product, the packages and what is in node_modules once per worker, instead of once per test
 * file: loading takes longer than most files' tests. Test files, and what else stands in a folder named
 * `test`, are loaded anew for each file, because they register tests and hooks.
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
   * A module that stays loaded may load another one later on, when the runtime that loaded it is
   * gone.
   */
  requireModuleOrMock(from, moduleName) {
    return super.requireModuleOrMock.call(KeepingRuntime.current, from, moduleName);
  }

  /**
   * Jest's runner stores the test that runs with each promise, and goes on to do so when its file has
   * ended: after two hundred files each promise costs two hundred times as much.
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
