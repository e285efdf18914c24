/**
 * An error as Excel returns it: a code of `Excel.ErrorCodes`, a message, and the member
 * (`Range.values`). `located` in `./members.ts` adds the member if it is absent.
 */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

export function invalidArgument(detail?: string): HostError {
  const message = 'The argument is invalid or missing or has an incorrect format.';
  return new HostError('InvalidArgument', detail === undefined ? message : `${message} ${detail}`);
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
  );
}

export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation. ${what}`);
}

export function invalidOperation(what: string): HostError {
  return new HostError(
    'InvalidOperation',
    `The operation attempted is invalid on the object. ${what}`,
  );
}

/** Returns the error for a member that the stand-in lacks. */
export function lacking(className: string, member: string): HostError {
  return new HostError(
    'ApiNotFound',
    `The stand-in host lacks ${className}.${member}.`,
    `${className}.${member}`,
  );
}

/**
 * Returns the item that a collection's `getItem` asks for.
 *
 * @throws HostError `ItemNotFound` if there is none
 */
export function itemOrThrow<T>(item: T | undefined | null): T {
  if (item === undefined || item === null) throw itemNotFound();
  return item;
}
