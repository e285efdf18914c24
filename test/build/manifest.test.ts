import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import {
  getOfficeAppsForManifestHosts,
  OfficeAddinManifest,
  OfficeApp,
} from 'office-addin-manifest';
import { DEVELOPMENT_URL, fillManifest } from '../../build/manifest';
import { version } from '../../package.json';
import { buttons } from '../../src/commands/buttons';
import { ADD_IN_ID } from '../../workbench/add-in-id';

const ROOT = join(__dirname, '../..');
const template = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

function manifestAt(url: string, version = '1.2.3'): Document {
  const xml = fillManifest(template, { version, url });
  return new JSDOM(xml, { contentType: 'application/xml' }).window.document;
}

const HOME = 'https://taakstelling.example.nl';
const manifest = manifestAt(HOME);

const all = (name: string, from: Document | Element = manifest) => [
  ...from.getElementsByTagName(name),
];
const attributes = (name: string) =>
  all('*').flatMap((element) => element.getAttribute(name) ?? []);
const texts = (name: string) => all(name).map((element) => element.textContent);

describe('the manifest for a place of hosting', () => {
  const anyVersion = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(99), fc.nat(999))
    .map((numbers) => numbers.join('.'));
  const anyUrl = fc
    .tuple(fc.domain(), fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 3 }))
    .map(([domain, path]) => ['https:/', domain, ...path].join('/'));

  it('has the given version, and only addresses at the given place', () => {
    fc.assert(
      fc.property(anyVersion, anyUrl, fc.constantFrom('', '/', '//'), (version, url, slashes) => {
        const filled = manifestAt(url + slashes, version);
        expect(all('Version', filled).map((element) => element.textContent)).toEqual([
          `${version}.0`,
        ]);
        const addresses = all('*', filled)
          .flatMap((element) => [
            element.getAttribute('DefaultValue') ?? '',
            element.getAttribute('Value') ?? '',
          ])
          .filter((value) => value.includes('://'));
        expect(addresses.length).toBeGreaterThan(0);
        for (const address of addresses) expect(address.startsWith(`${url}/`)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['http://example.nl', 'example.nl', 'https://example.nl/?x=1', 'https://example.nl#x'])(
    'refuses to be hosted at %s',
    (url) => {
      expect(() => manifestAt(url)).toThrow(
        `"${url}" cannot host the add-in: give an https address without query, such as --env url=https://taakstelling.example.nl`,
      );
    },
  );

  it.each(['0.9.0', '1.2', '1.2.3-beta'])('refuses version %s', (version) => {
    expect(() => manifestAt(HOME, version)).toThrow(
      `The version "${version}" in package.json cannot be put in a manifest`,
    );
  });

  it.each([
    ['without a version', template.replace(/<Version>.*<\/Version>/, '')],
    ['with two versions', template.replace(/<Version>.*<\/Version>/, '$&$&')],
    ['of another server', template.replaceAll('localhost:3000', 'localhost:3001')],
  ])('refuses a manifest %s', (_, manifest) => {
    expect(() => fillManifest(manifest, { version: '1.0.0', url: HOME })).toThrow(
      'manifest.xml needs one <Version>, and addresses that begin with https://localhost:3000/.',
    );
  });
});

describe('manifest.xml without changes', () => {
  const PATH = join(ROOT, 'manifest.xml');

  it('does not change when the build makes it for the development server', () => {
    expect(fillManifest(template, { version, url: DEVELOPMENT_URL })).toBe(template);
  });

  it('is read by Microsoft\u2019s own package as an add-in for Excel', async () => {
    const read = await OfficeAddinManifest.readManifestFile(PATH);
    expect(read).toMatchObject({
      id: ADD_IN_ID,
      officeAppType: 'TaskPaneApp',
      version: `${version}.0`,
      displayName: 'Taakstelling',
      defaultLocale: 'nl-NL',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      iconUrl: `${DEVELOPMENT_URL}/icons/taakstelling-32.png`,
      defaultSettings: { sourceLocation: `${DEVELOPMENT_URL}/taskpane.html` },
    });
    expect(getOfficeAppsForManifestHosts(read.hosts)).toEqual([OfficeApp.Excel]);
  });

  it('can be given another id by that package, and is otherwise the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    const copy = join(folder, 'manifest.xml');
    await copyFile(PATH, copy);
    const id = '00000000-0000-4000-8000-000000000001';
    await OfficeAddinManifest.modifyManifestFile(copy, id);
    const changed = await OfficeAddinManifest.readManifestFile(copy);
    expect(changed).toEqual({ ...(await OfficeAddinManifest.readManifestFile(PATH)), id });
    await rm(folder, { recursive: true });
  });
});

describe('what the manifest declares', () => {
  it('refers to resources that exist, each once', () => {
    const ids = all('Resources')
      .flatMap((resources) => all('*', resources))
      .flatMap((element) => element.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(attributes('resid'))).toEqual(new Set(ids));
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('has no text longer than Office allows', () => {
    const longest = (name: string) =>
      Math.max(
        ...all(name)
          .flatMap((strings) => all('*', strings))
          .flatMap((element) => [
            element.getAttribute('DefaultValue')?.length ?? 0,
            element.getAttribute('Value')?.length ?? 0,
          ]),
      );
    expect(longest('bt:ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('bt:LongStrings')).toBeLessThanOrEqual(250);
  });

  it('has every text in Dutch, American English and British English', () => {
    expect(texts('DefaultLocale')).toEqual(['nl-NL']);
    for (const text of [...all('bt:String'), ...all('Description').slice(0, 1)]) {
      const overrides = [...text.children];
      expect(overrides.map((element) => element.getAttribute('Locale'))).toEqual([
        'en-US',
        'en-GB',
      ]);
      expect(new Set(overrides.map((element) => element.getAttribute('Value'))).size).toBe(1);
    }
  });

  it('gives the functions Dutch or English metadata and no namespace', () => {
    expect(all('Namespace')).toEqual([]);
    const metadata = all('bt:Url').find((url) => url.id === 'Metadata.Url');
    expect(metadata?.getAttribute('DefaultValue')).toBe(`${HOME}/functions-nl.json`);
    expect(
      metadata && [...metadata.children].map((element) => element.getAttribute('Value')),
    ).toEqual([`${HOME}/functions.json`, `${HOME}/functions.json`]);
  });

  it('runs everything in one page that stays open when the pane is closed', () => {
    expect(all('Runtime').map((runtime) => runtime.getAttribute('lifetime'))).toEqual(['long']);
    const page = all('Runtime')[0]?.getAttribute('resid');
    const pages = [
      ...all('Page').flatMap((element) => all('SourceLocation', element)),
      ...all('Action').flatMap((element) => all('SourceLocation', element)),
      ...all('FunctionFile'),
    ];
    expect(pages.map((element) => element.getAttribute('resid'))).toEqual([page, page, page]);
  });

  it('requires only what Office 2021 has', () => {
    const sets = all('Set').map((set) => [
      set.getAttribute('Name'),
      set.getAttribute('MinVersion'),
    ]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.3'],
      ['ExcelApi', '1.14'],
    ]);
  });

  it('has three buttons on Home, and a handler for each function name', () => {
    expect(all('OfficeTab').map((tab) => tab.id)).toEqual(['TabHome']);
    expect(all('Control')).toHaveLength(3);
    expect(texts('FunctionName').sort()).toEqual(Object.keys(buttons).sort());
  });

  it('shows pictures that the project has', () => {
    const pictures = attributes('DefaultValue').filter((value) => value.endsWith('.png'));
    expect(pictures).toHaveLength(11);
    for (const picture of pictures) {
      expect(existsSync(join(ROOT, 'assets/icons', basename(picture)))).toBe(true);
    }
  });
});
