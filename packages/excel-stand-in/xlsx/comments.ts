/**
 * Reads the threads of comments in a file (MS-XLSX 2.6.205, threadedComments). A sheet with changed
 * comments is not saved, because Excel also requires a note and a drawing for each comment. The
 * model has no notes. Those in the file stay unchanged.
 */
import { parseArea } from '../host/a1';
import type { Comment, CommentText, Sheet } from '../host/model';
import { relationshipsOf } from './package';
import { hasPart, partXml, type Parts } from './parts';
import { XlsxError } from './xlsx-error';
import { child, children, flag, type XmlElement } from './xml';

/** The names of authors, by their ids. */
type Authors = ReadonlyMap<string, string>;

export function readComments(
  parts: Parts,
  sheetPath: string,
  authors: Authors,
): { readonly comments?: readonly Comment[] } {
  const written = relationshipsOf(parts, sheetPath)
    .filter(({ type, target }) => type === 'threadedComment' && hasPart(parts, target))
    .flatMap(({ target }) => children(partXml(parts, target).root, 'threadedComment'));
  const repliesTo = (id: string) =>
    written.filter(({ attributes }) => attributes['parentId'] === id);
  const comments = written.flatMap((element) => {
    const area = parseArea(element.attributes['ref'] ?? '');
    if (element.attributes['parentId'] !== undefined || !area) return [];
    const text = readText(element, authors);
    return [
      {
        ...text,
        row: area.top,
        column: area.left,
        resolved: flag(element, 'done'),
        replies: repliesTo(text.id).map((reply) => readText(reply, authors)),
      },
    ];
  });
  return comments.length === 0 ? {} : { comments };
}

function readText(element: XmlElement, authors: Authors): CommentText {
  const { id = '', dT = '', personId = '' } = element.attributes;
  return {
    id,
    content: child(element, 'text')?.text ?? '',
    authorName: authors.get(personId) ?? '',
    // A file has the id of the account, but no e-mail address.
    authorEmail: '',
    created: /Z|[+-]\d\d:\d\d$/.test(dT) ? dT : `${dT}Z`,
  };
}

/** Returns the names of the people who wrote comments. */
export function readAuthors(parts: Parts, bookPath: string): Authors {
  const people = relationshipsOf(parts, bookPath)
    .filter(({ type, target }) => type === 'person' && hasPart(parts, target))
    .flatMap(({ target }) => children(partXml(parts, target).root, 'person'));
  return new Map(
    people.map(({ attributes }) => [attributes['id'] ?? '', attributes['displayName'] ?? '']),
  );
}

/** @throws XlsxError `comments-changed` */
export function requireSameComments(before: Sheet, now: Sheet): void {
  if (JSON.stringify(before.comments) === JSON.stringify(now.comments)) return;
  throw new XlsxError('comments-changed', `Comments on the sheet ${now.name} changed.`);
}
