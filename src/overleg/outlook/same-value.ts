/**
 * Whether two values of plain data (numbers, texts, lists, records) have the same contents. A
 * function or a Map in them is only the same as itself.
 *
 * @example
 * isSameValue({ days: [14, NaN] }, { days: [14, NaN] }) // true
 * isSameValue({ days: [14, 21] }, { days: [14] }) // false
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const kind = kindOf(one);
  if (kind !== kindOf(other) || !PLAIN.has(kind)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      isSameValue(one[key as keyof typeof one], other[key as keyof typeof other]),
  );
}

const PLAIN: ReadonlySet<string> = new Set(['[object Object]', '[object Array]']);

/** The tag of a value, such as `[object Map]`. Values from different pages have the same tag. */
function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}
