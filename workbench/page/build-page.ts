import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleOnce } from '../bundle-once.cjs';

const ROOT = join(__dirname, '../..');

/** The built add-in, as it would be hosted. */
export const ADD_IN_FOLDER = join(ROOT, 'dist');

const BUNDLE = '.cache/workbench-bundle';

const WORKBOOKS = [
  'demo.xlsx',
  'tekst-als-datum-en-getal.xlsx',
  'foutwaarden.xlsx',
  'twijfelachtig.xlsx',
  'twintigduizend.xlsx',
];

/**
 * Makes the workbench's pages: the bundles, the workbooks, and the add-in's manifest, icons and
 * function metadata.
 *
 * @returns the folder to serve
 */
export async function buildPage(): Promise<string> {
  // Tests run at the same time, so each process makes a page of its own.
  const folder = join(ROOT, '.cache', `workbench-${process.env['JEST_WORKER_ID'] ?? 'demo'}`);
  await mkdir(folder, { recursive: true });
  bundleOnce({
    entryPoints: {
      workbench: 'workbench/page/workbench.ts',
      'pane-only': 'workbench/page/pane-only.ts',
      'file-worker': 'workbench/page/files/file-worker.ts',
    },
    minify: true,
    target: 'es2022',
    outdir: BUNDLE,
  });
  const copies = [
    [join(ROOT, BUNDLE), '.'],
    [join(__dirname, 'index.html'), 'index.html'],
    [join(__dirname, 'pane-only.html'), 'pane-only.html'],
    [join(ADD_IN_FOLDER, 'manifest.xml'), 'manifest.xml'],
    [join(ADD_IN_FOLDER, 'icons'), 'icons'],
    [join(ADD_IN_FOLDER, 'functions.json'), 'functions.json'],
    [join(ADD_IN_FOLDER, 'functions-nl.json'), 'functions-nl.json'],
    ...WORKBOOKS.map((name) => [join(ROOT, 'test/workbooks', name), name] as const),
  ] as const;
  for (const [from, to] of copies) await cp(from, join(folder, to), { recursive: true });
  return folder;
}
