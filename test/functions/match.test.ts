import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { call, failure } from './calling';
import { HOMES, HOUSEHOLDS, LARGE_MATCH_CASES, withCell, withoutColumn } from './match-cases';

const JULY = serialOf(2016, 7, 1);
type Rows = readonly (readonly unknown[])[];
const rowsOf = (id: string, ...args: unknown[]): Rows => call(id, ...args) as unknown[][];

/** Tables as partners might have them. Some pairs of household and home fit, others do not. */
const tables = fc.record({
  households: fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(0, '', null, 1, '2'),
        fc.integer({ min: 0, max: 90 }).map((days) => JULY + days),
        fc.constantFrom('', 'ja', 'nee', 'x', true),
        fc.constantFrom('', 'gekoppeld', 'Gehuisvest', 'ontkoppeld', 'MOB', 'aangehouden'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) => [
      ['zaaknr', 'Pers.', 'gezinshereniging', 'Gekoppeld d.d.', 'Gelijkvloers', 'status'],
      ...rows.map((row, i) => [`K-${i}`, ...row]),
    ]),
  homes: fc
    .array(
      fc.tuple(
        fc.constantFrom('regulier', 'flexwoning', 'kamer', 'unit'),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(400, '€ 560,10', 700),
        fc.integer({ min: 0, max: 200 }).map((days) => JULY + days),
        fc.constantFrom('', 'ja'),
        fc.constantFrom('', 'verhuurd', 'aangeboden'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) => [
      ['woningnr', 'Soort', 'Max. personen', 'netto huur', 'vrij per', 'gelijkvloers', 'Status'],
      ...rows.map((row, i) => [`W-${i}`, ...row]),
    ]),
});

describe('the MATCH functions', () => {
  it('give points in MATCH.EXPLAIN that add up to MATCH.SCORE, for every pair', () => {
    fc.assert(
      fc.property(tables, ({ households, homes }) => {
        const scores = rowsOf('MATCH.SCORE', households, homes);
        scores.forEach((row, i) =>
          row.forEach((score, j) => {
            const lines = rowsOf('MATCH.EXPLAIN', households, homes, `K-${i}`, `w-${j} `);
            const tenths = lines.map(([, points]) =>
              typeof points === 'number' ? Math.round(points * 10) : 0,
            );
            expect(tenths.reduce((sum, one) => sum + one, 0)).toBe(Math.round(Number(score) * 10));
            const isBroken = lines.some(([, verdict]) => verdict === 'voldoet niet');
            if (isBroken) expect(score).toBe(0);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('MATCH.SCORE of one household or home is the row, column or cell of the whole matrix', () => {
    fc.assert(
      fc.property(tables, ({ households, homes }) => {
        const scores = rowsOf('MATCH.SCORE', households, homes);
        expect(rowsOf('MATCH.SCORE', households, homes, 'K-0')).toEqual([scores[0]]);
        expect(rowsOf('MATCH.SCORE', households, homes, null, 'W-0')).toEqual(
          scores.map(([first]) => [first]),
        );
        expect(rowsOf('MATCH.SCORE', households, homes, 'K-0', 'W-0')).toEqual([[scores[0]?.[0]]]);
      }),
      { numRuns: 60 },
    );
  });

  it('give in MATCH.ASSIGN each waiting household in order, with a home or a remark', () => {
    fc.assert(
      fc.property(tables, ({ households, homes }) => {
        const open = households
          .slice(1)
          .filter((row) => !['Gehuisvest', 'ontkoppeld', 'MOB'].includes(String(row[5])))
          .map(([id]) => id);
        const lines = rowsOf('MATCH.ASSIGN', households, homes);
        expect(lines.map(([id]) => id)).toEqual(open.length === 0 ? [''] : open);
        for (const [id, home, score, remark] of lines) {
          if (home === '') expect([score, remark === '']).toEqual(['', false]);
          else expect(rowsOf('MATCH.SCORE', households, homes, id, home)).toEqual([[score]]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables', () => {
  it('leaves out blank rows and totals', () => {
    const longer = [...HOUSEHOLDS, ['', '', '', '', ''], ['Totaal', 3, 2, '', '']];
    expect(rowsOf('MATCH.SCORE', longer, HOMES)).toEqual(rowsOf('MATCH.SCORE', HOUSEHOLDS, HOMES));
  });

  it('needs only the columns that matching looks at', () => {
    expect(HOMES[0]).not.toContain('Corporatie');
    expect(rowsOf('MATCH.SCORE', HOUSEHOLDS, HOMES)).toHaveLength(2);
  });

  it('uses bedrooms plus one if no maximum is given', () => {
    const bedrooms = withCell(HOMES, 0, 3, 'Slaapkamers').map((row, i) =>
      i === 0 ? row : row.map((cell, column) => (column === 3 ? Number(cell) - 1 : cell)),
    );
    expect(rowsOf('MATCH.SCORE', HOUSEHOLDS, bedrooms)).toEqual(
      rowsOf('MATCH.SCORE', HOUSEHOLDS, HOMES),
    );
  });

  it('reads dates and rents written as text', () => {
    const homes = withCell(withCell(HOMES, 1, 5, '1 juli 2016'), 2, 4, '€ 560,00');
    expect(rowsOf('MATCH.SCORE', HOUSEHOLDS, homes)).toEqual(
      rowsOf('MATCH.SCORE', HOUSEHOLDS, HOMES),
    );
  });

  it('uses an agreed rent instead of the bare rent', () => {
    const dear = withCell(HOMES, 2, 4, 650);
    const agreed = dear.map((row, i) => [...row, ['Maatwerkhuur', '', 560][i]]);
    expect(rowsOf('MATCH.SCORE', HOUSEHOLDS, dear, 'K-2', 'W-2')).toEqual([[0]]);
    expect(rowsOf('MATCH.SCORE', HOUSEHOLDS, agreed, 'K-2', 'W-2')).toEqual([[91.3]]);
  });

  it('gives a reserved home only to the household for which it is reserved', () => {
    const reserved = HOMES.map((row, i) => [...row, ['Kandidaat', '', 'k-1 '][i]]);
    const scores = rowsOf('MATCH.SCORE', HOUSEHOLDS, reserved);
    expect(scores[0]?.[1]).toBeGreaterThan(0);
    expect(scores[1]?.[1]).toBe(0);
  });

  it('reserves one of several units, and gives the others to anybody', () => {
    const units = (count: number, who: string) => [
      [...(HOMES[0] ?? []), 'Kandidaat'],
      [...(withCell(HOMES, 2, 6, count)[2] ?? []), who],
    ];
    const homesOf = (count: number, who: string) =>
      rowsOf('MATCH.ASSIGN', HOUSEHOLDS, units(count, who)).map(([, home]) => home);
    expect(homesOf(1, 'K-2')).toEqual(['', 'W-2']);
    expect(homesOf(2, 'K-2')).toEqual(['W-2', 'W-2']);
    expect(homesOf(1, 'K-99')).toEqual(['', '']);
    expect(homesOf(2, 'K-99')).toEqual(['W-2', '']);
    expect(homesOf(3, 'K-99')).toEqual(['W-2', 'W-2']);
    const scores = rowsOf('MATCH.SCORE', HOUSEHOLDS, units(2, 'K-99'), null, 'W-2');
    expect(scores.every(([score]) => Number(score) > 0)).toBe(true);
  });

  it('says that nobody waits, in a row of its own', () => {
    const housed = [1, 2].reduce((table, row) => withCell(table, row, 4, 'gehuisvest'), HOUSEHOLDS);
    const told = (language: string) => rowsOf('MATCH.ASSIGN', housed, HOMES, null, null, language);
    expect(told('nl')).toEqual([['', '', '', 'Geen van de kandidaten wacht op een woning.']]);
    expect(told('en')).toEqual([['', '', '', 'None of the households waits for a home.']]);
  });

  it('does not compare the rent of a room with the rent limit', () => {
    const room = withCell(withCell(HOMES, 1, 4, 900), 1, 2, 'kamer');
    expect(rowsOf('MATCH.SCORE', HOUSEHOLDS, room, 'K-1', 'W-1')).toEqual([[91.3]]);
  });
});

describe('criteria and limits', () => {
  it('takes Dutch and English names alike, and scales the weights to 100', () => {
    const dutch = [
      ['grootte', 1],
      ['soort', 1],
      ['tijd', 0],
      ['plaats', 0],
      ['termijn', 10],
    ];
    const english = [
      ['Size', 50],
      ['kind', 50],
      ['time', 0],
      ['term', 10],
    ];
    const scores = rowsOf('MATCH.SCORE', HOUSEHOLDS, HOMES, null, null, dutch);
    expect(scores).toEqual(rowsOf('MATCH.SCORE', HOUSEHOLDS, HOMES, null, null, english));
    expect(scores).toEqual([
      [87.5, 20],
      [0, 87.5],
    ]);
  });

  it('a limit of 0 keeps a complex out of the proposal, and the remark says so', () => {
    const limited = rowsOf('MATCH.ASSIGN', HOUSEHOLDS, withCell(HOMES, 2, 3, 1), [['de kade', 0]]);
    expect(limited[0]?.slice(0, 3)).toEqual(['K-1', 'W-2', 79]);
    const alone = rowsOf('MATCH.ASSIGN', HOUSEHOLDS, HOMES.slice(0, 2), [['de kade', 0]]);
    expect(alone[0]).toEqual([
      'K-1',
      '',
      '',
      'Geen woning over: complex De Kade zit aan de grens van dit voorstel, en wat verder past, is nodig voor wie langer gekoppeld is.',
    ]);
  });

  it('says the same in English and in Dutch, with the same codes', () => {
    const dutch = rowsOf('MATCH.EXPLAIN', HOUSEHOLDS, HOMES, 'K-2', 'W-1');
    const english = rowsOf('MATCH.EXPLAIN', HOUSEHOLDS, HOMES, 'K-2', 'W-1', null, 'EN');
    expect(english.map((row) => row.slice(0, 3))).toEqual(dutch.map((row) => row.slice(0, 3)));
    expect(dutch[1]).toEqual([
      'ruimte',
      'voldoet niet',
      '',
      '4 personen, nareizigers meegerekend, maar er kunnen er hoogstens 2 wonen.',
    ]);
    expect(english[5]).toEqual([
      'grootte',
      0,
      35,
      '4 people, family to follow included, in a home for 2. Does not count: a hard rule is broken.',
    ]);
    const [, second] = rowsOf('MATCH.ASSIGN', HOUSEHOLDS, HOMES.slice(0, 2), null, null, 'en');
    expect(second?.[3]).toBe(
      'No home that fits. The rule “ruimte” fails most often: for 1 of 1 free home (too small).',
    );
  });

  it('includes expected family, and does not mention family if there is none', () => {
    const sentences = (household: string, language: string) =>
      rowsOf('MATCH.EXPLAIN', HOUSEHOLDS, HOMES, household, 'W-2', null, language)
        .filter(([rule]) => rule === 'ruimte' || rule === 'grootte')
        .map((row) => row[3]);
    expect(sentences('K-1', 'nl').join(' ')).not.toContain('nareizigers');
    expect(sentences('K-1', 'en').join(' ')).not.toContain('to follow');
    expect(
      sentences('K-2', 'nl')
        .join(' ')
        .match(/, nareizigers meegerekend[,;]/g),
    ).toHaveLength(2);
    expect(
      sentences('K-2', 'en')
        .join(' ')
        .match(/, family to follow included[,;]/g),
    ).toHaveLength(2);
  });

  it('says that all homes that fit are needed for others', () => {
    const singles = withCell(withCell(HOUSEHOLDS, 2, 1, 1), 2, 2, 0);
    const lines = rowsOf('MATCH.ASSIGN', singles, HOMES.slice(0, 2));
    expect(lines[1]?.[3]).toBe(
      'Geen woning over: de ene woning die past, is nodig voor wie langer gekoppeld is.',
    );
  });

  it('proposes nothing from a table of homes without a row, and says so for each household', () => {
    const remark = 'Geen woning die past: er is geen vrije woning.';
    expect(rowsOf('MATCH.ASSIGN', HOUSEHOLDS, HOMES.slice(0, 1))).toEqual([
      ['K-1', '', '', remark],
      ['K-2', '', '', remark],
    ]);
  });

  it('says that nothing is on offer', () => {
    const let_ = HOMES.map((row, i) => [...row, i === 0 ? 'Status' : 'verhuurd']);
    const lines = rowsOf('MATCH.ASSIGN', HOUSEHOLDS, let_);
    expect(new Set(lines.map(([, , , remark]) => remark))).toEqual(
      new Set(['Geen woning die past: er is geen vrije woning.']),
    );
  });

  it('refuses tables that are too large, in both languages', () => {
    expect(LARGE_MATCH_CASES).toHaveLength(1);
    for (const [id, changes, error, nl, en] of LARGE_MATCH_CASES) {
      const args = Object.values(changes);
      expect(failure(id, args, 'nl')).toEqual({ error, message: nl });
      expect(failure(id, args, 'en')).toEqual({ error, message: en });
    }
  });

  it('MATCH.BEST gives at most the number of homes that is asked for', () => {
    expect(rowsOf('MATCH.BEST', HOUSEHOLDS, HOMES, 'K-1')).toEqual([
      ['W-1', 91.3],
      ['W-2', 44],
    ]);
    expect(rowsOf('MATCH.BEST', HOUSEHOLDS, HOMES, ' k-1', 1)).toEqual([['W-1', 91.3]]);
    expect(rowsOf('MATCH.BEST', HOUSEHOLDS, withoutColumn(HOMES, 'Complex'), 'K-2')).toEqual([
      ['W-2', 91.3],
    ]);
  });
});
