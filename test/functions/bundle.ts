import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The text of the functions bundle, as the build makes it. */
export function functionsBundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../../src/functions/index.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
