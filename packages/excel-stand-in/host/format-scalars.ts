/** Declares formats for cells and for named styles. */
import { oncePerStyle, restyle, uniform, type FormatMembers } from './cell-format';
import { restyled } from './cells';
import { changeLook, namedStyle } from './named-styles';
import type { Scalar } from './object-class';
import type { Session } from './session';
import type { AreasRef } from './sheets';
import type { CellStyle, StyleMembers } from './model';

/** A named style by its name. */
export interface LookRef {
  readonly look: string;
}

/** What a font, a fill or borders belong to. */
export type FormatRef = AreasRef | LookRef;

/** Declares the members of a format as scalars, for areas of cells and for named styles. */
export function formatScalars(members: FormatMembers): Record<string, Scalar<FormatRef>> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      {
        since: member.since,
        get: (ref: FormatRef, { workbook }: Session) =>
          'look' in ref
            ? member.get(namedStyle(workbook, ref.look).look)
            : uniform(ref, (style) => member.get(style)),
        set: (ref: FormatRef, value: unknown, session: Session) =>
          changeFormat(session, ref, member.change(value)),
      },
    ]),
  );
}

export function changeFormat(session: Session, ref: FormatRef, change: StyleMembers): void {
  const changed = (style: CellStyle) => restyled(style, change);
  if ('look' in ref) changeLook(session, ref.look, changed);
  else restyle(session, ref, oncePerStyle(changed));
}
