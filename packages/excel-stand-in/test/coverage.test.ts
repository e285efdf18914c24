import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lackingProperties, measureCoverage, withCoverage } from '../coverage/report';
import { coreOf, type ClassCoverage } from '../coverage/coverage';
import { createHost, createWorkbook } from '../host';
import { HostError } from '../host/error';
import { LACKING } from '../host/lacking';
import { callMethod, linked, setScalar } from '../host/members';
import { query, WIRE } from '../host/query';

/** Compares the text without the layout of its tables. */
function plain(markdown: string): string {
  return markdown.replace(/-+/g, '-').replace(/ +/g, ' ').replace(/\n+/g, '\n');
}

test('the README and the host list the missing members: npm run host-coverage', async () => {
  const coverage = await measureCoverage();
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  expect(LACKING).toEqual(lackingProperties(coverage));
  expect(plain(withCoverage(readme, coverage))).toBe(plain(readme));
});

/** Returns the error that refuses a member, or null if it is accepted. */
function refusalOf(use: () => unknown): string | null {
  try {
    use();
  } catch (error) {
    if (error instanceof HostError && error.code === 'ApiNotFound') return error.message;
    throw error;
  }
  return null;
}

test('each member of the core classes is there, or is refused by name', async () => {
  const host = createHost(createWorkbook());
  const { session } = host.connect();
  const askEvery = ({ name, lackingProperties: properties, lackingMethods }: ClassCoverage) => {
    const object = { of: name, target: null };
    const refused = (member: string, use: () => unknown) => ({
      member: `${name}.${member}`,
      said: refusalOf(use),
    });
    return [
      ...properties.flatMap((member) => [
        refused(member, () => query(session, object, { Select: [member] }, WIRE)),
        refused(member, () => linked(session, object, member)),
        refused(member, () => setScalar(session, object, member, null)),
      ]),
      ...lackingMethods.map((member) =>
        refused(member, () => callMethod(session, object, member, [])),
      ),
    ];
  };
  const asked = coreOf(await measureCoverage()).flatMap(askEvery);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(({ member, said }) => said !== `The stand-in host lacks ${member}.`)).toEqual(
    [],
  );
});
