import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planTab } from '../../src/overleg/plan-tab';
import { personalSignsIn } from '../../src/workbook/personal-data';
import { typedTexts } from '../../src/overleg/typed-text';
import { reportOf, situationOf, understand } from '../in-one-piece';
import { gridOfFile } from '../workbooks/grid-of';
import { SPELLINGS } from '../workbook/personal-spellings';
import {
  agreement,
  corporation,
  day,
  home,
  household,
  inputWith,
  location,
  quota,
  reportWith,
  SECOND_HALF,
} from './records';

const ASOF = day(10, 12);
const TABLES = {
  quotas: [quota(SECOND_HALF, 60)],
  corporations: [corporation('Brugstede', 100)],
  households: [household('K-7', day(8, 1))],
  homes: [home('W 12', 'Brugstede', day(9, 1), { district: 'Vijverpark', complex: 'De Kade' })],
  locations: [location('Populierenhof', day(2, 1, 2017))],
};
const typed = typedTexts(situationOf(inputWith(ASOF, TABLES)));

test.each([
  'Te weinig woningen voor gezinnen van vijf en meer',
  'Achterstallige meldingen aan COA nalopen',
  '140 woningen leveren in de tweede helft van 2016',
  'Brugstede levert de lijst van Vijverpark en De Kade in oktober',
  'Huurtoeslag duurt lang: afspraak met de gemeente en VluchtelingenWerk',
  'Bankrekening openen kost weken',
])('the text describes nobody: %s', (text) => {
  expect(typed(text)).toEqual({ text, isTelling: false });
});

test.each([
  'Wachten op reactie van Jansen',
  'Gebeld met mevrouw, zij belt terug',
  'Het gezin wacht op een bed',
  'Twee gezinnen zonder school',
  'Drie jonge kinderen zonder huisarts',
  'k-7 heeft nog geen tolk',
  'Zie W 12.',
  'Zie K-0123',
  'Molenstraat 10 heeft geen sleutel',
  'Sleutel van de woning in Molenstraat 10 ontbreekt',
  ...Object.values(SPELLINGS)
    .flat()
    .map((spelling) => `gebeld ${spelling}`),
])('the text may describe a person: %s', (text) => {
  expect(typed(text).isTelling).toBe(true);
});

test('administrators see texts that describe nobody, and the number of hidden texts', () => {
  const late = (text: string, n: number) => ({
    ...agreement(`A-${n}`, day(8, 1), text, { owner: 'gemeente', due: day(9, 1) }),
  });
  const report = reportWith(
    ASOF,
    {
      ...TABLES,
      agreements: [
        late('Lijst van lege panden maken', 1),
        late('K-7 bellen', 2),
        late('Gezin van Jansen bezoeken', 3),
      ],
    },
    { kind: 'bestuurlijk' },
  );
  const { lines } = planTab(report, { madeAt: 42_700.5, version: '1.0.0' }, 'nl');
  const texts = lines.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')));
  expect(texts).toContain('Lijst van lege panden maken');
  expect(texts.filter((text) => /K-7|Jansen/.test(text))).toEqual([]);
  expect(texts.some((text) => text.startsWith('En nog 2: de teksten staan hier niet'))).toBe(true);
});

test('officials see who is late per step of the guidance, administrators do not', async () => {
  const name = 'demo.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
  const known = understand(grid, day(12, 22));
  const linesOf = (kind: 'ambtelijk' | 'bestuurlijk') => {
    const report = reportOf(grid, known, { date: day(12, 22), kind, asOf: day(12, 22) });
    const { lines } = planTab(report, { madeAt: 42_700.5, version: '1.0.0' }, 'nl');
    const late = (report.guidance?.steps ?? []).flatMap(({ lateCases }) => lateCases);
    return { late, own: lines.filter(({ key }) => key.startsWith('guidance.late.')) };
  };
  const { late, own } = linesOf('ambtelijk');
  expect(late.length).toBeGreaterThan(0);
  const told = own.map(({ cells }) => String(cells[1]?.value ?? '')).join(', ');
  for (const one of late) expect(told).toContain(one);
  expect(personalSignsIn(told)).toEqual([]);
  expect(linesOf('bestuurlijk').own).toEqual([]);
});

test('searching a long cell takes time in proportion to its length', () => {
  // If the search went to the end from each letter, ten such texts would take minutes.
  const full = 'x'.repeat(32_767);
  const texts = Array.from({ length: 10 }, (_, i) => full.slice(i));
  expect(texts.map((text) => typed(text).isTelling)).toEqual(texts.map(() => false));
  expect(typed(`${full.slice(40)} kerkstraat 12`).isTelling).toBe(true);
});
