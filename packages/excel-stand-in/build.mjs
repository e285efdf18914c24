/** Makes `dist/`, which is what npm publishes: one module for each entry of package.json, and types. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const outdir = process.argv[2] ?? `${here}dist`;

const common = {
  absWorkingDir: here,
  bundle: true,
  packages: 'external',
  format: 'esm',
  target: 'es2022',
};

await build({
  ...common,
  entryPoints: { host: 'host/index.ts' },
  platform: 'node',
  // Node's `require` finds Office.js, but a module does not have it.
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  outdir,
  outExtension: { '.js': '.mjs' },
});
await build({
  ...common,
  entryPoints: {
    browser: 'host/browser.ts',
    xlsx: 'xlsx/index.ts',
    calculation: 'calculation/index.ts',
  },
  platform: 'neutral',
  outdir,
  outExtension: { '.js': '.mjs' },
});

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
if (process.argv[2] === undefined)
  execFileSync(process.execPath, [tsc, '-p', here], { stdio: 'inherit' });
