/** Damages a file, as a bad disk, a bad program or a malicious person would. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * One change to a file. Numbers from 0 to 1 give its place in the file.
 */
export type Mutation =
  | { readonly kind: 'byte'; readonly at: number; readonly by: number }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'drop'; readonly part: number }
  | { readonly kind: 'swap'; readonly part: number; readonly other: number }
  | {
      readonly kind: 'cut' | 'repeat';
      readonly part: number;
      readonly at: number;
      readonly length: number;
    }
  | { readonly kind: 'number'; readonly part: number; readonly at: number; readonly to: string }
  | { readonly kind: 'insert'; readonly part: number; readonly at: number; readonly text: string };

const NUMBERS = [
  '-1',
  '0',
  '1e308',
  '99999999999',
  '1048577',
  '16385',
  '4294967295',
  'NaN',
  '',
  '1.5',
];
const TEXTS = [
  '<',
  '&',
  '"',
  ']]>',
  '\u0000',
  '<a>',
  '</row>',
  '<row r="1"/>',
  '<c r="XFD1048576"/>',
  '&#0;',
  '&x;',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<!--',
  '\ufffe',
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('byte' as const),
    at: place,
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('drop' as const), part: place }),
  fc.record({ kind: fc.constant('swap' as const), part: place, other: place }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'repeat' as const),
    part: place,
    at: place,
    length: fc.integer({ min: 1, max: 5000 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    part: place,
    at: place,
    to: fc.constantFrom(...NUMBERS),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    part: place,
    at: place,
    text: fc.constantFrom(...TEXTS),
  }),
);

export function mutated(bytes: Uint8Array, change: Mutation): Uint8Array {
  switch (change.kind) {
    case 'byte': {
      const at = Math.floor(change.at * bytes.length);
      return bytes.map((byte, index) => (index === at ? byte ^ change.by : byte));
    }
    case 'end':
      return bytes.slice(0, Math.floor(change.at * bytes.length));
    default:
      return withParts(bytes, (parts) => changeParts(parts, change));
  }
}

type Parts = Record<string, Uint8Array>;
type PartMutation = Exclude<Mutation, { kind: 'byte' | 'end' }>;

function withParts(bytes: Uint8Array, change: (parts: Parts) => Parts): Uint8Array {
  return zipSync(change(unzipSync(bytes)), { level: 1 });
}

function changeParts(parts: Parts, change: PartMutation): Parts {
  const paths = Object.keys(parts);
  const pathAt = (at: number) => paths[Math.floor(at * paths.length)] ?? '';
  const path = pathAt(change.part);
  const { [path]: part = new Uint8Array(), ...others } = parts;
  switch (change.kind) {
    case 'drop':
      return others;
    case 'swap': {
      const other = pathAt(change.other);
      return { ...parts, [path]: parts[other] ?? part, [other]: part };
    }
    case 'cut':
    case 'repeat':
    case 'number':
    case 'insert':
      return { ...others, [path]: strToU8(changeText(strFromU8(part), change)) };
  }
}

function changeText(
  text: string,
  change: Exclude<PartMutation, { kind: 'drop' | 'swap' }>,
): string {
  const at = Math.floor(change.at * text.length);
  switch (change.kind) {
    case 'cut':
      return text.slice(0, at) + text.slice(at + change.length);
    case 'repeat':
      return text.slice(0, at + change.length) + text.slice(at);
    case 'insert':
      return text.slice(0, at) + change.text + text.slice(at);
    case 'number':
      return text.slice(0, at) + text.slice(at).replace(/\d+/, change.to);
  }
}
