import { registrationKey, type EventName } from './events';
import type { Method } from './object-class';
import type { Session } from './session';

/** Declares the two methods with which a client starts and stops listening to an event. */
export function listening<T>(
  name: string,
  type: EventName,
  target: (of: T, session: Session) => string,
  since: Method<T>['since'],
): Record<string, Method<T>> {
  return {
    [`_Register${name}Event`]: {
      kind: 'read',
      since,
      call: (of, _args, session) => {
        session.registrations.add(registrationKey(type, target(of, session)));
      },
    },
    [`_Unregister${name}Event`]: {
      kind: 'read',
      since,
      call: (of, _args, session) => {
        session.registrations.delete(registrationKey(type, target(of, session)));
      },
    },
  };
}
