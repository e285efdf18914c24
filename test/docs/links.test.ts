import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const NOT_OURS = ['node_modules', '.git', 'dist', 'out', '.cache', 'coverage'];

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : filesIn(path);
    return [path];
  });
}

const FILES = filesIn('.');
const PAGES = FILES.filter((file) => file.endsWith('.md'));
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const withoutCode = (text: string) => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');

/** Returns the anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  const headings = textOf(page)
    .replace(/^```.*?^```/gms, '')
    .matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

interface Link {
  readonly page: string;
  readonly target: string;
}

const LINKS: readonly Link[] = PAGES.flatMap((page) =>
  [...withoutCode(textOf(page)).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => ({
    page,
    target,
  })),
);

test('there are more than twenty links between pages', () => {
  expect(LINKS.length).toBeGreaterThan(20);
});

test.each(LINKS)('$page links to $target, which exists', ({ page, target }) => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
  expect({ file, exists: existsSync(join(ROOT, file)) }).toEqual({ file, exists: true });
  if (anchor !== undefined) expect(anchorsOf(file)).toContain(anchor);
});

/** Files named in code style, such as `src/domain/calendar.ts` or `src/i18n/*\/match.ts`. */
const NAMED = PAGES.filter((page) => page !== 'CHANGELOG.md').flatMap((page) =>
  [
    ...textOf(page).matchAll(
      /`((?:src|workbench|packages|test|build|bench|docs|assets)\/[^`\s]+)`/g,
    ),
  ].map(([, name = '']) => ({ page, name })),
);

test.each(NAMED)('$page names $name, which exists', ({ page, name }) => {
  const pattern = name
    .replace(/\/$/, '')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*|<[^>]+>/g, '[^/]+');
  // The path begins at the root, or at the folder of a package with its own README.
  const named = new RegExp(`^${pattern}(?:/|$)`);
  const isNamed = (file: string) => named.test(file) || named.test(relative(dirname(page), file));
  expect(FILES.filter(isNamed)).not.toEqual([]);
});
