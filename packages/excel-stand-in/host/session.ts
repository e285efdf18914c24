import type { HostEvent } from './events';
import type { Area, CellValue, Sheet, Workbook } from './model';
import type { Switches } from './switches';

/** An object of the object model that a client uses. */
export interface HostObject {
  /** The name of its class. */
  readonly of: string;
  /**
   * What the object stands for in the model. If a client keeps a range, inserted and deleted rows
   * move it.
   */
  target: unknown;
  /** The id by which the client keeps the object between requests. */
  referenceId?: string;
}

/** A client's connection to the workbook. */
export interface Session {
  readonly clientId: string;
  readonly workbook: Workbook;
  readonly switches: Switches;
  /** The client's language and conventions, such as `nl-NL`. */
  readonly locale: string;
  /** The objects that the client keeps between requests, by `referenceId`. */
  readonly references: Map<string, HostObject>;
  /** How many reference ids were given out. None is used twice. */
  referencesGiven: number;
  /** The events that the client listens to, as texts of `registrationKey`. */
  readonly registrations: Set<string>;
  /** Each client looks at its own sheet and has its own selection. */
  activeSheetId: string;
  selection: { readonly sheetId: string; readonly area: Area };
  /** The files that the client asked Excel to open in new windows, in base64. */
  readonly createdWorkbooks: string[];
  /** All clients that have the workbook open, including this one. */
  everyone(): Iterable<Session>;
  /** Calculates the formulas that are out of date, if the host calculates. */
  calculate(): void;
  /** Calculates every formula again, if the host calculates. */
  calculateAll(): void;
  /** Returns the values of a formula that is in no cell. Null if the host does not calculate. */
  valuesOf(formula: string): readonly (readonly CellValue[])[] | null;
  /** Raises an event for every client that listens. */
  raise(event: HostEvent): void;
}

/** Returns the client's active sheet, or the first visible sheet if that one is gone. */
export function activeSheet(session: Session): Sheet {
  const { sheets } = session.workbook;
  const sheet =
    sheets.find((candidate) => candidate.id === session.activeSheetId) ??
    sheets.find((candidate) => candidate.visibility === 'Visible');
  if (!sheet) throw new Error('The workbook has no visible sheet.');
  return sheet;
}
