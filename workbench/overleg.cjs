/**
 * Starts the command line from a bundle, which takes a fraction of the time that its hundred files
 * take. The code that calculates is a separate part of the bundle, which is only read if a file
 * needs it.
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
  // Only ES modules can share code between parts. CommonJS packages within them look for `require`.
  format: 'esm',
  splitting: true,
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  outdir: FOLDER,
  outExtension: { '.js': '.mjs' },
  // Both packages look for other files of their own beside themselves.
  external: ['jsdom', '@microsoft/office-js'],
});
void import(pathToFileURL(join(__dirname, '..', FOLDER, 'overleg.mjs')).href);
