/** What VluchtelingenWerk arranges for a household that was housed, step by step. */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import { day } from './partners';
import type { Household, Placement } from './records';
import { workingDayFrom } from './working-days';

export const STEPS = ['Bijstand', 'Toeslagen', 'Verzekering', 'BRP', 'School', 'Huisarts'] as const;
export type Step = (typeof STEPS)[number];

/** The day on which a step was done. `n.v.t.`: it is not needed. Null: it is still to do. */
export type StepState = SerialDay | 'n.v.t.' | null;

export interface Guidance {
  readonly household: Household;
  readonly steps: Readonly<Record<Step, StepState>>;
  readonly interpreter: boolean;
}

/** The last working day before the day of the figures. */
const LAST_ENTRY = day(12, 30);

/** Steps of households placed in autumn that are still open after the fortnight. */
const LEFT_OPEN: readonly { after: SerialDay; step: Step }[] = [
  { after: day(10, 20), step: 'Toeslagen' },
  { after: day(11, 15), step: 'Huisarts' },
  { after: day(11, 29), step: 'School' },
  { after: day(12, 8), step: 'Toeslagen' },
];

/** One row per household that moved into a home of its own in 2016, in order of moving in. */
export function buildGuidance(random: Random, placements: readonly Placement[]): Guidance[] {
  const rows = placements
    .filter(({ placedOn, joinsFamily }) => placedOn >= day(1, 1) && !joinsFamily)
    .map((placement) => ({ placement, guidance: guidanceFor(random, placement) }));
  for (const { after, step } of LEFT_OPEN) {
    const row = rows.find(
      ({ placement, guidance }) =>
        placement.placedOn >= after && typeof guidance.steps[step] === 'number',
    );
    if (!row) throw new Error(`Nobody moved in after ${after} for whom ${step} was done.`);
    row.guidance = { ...row.guidance, steps: { ...row.guidance.steps, [step]: null } };
  }
  return rows.map(({ guidance }) => guidance);
}

function guidanceFor(random: Random, { placedOn, household }: Placement): Guidance {
  const done = (): StepState => {
    const doneOn = workingDayFrom(addDays(placedOn, random.between(0, 9)));
    return doneOn <= LAST_ENTRY ? doneOn : null;
  };
  const hasPupils = household.persons >= 3;
  return {
    household,
    steps: {
      Bijstand: done(),
      Toeslagen: done(),
      Verzekering: done(),
      BRP: done(),
      School: hasPupils ? done() : 'n.v.t.',
      Huisarts: done(),
    },
    interpreter: random.next() < 0.7,
  };
}
