/** Tests the share of lettings to permit holders, in percent of all lettings. */
import { planTab } from '../../../src/overleg/plan-tab';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import {
  corporation,
  day,
  division,
  home,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

/**
 * Returns the lines about the share.
 *
 * @param own the lettings of Brugstede to permit holders; Diezehof has two
 * @param all all lettings of Brugstede, null if the column is blank
 */
function linesWith(own: number, kind: MeetingKind, all: number | null = 120) {
  const ids = Array.from({ length: own + 2 }, (_, i) => String(i));
  const ownerOf = (id: string) => (Number(id) < own ? 'Brugstede' : 'Diezehof');
  const report = reportWith(
    day(11, 2),
    {
      quotas: [quota(SECOND_HALF, 100)],
      corporations: [corporation('Brugstede', 300), corporation('Diezehof', 100)],
      division: [
        division(SECOND_HALF, 'Brugstede', { allLettings: all }),
        division(SECOND_HALF, 'Diezehof', { allLettings: all === null ? null : 40 }),
      ],
      homes: ids.map((id) => home(`W-${id}`, ownerOf(id), day(6, 1))),
      placements: [
        ...ids.map((id) => placement(day(8, 1), `K-${id}`, 1, { home: `W-${id}` })),
        // The placement before the half-year and the family that joins are no lettings of the
        // half-year.
        placement(day(6, 20), 'K-0', 1, { home: 'W-0' }),
        placement(day(9, 1), 'K-1', 2, { home: 'W-1', isFamilyJoining: true }),
      ],
    },
    { kind },
  );
  const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
  return lines
    .filter(({ key }) => key.startsWith('lettings.share'))
    .map(({ cells }) => cells.map(({ value }) => value).slice(0, 3));
}

test('officials see the share per corporation and in all', () => {
  expect(linesWith(12, 'ambtelijk')).toEqual(
    [
      ['Aandeel van alle verhuringen, in dit halfjaar'],
      ['Brugstede', '10,0%', '12 van 120 verhuringen naar vergunninghouders'],
      ['Diezehof', '5,0%', '2 van 40 verhuringen naar vergunninghouders'],
      ['Totaal', '8,8%', '14 van 160 verhuringen naar vergunninghouders'],
    ].map((cells) => expect.arrayContaining(cells)),
  );
});

test('administrators see one share from a rounded count, and none of fewer than five lettings', () => {
  const rounded = linesWith(12, 'bestuurlijk');
  expect(rounded).toHaveLength(2);
  // The 14 lettings are rounded to 15, which is 9% of 160.
  expect(rounded[1]?.slice(0, 3)).toEqual([
    'Totaal',
    '±9%',
    'van 160 verhuringen naar vergunninghouders',
  ]);
  expect(linesWith(13, 'bestuurlijk')).toEqual(rounded);
  expect(linesWith(1, 'bestuurlijk')[1]?.[0]).toBe(
    'Minder dan vijf van 160 verhuringen naar vergunninghouders.',
  );
});

test.each(['ambtelijk', 'bestuurlijk'] as const)(
  'there are no lines about the share without the column of all lettings: %s',
  (kind) => {
    expect(linesWith(12, kind, null)).toEqual([]);
  },
);

// W-1 and W-3 have no record, for example because their row of Woningen lacks a kind.
test('lettings of homes that are no records count as unknown homes', () => {
  const report = reportWith(
    day(11, 2),
    {
      quotas: [quota(SECOND_HALF, 100)],
      homes: [home('W-2', 'B', day(6, 1))],
      placements: ['1', '2', '3'].map((id) => placement(day(8, 1), id, 1, { home: `W-${id}` })),
    },
    { kind: 'ambtelijk' },
  );
  const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
  const count = (label: string) =>
    lines.find(({ cells }) => cells[0]?.value === label)?.cells[1]?.value;
  expect(count('Woning of soort onbekend')).toBe(2);
});
