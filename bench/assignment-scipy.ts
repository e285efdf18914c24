/** Runs scipy's solver (C++), if the machine has a Python with scipy. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instance } from './assignment-instances';

export interface Solved {
  readonly milliseconds: number;
  readonly cost: number;
}

const PYTHONS = ['/usr/bin/python3', 'python3'];
const SCRIPT = join(__dirname, 'assignment-scipy.py');

/** Returns null if no Python has scipy. */
export function scipyOn(
  instances: readonly Instance[],
  roundsOf: (instance: Instance) => number,
): readonly Solved[] | null {
  const python = PYTHONS.find(
    (command) => spawnSync(command, ['-c', 'import scipy.optimize']).status === 0,
  );
  if (python === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'assignment-'));
  try {
    const listing = instances.map((instance, index) => {
      const file = `${index}.bin`;
      writeFileSync(join(folder, file), new Uint8Array(instance.cost.buffer));
      return { file, n: instance.n, rounds: roundsOf(instance) };
    });
    writeFileSync(join(folder, 'instances.json'), JSON.stringify(listing));
    const { status, stdout, stderr } = spawnSync(python, [SCRIPT, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`scipy failed: ${stderr}`);
    return JSON.parse(stdout) as Solved[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
