/**
 * Random numbers for the invented municipalities. A seed gives the same municipality on every
 * machine.
 */
import { seededRandom } from '../../../test/workbooks/make/random';

export interface Chance {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A number between `low` and `high`, each as probable. */
  readonly uniform: (low: number, high: number) => number;
  /** A whole number from `low` up to and including `high`. */
  readonly between: (low: number, high: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly normal: (mean: number, deviation: number) => number;
  readonly poisson: (mean: number) => number;
  /** A positive number with this mean. With a higher shape, it is usually closer to the mean. */
  readonly gamma: (mean: number, shape: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** The index of one of the weights. A higher weight makes its index more probable. */
  readonly pickByWeight: (weights: readonly number[]) => number;
}

export function chanceOf(seed: number): Chance {
  const { next, between, pick } = seededRandom(seed);
  const uniform = (low: number, high: number) => low + (high - low) * next();
  const exponential = () => -Math.log(1 - next());
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * next());
  const poisson = (mean: number) => {
    let events = -1;
    for (let left = mean; left >= 0; left -= exponential()) events += 1;
    return events;
  };
  const gamma = (mean: number, shape: number) => {
    let sum = 0;
    for (let part = 0; part < shape; part += 1) sum += exponential();
    return (mean * sum) / shape;
  };
  const pickByWeight = (weights: readonly number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return Math.max(0, index);
  };
  const happens = (probability: number) => next() < probability;
  return { next, uniform, between, happens, normal, poisson, gamma, pick, pickByWeight };
}
