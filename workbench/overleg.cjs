/**
 * Starts the command line from a bundle, because reading its hundred files would take longer. The
 * code that calculates is a separate part, which is read only for files that need it.
 */
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { bundleOnce } = require('./bundle-once.cjs');

const FOLDER = '.cache/overleg';

bundleOnce({
  entryPoints: {
    overleg: 'workbench/cli.ts',
    'batch-thread': 'workbench/batch/batch-thread.ts',
  },
  platform: 'node',
  target: 'node20',
  // Only ES modules can share code between parts. CommonJS packages in the bundle use `require`.
  format: 'esm',
  splitting: true,
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  outdir: FOLDER,
  outExtension: { '.js': '.mjs' },
  // Both packages look for other files beside their own.
  external: ['jsdom', '@microsoft/office-js'],
});
void import(pathToFileURL(join(__dirname, '..', FOLDER, 'overleg.mjs')).href);
