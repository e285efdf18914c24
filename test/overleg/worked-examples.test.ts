/**
 * Examples from the use of the workbook by partners. Each tests the records or findings of a
 * workbook, and its tabs for both kinds of meeting.
 */
import { municipalQuota } from '../../src/domain/quota';
import { functionHelp } from '../../src/i18n/nl/function-help';
import { planTab } from '../../src/overleg/plan-tab';
import type { CellScalar } from '../../src/workbook/grid';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { reportOf, understand } from '../in-one-piece';
import { tableSheet, workbookOf } from '../workbook/sheets';
import { day, people } from './records';

const ASOF = day(9, 30);
const KINDS = ['ambtelijk', 'bestuurlijk'] as const;
const MOVERS = ['K-41', 'K-42', 'K-43', 'K-44', 'K-45', 'K-46'];

type Rows = readonly (readonly CellScalar[])[];

/**
 * De Kade has six homes for permit holders. Two households live there, and four homes are on offer.
 * Six households moved on from a doorstroomlocatie. W-7 is for six people and is kept for K-7.
 */
function workbookWith(settings: Rows, personsOfK7: number) {
  const linked = day(9, 1);
  const unit = (id: string) => [id, 'De Kade', 'flexwoning', linked, 1, '', 1, ''];
  const homes = [
    ...['W-1', 'W-2', 'W-3', 'W-4'].map(unit),
    ['W-7', '', 'regulier', linked, 6, 'K-7', 1, 'gereserveerd'],
    ['D-1', 'Wachterhof', 'doorstroomlocatie', day(6, 1), 1, '', 6, 'verhuurd'],
    ['R-1', '', 'kamer', day(6, 1), 1, '', 6, 'verhuurd'],
  ];
  return workbookOf([
    tableSheet('Taakstelling', [
      ['Periode', 'Taakstelling', 'Achterstand (–) / voorsprong (+)'],
      ['2016-II', 25, '–50'],
    ]),
    tableSheet('Kandidaten', [
      ['Kandidaat', 'Personen', 'Gekoppeld'],
      ...['K-1', 'K-2', 'K-3'].map((id) => [id, 1, linked]),
      ...MOVERS.map((id) => [id, 1, day(6, 1)]),
      ['K-7', personsOfK7, linked],
    ]),
    tableSheet('Woningen', [
      [
        'Woning',
        'Complex',
        'Soort',
        'Beschikbaar',
        'Max personen',
        'Kandidaat',
        'Eenheden',
        'Status',
      ].concat(['Corporatie', 'Kale huur']),
      ...homes.map((cells) => [...cells, 'Brugstede', 400]),
    ]),
    tableSheet('Locaties', [
      [
        'Locatie',
        'Soort',
        'Capaciteit',
        'Voor vergunninghouders',
        'Oplevering gepland',
        'Opgeleverd',
        'Bewoond door vergunninghouders',
      ],
      ['De Kade', 'flexwoning', 12, 6, day(1, 4), day(1, 4), 2],
    ]),
    tableSheet('Plaatsingen', [
      ['Datum', 'Kandidaat', 'Woning', 'Personen'],
      ...MOVERS.map((id) => [day(7, 5), id, 'D-1', 1]),
      ...MOVERS.map((id) => [day(9, 5), id, 'R-1', 1]),
    ]),
    tableSheet('Instellingen', [['Naam', 'Waarde'], ['termijn woning', 70], ...settings]),
  ]);
}

function understood(settings: Rows = [], personsOfK7 = 7) {
  const grid = workbookWith(settings, personsOfK7);
  const known = understand(grid, ASOF);
  const linesOf = (kind: MeetingKind) => {
    const report = reportOf(grid, known, { date: ASOF, kind, asOf: ASOF });
    return planTab(report, { madeAt: 1, version: '1' }, 'nl').lines;
  };
  const tabs = { ambtelijk: linesOf('ambtelijk'), bestuurlijk: linesOf('bestuurlijk') };
  const cellsOf = (kind: MeetingKind, key: string) =>
    tabs[kind].find((line) => line.key === key)?.cells.map(({ value }) => value) ?? [];
  return {
    ...known,
    found: (code: string) => known.findings.filter((one) => one.code === code),
    cellsOf,
    proposed: tabs.ambtelijk
      .filter(({ key }) => key.startsWith('waiting.proposal.'))
      .map(({ cells }) => cells[1]?.value),
  };
}

const usual = understood();

describe.each(KINDS)('the tab: %s', (kind) => {
  const { cellsOf } = usual;

  test('has a backlog where a header says that it is negative', () => {
    expect(usual.records.quotas[0]?.opening).toBe(50);
    expect(cellsOf(kind, 'standing.carriedIn')[1]).toBe(50);
  });

  test('has the published quota, although the law’s formula gives one person more', () => {
    expect(municipalQuota(people(17_600), people(25_400), people(17_811_291))).toBe(26);
    expect(usual.records.quotas[0]?.quota).toBe(25);
    expect(cellsOf(kind, 'standing.quota')[1]).toBe(25);
    expect(usual.found('quota-unlikely')).toEqual([]);
    expect(JSON.stringify(functionHelp)).toContain('Het gepubliceerde aantal gaat voor');
  });

  test('counts a household that moved on once', () => {
    expect(usual.found('household-moved-on')).toHaveLength(MOVERS.length);
    expect(cellsOf(kind, 'standing.housed')[1]).toBe(6);
    expect(cellsOf(kind, 'temporary.none')).toHaveLength(1);
  });

  test('has a warning for a home that is too small for its household', () => {
    const fitting = understood([], 6);
    expect(usual.found('reservation-against-rule')).toMatchObject([
      { place: { table: 'Woningen', address: 'F6' }, data: { rule: 'ruimte' } },
    ]);
    expect(fitting.found('reservation-against-rule')).toEqual([]);
    const warnings = (some: typeof usual) =>
      Number(/(\d+) waarschuwing/.exec(String(some.cellsOf(kind, 'head.findings')[1]))?.[1] ?? 0);
    expect(warnings(usual)).toBe(warnings(fitting) + 1);
  });

  test('offers no home of a location at its limit, and has a finding', () => {
    const contradicting = understood([['maximum De Kade', 1]]);
    expect(usual.found('maximum-contradicts-location')).toEqual([]);
    expect(contradicting.found('maximum-contradicts-location')).toMatchObject([
      { data: { maximum: 1, agreed: 6, lived: 2 } },
    ]);
    const offered = (some: typeof usual) =>
      some.cellsOf(kind, 'sizes.total')[kind === 'ambtelijk' ? 2 : 1];
    // Administrators see fewer than five as 0–4, because each home less is a household more.
    const shown = kind === 'ambtelijk' ? [4, 0] : ['0–4', '0–4'];
    expect([offered(usual), offered(contradicting)]).toEqual(shown);
    expect([usual.proposed.length, contradicting.proposed.length]).toEqual([3, 0]);
  });
});
