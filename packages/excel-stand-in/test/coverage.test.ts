import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lackingProperties, measure, withCoverage } from '../coverage/report';
import { LACKING } from '../host/lacking';

/** As it reads, however its tables are laid out. */
function plain(markdown: string): string {
  return markdown.replace(/-+/g, '-').replace(/ +/g, ' ').replace(/\n+/g, '\n');
}

test('what the README and the host say is lacking is what is lacking: npm run host-coverage', async () => {
  const coverage = await measure();
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  expect(LACKING).toEqual(lackingProperties(coverage));
  expect(plain(withCoverage(readme, coverage))).toBe(plain(readme));
});
