/**
 * Starts the command line from one bundle, which takes a fraction of the time that its hundred files
 * take.
 */
const { join } = require('node:path');
const { bundleOnce } = require('./bundle-once.cjs');

const FOLDER = '.cache/overleg';

bundleOnce({
  entryPoints: { overleg: 'workbench/cli.ts' },
  platform: 'node',
  target: 'node20',
  outdir: FOLDER,
  outExtension: { '.js': '.cjs' },
  // Both look for files of their own beside them.
  external: ['jsdom', '@microsoft/office-js'],
});
require(join(__dirname, '..', FOLDER, 'overleg.cjs'));
