import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND_LINE = join(__dirname, '../workbench/overleg.cjs');
const NOTES = join(__dirname, 'at-each-line.cjs');

/** The time and memory that a process has used so far. */
export interface Moment {
  readonly milliseconds: number;
  /** Milliseconds of processor time. */
  readonly processor: number;
  /** The most memory so far, in megabytes. */
  readonly peak: number;
}

export interface MeasuredRun {
  /** Null if the process was killed. */
  readonly status: number | null;
  readonly stdout: string;
  /** A moment before each line on stdout, and one at the end. Empty if the process was killed. */
  readonly moments: readonly Moment[];
}

/** Runs the command line in a separate process. Kills it after `most` milliseconds. */
export function runMeasured(args: readonly string[], most: number): MeasuredRun {
  const folder = mkdtempSync(join(tmpdir(), 'measured-'));
  const file = join(folder, 'moments.json');
  try {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--require', NOTES, COMMAND_LINE, ...args],
      {
        encoding: 'utf8',
        timeout: most,
        killSignal: 'SIGKILL',
        env: { ...process.env, MOMENTS: file },
      },
    );
    const moments = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Moment[]) : [];
    return { status, stdout, moments };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
