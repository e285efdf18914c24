import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chunk, Compilation, Compiler } from 'webpack';
import { describeBundle, measureBundles, overBudget } from './budgets';
import { writeFunctionFiles } from './functions';
import { checkFunctionsBundle } from './functions-bundle';
import { OLDEST_ENGINE, whyUnreadable } from './oldest-engine';

/** Writes the custom functions' metadata beside the bundles, and tests the bundle of functions. */
export function functionFilesStep(): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tapPromise('function files', async ({ outputOptions }) => {
        const directory = outputOptions.path as string;
        await writeFunctionFiles(directory);
        checkFunctionsBundle(join(directory, 'functions.js'));
      });
    },
  };
}

/** Prints the size of each bundle. Fails the build if a bundle is larger than its budget. */
export function budgetStep(): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap('budgets', (compilation) => {
        const bundles = measureBundles(scriptsByBundle(compilation));
        for (const bundle of bundles) console.log(describeBundle(bundle));
        for (const bundle of overBudget(bundles)) {
          compilation.errors.push(
            new compiler.webpack.WebpackError(`Over its budget: ${describeBundle(bundle)}`),
          );
        }
      });
    },
  };
}

/** Fails the build if the oldest engine cannot read one of its scripts. */
export function oldestEngineStep(): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap('oldest engine', (compilation) => {
        const folder = compilation.outputOptions.path as string;
        const scripts = Object.keys(compilation.assets).map((name) => name.split('?')[0] as string);
        for (const name of scripts.filter((script) => script.endsWith('.js'))) {
          const reason = whyUnreadable(readFileSync(join(folder, name), 'utf8'));
          if (reason === null) continue;
          compilation.errors.push(
            new compiler.webpack.WebpackError(`${OLDEST_ENGINE} cannot read ${name}: ${reason}`),
          );
        }
      });
    },
  };
}

/** Bundles that count as a part of another bundle. The pane always loads one language as well. */
const FETCHED_AT_ONCE: Readonly<Record<string, readonly string[]>> = { pane: ['pane-nl'] };

/**
 * The scripts of each bundle by its name. A bundle is an entry, or a part that is loaded later.
 * Scripts that bundles share count for each of them.
 */
function scriptsByBundle(compilation: Compilation): Map<string, Buffer[]> {
  const folder = compilation.outputOptions.path as string;
  const scriptsOf = (chunk: Chunk) =>
    [...chunk.files]
      .map((file) => file.split('?')[0] as string)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file)));
  const chunksOf = (bundle: string) =>
    (compilation.namedChunkGroups.get(bundle)?.chunks ?? []).filter(
      (chunk) => !isLoadedBefore(chunk, bundle),
    );
  return new Map(
    [...compilation.namedChunkGroups.keys()].map((name) => {
      const chunks = [name, ...(FETCHED_AT_ONCE[name] ?? [])].flatMap(chunksOf);
      return [name, [...new Set(chunks)].flatMap(scriptsOf)];
    }),
  );
}

/** Whether the chunk is loaded at the start, with another bundle. */
function isLoadedBefore(chunk: Chunk, bundle: string): boolean {
  return chunk.canBeInitial() && chunk.name !== bundle;
}
