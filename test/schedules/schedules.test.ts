import { countSchedules, countsText } from './count';

const RUNS = 200;
/** In milliseconds. It only stops a test that hangs. */
const LONG = 600_000;

test(
  'no typed text is lost, moved or doubled, and no tab or decision is half done',
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
    // Enough must have happened. Schedules without conflicts prove nothing.
    expect(done.makes).toBeGreaterThan(RUNS);
    expect(done.typed).toBeGreaterThan(4 * RUNS);
    expect(done.decided).toBeGreaterThan(RUNS / 10);
    expect(done.fixed).toBeGreaterThan(RUNS / 10);
    expect(done.failed).toBeGreaterThan(RUNS / 4);
  },
  LONG,
);
