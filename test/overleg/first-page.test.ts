/** Tests that no sentence of the first page contradicts a figure of the tab. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { firstDayOf, halfYearOf, lastDayOf } from '../../src/domain/calendar';
import { sum } from '../../src/domain/sum';
import type { SerialDay } from '../../src/domain/units';
import { firstPage as en } from '../../src/i18n/en/first-page';
import { firstPage as nl } from '../../src/i18n/nl/first-page';
import { paragraphLines } from '../../src/overleg/line';
import { planTab } from '../../src/overleg/plan-tab';
import type { SheetPlan } from '../../src/overleg/sheet-plan';
import { reportOf, understand } from '../in-one-piece';
import { gridOfFile } from '../workbooks/grid-of';
import { demoPlan, KINDS, MAKING } from './demo-plan';
import { dayOf2016, history, householdsOf } from './histories';
import { day, reportWith } from './records';

/** Returns the sentence with this key. The sentence may take several lines. */
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

/**
 * Reads `achterstand van ongeveer 25` as 25, and `voorsprong van 25` as -25. Null if there is
 * neither.
 */
function backlogIn(text: string): number | null {
  if (/geen achterstand/.test(text)) return 0;
  const [, word, people] = /(achterstand|voorsprong) van (?:ongeveer )?(\d+)/.exec(text) ?? [];
  return word === undefined ? null : (word === 'achterstand' ? 1 : -1) * Number(people);
}

function agrees(plan: SheetPlan, asOf: SerialDay): void {
  standingAgrees(plan);
  outcomeAgrees(plan);
  obstaclesAgree(plan, asOf);
  decisionsAgree(plan, asOf);
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
  // The sentence says `ongeveer` exactly if the figure is rounded.
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
    const before = /na (?:minstens )?(\d+) halfjaren achterstand/.exec(text)?.[1];
    const closed = plan.lines.filter(({ key }) => /^halfYears\.\d+$/.test(key)).at(-1);
    if (before !== undefined) {
      expect(closed?.cells[4]?.value).toContain(`${before}e halfjaar op rij`);
    }
    const line = text.includes('volgens de vooruitblik') ? 'outlook.supply' : 'outlook.pace';
    const range = String(figure(plan, line, 2)).replaceAll('±', '');
    const [low, high] = (range.split(': ')[1] ?? '').split(' tot ').map(shownBacklog);
    expect(rangeIn(text)).toEqual([low, high]);
    if (/waarschijnlijk niet|zeker niet/.test(text)) expect(low).toBeGreaterThan(0);
    else if (text.includes('waarschijnlijk')) expect(high).toBeLessThanOrEqual(0);
    else expect([low, high]).toEqual([expect.any(Number), expect.any(Number)]);
  } else if (text.includes('hoeft niemand')) {
    expect(toHouse).toBe(0);
    expect(Number(figure(plan, 'standing.adjustedQuota'))).toBeLessThanOrEqual(0);
  } else {
    expect(text).toContain('te zeggen');
  }
}

/**
 * Reads the lowest and the highest expected backlog, for example from `een voorsprong van ongeveer
 * 3 tot 68 personen`.
 */
function rangeIn(text: string): readonly number[] {
  const [, told = ''] = /((?:een \S+ van|bijna geen|geen) .*) te verwachten/.exec(text) ?? [];
  const oneSided = /^een (\S+) van (?:ongeveer )?(\d+) tot (\d+) personen$/.exec(told);
  if (oneSided) {
    const people = oneSided.slice(2).map(Number);
    return oneSided[1] === 'achterstand' ? people : people.reverse().map((lead) => -lead);
  }
  const [low = '', high = low] = told.split(' tot ');
  return [backlogIn(low) ?? 0, backlogIn(high) ?? 0];
}

function shownBacklog(text: string): number {
  const [, word, people] = /(achterstand|voorsprong) (\d+)/.exec(text) ?? [];
  return word === undefined ? 0 : (word === 'achterstand' ? 1 : -1) * Number(people);
}

function obstaclesAgree(plan: SheetPlan, asOf: SerialDay): void {
  const text = sentence(plan, 'summary.obstacles');
  expect(text).toMatch(/\.$/);
  const outcome = sentence(plan, 'summary.outcome');
  const isLikely = /waarschijnlijk(?! niet)/.test(outcome);
  if (text.startsWith('In de weg staat')) expect(isLikely).toBe(false);
  if (text.startsWith('Wat nog in de weg kan staan')) expect(isLikely).toBe(true);
  const later = /verwachting (te weinig woningen voor [^;.]+|te weinig koppelingen)/.exec(
    text,
  )?.[1];
  const now = /nu al te weinig woningen voor ([^;.]+)/.exec(text)?.[1] ?? '';
  const told = String(figure(plan, 'outlook.chance', 2));
  const bound = /wat knelt: te weinig (?:woningen voor )?([^;]+)/.exec(told)?.[1];
  if (later !== undefined) expect(told).toContain(`wat knelt: ${later}`);
  else if (/niet:|nog open/.test(outcome) && bound !== undefined) {
    expect(now.split(/, | en /)).toContain(bound);
  }
  if (text.includes('niets meer in de weg')) expect(figure(plan, 'standing.toHouse')).toBe(0);
  const late = /(\d+) van de (\d+) nog aan te bieden woningen .* \((.*)\)/.exec(text);
  if (late) {
    const [, short, toGo, names = ''] = late;
    const each = names.split(', ').map((one) => /^(.*) (\d+)$/.exec(one)?.slice(1) ?? []);
    expect(sum(each.map(([, homes]) => Number(homes)))).toBe(Number(short));
    expect(Number(toGo)).toBeLessThanOrEqual(Number(figure(plan, 'corporations.total', 7)));
    // A named corporation offered fewer homes than it should have by now.
    const [first, last] = [firstDayOf(halfYearOf(asOf)), lastDayOf(halfYearOf(asOf))];
    for (const [name = '', homes] of each) {
      const line = `corporations.people.${name}`;
      const [agreed, offered] = [figure(plan, line, 5), figure(plan, line, 6)].map(Number);
      const evenly = Math.floor(((agreed ?? 0) * (asOf - first + 1)) / (last - first + 1));
      expect(Number(homes)).toBeGreaterThan(0);
      expect(Number(homes)).toBeLessThanOrEqual(evenly - (offered ?? 0));
    }
  }
  const tooFew = /koppelde (?:ongeveer )?(\d+) perso\S+ te weinig op tijd/.exec(text)?.[1];
  if (tooFew !== undefined) {
    expect(String(figure(plan, 'coa.linked', 2))).toMatch(new RegExp(`; ±?${tooFew} te weinig`));
    expect(text).not.toContain('COA moet nog');
  }
  const without = /(\d+) aangeboden woning(?:en)? zonder kandidaat/.exec(text);
  if (without && plan.lines.some(({ key }) => key === 'waiting.unassigned')) {
    const proposals = plan.lines.filter(({ key }) => key.startsWith('waiting.proposal.'));
    const free = Number(figure(plan, 'waiting.unassigned'));
    // More than 30 proposals are not listed.
    if (proposals.length < 30) expect(Number(without[1])).toBe(free - proposals.length);
  }
  const toLink = /COA moet nog (?:ongeveer )?(\d+)/.exec(text);
  if (toLink) expect(figure(plan, 'homesNeeded.toLink')).toBe(Number(toLink[1]));
}

function decisionsAgree(plan: SheetPlan, asOf: SerialDay): void {
  const lines = plan.lines.filter(({ key }) => key.startsWith('decisions.'));
  expect(lines).toHaveLength(8);
  for (const { key, cells } of lines) {
    const [, kind = '', ...id] = key.split('.');
    const [owner, due, text] = cells.map(({ value }) => value);
    DECISIONS[kind]?.({ plan, asOf, id: id.join('.'), owner, due, text: String(text ?? '') });
  }
}

interface Decided {
  readonly plan: SheetPlan;
  readonly asOf: SerialDay;
  readonly id: string;
  readonly owner: unknown;
  readonly due: unknown;
  readonly text: string;
}

/** The test of a decision against the tab, by kind of decision. Refused homes have no figure. */
const DECISIONS: Readonly<Record<string, (decided: Decided) => void>> = {
  homes: ({ plan, asOf, id, due, text }) => {
    const [short = NaN, toGo, agreed = NaN] = (
      /(\d+) woning(?:en)? achter op de afspraak; nog (\d+) van (\d+) aanbieden/.exec(text) ?? []
    )
      .slice(1)
      .map(Number);
    const line = `corporations.people.${id}`;
    expect([toGo, agreed]).toEqual([figure(plan, line, 7), figure(plan, line, 5)]);
    const [first, last] = [firstDayOf(halfYearOf(asOf)), lastDayOf(halfYearOf(asOf))];
    const evenly = Math.floor((agreed * (asOf - first + 1)) / (last - first + 1));
    // Homes of a location that is still to be delivered do not count as behind.
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThanOrEqual(evenly - Number(figure(plan, line, 6)));
    expect(due).toBe(last);
  },
  corporations: ({ plan, asOf, due, text }) => {
    const [, all, names = ''] = /^(\d+) woningen achter: (.*)$/.exec(text) ?? [];
    const each = names.split(', ').map((one) => Number(/\d+$/.exec(one)?.[0]));
    expect(sum(each)).toBe(Number(all));
    expect(sum(each)).toBeLessThanOrEqual(Number(figure(plan, 'corporations.total', 7)));
    expect(due).toBe(lastDayOf(halfYearOf(asOf)));
  },
  agreements: ({ plan, id, owner, text }) => {
    const count = text.startsWith('te laat: ') ? 1 : Number(/^\d+/.exec(text)?.[0]);
    const late = plan.lines.filter(({ key, cells }) => {
      const [whose, , state] = cells.map(({ value }) => value);
      return key.startsWith('agreements.open.') && whose === owner && state === 'te laat';
    });
    expect(figure(plan, `agreements.party.${id}`) ?? late.length).toBe(count);
  },
  location: ({ plan, id, text }) => {
    const told = String(figure(plan, `locations.step.${id}`));
    const [, said = text, isLate] = /: (.*?)(, te laat)?$/.exec(text) ?? [];
    const step = said === 'oplevering bevestigen, kandidaten vragen' ? 'opleveren' : said;
    expect(told).toContain(`volgende: ${step}`);
    if (isLate !== undefined) expect(told).toContain('te laat');
  },
  terms: ({ plan, text }) => {
    const people = Number(/\d+/.exec(text)?.[0]);
    const days = /langer dan (\d+) dagen/.exec(text)?.[1];
    const longest = plan.lines.find(
      ({ cells: [label] }) => label?.value === `Meer dan ${days} dagen`,
    );
    const cases = plan.lines.filter(({ key }) => key.startsWith('waiting.case.'));
    if (days !== undefined) expect(longest?.cells[1]?.value).toBe(people);
    else if (cases.length < 30) expect(cases).toHaveLength(people);
  },
  unassigned: ({ plan, text }) => {
    const homes = Number(/^(?:ongeveer )?(\d+)/.exec(text)?.[1]);
    const free = Number(figure(plan, 'waiting.unassigned'));
    const proposals = plan.lines.filter(({ key }) => key.startsWith('waiting.proposal.')).length;
    expect(homes).toBeGreaterThanOrEqual(10);
    if (text.startsWith('ongeveer')) expect(homes).toBeLessThanOrEqual(free);
    else if (proposals < 30) expect(homes).toBe(free - proposals);
  },
  signal: ({ plan, text }) => {
    const place = /\((.*)\)$/.exec(text)?.[1];
    const late = plan.lines.filter(({ key, cells }) => {
      const said = `${String(cells[1]?.value)} ${String(cells[3]?.value)}`;
      return key.startsWith('signals.open.') && said.startsWith(`te laat ${place ?? ''}`);
    });
    if (figure(plan, 'signals.columns', 3) !== null) expect(late.length).toBeGreaterThan(0);
  },
  movingOn: ({ plan, text }) => {
    const households = Number(/\d+/.exec(text)?.[0]);
    expect(figure(plan, 'temporary.month.past', text.includes('zonder') ? 3 : 1)).toBe(households);
  },
  homesToMoveOn: ({ plan, text }) => {
    expect(figure(plan, 'temporary.needed')).toBe(Number(/\d+/.exec(text)?.[0]));
  },
  coa: ({ plan, text }) => {
    expect(figure(plan, 'agreements.coa')).toBe('te laat');
    const last = /laatst (.*)$/.exec(text)?.[1];
    if (last !== undefined) expect(figure(plan, 'agreements.coa', 2)).toContain(last);
  },
  none: ({ plan }) => {
    const keys = plan.lines.map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('decisions.'))).toEqual([
      'decisions.heading',
      'decisions.columns',
      'decisions.none',
      ...[1, 2, 3, 4].map((n) => `decisions.blank.${n}`),
      'decisions.end',
    ]);
    expect(keys.some((key) => key.startsWith('waiting.case.'))).toBe(false);
  },
};

test('the first page agrees with the tab on any day of any workbook', () => {
  fc.assert(
    fc.property(
      history,
      householdsOf,
      dayOf2016,
      fc.constantFrom(...KINDS),
      (tables, households, asOf, kind) => {
        const report = reportWith(asOf, { ...tables, households }, { kind });
        agrees(planTab(report, MAKING, 'nl'), asOf);
      },
    ),
  );
});

test('the first page agrees with the tab on days of the demo', () => {
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
      agrees(demoPlan(asOf, kind, 'nl'), asOf);
    }
  }
});

test('the first page agrees with the tab on days of vandaag.xlsx', async () => {
  const name = 'vandaag.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
  for (const asOf of [day(1, 8, 2025), day(3, 12, 2025), day(1, 14, 2026), day(11, 25, 2026)]) {
    const known = understand(grid, asOf);
    for (const kind of KINDS) {
      const report = reportOf(grid, known, { date: asOf, kind, asOf });
      agrees(planTab(report, MAKING, 'nl'), asOf);
    }
  }
});

test.each([
  [nl, '31 december 2016'],
  [en, '31 December 2016'],
])('the longest sentence about the expected backlog fits in its rows', ({ summary: w }, on) => {
  const backlogs = [w.nearlyNone, w.backlog(w.about('999')), w.lead(w.about('999'))];
  const oneSided = [w.backlogRange, w.leadRange].map((range) => range(w.about('998'), '999'));
  const texts = [w.likely, w.unlikely, w.open].flatMap((sentenceOf) =>
    [w.byPace, w.byProjection].flatMap((by) =>
      [...oneSided, ...backlogs.flatMap((low) => backlogs.map((high) => w.range(low, high)))].map(
        (range) => sentenceOf('2016-II', by, on, range),
      ),
    ),
  );
  for (const text of texts) {
    const rows = paragraphLines('summary.outcome', text, 2);
    expect(rows.map(({ cells }) => cells[0]?.value).join(' ')).toBe(text);
  }
});

test('no sentence of the first page is cut short', () => {
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
