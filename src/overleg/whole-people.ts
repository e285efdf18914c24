/** Rounded as everywhere on the tab; never the negative zero. */
export function wholePeople(people: number): number {
  return Math.round(people) + 0;
}
