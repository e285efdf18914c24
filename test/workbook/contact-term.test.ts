import { contactDueOn } from '../../src/workbook/contact-term';
import { day, quota, reportWith, SECOND_HALF, signal } from '../overleg/records';

const NONE_CLOSED = new Set<never>();

describe('contact within five working days', () => {
  test('after a signal on a Friday is due the next Friday, later with a closed day', () => {
    expect(contactDueOn(day(9, 23), 5, NONE_CLOSED)).toBe(day(9, 30));
    expect(contactDueOn(day(9, 23), 5, new Set([day(9, 28)]))).toBe(day(10, 3));
  });

  test('is late on the tab from the next day on, even on a Saturday', () => {
    const contactOn = (asOf: ReturnType<typeof day>) =>
      reportWith(asOf, {
        quotas: [quota(SECOND_HALF, 1)],
        signals: [signal(day(9, 23), 'a', 'gemeente')],
      }).signals?.open[0]?.contact;
    expect([contactOn(day(9, 30)), contactOn(day(10, 1))]).toEqual(['due', 'late']);
  });
});
