import { demoGain, demoRecords, demoTable, type Matrix } from '../../bench/assignment-demo';
import { call } from './calling';

let households: Matrix;
let homes: Matrix;

beforeAll(async () => {
  households = await demoTable('Kandidaten');
  homes = await demoTable('Woningen');
});

const rowsOf = (id: string, ...args: unknown[]) => call(id, ...args) as unknown[][];

describe('MATCH.ASSIGN on the demo workbook', () => {
  it('gives each waiting household a home, or says why it has none', () => {
    const lines = rowsOf('MATCH.ASSIGN', households, homes);
    const without = lines.filter(([, home]) => home === '');
    expect(lines.length).toBeGreaterThan(without.length);
    expect(without.length).toBeGreaterThan(0);
    for (const [, , score, remark] of without) {
      expect(score).toBe('');
      expect(remark).toMatch(/^Geen woning (die past|over)[.:] /);
    }
  });

  it('names the rule that prevents a proposal, like MATCH.EXPLAIN', async () => {
    const onOffer = (await demoRecords()).homes.filter(({ isOnOffer }) => isOnOffer);
    const lines = rowsOf('MATCH.ASSIGN', households, homes);
    const unfitting = lines.filter(([, , , remark]) =>
      /^Geen woning die past/.test(String(remark)),
    );
    expect(unfitting.length).toBeGreaterThan(0);
    for (const [id, , , remark] of unfitting) {
      const named = /“(\w+)” staat het vaakst in de weg: bij (\d+) van/.exec(String(remark));
      const broken = onOffer.filter(({ id: home }) => {
        const verdicts = new Map(
          rowsOf('MATCH.EXPLAIN', households, homes, id, home).map(([rule, verdict]) => [
            rule,
            verdict,
          ]),
        );
        return verdicts.get('open') === 'voldoet' && verdicts.get(named?.[1]) === 'voldoet niet';
      });
      expect(broken).toHaveLength(Number(named?.[2]));
    }
  });

  it('gives no home that the household could not have', () => {
    for (const [id, home, score] of rowsOf('MATCH.ASSIGN', households, homes)) {
      if (home === '') continue;
      expect(rowsOf('MATCH.SCORE', households, homes, id, home)).toEqual([[score]]);
      expect(rowsOf('MATCH.BEST', households, homes, id, 1000).map(([best]) => best)).toContain(
        home,
      );
    }
  });

  it('houses more households than giving each in turn its best home, also with limits per complex', async () => {
    const { limits, ...records } = await demoRecords();
    expect(limits.size).toBeGreaterThan(0);
    for (const limit of [new Map<string, number>(), limits]) {
      const { waiting, proven, greedy } = demoGain(records.households, records.homes, limit);
      expect(proven.housed).toBeLessThanOrEqual(waiting);
      expect(proven.housed).toBeGreaterThan(greedy.housed);
      expect(proven.total).toBeGreaterThan(greedy.total);
    }
  });
});
