import { composeTab } from '../../src/overleg/tab-write';
import { parseStamp } from '../../src/overleg/line-stamp';
import { planTab } from '../../src/overleg/plan-tab';
import { KEY_COLUMN } from '../../src/overleg/sheet-plan';
import type { TableRows } from '../../src/overleg/situation';
import { withoutPersonalData } from '../../src/overleg/report';
import { tabWords } from '../../src/overleg/words';
import { holdsPersonNumber, personalKindsIn } from '../../src/workbook/personal-data';
import {
  agreement,
  corporation,
  day,
  home,
  household,
  location,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from './records';

const ASOF = day(12, 22);
const MAKING = { madeAt: 42_700.5, version: '1.0.0' };
const CASES = (['ambtelijk', 'bestuurlijk'] as const).flatMap((kind) =>
  (['nl', 'en'] as const).map((language) => ({ kind, language })),
);

/**
 * These data are invented and belong to nobody. The domain example.org is reserved, and the other
 * texts only have the right form.
 */
const PERSONAL = {
  corporation: 'beheer@example.org',
  district: 'Wijk 06-12345678',
  location: '1234 AB 12',
  household: '111222333',
  other: 'iemand@example.org',
};

function tablesOf(texts: typeof PERSONAL): Partial<TableRows> {
  return {
    quotas: [quota(SECOND_HALF, 60)],
    corporations: [corporation(texts.corporation, 100), corporation('Brugstede', 50)],
    households: [household(texts.household, day(7, 1)), household(texts.other, day(7, 2))],
    homes: [home('W-1', texts.corporation, day(9, 1), { district: texts.district, units: 9 })],
    placements: [1, 2, 3, 4, 5, 6].map((n) => placement(day(12, n), `K-${n}`, 1, { home: 'W-1' })),
    locations: [location(texts.location, day(2, 1, 2017)), location('De Kade', day(2, 2, 2017))],
    agreements: [agreement(texts.household, day(12, 1), 'bellen', { owner: texts.corporation })],
  };
}

test('the check of personal data reports the invented texts', () => {
  const isFound = (text: string) => personalKindsIn(text).length > 0 || holdsPersonNumber(text);
  expect(Object.values(PERSONAL).filter((text) => !isFound(text))).toEqual([]);
});

describe.each(CASES)('personal data in names and ids, $kind $language', ({ kind, language }) => {
  const planOf = (tables: Partial<TableRows>) => {
    const report = withoutPersonalData(reportWith(ASOF, tables, { kind }), tabWords(language));
    return { report, plan: planTab(report, MAKING, language) };
  };
  const { report, plan } = planOf(tablesOf(PERSONAL));

  test('are in no figure of the report, and in no cell, key, chart or footer', () => {
    const { entries, charts, print } = composeTab(plan, { lines: [] }, 1900);
    const all = JSON.stringify([report, entries, charts, print, plan]).toLowerCase();
    const parts = ['example', '12345678', '1234 ab', '111222333', 'beheer', 'iemand@'];
    expect(parts.filter((part) => all.includes(part))).toEqual([]);
    const neutral = language === 'nl' ? '(persoonsgegeven 1 weggelaten)' : '(personal data 1 left';
    expect(all).toContain(neutral);
  });

  test('leave every line with its own key', () => {
    const keys = plan.lines.map((line) => line.key);
    expect(new Set(keys).size).toBe(keys.length);
    const { entries } = composeTab(plan, { lines: [] }, 1900);
    const stamped = entries.map((row) => parseStamp(String(row[KEY_COLUMN]).slice(1))?.key);
    expect(new Set(stamped).size).toBe(stamped.length);
  });

  test('change nothing else', () => {
    const plain = {
      corporation: 'Diezehof',
      district: 'Vijverpark',
      location: 'Meander',
      household: 'K-1000',
      other: 'K-1001',
    };
    const other = planOf(tablesOf(plain)).plan;
    const figuresOf = ({ lines }: typeof plan) =>
      lines.map(({ cells }) => cells.map(({ value }) => (typeof value === 'number' ? value : '')));
    expect(figuresOf(plan)).toEqual(figuresOf(other));
  });
});
