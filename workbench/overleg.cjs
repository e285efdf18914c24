/**
 * Starts the command line from a bundle, which takes a fraction of the time that its hundred files
 * take. What calculates is a part of its own, so that it is read only where a file needs it.
 */
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { bundleOnce } = require('./bundle-once.cjs');

const FOLDER = '.cache/overleg';

bundleOnce({
  entryPoints: { overleg: 'workbench/cli.ts' },
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
  // Both look for files of their own beside them.
  external: ['jsdom', '@microsoft/office-js'],
});
void import(pathToFileURL(join(__dirname, '..', FOLDER, 'overleg.mjs')).href);
