import type { Session } from './session';

/**
 * The declaration of a class of Excel's object model. Its members have the names that they have in
 * `Excel.<Class>`. A member that is not declared is refused with an error.
 *
 * `T` is what an object of the class stands for in the model, such as a sheet or a chart. The
 * object itself has no state.
 */
export interface ObjectClass<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Only for collections. */
  readonly items?: Items<T>;
  /** True for a service of Office.js itself, which is no part of the workbook. */
  readonly isService?: true;
  /**
   * The name of the scalar by which the collection finds the object. Every answer about the object
   * contains that scalar.
   */
  readonly id?: string;
}

/** The name of a class in Office.js. */
export type ClassName = keyof typeof Excel;

/** A version of ExcelApi. Members of 1.1, which every Excel has, have none. */
export type ApiVersion = `1.${number}`;

export interface Scalar<T> {
  readonly since?: ApiVersion | undefined;
  /** The name under which the client sets the member, if another than for reading. */
  readonly setAs?: string;
  get(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
}

export interface Link<T> {
  readonly since?: ApiVersion | undefined;
  readonly of: ClassName;
  /** Returns what the linked object stands for. Null means a null object. */
  to(target: T, session: Session): unknown;
}

export interface Method<T> {
  readonly since?: ApiVersion | undefined;
  /** What Office.js declares: whether the method changes the workbook. */
  readonly kind: 'read' | 'write';
  /** The class of the returned object. Absent if the method returns a plain value or nothing. */
  readonly of?: ClassName;
  call(target: T, args: readonly unknown[], session: Session): unknown;
}

export interface Items<T> {
  readonly of: ClassName;
  list(target: T, session: Session): readonly unknown[];
}

export type AnyClass = ObjectClass<unknown>;

/** Returns the declaration. It only checks the types: the members must fit `T`. */
export function declareClass<T>(declared: ObjectClass<T>): AnyClass {
  return declared;
}
