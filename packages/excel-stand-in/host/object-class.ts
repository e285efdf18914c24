import type { Session } from './session';

/**
 * How a class of Excel's object model is declared: one object per class, with members under the
 * names that `Excel.<Class>` gives them. The dispatcher derives everything else from the
 * declaration, and refuses a member that is not declared with an error.
 *
 * `T` is what an object of the class represents in the workbook model: a sheet, a rectangle of
 * cells, a chart. The objects have no state of their own.
 */
export interface ObjectClass<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Only for collections. */
  readonly items?: Items<T>;
  /** True if the class serves Office.js itself and is no part of the workbook. */
  readonly isService?: true;
  /**
   * The name of the scalar by which the collection finds the object again. The scalar is sent along
   * with every object of the class.
   */
  readonly id?: string;
}

/** A class is referred to by its name in Office.js, because the references are circular. */
export type ClassName = keyof typeof Excel;

/** An ExcelApi version. Absent for 1.1, which every Excel has. */
export type ApiVersion = `1.${number}`;

export interface Scalar<T> {
  readonly since?: ApiVersion | undefined;
  /** The name under which the client sets the member, if it reads it under another name. */
  readonly setAs?: string;
  get(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
}

export interface Link<T> {
  readonly since?: ApiVersion | undefined;
  readonly of: ClassName;
  /** Returns what the linked object represents. Null means a null object. */
  to(target: T, session: Session): unknown;
}

export interface Method<T> {
  readonly since?: ApiVersion | undefined;
  /** Whether the operation changes the workbook, as Office.js declares it. */
  readonly kind: 'read' | 'write';
  /** The class of the object that it returns. Absent if it returns a plain value or nothing. */
  readonly of?: ClassName;
  call(target: T, args: readonly unknown[], session: Session): unknown;
}

export interface Items<T> {
  readonly of: ClassName;
  list(target: T, session: Session): readonly unknown[];
}

export type AnyClass = ObjectClass<unknown>;

/** Checks a declaration against the model's type and forgets that type. */
export function declareClass<T>(declared: ObjectClass<T>): AnyClass {
  return declared;
}
