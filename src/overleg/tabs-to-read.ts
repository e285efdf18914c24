import { parseTabName } from '../workbook/meeting-tab';

/**
 * Which sheets have to be read to make a meeting's tab: all but the tabs of other meetings; of
 * those the last one of each kind before it, which holds what was reported there.
 *
 * @param isoDay the meeting's day (`YYYY-MM-DD`); where it is not known yet, today
 */
export function sheetsToRead(names: readonly string[], isoDay: string): ReadonlySet<string> {
  const lastBefore = new Map<string, string>();
  const wanted = new Set<string>();
  for (const name of names) {
    const tab = parseTabName(name);
    if (!tab || tab.isoDate >= isoDay) wanted.add(name);
    else if (name > (lastBefore.get(tab.kind) ?? '')) lastBefore.set(tab.kind, name);
  }
  return new Set([...wanted, ...lastBefore.values()]);
}
