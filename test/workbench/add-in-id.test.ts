import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADD_IN_ID } from '../../workbench/add-in-id';

test('files keep the settings under the id of the manifest', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  expect(/<Id>([^<]*)<\/Id>/.exec(manifest)?.[1]).toBe(ADD_IN_ID);
});
