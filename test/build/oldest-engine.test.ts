import { whyUnreadable } from '../../build/oldest-engine';

test.each([
  'class Cell { #value = 1; static zero = 0; static #one; has(cell) { return #value in cell; } }',
  'const day = /^(?<year>\\d{4})(?!-)\\p{L}/du.exec(text)?.groups ?? null; total ||= 1_000;',
  'const found = { static: 1 }; class Row { static() { return 1; } static take() { return 2; } }',
])('Safari 16.0 reads %s', (script) => {
  expect(whyUnreadable(script)).toBeNull();
});

test.each([
  ['const id = /(?<!\\d)\\d{9}/;', 'look-behind: const id = /(?<!\\d)'],
  [
    'const id = RegExp(String.raw`(?<=K-)${digits}`);',
    'look-behind: const id = RegExp(String.raw`',
  ],
  ['class Row { static { register(Row); } }', 'static block of a class: class Row { static {'],
  ['const set = /[\\p{L}--a]/v;', 'SyntaxError: Invalid regular expression flag'],
  ['import words from "./words.json" with { type: "json" };', 'SyntaxError'],
  ['{ using file = open(); }', 'SyntaxError'],
])('Safari 16.0 does not read %s', (script, reason) => {
  expect(whyUnreadable(script)).toContain(reason);
});
