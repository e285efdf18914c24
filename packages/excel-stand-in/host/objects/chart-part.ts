/** What the classes of a chart's parts (titles, axes, series) have in common. */
import { accessDenied } from '../error';
import type { ChartRef } from '../charts';
import type { Scalar } from '../object-class';
import { requirePresent } from '../sheets';
import type { Session } from '../session';
import type { Sheet } from '../model';

/** A part of a chart, with the chart and its sheet. */
export interface PartOf<P> extends ChartRef {
  readonly part: P;
}

export function requireEditable(session: Session, { sheet }: { readonly sheet: Sheet }): void {
  requirePresent(session, sheet);
  if (sheet.protected) throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

/** Changes a chart. */
export function change(session: Session, { sheet }: ChartRef, edit: () => void): void {
  requireEditable(session, { sheet });
  edit();
  sheet.revision++;
}

/** Declares a scalar that is a member of a part of the chart. */
export function member<P, K extends keyof P & string>(
  name: K,
  read: (value: unknown) => P[K],
  missing: unknown = '',
  since?: Scalar<unknown>['since'],
): Scalar<PartOf<P>> {
  return {
    since,
    get: ({ part }) => part[name] ?? missing,
    set: (ref, value, session) =>
      change(session, ref, () => {
        ref.part[name] = read(value);
      }),
  };
}

/**
 * Returns a part of a chart that may be absent. Setting a member adds the part, and reading one
 * does not.
 */
export function optionalPart<O extends object, K extends keyof O>(
  owner: O,
  key: K,
): NonNullable<O[K]> & object {
  return new Proxy<NonNullable<O[K]> & object>({} as NonNullable<O[K]> & object, {
    get: (_none, name): unknown => Reflect.get(owner[key] ?? {}, name),
    set: (_none, name, value) => {
      owner[key] ??= {} as NonNullable<O[K]>;
      return Reflect.set(owner[key] as object, name, value);
    },
    deleteProperty: (_none, name) => Reflect.deleteProperty(owner[key] ?? {}, name),
  });
}
