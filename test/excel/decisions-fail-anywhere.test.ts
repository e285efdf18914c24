/**
 * Tests fixes and accepted proposals over rows that a filter hides. The stand-in writes arrays to
 * other rows there. After any failure, each cell has its old or its new
 * content. A failure names the changed cells. A reported success is complete.
 */
import type { CellFix } from '../../src/excel/apply-fixes';
import { applyFixes } from '../../src/excel/apply-fixes';
import { CellsUnsettled } from '../../src/excel/settle-cells';
import type { Failure, RequestMoment } from '../../packages/excel-stand-in/host/switches';
import {
  accept,
  cells,
  HOME,
  HOMES,
  host,
  LINKED,
  HOUSEHOLDS,
  read,
  refill,
  run,
  setStage,
  sheet,
} from './proposal-stage';

setStage();

beforeEach(() => {
  host.switches.failures = [];
  host.switches.hiddenRowsDivertWrites = true;
});

interface Decision {
  /** Restores the workbook to its state before the decision. */
  readonly set: () => void;
  readonly decide: () => Promise<unknown>;
}

/** Returns every failure to test: before and after each request, and at each action. */
async function failuresOf({ set, decide }: Decision): Promise<readonly Failure[]> {
  set();
  const actions = new Map<number, number>();
  host.resetCounters();
  host.switches.watch = ({ roundTrip, action }: RequestMoment) =>
    void actions.set(roundTrip, action);
  await decide();
  host.switches.watch = null;
  return [...actions].flatMap(([roundTrip, last]): Failure[] => [
    { roundTrip, when: 'before', error: 'activityLimitReached' },
    { roundTrip, when: 'after', error: 'activityLimitReached' },
    ...Array.from({ length: last + 1 }, (_, action): Failure => ({
      roundTrip,
      when: 'at',
      action,
      code: 'GeneralException',
    })),
  ]);
}

/** Returns the contents of each cell that is not empty. */
function contents(): Map<string, string> {
  const filled = [...cells()] as [string, { readonly value: unknown; readonly formula?: string }][];
  return new Map(
    filled
      .filter(([, { value, formula }]) => value !== null || formula !== undefined)
      .map(([place, { value, formula }]) => [place, JSON.stringify([value, formula])]),
  );
}

const changed = (from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): string[] =>
  [...new Set([...from.keys(), ...to.keys()])].filter((place) => from.get(place) !== to.get(place));

async function expectSoundWhereverItFails(decision: Decision): Promise<void> {
  decision.set();
  const before = contents();
  await decision.decide();
  const wanted = contents();
  const meant = new Set(changed(before, wanted));
  expect(meant.size).toBeGreaterThan(0);
  const failures = await failuresOf(decision);
  expect(failures.length).toBeGreaterThan(20);
  for (const failure of failures) {
    decision.set();
    host.resetCounters();
    host.switches.failures = [failure];
    const told = await decision.decide().then(
      () => null,
      (error: unknown) => error,
    );
    host.switches.failures = [];
    const now = contents();
    const done = changed(before, now);
    const wrong = changed(wanted, now);
    const strange = done.filter((place) => wrong.includes(place) || !meant.has(place));
    const isTold = told instanceof CellsUnsettled;
    expect({ failure, strange }).toEqual({ failure, strange: [] });
    if (told === null) expect({ failure, wrong }).toEqual({ failure, wrong: [] });
    else if (done.length > 0) expect({ failure, isTold, told }).toMatchObject({ isTold: true });
  }
}

const hide = (name: string, rows: readonly number[]) => {
  for (const row of rows) sheet(name).rows.set(row, { hidden: true });
};

test('fixes of five cells below each other change a cell wholly or not at all, wherever a request fails', async () => {
  const fixes = [1, 2, 3, 4, 5].map((row): CellFix => ({
    sheet: 'Plaatsingen',
    address: `B${row + 1}`,
    fix: { before: ` k-${row}`, after: `k-${row}`, numberFormat: null },
  }));
  const set = () => {
    refill('Plaatsingen', [
      ['Datum', 'Kandidaat', 'Personen', 'Woning'],
      ...fixes.map(({ fix }, i) => [LINKED + i, fix.before, 1, `W-${i}`]),
    ]);
    hide('Plaatsingen', [2, 4]);
  };
  await expectSoundWhereverItFails({ set, decide: () => applyFixes(run, fixes) });
});

test('an accepted proposal changes a cell wholly or not at all, wherever a request fails', async () => {
  const set = () => {
    refill('Kandidaten', [
      HOUSEHOLDS,
      ['K-1', 2, LINKED, 'gekoppeld'],
      ['K-2', 2, LINKED + 3, 'gekoppeld'],
    ]);
    refill('Woningen', [HOMES, HOME]);
    hide('Kandidaten', [1]);
    hide('Woningen', [1]);
  };
  set();
  const understanding = await read();
  await expectSoundWhereverItFails({ set, decide: () => accept(understanding) });
});
