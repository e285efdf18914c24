const MOST_REMEMBERED = 4000;
/** Long texts are seldom read twice. */
const LONGEST_REMEMBERED = 100;

/**
 * Returns a function that computes the result for each text only once. After `MOST_REMEMBERED`
 * results, it forgets all of them.
 */
export function remembered<Result>(reckon: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return reckon(text);
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = reckon(text);
    if (results.size >= MOST_REMEMBERED) results.clear();
    results.set(text, result);
    return result;
  };
}
