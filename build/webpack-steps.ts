import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chunk, Compilation, Compiler } from 'webpack';
import { describeBundle, measureBundles, overBudget } from './budgets';
import { writeFunctionFiles } from './functions';
import { checkFunctionsBundle } from './functions-bundle';

/** Writes the custom functions' metadata beside the bundles, from the same declarations. */
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

/** Prints what each bundle weighs, and fails the build when one weighs more than its budget. */
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

/** What is loaded later counts as the pane's, however it is cut up. */
function scriptsByBundle(compilation: Compilation): Map<string, Buffer[]> {
  const bundles = new Map<string, Buffer[]>();
  for (const chunk of compilation.chunks) {
    const name = bundleOf(chunk);
    const files = [...chunk.files].filter((file) => file.split('?')[0]?.endsWith('.js'));
    bundles.set(name, [
      ...(bundles.get(name) ?? []),
      ...files.map((file) =>
        readFileSync(join(compilation.outputOptions.path as string, file.split('?')[0] as string)),
      ),
    ]);
  }
  return bundles;
}

function bundleOf(chunk: Chunk): string {
  return chunk.canBeInitial() ? String(chunk.name) : 'pane';
}
