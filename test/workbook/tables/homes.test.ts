import { isWithdrawnByCorporation } from '../../../src/workbook/tables/homes';
import { day, home, reportWith, corporation, quota, SECOND_HALF } from '../../overleg/records';

const STATUSES = [
  null,
  'aangeboden',
  'gereserveerd',
  'verhuurd',
  'geweigerd',
  'ingetrokken',
] as const;
const REASONS = [
  { reason: null, counts: 'where withdrawn' },
  { reason: 'verkocht', counts: 'where withdrawn' },
  { reason: 'asbest gevonden', counts: 'where withdrawn' },
  { reason: 'ingetrokken door corporatie', counts: 'always' },
  { reason: 'Ingetrokken door corporatie, vóór een kandidaat keek', counts: 'always' },
  { reason: 'geen kandidaat van COA', counts: 'never' },
  { reason: 'Geweigerd door kandidaat', counts: 'never' },
] as const;
const CASES = STATUSES.flatMap((status) =>
  REASONS.map(({ reason, counts }) => ({
    status,
    reason,
    isWithdrawn: counts === 'always' || (counts === 'where withdrawn' && status === 'ingetrokken'),
  })),
);

describe('a home that its corporation withdrew', () => {
  test.each(CASES)('is recognised by status $status and reason $reason: $isWithdrawn', (one) => {
    expect(isWithdrawnByCorporation(one)).toBe(one.isWithdrawn);
  });

  test.each(CASES)(
    'is the only home that the tab does not count as offered: $status, $reason',
    (one) => {
      const { corporations } = reportWith(day(9, 30), {
        quotas: [quota(SECOND_HALF, 10)],
        corporations: [corporation('Brugstede', 10)],
        homes: [home('W-1', 'Brugstede', day(8, 1), { status: one.status, reason: one.reason })],
      });
      expect(corporations?.total.homes?.offered).toBe(one.isWithdrawn ? 0 : 1);
    },
  );
});
