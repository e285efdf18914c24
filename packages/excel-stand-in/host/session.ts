import type { HostEvent } from './events';
import type { Area, CellValue, Sheet, Workbook } from './model';
import type { Switches } from './switches';

/** An object of the object model that a client uses. */
export interface HostObject {
  /** The name of its class. */
  readonly of: string;
  /**
   * What the object represents in the workbook model. If a client keeps cells, they move along with
   * inserted and deleted rows and columns.
   */
  target: unknown;
  /** The id that a client gives an object to keep it between requests. */
  referenceId?: string;
}

/** One client's connection to the workbook: what the object model may know about the client. */
export interface Session {
  readonly clientId: string;
  readonly workbook: Workbook;
  readonly switches: Switches;
  /** The client's language and conventions, such as `nl-NL`. */
  readonly locale: string;
  /** Objects the client keeps between requests, by reference id. */
  readonly references: Map<string, HostObject>;
  /** How many reference ids were given out. Each id is given out once. */
  referencesGiven: number;
  /** Events the client listens to, as `registrationKey` makes them. */
  readonly registrations: Set<string>;
  /** Each client looks at its own sheet and has its own selection. */
  activeSheetId: string;
  selection: { readonly sheetId: string; readonly area: Area };
  /** Files the client asked Excel to open in a window of their own, in base64. */
  readonly createdWorkbooks: string[];
  /** All clients that have the workbook open, including this one. */
  everyone(): Iterable<Session>;
  /** Calculates the formulas that are out of date, if the host calculates. */
  calculate(): void;
  /** Calculates every formula again, if the host calculates. */
  calculateAll(): void;
  /** Returns the values of a formula that is in no cell, or null if the host does not calculate. */
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
