import type { HostEvent } from './events';
import type { Area, CellValue, Sheet, Workbook } from './model';
import type { Switches } from './switches';

/** An object of the model as the client holds it. */
export interface HostObject {
  /** The name of its class. */
  readonly of: string;
  /** Cells that a client holds on to move along with rows and columns. */
  target: unknown;
  /** Given when the client asks to keep it between requests. */
  referenceId?: string;
}

/** One client's dealings with the workbook: what the object model may know of who is asking. */
export interface Session {
  readonly clientId: string;
  readonly workbook: Workbook;
  readonly switches: Switches;
  /** The client's language and conventions, such as `nl-NL`. */
  readonly locale: string;
  /** Objects the client keeps between requests, by reference id. */
  readonly references: Map<string, HostObject>;
  /** How many reference ids were given out; none is given twice. */
  referencesGiven: number;
  /** Events the client listens to, as `registrationKey` makes them. */
  readonly registrations: Set<string>;
  /** Each client looks at its own sheet and has its own selection. */
  activeSheetId: string;
  selection: { readonly sheetId: string; readonly area: Area };
  /** Files the client asked Excel to open in a window of their own, in base64. */
  readonly createdWorkbooks: string[];
  /** All that have the workbook open, this one among them. */
  everyone(): Iterable<Session>;
  /** Brings the values of formulas up to date, where the host calculates. */
  calculate(): void;
  /** Calculates every formula anew, where the host calculates. */
  calculateAll(): void;
  /** The values of a formula that stands in no cell; null where the host does not calculate. */
  valuesOf(formula: string): readonly (readonly CellValue[])[] | null;
  /** Tells every client that listens. */
  raise(event: HostEvent): void;
}

/** The client's active sheet; the first one that can be seen when its own is gone. */
export function activeSheet(session: Session): Sheet {
  const { sheets } = session.workbook;
  const sheet =
    sheets.find((candidate) => candidate.id === session.activeSheetId) ??
    sheets.find((candidate) => candidate.visibility === 'Visible');
  if (!sheet) throw new Error('The workbook has no visible sheet.');
  return sheet;
}
