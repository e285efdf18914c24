import { strFromU8, unzipSync } from 'fflate';
import { children, child, numberOf, parseXml, type XmlElement } from '../../xlsx/xml';

/** Returns the faults of a file as a package, as sentences. Saving must add none. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const),
  );
  const documents = new Map<string, XmlElement>();
  const faults: string[] = [];
  for (const [path, text] of parts) {
    if (!/\.(xml|rels)$/i.test(path)) continue;
    try {
      documents.set(path, parseXml(text).root);
    } catch {
      faults.push(`${path} is not well-formed`);
    }
  }
  faults.push(
    ...typeFaults(parts, documents),
    ...relationshipFaults(parts, documents),
    ...styleFaults(documents),
    ...tabFaults(documents),
    ...tableFaults(documents),
    ...prefixFaults(documents),
  );
  return faults;
}

type Documents = ReadonlyMap<string, XmlElement>;

function typeFaults(parts: ReadonlyMap<string, string>, documents: Documents): string[] {
  const [, types] =
    [...documents].find(([path]) => path.toLowerCase() === '[content_types].xml') ?? [];
  const overrides = children(types, 'Override').map((element) =>
    (element.attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase(),
  );
  const defaults = children(types, 'Default').map((element) =>
    (element.attributes['Extension'] ?? '').toLowerCase(),
  );
  const untyped = [...parts.keys()]
    .map((path) => path.toLowerCase())
    .filter((path) => path !== '[content_types].xml' && !overrides.includes(path))
    .filter((path) => !defaults.includes(path.slice(path.lastIndexOf('.') + 1)));
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...repeated(overrides).map((path) => `${path} has two content types`),
  ];
}

function relationshipFaults(parts: ReadonlyMap<string, string>, documents: Documents): string[] {
  const paths = new Set([...parts.keys()].map((path) => path.toLowerCase()));
  return [...documents].flatMap(([path, root]) => {
    if (!/\.rels$/i.test(path)) return [];
    const folder = `/${path.replace(/_rels\/[^/]*$/i, '')}`;
    const elements = children(root, 'Relationship');
    const absent = elements
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => new URL(attributes['Target'] ?? '', `file://${folder}`).pathname)
      .filter((target) => !paths.has(decodeURIComponent(target).slice(1).toLowerCase()));
    return [
      ...absent.map((target) => `${path} points at ${target}`),
      ...repeated(elements.map(({ attributes }) => attributes['Id'] ?? '')).map(
        (id) => `${path} has ${id} twice`,
      ),
    ];
  });
}

function styleFaults(documents: Documents): string[] {
  const styles = [...documents.values()].find(({ name }) => name === 'styleSheet');
  const count = (list: string) => child(styles, list)?.children.length ?? 0;
  const parts = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
    ['xfId', 'cellStyleXfs'],
  ] as const;
  const formats = child(styles, 'cellXfs')?.children ?? [];
  const dangling = formats.flatMap((xf, index) =>
    parts
      .filter(([attribute, list]) => (numberOf(xf, attribute) ?? 0) >= count(list))
      .map(([attribute]) => `format ${index} has a ${attribute} that is not there`),
  );
  const used = [...documents.values()]
    .filter(({ name }) => name === 'worksheet')
    .flatMap((sheet) => children(child(sheet, 'sheetData'), 'row'))
    .flatMap((row) => children(row, 'c'))
    .map((c) => numberOf(c, 's') ?? 0);
  const missing = used.filter((index) => index > 0 && index >= formats.length);
  return [...dangling, ...missing.map((index) => `a cell has the format ${index}`)];
}

function tabFaults(documents: Documents): string[] {
  const book = [...documents.values()].find(({ name }) => name === 'workbook');
  const sheets = children(child(book, 'sheets'), 'sheet');
  const names = sheets.map(({ attributes }) => (attributes['name'] ?? '').toLowerCase());
  const ids = sheets.map(({ attributes }) => attributes['sheetId'] ?? '');
  return [
    ...repeated(names).map((name) => `two tabs are called ${name}`),
    ...repeated(ids).map((id) => `two tabs have the number ${id}`),
    ...ids.filter((id) => Number(id) > 65_534).map((id) => `a tab has the number ${id}`),
  ];
}

function tableFaults(documents: Documents): string[] {
  const ids = [...documents.values()]
    .filter(({ name }) => name === 'table')
    .map(({ attributes }) => attributes['id'] ?? '');
  return repeated(ids).map((id) => `two tables have the id ${id}`);
}

/** Returns the parts in which elements of one namespace have different prefixes. */
function prefixFaults(documents: Documents): string[] {
  return [...documents].flatMap(([path, root]) => {
    const plain = root.prefix !== '' && root.children.some(({ prefix }) => prefix === '');
    const isDeclared = root.attributes['xmlns'] !== undefined;
    return plain && !isDeclared ? [`${path} has elements without its prefix`] : [];
  });
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}
