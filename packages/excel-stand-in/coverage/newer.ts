/** Finds properties of Excel's classes that are newer than the API set of the shipped client. */
import { readFileSync } from 'node:fs';

/** Returns the properties of each class in Microsoft's declarations (`@types/office-js`). */
function declaredProperties(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const from = text.indexOf('declare namespace Excel {');
  const excel = text.slice(from, text.indexOf('\n}', from));
  const classes = excel.matchAll(/^ {4}class (\w+) extends OfficeExtension\.ClientObject \{$/gm);
  return new Map(
    [...classes].map((found) => {
      const body = excel.slice(found.index, excel.indexOf('\n    }', found.index));
      const members = [...body.matchAll(/^ {8}(?:readonly )?(\w+)\??:/gm)];
      return [found[1] ?? '', members.map((member) => member[1] ?? '')] as const;
    }),
  );
}

/**
 * The properties to leave out. The client handles `context` and `items` itself, and has methods for
 * events.
 */
const OWN = /^(?:context|items|on[A-Z]\w*)$/;

/**
 * Returns the newer properties of each class.
 *
 * @param hasInClient returns true if the client has the property of the class
 */
export function newerProperties(
  hasInClient: (className: string, property: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...declaredProperties()].map(([name, properties]) => [
      name,
      properties.filter((property) => !OWN.test(property) && !hasInClient(name, property)),
    ]),
  );
}
