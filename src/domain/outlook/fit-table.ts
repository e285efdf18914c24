/** Which kinds of homes fit which kinds of households, by the rules and the scores of matching. */
import { scoreOf } from '../match/score';
import type { OutlookInput } from './input';

export interface FitTable {
  /** For each kind of household, the kinds of homes that it may have, the highest score first. */
  readonly homesFor: readonly Int32Array[];
}

/**
 * The table for the whole outlook. Each household counts as linked on the day on which the home
 * becomes available, because a kind has no day of linking. So the rule about time gives all pairs
 * all its points.
 */
export function fitTableOf({ scoring, homes, households }: OutlookInput): FitTable {
  return {
    homesFor: households.kinds.map(({ household }) => {
      const fitting = homes.kinds.flatMap(({ home }, kind) => {
        const linkedOn = home.availableFrom;
        const score = scoreOf(scoring, { ...household, linkedOn, isWaiting: true }, home);
        return score === null ? [] : [{ kind, score, size: home.maximumPersons }];
      });
      fitting.sort((a, b) => b.score - a.score || a.size - b.size || a.kind - b.kind);
      return Int32Array.from(fitting, ({ kind }) => kind);
    }),
  };
}
