import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import {
  isVNumber,
  nineDigitsIn,
  passesElfproef,
  personalKindsIn,
  personalSignsIn,
  personalSubjectOf,
} from '../../src/workbook/personal-data';
import { HARMLESS, SPELLINGS } from './personal-spellings';
import { sheetOf, tableSheet, workbookOf, type Cells } from './sheets';
import { understand } from '../in-one-piece';

describe('the elfproef, by which person numbers are checked,', () => {
  test('accepts the numbers reserved for tests, and refuses them with one digit changed', () => {
    for (const number of ['999993653', '999990019', '111222333', '123456782']) {
      expect(passesElfproef(number)).toBe(true);
      fc.assert(
        fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (at, more) => {
          const digit = (Number(number[at]) + more) % 10;
          expect(passesElfproef(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
        }),
      );
    }
    expect(passesElfproef('000000000')).toBe(false);
  });

  test('finds runs of exactly nine digits', () => {
    expect(nineDigitsIn('nr 999993653, ook 9999.93.653 en 999 993 653')).toEqual(
      Array(3).fill('999993653'),
    );
    expect(nineDigitsIn('999\u00A0993\u00A0653 en 9999\u200B93653 en ９９９９９３６５３')).toEqual(
      Array(3).fill('999993653'),
    );
    expect(nineDigitsIn('9999936531 en 99999365 en 1.999993653')).toEqual([]);
  });
});

describe('long texts', () => {
  const letters = 'a'.repeat(32_000);
  const cells = Array.from({ length: 20 }, (_, i) => `${letters} Dorpsweg ${i + 1}, 1234 AB`);

  /** Returns the source of each pattern that a search uses. */
  function patternsTriedBy(search: () => void): ReadonlySet<string> {
    const tried = new Set<string>();
    const exec = RegExp.prototype.exec;
    const spy = jest.spyOn(RegExp.prototype, 'exec').mockImplementation(function (
      this: RegExp,
      text: string,
    ) {
      tried.add(this.source);
      return exec.call(this, text);
    });
    try {
      search();
    } finally {
      spy.mockRestore();
    }
    return tried;
  }

  test('have an address found after 32,000 letters; letters and a postcode are no address', () => {
    expect(cells.map(personalSignsIn)).toEqual(cells.map(() => ['address']));
    expect(personalSignsIn(`${letters} 12, 1234 AB`)).toEqual([]);
    expect(personalSignsIn(`${letters} 1234 AB`)).toEqual([]);
  });

  // A pattern is tried at every character of a text. If each try can read on to the end, the work
  // grows with the square of the length.
  test('are searched only with patterns of bounded length, or with patterns for the start of the text', () => {
    const tried = patternsTriedBy(() => cells.forEach(personalSignsIn));
    expect(tried.size).toBeGreaterThan(5);
    const unbounded = [...tried].filter((source) => {
      const operators = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
      return !source.startsWith('^') && /[+*]|\{\d+,\}/.test(operators);
    });
    expect(unbounded).toEqual([]);
  });
});

test.each([
  ['mail naar buurt@example.org', ['email']],
  ['bel 06 12 34 56 78', ['phone']],
  ['bel 073 612 34 56', ['phone']],
  ['bel 06-12345678', ['phone']],
  ['bel +31 6 12 34 56 78 na zes', ['phone']],
  ['(073) 6123456 of 073-6123456', ['phone']],
  ['bel 06\u00A012\u00A034\u00A056\u00A078', ['phone']],
  ['bel 06\u200B12345678', ['phone']],
  ['bel ０６-１２３４５６７８', ['phone']],
  ['bel 06–12345678', ['phone']],
  ['mail naar buurt\u00AD@example.org', ['email']],
  ['klacht van 1234\u00A0AB  56', ['address']],
  ['klacht van 1234 AB 56', ['address']],
  ['1234ab56', ['address']],
  ['Dorpsweg 12, 1234 AB', ['address']],
  ['in 2016 en 2017 waren er 40', []],
  ['op 01-02-2016 om 10:30, 12 woningen', []],
  ['€ 1.234,50 per 1-7-2016', []],
  ['W-2076 @ Populierenhof', []],
  ['K-0123456789', []],
  ['K-0612345678 belt met 0612345678', ['phone']],
  ['huis AB1234 AB 5', []],
  ['huis AB1234 AB 5, 1234 AB 56', ['address']],
  ['𝐀𝐀-0612345678', []],
])('the text %s has the kinds %j', (text, kinds) => {
  expect(personalKindsIn(text)).toEqual(kinds);
});

test('at least sixty spellings of personal data are known', () => {
  const all = Object.values(SPELLINGS).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(SPELLINGS))('a %s', (sign, spellings) => {
  test.each(spellings)('is seen in %j', (text) => {
    expect(personalSignsIn(text)).toContain(sign);
    expect(personalSignsIn(`gebeld ${text} vanmiddag`)).toContain(sign);
  });
});

test.each(HARMLESS)('nothing is seen in %j', (text) => {
  expect(personalSignsIn(text)).toEqual([]);
});

test('a V-number is ten digits and nothing else', () => {
  expect(['2812345678', 'V281.234.5678', ' 281 234 5678 '].map(isVNumber)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['281234567', '28123456789', 'Z16-2812345678'].map(isVNumber)).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ['BSN', 'person-number'],
  ['V-nr.', 'v-number'],
  ['Nationaliteit', 'nationality'],
  ['Land van herkomst', 'birth-country'],
  ['Diagnose / zorg', 'diagnosis'],
  ['Medicatie', 'medication'],
  ['Geb.datum', 'birth-date'],
  ['Voornaam', 'name'],
  ['Geloof', 'religion'],
  ['Naam', 'name'],
  ['Opmerking', null],
])('a column %s is about %s', (header, subject) => {
  expect(personalSubjectOf(header)).toBe(subject);
});

describe('numbers as ids', () => {
  const quotas = tableSheet('Taakstelling', [
    ['Periode', 'Taakstelling'],
    ['2016-II', 20],
  ]);
  const day = serialOf(2016, 10, 3);
  const casesOf = (...ids: (string | number)[]): string[] => {
    const cells: Cells = [['Kandidaat', 'Personen', 'Gekoppeld'], ...ids.map((id) => [id, 1, day])];
    const { findings } = understand(
      workbookOf([quotas, sheetOf('Kandidaten', cells)]),
      serialOf(2016, 10, 31),
    );
    return findings
      .filter(({ code }) => code.startsWith('privacy'))
      .map(({ place }) => place.address ?? '');
  };

  test('are person numbers if more than half of those with nine digits pass the elfproef', () => {
    expect(casesOf(999993653, '111222333', 123456789)).toEqual(['A2', 'A3']);
    expect(casesOf(999993653, 123456789, 123456788)).toEqual([]);
  });

  test('of eight digits are person numbers only under a header that says so', () => {
    const cells = (header: string): Cells => [
      ['Kandidaat', 'Personen', 'Gekoppeld', header],
      ['K-1', 1, day, '10000008'],
    ];
    const codes = (header: string): string[] =>
      understand(workbookOf([quotas, sheetOf('Kandidaten', cells(header))]), day)
        .findings.map(({ code }) => code)
        .filter((code) => code.startsWith('privacy'));
    expect(passesElfproef('10000008')).toBe(true);
    expect(codes('BSN')).toEqual(['privacy-header', 'privacy-person-number']);
    expect(codes('Volgnummer')).toEqual([]);
  });
});
