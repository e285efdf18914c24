const { randomUUID } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');

const ROOT = join(__dirname, '..');
const DRAFTS = join(ROOT, '.cache/drafts');

/**
 * Its types are in bundle-once.d.cts. It is JavaScript, so that the command line starts without a
 * compiler.
 */
module.exports.bundleOnce = function bundleOnce(options) {
  const folder = join(ROOT, options.outdir);
  const record = join(folder, 'made-of.json');
  const wanted = JSON.stringify(options);
  const last = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : null;
  if (last !== null && isUpToDate(last, wanted)) return;
  const { buildSync } = require('esbuild');
  const made = buildSync({
    ...options,
    bundle: true,
    absWorkingDir: ROOT,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  // The lock file is an input too, because it changes with the installed packages.
  const inputs = [...Object.keys(made.metafile.inputs), 'package-lock.json'];
  const marks = Object.fromEntries(inputs.map((file) => [file, markOf(file)]));
  for (const { path, contents } of made.outputFiles) writeWhole(path, contents);
  const outputs = made.outputFiles.map(({ path }) => path);
  writeWhole(record, JSON.stringify({ options: wanted, marks, outputs }));
  // The name of a part contains a hash, so a new part does not overwrite an old one.
  const left = (last?.outputs ?? []).filter((path) => !outputs.includes(path));
  for (const path of left) rmSync(path, { force: true });
};

function isUpToDate({ options, marks, outputs }, wanted) {
  return (
    options === wanted &&
    outputs.every((path) => existsSync(path)) &&
    Object.entries(marks).every(([file, mark]) => markOf(file) === mark)
  );
}

/** Returns a text that changes when the file changes. Null if there is no file. */
function markOf(file) {
  const found = statSync(join(ROOT, file), { throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeMs}`;
}

/**
 * Writes a file in one step. Other processes may write the file or copy its folder meanwhile. They
 * must not find half a file or a draft.
 */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(DRAFTS, { recursive: true });
  const draft = join(DRAFTS, randomUUID());
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
