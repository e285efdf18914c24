/**
 * Starts the command line from one bundle, which takes a fraction of the time that its hundred files
 * take. The bundle is made anew when one of them has changed since.
 */
const { randomUUID } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const CACHE = join(ROOT, '.cache');
const BUNDLE = join(CACHE, 'overleg.cjs');
/** What the bundle was made of: of each file its path from the root, and its mark. */
const INPUTS = join(CACHE, 'overleg.inputs.json');

if (!isUpToDate()) makeBundle();
require(BUNDLE);

function isUpToDate() {
  const made = readIfThere(INPUTS);
  if (made === null || !existsSync(BUNDLE)) return false;
  return Object.entries(JSON.parse(made)).every(([file, mark]) => markOf(file) === mark);
}

function makeBundle() {
  const { buildSync } = require('esbuild');
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['workbench/cli.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    // It starts a file of its own beside it.
    external: ['jsdom'],
    outfile: BUNDLE,
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  // The lock file stands for what is installed.
  const files = [...Object.keys(metafile.inputs), 'package-lock.json'];
  const marks = Object.fromEntries(files.map((file) => [file, markOf(file)]));
  mkdirSync(CACHE, { recursive: true });
  writeWhole(BUNDLE, outputFiles[0].contents);
  writeWhole(INPUTS, JSON.stringify(marks));
}

/** Differs when a file was changed; null where there is none. */
function markOf(file) {
  const found = statSync(join(ROOT, file), { throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeMs}`;
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}

/** Others may start at the same time: none of them reads half of it. */
function writeWhole(path, contents) {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
