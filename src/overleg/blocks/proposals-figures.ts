import type { SerialDay } from '../../domain/units';
import type { HomeProposals } from '../../workbook/propose-homes';

/** Part of block 5: a household and the home proposed for it, for a person to decide on. */
export interface ProposalFigures {
  readonly household: string;
  readonly persons: number;
  readonly home: string;
  readonly corporation: string;
  /** How many equal homes the row stands for. */
  readonly units: number;
  /** 0–100, one decimal. */
  readonly score: number;
  readonly daysLinked: number;
}

export function proposalsFigures(
  asOf: SerialDay,
  { pairs }: HomeProposals,
): readonly ProposalFigures[] {
  return pairs.map(({ household, home, score }) => ({
    household: household.household,
    persons: household.persons,
    home: home.home,
    corporation: home.corporation,
    units: home.units,
    score,
    daysLinked: asOf - household.linkedOn,
  }));
}
