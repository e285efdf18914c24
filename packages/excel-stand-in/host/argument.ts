import { invalidArgument } from './error';
import type { HostObject } from './session';

/** Readers for a method's arguments. A client that omits an argument may send null for it. */

export function given(args: readonly unknown[], index: number): boolean {
  return args[index] !== undefined && args[index] !== null;
}

export function textAt(args: readonly unknown[], index: number): string {
  const value = args[index];
  if (typeof value === 'string') return value;
  throw invalidArgument(`A text was expected as argument ${index + 1}.`);
}

export function optionalTextAt(args: readonly unknown[], index: number): string | undefined {
  return given(args, index) ? textAt(args, index) : undefined;
}

export function wholeNumberAt(args: readonly unknown[], index: number): number {
  return asWholeNumber(args[index]);
}

export function optionalWholeNumberAt(
  args: readonly unknown[],
  index: number,
  missing: number,
): number {
  return given(args, index) ? wholeNumberAt(args, index) : missing;
}

export function booleanAt(args: readonly unknown[], index: number): boolean {
  return asBoolean(args[index]);
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument('A text was expected.');
}

export function asNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument('A number was expected.');
}

export function asWholeNumber(value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  throw invalidArgument('A whole number was expected.');
}

export function wholeNumberWithin(value: unknown, least: number, most: number): number {
  const number = asWholeNumber(value);
  if (number >= least && number <= most) return number;
  throw invalidArgument(`A whole number from ${least} to ${most} was expected.`);
}

export function asBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument('True or false was expected.');
}

/** Returns the value if it is one of the allowed texts. Throws otherwise. */
export function asOneOf<const V extends string>(value: unknown, allowed: readonly V[]): V {
  const match = allowed.find((candidate) => candidate === value);
  if (match !== undefined) return match;
  throw invalidArgument(`One of ${allowed.join(', ')} was expected.`);
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw invalidArgument('An object was expected.');
}

/**
 * Returns an argument that is an object of Excel's object model. Undefined for a text or number.
 * Throws if the object has another class than the named one.
 */
export function objectAt(
  args: readonly unknown[],
  index: number,
  className: string,
): HostObject | undefined {
  const value = args[index];
  if (!isHostObject(value)) return undefined;
  if (value.of !== className) throw invalidArgument(`A ${className} was expected.`);
  return value;
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'of' in value && 'target' in value;
}

/** Returns the first `count` arguments as numbers. Throws if one is not a number. */
export function numbersAt(args: readonly unknown[], count: number): number[] {
  return Array.from({ length: count }, (_, i) => asNumber(args[i]));
}
