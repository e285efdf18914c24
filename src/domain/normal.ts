/**
 * The number z such that a standard normal variable is at most z with probability `p`, for
 * 0.5 ≤ p < 1. It uses Newton's method on the series of G. Marsaglia, "Evaluating the Normal
 * Distribution", Journal of Statistical Software 11 (2004).
 *
 * @example
 * standardNormalQuantile(0.9).toFixed(4) // '1.2816'
 */
export function standardNormalQuantile(p: number): number {
  let z = 0;
  for (;;) {
    const next = z + (p - probabilityUpTo(z)) / density(z);
    // Each step starts below the result and raises z, until rounding stops it.
    if (!(next > z)) return z;
    z = next;
  }
}

const { exp, sqrt, PI } = Math;
const SCALE = sqrt(2 * PI);

function density(z: number): number {
  return exp(-(z * z) / 2) / SCALE;
}

function probabilityUpTo(z: number): number {
  let sum = 0;
  let term = z;
  for (let n = 3; sum + term !== sum; n += 2) {
    sum += term;
    term *= (z * z) / n;
  }
  return 0.5 + sum * density(z);
}
