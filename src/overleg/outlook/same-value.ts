/**
 * Whether two values of plain data (numbers, texts, lists, records) are the same throughout. Functions
 * in them are the same where they are one function.
 *
 * @example
 * isSameValue({ days: [14, NaN] }, { days: [14, NaN] }) // true
 * isSameValue({ days: [14, 21] }, { days: [14] }) // false
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      isSameValue(one[key as keyof typeof one], other[key as keyof typeof other]),
  );
}
