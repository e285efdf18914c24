const MOST_REMEMBERED = 4000;

/** The same function of a text, which forgets all it has reckoned once that becomes much. */
export function remembered<Result>(reckon: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = reckon(text);
    if (results.size >= MOST_REMEMBERED) results.clear();
    results.set(text, result);
    return result;
  };
}
