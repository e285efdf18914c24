/** Reads and changes the relationships and content types of a package's parts (ECMA-376 part 2). */
import {
  deletePart,
  hasPart,
  ownPath,
  partPaths,
  partXml,
  relationshipsPath,
  setPartText,
  type Parts,
} from './parts';
import {
  applyEdits,
  children,
  editAppend,
  editAttributes,
  withPrefix,
  xml,
  type Edit,
  type XmlElement,
} from './xml';

export interface Relationship {
  readonly id: string;
  /**
   * The last word of the type's URI, such as `worksheet`. It is the same in transitional and strict
   * files.
   */
  readonly type: string;
  /** The path of the part, or an external address as the file has it. */
  readonly target: string;
  readonly external: boolean;
}

/** Returns a part's relationships. The part '' stands for the package itself. */
export function relationshipsOf(parts: Parts, partPath: string): readonly Relationship[] {
  const path = relationshipsPath(partPath);
  if (!hasPart(parts, path)) return [];
  const { root } = partXml(parts, path);
  return children(root, 'Relationship').map((element) => {
    const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
    const external = TargetMode === 'External';
    const target = external ? Target : ownPath(parts, resolvePath(partPath, Target));
    return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target, external };
  });
}

export function relatedPart(parts: Parts, partPath: string, type: string): string | undefined {
  return relationshipsOf(parts, partPath).find(
    (relationship) => relationship.type === type && !relationship.external,
  )?.target;
}

function resolvePath(partPath: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : partPath.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** Adds a relationship to another part of the package, and returns its id. */
export function relate(parts: Parts, partPath: string, type: string, target: string): string {
  const path = relationshipsPath(partPath);
  if (!hasPart(parts, path)) {
    setPartText(parts, path, EMPTY_RELATIONSHIPS);
    declareType(parts, path, RELATIONSHIPS_TYPE);
  }
  const document = partXml(parts, path);
  const used = new Set(children(document.root, 'Relationship').map((r) => r.attributes['Id']));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const element = xml('Relationship', { Id: id, Type: type, Target: `/${target}` });
  const edit = editAppend(document, document.root, withPrefix(element, document.root.prefix));
  setPartText(parts, path, applyEdits(document.text, [edit]));
  return id;
}

/** Removes a part's relationships with these ids. */
export function unrelate(parts: Parts, partPath: string, ids: ReadonlySet<string>): void {
  const path = relationshipsPath(partPath);
  if (ids.size === 0 || !hasPart(parts, path)) return;
  const document = partXml(parts, path);
  const gone = children(document.root, 'Relationship').filter((element) =>
    ids.has(element.attributes['Id'] ?? ''),
  );
  const edits = gone.map(({ start, end }): Edit => ({ start, end, text: '' }));
  setPartText(parts, path, applyEdits(document.text, edits));
}

/** Adds a part with its content type, and without relationships. */
export function addPart(parts: Parts, path: string, contentType: string, text: string): void {
  deletePart(parts, relationshipsPath(path));
  setPartText(parts, path, text);
  declareType(parts, path, contentType);
}

/** Declares a part's content type, or changes the one that is declared for its path. */
function declareType(parts: Parts, path: string, contentType: string): void {
  if (contentTypeOf(parts, path) === contentType) return;
  const document = partXml(parts, CONTENT_TYPES);
  const { root } = document;
  const [stated] = overridesOf(root, path);
  const attributes = { PartName: `/${path}`, ContentType: contentType };
  const edit = stated
    ? editAttributes(document, stated, { ContentType: contentType })
    : editAppend(document, root, withPrefix(xml('Override', attributes), root.prefix));
  setPartText(parts, CONTENT_TYPES, applyEdits(document.text, [edit]));
}

/** Removes a part, its relationships and its content type. The parts that it refers to stay. */
export function removePart(parts: Parts, path: string): void {
  const gone = [path, relationshipsPath(path)];
  for (const one of gone) deletePart(parts, one);
  const document = partXml(parts, CONTENT_TYPES);
  const edits = gone
    .flatMap((one) => overridesOf(document.root, one))
    .map(({ start, end }): Edit => ({ start, end, text: '' }));
  if (edits.length === 0) return;
  setPartText(parts, CONTENT_TYPES, applyEdits(document.text, edits));
}

/** Removes a part, and the parts that only it refers to. */
export function removePartTree(parts: Parts, path: string): void {
  const pointedAt = relationshipsOf(parts, path).filter(({ external }) => !external);
  removePart(parts, path);
  const needed = new Set(
    partPaths(parts)
      .filter((key) => /\.rels$/i.test(key))
      .flatMap((key) => relationshipsOf(parts, ownerOf(key)).map(({ target }) => target)),
  );
  for (const { target } of pointedAt) {
    if (hasPart(parts, target) && !needed.has(target)) removePartTree(parts, target);
  }
}

function ownerOf(path: string): string {
  return path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}

/** The namespace of relationship ids, and the beginning of relationship types. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The namespace of workbooks, sheets and tables. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const EMPTY_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Returns the content type of a part in the package, or undefined if there is none. */
export function contentTypeOf(parts: Parts, path: string): string | undefined {
  return typeReader(parts)(path);
}

/** Returns the paths of the parts with a content type, in whatever folder. */
export function pathsOfType(parts: Parts, contentType: string): string[] {
  const typeOf = typeReader(parts);
  return partPaths(parts).filter((path) => typeOf(path) === contentType);
}

function typeReader(parts: Parts): (path: string) => string | undefined {
  const { root } = partXml(parts, CONTENT_TYPES);
  const byPath = new Map(
    children(root, 'Override').map((element) => [
      partNameOf(element).toLowerCase(),
      element.attributes['ContentType'],
    ]),
  );
  const byExtension = new Map(
    children(root, 'Default').map((element) => [
      element.attributes['Extension']?.toLowerCase(),
      element.attributes['ContentType'],
    ]),
  );
  return (path) => {
    const key = path.toLowerCase();
    return byPath.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1));
  };
}

function overridesOf(contentTypes: XmlElement, path: string): readonly XmlElement[] {
  const wanted = path.toLowerCase();
  return children(contentTypes, 'Override').filter(
    (element) => partNameOf(element).toLowerCase() === wanted,
  );
}

/** Returns the path of the part whose content type is declared. */
function partNameOf(override: XmlElement): string {
  return (override.attributes['PartName'] ?? '').replaceAll('\\', '/').replace(/^\/+/, '');
}
