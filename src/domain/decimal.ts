/**
 * Finite numbers as whole numbers on one common scale. A number counts as the decimal that a reader
 * sees in the cell: 0.1 is exactly a tenth.
 *
 * @example
 * onCommonScale([0.5, 2]) // [5n, 20n]
 * onCommonScale([0.1, 0.25]) // [10n, 25n]
 */
export function onCommonScale(numbers: readonly number[]): bigint[] {
  const decimals = numbers.map(decimalOf);
  const lowest = decimals.reduce((least, { exponent }) => Math.min(least, exponent), 0);
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - lowest));
}

/** A number as digits · 10^exponent. */
function decimalOf(value: number): { digits: bigint; exponent: number } {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
