import { gzipSync } from 'node:zlib';

/** A bundle of the build, with the bytes that a browser downloads for it. */
export interface Bundle {
  readonly name: string;
  readonly gzipped: number;
  /** The most bytes. Absent if the bundle has no limit. */
  readonly budget?: number;
}

const KILOBYTE = 1024;
const BUDGETS: Readonly<Record<string, number>> = {
  functions: 42 * KILOBYTE,
  pane: 110 * KILOBYTE,
  'tab-file': 75 * KILOBYTE,
};

/**
 * The size of every bundle.
 *
 * @param parts the script files by bundle
 * @throws Error if a bundle with a budget is not in the build
 */
export function measureBundles(parts: ReadonlyMap<string, readonly Buffer[]>): readonly Bundle[] {
  const missing = Object.keys(BUDGETS).filter((name) => !parts.has(name));
  if (missing.length > 0) {
    throw new Error(`The build made no bundle ${missing.join(', ')}, which has a size budget.`);
  }
  return [...parts].map(([name, files]) => {
    const gzipped = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    const budget = BUDGETS[name];
    return budget === undefined ? { name, gzipped } : { name, gzipped, budget };
  });
}

/** A line about a bundle, for the build's output. */
export function describeBundle({ name, gzipped, budget }: Bundle): string {
  const limit = budget === undefined ? '' : ` of at most ${kilobytes(budget)}`;
  return `bundle ${name}: ${kilobytes(gzipped)} gzipped${limit}`;
}

export function overBudget(bundles: readonly Bundle[]): readonly Bundle[] {
  return bundles.filter(({ gzipped, budget }) => budget !== undefined && gzipped > budget);
}

function kilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} KB`;
}
