import fc from 'fast-check';
import { planTab } from '../../../src/overleg/plan-tab';
import { day, quota, reportWith, SECOND_HALF } from '../records';

const ASOF = day(12, 14);
const MINUTES = 24 * 60;

const report = reportWith(ASOF, { quotas: [quota(SECOND_HALF, 1)] });

function madeOn(madeAt: number): string {
  const { lines } = planTab(report, { madeAt, version: '1.0.0' }, 'nl');
  return String(lines.find(({ key }) => key === 'head.madeOn')?.cells[1]?.value);
}

describe('the moment a tab was made', () => {
  test('is shown to the minute, rounded down, at every second of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MINUTES * 60 - 1 }), (second) => {
        const hour = String(Math.floor(second / 3600)).padStart(2, '0');
        const minute = String(Math.floor(second / 60) % 60).padStart(2, '0');
        expect(madeOn(ASOF + second / 86_400)).toMatch(`14 december 2016 ${hour}:${minute},`);
      }),
    );
  });

  test('is 23:59 until the day ends, and then 00:00 of the next day', () => {
    expect(madeOn(ASOF + 86_399.6 / 86_400)).toMatch('14 december 2016 23:59,');
    expect(madeOn(ASOF + 1)).toMatch('15 december 2016 00:00,');
    expect(madeOn(ASOF + 1 - 1e-11)).toMatch('15 december 2016 00:00,');
  });
});
