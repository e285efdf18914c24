import { copyFile, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve } from 'node:path';
import type { CommandLineWords, Options } from './command-line-options';
import { CommandRefusal } from './command-line-options';

/**
 * Where the results go. `out` is the workbook with the tab, and `tabOnly` is the tab alone.
 * `tabOnly` is null if the user did not ask for it.
 */
export interface OutputPaths {
  readonly out: string;
  readonly tabOnly: string | null;
}

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Returns where the results go. Call it before anything is read.
 *
 * @throws CommandRefusal `bad-option` if the tab alone would replace the input or `out`
 */
export async function outputPaths(
  { input, out: wished, tabOnly }: Pick<Options, 'input' | 'out' | 'tabOnly'>,
  words: CommandLineWords,
): Promise<OutputPaths> {
  const out = wished ?? nameBeside(input);
  if (tabOnly === null) return { out, tabOnly };
  const [ofTab, ofInput, ofOut] = await Promise.all([tabOnly, input, out].map(targetOf));
  if (ofTab === ofInput) throw new CommandRefusal('bad-option', words.tabOnlyIsInput(tabOnly));
  if (ofTab === ofOut) throw new CommandRefusal('bad-option', words.tabOnlyIsOut(tabOnly));
  return { out, tabOnly };
}

/**
 * Refuses a name with the wrong extension. Excel does not open macros in an .xlsx.
 *
 * @throws CommandRefusal `bad-option`
 */
export function requireExtensions(
  { out, tabOnly }: OutputPaths,
  extension: string,
  words: CommandLineWords,
): void {
  requireExtension(out, extension, words);
  if (tabOnly !== null) requireExtension(tabOnly, '.xlsx', words);
}

/** @throws CommandRefusal `bad-option` */
export function requireExtension(path: string, extension: string, words: CommandLineWords): void {
  if (parse(path).ext.toLowerCase() === extension) return;
  throw new CommandRefusal('bad-option', words.otherExtension(path, extension));
}

/**
 * Writes all of the files or none. Each file is first written beside its target. Targets are
 * replaced after all files are written. If replacing a target fails, earlier targets are put back.
 * People who may not read the inputs may not read the files either.
 *
 * @throws CommandRefusal `file-not-written`
 */
export async function writeAll(
  files: readonly OutputFile[],
  inputs: readonly string[],
  words: CommandLineWords,
): Promise<void> {
  const allowed = await permissionsOf(inputs);
  const drafts: Draft[] = [];
  try {
    for (const { path, bytes } of files) {
      await written(path, words, async () => {
        const target = await targetOf(path);
        const draft = `${target}.${process.pid}.tmp`;
        const standing = await modeOfReplaceable(target);
        const mode = ((standing ?? allowed) & allowed) | OWNERS;
        const file = await open(draft, 'wx', mode);
        // From here on, a failure must delete the file, even if it is incomplete.
        drafts.push({ path, draft, target, isReplacing: standing !== null });
        try {
          await file.writeFile(bytes);
        } finally {
          await file.close();
        }
      });
    }
    await replaceAll(drafts, words);
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}

/** A file that was written beside its target. */
interface Draft {
  readonly path: string;
  readonly draft: string;
  readonly target: string;
  /** Whether there was a file at the target. */
  readonly isReplacing: boolean;
}

async function replaceAll(drafts: readonly Draft[], words: CommandLineWords): Promise<void> {
  const replaced: Draft[] = [];
  try {
    for (const one of drafts) {
      await written(one.path, words, async () => {
        // After the last file nothing can fail, so its former content is not needed.
        if (one.isReplacing && one !== drafts.at(-1)) await copyFile(one.target, formerOf(one));
        await rename(one.draft, one.target);
      });
      replaced.push(one);
    }
  } catch (error) {
    for (const one of replaced) {
      if (one.isReplacing) await rename(formerOf(one), one.target);
      else await rm(one.target, { force: true });
    }
    throw error;
  } finally {
    for (const one of drafts) await rm(formerOf(one), { force: true });
  }
}

/** Where the former content of a target is kept until all targets are replaced. */
function formerOf({ draft }: Draft): string {
  return `${draft}.old`;
}

/** The file that a path leads to, with every link followed. The file need not exist. */
async function targetOf(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch (error) {
    // Any other failure gets its own sentence when the file is read or written.
    if (!isAbsent(error)) return absolute;
  }
  const folder = await targetOf(dirname(absolute));
  const link = await readlink(absolute).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  return link === null ? join(folder, basename(absolute)) : targetOf(resolve(folder, link));
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

const PERMISSIONS = 0o666;
/** The owner may always read and write the file. */
const OWNERS = 0o600;

/** The permissions that all of the files have in common. */
async function permissionsOf(files: readonly string[]): Promise<number> {
  const modes = await Promise.all(files.map(modeOf));
  return modes.reduce((all, mode) => all & mode, PERMISSIONS);
}

/** The permissions of a file. If the file is gone, assume that only its owner could read it. */
async function modeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mode }) => mode,
    (error: unknown) => {
      if (isAbsent(error)) return OWNERS;
      throw error;
    },
  );
}

/**
 * The permissions of the file that will be replaced. Null if there is none.
 *
 * @throws Error if the path is a folder, a device or a file that may not be changed
 */
async function modeOfReplaceable(path: string): Promise<number | null> {
  const standing = await open(path, 'r+').catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (standing === null) return null;
  try {
    const stats = await standing.stat();
    if (!stats.isFile()) throw new Error('What has the name is no file.');
    return stats.mode;
  } finally {
    await standing.close();
  }
}

async function written(
  path: string,
  words: CommandLineWords,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch {
    throw new CommandRefusal('file-not-written', words.fileNotWritten(path));
  }
}

const OUR_ENDING = ' - overleg';

/** The path with ` - overleg` before the extension. */
function nameBeside(input: string): string {
  const { dir, name, ext } = parse(input);
  return join(dir, `${name}${OUR_ENDING}${ext}`);
}

/** Whether a file has the name that is given beside an input. */
export function isOurs(file: string): boolean {
  return parse(file).name.endsWith(OUR_ENDING);
}
