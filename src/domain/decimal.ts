/**
 * The numbers as whole numbers on one common scale: `[0.5, 2]` becomes `[5n, 20n]`. A number counts
 * as the decimal one reads in the cell, so that 0.1 is a tenth and not the nearest binary fraction.
 * Finite numbers only.
 */
export function onCommonScale(numbers: readonly number[]): bigint[] {
  const decimals = numbers.map(decimalOf);
  const lowest = decimals.reduce((least, { exponent }) => Math.min(least, exponent), 0);
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - lowest));
}

/** digits · 10^exponent */
function decimalOf(value: number): { digits: bigint; exponent: number } {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
