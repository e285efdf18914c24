import fc from 'fast-check';
import { plainText, textRows } from '../../src/overleg/plain-text';

const text = fc.string({ unit: 'binary', maxLength: 400 });

test('a plain text is short, on one line, and without invisible characters', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 120 }), (raw, most) => {
      const plain = plainText(raw, most);
      expect([...plain].length).toBeLessThanOrEqual(most);
      expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      expect(plain).toBe(plain.trim());
      expect(plainText(plain, most)).toBe(plain);
    }),
  );
});

test('a plain text that fits stays as it is, and other texts are cleaned and cut off', () => {
  expect(plainText('Vragen over parkeren – ’s avonds', 40)).toBe(
    'Vragen over parkeren – ’s avonds',
  );
  expect(plainText('regel een\r\nregel\ttwee', 40)).toBe('regel een regel twee');
  expect(plainText('\u202Egnp.exe\u200F\u0007', 40)).toBe('gnp.exe');
  expect(plainText('abcdefghij', 5)).toBe('abcd…');
  expect(plainText('x'.repeat(32_767), 120)).toHaveLength(120);
});

test('a text is split between words, and a text that is too long ends in an ellipsis', () => {
  expect(textRows('een twee drie vier', 9, 2)).toEqual(['een twee', 'drie vier']);
  expect(textRows('een twee drie vier vijf', 9, 2)).toEqual(['een twee', 'drie vie…']);
  expect(textRows('x'.repeat(25), 10, 2)).toEqual(['x'.repeat(10), `${'x'.repeat(9)}…`]);
  expect(textRows('kort', 10, 2)).toEqual(['kort']);
});
