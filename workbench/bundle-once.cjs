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

/** As bundle-once.d.cts says. In JavaScript, so that the command line starts without a translator. */
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
  // The lock file stands for what is installed.
  const inputs = [...Object.keys(made.metafile.inputs), 'package-lock.json'];
  const marks = Object.fromEntries(inputs.map((file) => [file, markOf(file)]));
  for (const { path, contents } of made.outputFiles) writeWhole(path, contents);
  const outputs = made.outputFiles.map(({ path }) => path);
  writeWhole(record, JSON.stringify({ options: wanted, marks, outputs }));
  // The name of a part holds a hash, so that a new one takes the place of none.
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

/** Differs when a file was changed; null where there is none. */
function markOf(file) {
  const found = statSync(join(ROOT, file), { throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeMs}`;
}

/** Others may do the same at the same time, or copy the folder: none of them finds half a file or a draft. */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(DRAFTS, { recursive: true });
  const draft = join(DRAFTS, randomUUID());
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
