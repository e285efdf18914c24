import fc from 'fast-check';
import type { Line, SheetPlan } from '../../src/overleg/sheet-plan';
import { KEY_COLUMN, NOTE_COLUMN } from '../../src/overleg/sheet-plan';
import { readTabBefore } from '../../src/overleg/tab-before';
import { TITLE_KEY } from '../../src/workbook/meeting-tab';
import { composeTab } from '../../src/overleg/tab-write';
import type { SheetCells } from './sheet-of';
import { enter, gridOf } from './sheet-of';

const NO_TAB = { lines: [] };
const CARRIED_AFTER = 'notes.use';

function planOf(lines: readonly Line[]): SheetPlan {
  const after: Line = { key: CARRIED_AFTER, cells: [{ value: 'Toelichting', look: 'text' }] };
  const end: Line = { key: 'notes.end', cells: [] };
  return {
    name: 'Overleg 2016-10-12 B',
    lines: [...lines, after, end],
    carriedAfterKey: CARRIED_AFTER,
    charts: [],
    print: {
      lastKey: 'notes.end',
      titleRows: 1,
      leftHeader: '',
      rightHeader: '',
      leftFooter: '',
      rightFooter: '',
    },
    frozenRows: 1,
    noteHeader: 'Toelichting',
  };
}

function line(key: string, label: string, figure: number | null = null): Line {
  return {
    key,
    cells: [
      { value: label, look: 'label' },
      { value: figure, look: 'figure' },
    ],
  };
}

function make(plan: SheetPlan, cells: SheetCells): SheetCells {
  const before = cells.size === 0 ? NO_TAB : readTabBefore(gridOf(cells));
  return enter(cells, composeTab(plan, before, 1900));
}

function column(cells: SheetCells, wanted: number): Map<number, unknown> {
  const entries = [...cells].map(([place, value]) => [...place.split(',').map(Number), value]);
  return new Map(
    entries.filter(([, c]) => c === wanted).map(([row, , value]) => [row as number, value]),
  );
}

function keyOfRow(cells: SheetCells, row: number): string {
  return String(cells.get(`${row},${KEY_COLUMN}`) ?? '').split('|')[0] ?? '';
}

const keys = fc.uniqueArray(fc.constantFrom('a.1', 'a.2', 'a.3', 'b.1', 'b.2', 'c.1'), {
  minLength: 1,
});
const linesOf = (chosen: readonly string[]) => chosen.map((key, i) => line(key, `label ${key}`, i));
const plans = keys.map((chosen) => planOf(linesOf(chosen)));
// No text has a leading apostrophe, because Excel would not keep it.
const notes = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.startsWith("'"));

describe('a tab made again', () => {
  test('is the same in every cell, whatever was typed beside it', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.tuple(fc.nat(8), notes)), (plan, typed) => {
        const cells = make(plan, new Map());
        for (const [row, note] of typed) cells.set(`${row},${NOTE_COLUMN}`, note);
        const once = make(plan, cells);
        expect(make(plan, once)).toEqual(once);
      }),
    );
  });

  test('does not rewrite a note if its line did not move', () => {
    fc.assert(
      fc.property(plans, notes, (plan, note) => {
        const cells = make(plan, new Map()).set(`0,${NOTE_COLUMN}`, note);
        const write = composeTab(plan, readTabBefore(gridOf(cells)), 1900);
        expect(write.entries.map((row) => row[NOTE_COLUMN])).toEqual(write.entries.map(() => null));
      }),
    );
  });

  test('keeps each note once: beside its line, or below the lines if its line is gone', () => {
    fc.assert(
      fc.property(
        plans,
        plans,
        fc.array(notes, { minLength: 8, maxLength: 8 }),
        (old, next, texts) => {
          const cells = make(old, new Map());
          const written = old.lines.map((l, row) => ({ key: l.key, text: `${row}:${texts[row]}` }));
          written.forEach(({ text }, row) => cells.set(`${row},${NOTE_COLUMN}`, text));
          const after = make(next, cells);
          const standing = [...column(after, NOTE_COLUMN)].map(([row, text]) => ({
            key: keyOfRow(after, row),
            text,
          }));
          expect(standing.map(({ text }) => text).sort()).toEqual(
            written.map((w) => w.text).sort(),
          );
          for (const { key, text } of written) {
            const now = standing.find((one) => one.text === text);
            const isPlanned = next.lines.some((l) => l.key === key);
            expect(now?.key).toEqual(isPlanned ? key : expect.stringMatching(/^carried\.\d+$/));
          }
        },
      ),
    );
  });

  test('moves text that was typed over cells or on other rows to the notes', () => {
    fc.assert(
      fc.property(plans, plans, fc.nat(9), fc.nat(8), notes, (old, next, row, c, note) => {
        const text = `typed ${note}`;
        const cells = make(old, new Map()).set(`${row},${c}`, text);
        const after = make(next, cells);
        expect([...after.values()].filter((value) => value === text)).toHaveLength(1);
        expect([...column(after, NOTE_COLUMN).values()]).toContain(text);
      }),
    );
  });
});

describe('the header of the users’ column', () => {
  const titled = planOf([line(TITLE_KEY, 'Titel'), line('standing.quota', 'Taakstelling', 206)]);
  const english = { ...titled, noteHeader: 'Notes' };
  const header = (cells: SheetCells) => cells.get(`0,${NOTE_COLUMN}`);

  test('is in the language of the tab, and is written once', () => {
    const cells = make(titled, new Map());
    expect(header(cells)).toBe('Toelichting');
    const again = composeTab(titled, readTabBefore(gridOf(cells)), 1900);
    expect(again.entries.map((row) => row[NOTE_COLUMN])).toEqual(again.entries.map(() => null));
    expect(again.notes[0]?.content).toBe('Toelichting');
    const other = make(english, cells);
    expect([...column(other, NOTE_COLUMN)]).toEqual([[0, 'Notes']]);
  });

  test('is replaced by what people typed there', () => {
    const cells = make(titled, new Map()).set(`0,${NOTE_COLUMN}`, 'concept');
    expect(header(make(titled, cells))).toBe('concept');
    cells.delete(`0,${NOTE_COLUMN}`);
    expect(header(make(titled, cells))).toBe('Toelichting');
  });

  test('stays with the title if rows were inserted above it', () => {
    const moved: SheetCells = new Map(
      [...make(titled, new Map())].map(([place, value]) => {
        const [row = 0, at = 0] = place.split(',').map(Number);
        return [`${row + 1},${at}`, value];
      }),
    );
    expect([...column(make(titled, moved), NOTE_COLUMN)]).toEqual([[0, 'Toelichting']]);
  });
});

describe('composeTab', () => {
  const plan = planOf([line('standing.quota', 'Taakstelling', 206)]);

  test('moves cells right of the keys with their line', () => {
    const cells = make(plan, new Map()).set(`0,${KEY_COLUMN + 1}`, 'eigen');
    const longer = planOf([line('new', 'Nieuw'), ...plan.lines.slice(0, 1)]);
    const after = make(longer, cells);
    expect(after.get(`1,${KEY_COLUMN + 1}`)).toBe('eigen');
    expect(after.has(`0,${KEY_COLUMN + 1}`)).toBe(false);
  });

  test('puts the old label of a line that is gone beside its note', () => {
    const cells = make(planOf([line('gone', 'Oud label')]), new Map()).set(
      `0,${NOTE_COLUMN}`,
      'let op',
    );
    const after = make(planOf([]), cells);
    expect([after.get('1,0'), after.get(`1,${NOTE_COLUMN}`)]).toEqual(['Oud label', 'let op']);
  });

  test.each(['=HYPERLINK("x")', '+31', '-5', '@SUM(A1)', '\t=1', '1-2-2016', 'mei 2016', "'a"])(
    'enters the text %j so that it stays a text',
    (text) => {
      const write = composeTab(planOf([line('k', text)]), NO_TAB, 1900);
      expect(write.entries[0]?.[0]).toBe(`'${text}`);
    },
  );

  test('shifts only days in a workbook that counts from 1904', () => {
    const dated: Line = {
      key: 'head.asOf',
      cells: [
        { value: 'Stand per', look: 'label' },
        { value: 42735, look: 'date' },
        { value: 42735, look: 'figure' },
      ],
    };
    expect(composeTab(planOf([dated]), NO_TAB, 1904).entries[0]?.slice(1, 3)).toEqual([
      41273, 42735,
    ]);
  });

  test('keeps the note beside the second of two lines with one key', () => {
    const twice = planOf([line('locations.Park', 'Park', 1), line('locations.Park', 'Park', 2)]);
    const cells = make(twice, new Map()).set(`1,${NOTE_COLUMN}`, 'de tweede');
    const again = make(twice, make(twice, cells));
    expect([...column(again, NOTE_COLUMN)]).toEqual([[1, 'de tweede']]);
  });

  test('keeps both notes of a row that somebody copied with its key', () => {
    const two = planOf([line('a', 'A'), line('b', 'B')]);
    const cells = make(two, new Map());
    for (let c = 0; c <= KEY_COLUMN; c++) {
      const value = cells.get(`0,${c}`);
      if (value !== undefined) cells.set(`1,${c}`, value);
    }
    cells.set(`0,${NOTE_COLUMN}`, 'eerste').set(`1,${NOTE_COLUMN}`, 'kopie');
    const again = make(two, make(two, cells));
    expect([...column(again, NOTE_COLUMN).values()].sort()).toEqual(['eerste', 'kopie']);
    expect(again.get(`0,${NOTE_COLUMN}`)).toBe('eerste');
  });

  test('changes only references to the own line of a formula if the line moves', () => {
    const cells = make(plan, new Map()).set(`0,${KEY_COLUMN + 1}`, 'F');
    const grid = gridOf(cells);
    const formula = `=B1*2+$B1+SUM(B1:B2)+Blad!B1+'B1'!B1+AB12+LOG10(B10)&"B1"`;
    const withFormula = {
      ...grid,
      formulas: grid.formulas.map((row) => row.map((cell) => (cell === 'F' ? formula : cell))),
    };
    const longer = planOf([line('new', 'Nieuw'), ...plan.lines.slice(0, 1)]);
    const write = composeTab(longer, readTabBefore(withFormula), 1900);
    expect(write.entries[1]?.[KEY_COLUMN + 1]).toBe(
      `=B2*2+$B2+SUM(B2:B2)+Blad!B1+'B1'!B1+AB12+LOG10(B10)&"B1"`,
    );
  });

  test('accepts a figure with fewer digits as its own, and not as typed text', () => {
    const third = planOf([line('k', 'Derde', 100 / 3)]);
    const cells = make(third, new Map()).set('0,1', Number((100 / 3).toPrecision(15)));
    expect(readTabBefore(gridOf(cells)).lines[0]?.typed).toEqual([]);
  });

  test('keeps text that was typed over a hidden key as a note', () => {
    const cells = make(plan, new Map()).set(`0,${KEY_COLUMN}`, 'getypt');
    expect([...column(make(plan, cells), NOTE_COLUMN).values()]).toContain('getypt');
  });

  test('gives the same cells again if text on another row has no label', () => {
    const byHand: SheetCells = new Map([['3,2', 'los']]);
    const once = make(plan, byHand);
    expect(make(plan, once)).toEqual(once);
  });

  test('throws if a plan names a line that it does not have', () => {
    const broken = { ...plan, carriedAfterKey: 'nowhere' };
    expect(() => composeTab(broken, NO_TAB, 1900)).toThrow('no line "nowhere"');
  });
});
