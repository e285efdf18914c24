import { countSchedules, countsText } from './count';

const RUNS = 200;
/** Stops a run that hangs. The test does not measure time. */
const LONG = 600_000;

test(
  'whatever comes in between, nothing typed is lost, moved, doubled or half done',
  async () => {
    const counted = await countSchedules(1, RUNS);
    console.log(countsText(RUNS, counted));
    expect(counted.faults).toEqual([]);
    const { lost, onAnotherLine, doubled, half, promisedTwice, wrongCell, ...done } =
      counted.counts;
    expect({ lost, onAnotherLine, doubled, half, promisedTwice, wrongCell }).toEqual({
      lost: 0,
      onAnotherLine: 0,
      doubled: 0,
      half: 0,
      promisedTwice: 0,
      wrongCell: 0,
    });
    // The schedules must contain this much. A schedule without conflicts proves nothing.
    expect(done.makes).toBeGreaterThan(RUNS);
    expect(done.typed).toBeGreaterThan(4 * RUNS);
    expect(done.decided).toBeGreaterThan(RUNS / 10);
    expect(done.fixed).toBeGreaterThan(RUNS / 10);
    expect(done.failed).toBeGreaterThan(RUNS / 4);
  },
  LONG,
);
