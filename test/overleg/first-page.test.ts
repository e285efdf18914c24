/** Tests that no sentence of the first page contradicts a figure of the tab. */
import fc from 'fast-check';
import { firstPage as en } from '../../src/i18n/en/first-page';
import { firstPage as nl } from '../../src/i18n/nl/first-page';
import { paragraphLines } from '../../src/overleg/line';
import { planTab } from '../../src/overleg/plan-tab';
import type { SheetPlan } from '../../src/overleg/sheet-plan';
import { demoPlan, KINDS, MAKING } from './demo-plan';
import type { SerialDay } from '../../src/domain/units';
import { dayOf2016, history, householdsOf } from './histories';
import {
  corporation,
  day,
  division,
  home,
  location,
  quota,
  reportWith,
  SECOND_HALF,
} from './records';

/** Joins the lines of a sentence. */
function sentence(plan: SheetPlan, key: string): string {
  const lines = plan.lines.filter(
    (line) =>
      line.key === key ||
      (/\.\d$/.test(line.key.slice(key.length)) && line.key.startsWith(`${key}.`)),
  );
  return lines
    .map(({ cells }) => String(cells[0]?.value ?? ''))
    .join(' ')
    .trim();
}

function figure(plan: SheetPlan, key: string, column = 1): unknown {
  return plan.lines.find((line) => line.key === key)?.cells[column]?.value ?? null;
}

function isAbout(plan: SheetPlan, key: string): boolean {
  const cell = plan.lines.find((line) => line.key === key)?.cells[1];
  return cell?.numberFormat?.includes('±') ?? false;
}

/** Reads a text such as `achterstand van ongeveer 25` as a figure, or returns null. */
function backlogIn(text: string): number | null {
  if (/geen achterstand/.test(text)) return 0;
  const [, word, people] = /(achterstand|voorsprong) van (?:ongeveer )?(\d+)/.exec(text) ?? [];
  return word === undefined ? null : (word === 'achterstand' ? 1 : -1) * Number(people);
}

function agrees(plan: SheetPlan): void {
  standingAgrees(plan);
  outcomeAgrees(plan);
  obstaclesAgree(plan);
  decisionsAgree(plan);
}

function standingAgrees(plan: SheetPlan): void {
  const text = sentence(plan, 'summary.standing');
  expect(text).toMatch(/\.$/);
  const backlog = figure(plan, 'standing.backlog');
  if (typeof backlog !== 'number') {
    expect(text).toContain('niet bekend');
    return;
  }
  const [, people, which] = /waren er (?:ongeveer )?(\d+) perso\S+ (minder|meer)/.exec(text) ?? [];
  const told = people === undefined ? 0 : (which === 'minder' ? 1 : -1) * Number(people);
  expect(told).toBe(backlog);
  const isEven = /zoveel personen/.test(text);
  expect(isEven).toBe(backlog === 0);
  // Returns the first number after the day.
  if (!isEven) expect(/waren er ongeveer/.test(text)).toBe(isAbout(plan, 'standing.backlog'));
  const previous = figure(plan, 'standing.previousRecomputed');
  if (typeof previous !== 'number') {
    expect(text).not.toContain('Dat is');
    return;
  }
  const [, change, direction] = /Dat is (?:ongeveer )?(\d+) (beter|slechter)/.exec(text) ?? [];
  const by = change === undefined ? 0 : (direction === 'beter' ? -1 : 1) * Number(change);
  expect(by).toBe(backlog - previous);
  expect(backlogIn(text.slice(text.indexOf('toen er'))) ?? 0).toBe(previous);
}

function outcomeAgrees(plan: SheetPlan): void {
  const text = sentence(plan, 'summary.outcome');
  expect(text).toMatch(/\.$/);
  const toHouse = figure(plan, 'standing.toHouse');
  if (text.includes('is gehaald:')) {
    expect(toHouse).toBe(0);
    expect(Number(/er zijn (?:ongeveer )?(-?\d+)/.exec(text)?.[1])).toBe(
      figure(plan, 'standing.housed'),
    );
    expect(Math.abs(Number(/en (?:ongeveer )?(-?\d+) was/.exec(text)?.[1]))).toBe(
      Math.abs(Number(figure(plan, 'standing.adjustedQuota'))),
    );
  } else if (text.includes('is niet gehaald')) {
    expect(Number(/en (?:ongeveer )?(\d+) perso/.exec(text)?.[1])).toBe(toHouse);
  } else if (text.includes('te verwachten')) {
    const line = text.includes('volgens de vooruitblik') ? 'outlook.supply' : 'outlook.pace';
    const range = String(figure(plan, line, 2)).replaceAll('±', '');
    const [low, high] = (range.split(': ')[1] ?? '').split(' tot ').map(shownBacklog);
    const [, told = ''] = /((?:een \S+ van|bijna geen|geen) .*) te verwachten/.exec(text) ?? [];
    const [toldLow = '', toldHigh = toldLow] = told.split(' tot ');
    expect([backlogIn(toldLow) ?? 0, backlogIn(toldHigh) ?? 0]).toEqual([low, high]);
    if (text.includes('waarschijnlijk niet')) expect(low).toBeGreaterThan(0);
    else if (text.includes('waarschijnlijk')) expect(high).toBeLessThanOrEqual(0);
    else expect([low, high]).toEqual([expect.any(Number), expect.any(Number)]);
  } else if (text.includes('hoeft niemand')) {
    expect(toHouse).toBe(0);
    expect(Number(figure(plan, 'standing.adjustedQuota'))).toBeLessThanOrEqual(0);
  } else {
    expect(text).toContain('te zeggen');
  }
}

function shownBacklog(text: string): number {
  const [, word, people] = /(achterstand|voorsprong) (\d+)/.exec(text) ?? [];
  return word === undefined ? 0 : (word === 'achterstand' ? 1 : -1) * Number(people);
}

function obstaclesAgree(plan: SheetPlan): void {
  const text = sentence(plan, 'summary.obstacles');
  expect(text).toMatch(/\.$/);
  if (text.includes('niets meer in de weg')) expect(figure(plan, 'standing.toHouse')).toBe(0);
  const homes = /(\d+) van de (\d+) toegezegde/.exec(text);
  if (homes) {
    expect([Number(homes[1]), Number(homes[2])]).toEqual([
      figure(plan, 'corporations.total', 7),
      figure(plan, 'corporations.total', 5),
    ]);
  }
  const most = /waarvan (\d+) van ([^;.]+)/.exec(text);
  if (most) {
    expect(figure(plan, `corporations.people.${most[2] ?? ''}`, 7)).toBe(Number(most[1]));
  }
  const without = /(\d+) aangeboden woning(?:en hebben| heeft) geen/.exec(text);
  if (without && plan.lines.some(({ key }) => key === 'waiting.unassigned')) {
    expect(figure(plan, 'waiting.unassigned')).toBe(Number(without[1]));
  }
  const toLink = /COA moet nog (?:ongeveer )?(\d+)/.exec(text);
  if (toLink) expect(figure(plan, 'homesNeeded.toLink')).toBe(Number(toLink[1]));
}

function decisionsAgree(plan: SheetPlan): void {
  const lines = plan.lines.filter(({ key }) => /^decisions\./.test(key));
  expect(lines).toHaveLength(8);
  for (const { key, cells } of lines) {
    const text = String(cells[2]?.value ?? '');
    if (!key.startsWith('decisions.homes.')) continue;
    const [toGo, agreed] = (/nog (\d+) van (\d+)/.exec(text) ?? []).slice(1).map(Number);
    const line = `corporations.people.${key.slice('decisions.homes.'.length)}`;
    expect([toGo, agreed]).toEqual([figure(plan, line, 7), figure(plan, line, 5)]);
  }
}

test('on any day of any workbook', () => {
  fc.assert(
    fc.property(
      history,
      householdsOf,
      dayOf2016,
      fc.constantFrom(...KINDS),
      (tables, households, asOf, kind) => {
        agrees(planTab(reportWith(asOf, { ...tables, households }, { kind }), MAKING, 'nl'));
      },
    ),
  );
});

test('on the days of the demo', () => {
  for (const kind of KINDS) {
    for (const asOf of [
      day(1, 4),
      day(3, 9),
      day(6, 30),
      day(7, 3),
      day(10, 12),
      day(12, 14),
      day(12, 31),
    ]) {
      agrees(demoPlan(asOf, kind, 'nl'));
    }
  }
});

test.each([
  [nl, '31 december 2016'],
  [en, '31 December 2016'],
])('the longest sentence about what is to come fits in its rows', ({ summary: w }, on) => {
  const backlogs = [w.nearlyNone, w.backlog(w.about('999')), w.lead(w.about('999'))];
  const texts = [w.likely, w.unlikely, w.open].flatMap((sentenceOf) =>
    [w.byPace, w.byProjection].flatMap((by) =>
      backlogs.flatMap((low) =>
        backlogs.map((high) => sentenceOf('2016-II', by, on, w.range(low, high))),
      ),
    ),
  );
  for (const text of texts) {
    const rows = paragraphLines('summary.outcome', text, 2);
    expect(rows.map(({ cells }) => cells[0]?.value).join(' ')).toBe(text);
  }
});

test('homes at a location that is still to be delivered are not behind', () => {
  const whatOf = (deliveredOn: SerialDay | null) => {
    const report = reportWith(day(9, 30), {
      quotas: [quota(SECOND_HALF, 100)],
      corporations: [corporation('Brugstede', 10)],
      division: [division(SECOND_HALF, 'Brugstede', { weight: 1, homes: 12 })],
      placements: [],
      households: [],
      homes: [
        home('W-1', 'Brugstede', day(8, 1)),
        home('F-1', 'Brugstede', day(11, 1), { complex: 'De Kade', units: 10 }),
      ],
      locations: [location('De Kade', day(11, 1), { deliveredOn })],
    });
    const { lines } = planTab(report, MAKING, 'nl');
    return lines.find(({ key }) => key === 'decisions.homes.Brugstede')?.cells[2]?.value ?? null;
  };
  // Half of the half-year has passed: of the two other homes one is offered.
  expect(whatOf(null)).toBeNull();
  expect(whatOf(day(9, 1))).toBe('nog 11 van 12 woningen aanbieden; loopt er 5 achter');
});

test('no sentence is cut short', () => {
  for (const kind of KINDS) {
    for (const language of ['nl', 'en'] as const) {
      for (const asOf of [day(3, 9), day(10, 12), day(12, 14)]) {
        const plan = demoPlan(asOf, kind, language);
        const texts = ['standing', 'outcome', 'obstacles'].map((one) =>
          sentence(plan, `summary.${one}`),
        );
        expect(texts.join(' ')).not.toContain('…');
      }
    }
  }
});
