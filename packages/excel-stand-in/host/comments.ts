/** Handles threads of comments on cells. */
import { asOneOf, asText, given } from './argument';
import { invalidArgument, itemNotFound, lacking } from './error';
import { WORKBOOK_TARGET, type EventName } from './events';
import type { Comment, CommentText, Sheet, Workbook } from './model';
import { requireUnlocked } from './range-content';
import type { Session } from './session';
import type { RangeRef } from './sheets';

/** A thread by its id, because its cell and its texts may change. */
export interface CommentRef {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ReplyRef extends CommentRef {
  readonly replyId: string;
}

/** The members of Excel.CommentChangeType that raise `onChanged`. */
type ChangeType =
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyDeleted'
  | 'ReplyEdited';

export function commentsOf(sheet: Sheet): CommentRef[] {
  return (sheet.comments ?? []).map(({ id }) => ({ sheet, id }));
}

export function allComments(workbook: Workbook): CommentRef[] {
  return workbook.sheets.flatMap(commentsOf);
}

export function commentOf({ sheet, id }: CommentRef): Comment {
  const found = sheet.comments?.find((comment) => comment.id === id);
  if (!found) throw itemNotFound();
  return found;
}

export function replyOf(ref: ReplyRef): CommentText {
  const found = commentOf(ref).replies.find(({ id }) => id === ref.replyId);
  if (!found) throw itemNotFound();
  return found;
}

/** Returns the thread on a cell, or null. */
export function commentOn({ sheet, area }: RangeRef): CommentRef | null {
  requireSingle({ sheet, area });
  const found = sheet.comments?.find(({ row, column }) => row === area.top && column === area.left);
  return found ? { sheet, id: found.id } : null;
}

function requireSingle({ area }: RangeRef): void {
  if (area.top !== area.bottom || area.left !== area.right) {
    throw invalidArgument('A comment belongs to a single cell.');
  }
}

/** Starts a thread on a cell, in the name of the client's user. */
export function addComment(session: Session, at: RangeRef, args: readonly unknown[]): CommentRef {
  const { sheet, area } = at;
  if (commentOn(at)) throw invalidArgument('The cell has a comment already: add a reply to it.');
  requireUnlocked(session, { sheet, areas: [area] });
  const text = newText(session, args);
  const comment: Comment = {
    ...text,
    row: area.top,
    column: area.left,
    resolved: false,
    replies: [],
  };
  sheet.comments = [...(sheet.comments ?? []), comment];
  sheet.revision++;
  raise(session, 'commentAdded', { sheet, id: comment.id });
  return { sheet, id: comment.id };
}

export function addReply(session: Session, ref: CommentRef, args: readonly unknown[]): ReplyRef {
  const reply = newText(session, args);
  changeComment(session, ref, 'ReplyAdded', (comment) => ({
    ...comment,
    replies: [...comment.replies, reply],
  }));
  return { ...ref, replyId: reply.id };
}

function newText(session: Session, args: readonly unknown[]): CommentText {
  const type = given(args, 1) ? asOneOf(args[1], ['Plain', 'Mention']) : 'Plain';
  if (type === 'Mention') throw lacking('CommentCollection', 'add with mentions');
  return {
    id: freeId(session.workbook),
    content: asText(args[0]),
    authorName: session.clientId,
    authorEmail: `${session.clientId}@example.com`,
    created: session.switches.now().toISOString(),
  };
}

/** Makes an id in the form of Excel's ids. */
function freeId({ sheets }: Workbook): string {
  const taken = new Set(
    sheets.flatMap(({ comments = [] }) =>
      comments.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]),
    ),
  );
  for (let number = taken.size + 1; ; number++) {
    const id = `{00000000-0002-0000-0000-${String(number).padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}

export function setContent(session: Session, ref: CommentRef, value: unknown): void {
  const content = asText(value);
  changeComment(session, ref, 'CommentEdited', (comment) => ({ ...comment, content }));
}

export function setResolved(session: Session, ref: CommentRef, resolved: boolean): void {
  if (commentOf(ref).resolved === resolved) return;
  const type = resolved ? 'CommentResolved' : 'CommentReopened';
  changeComment(session, ref, type, (comment) => ({ ...comment, resolved }));
}

export function setReply(session: Session, ref: ReplyRef, value: unknown): void {
  const content = asText(value);
  replyOf(ref);
  changeComment(session, ref, 'ReplyEdited', (comment) => ({
    ...comment,
    replies: comment.replies.map((reply) =>
      reply.id === ref.replyId ? { ...reply, content } : reply,
    ),
  }));
}

export function deleteReply(session: Session, ref: ReplyRef): void {
  replyOf(ref);
  changeComment(session, ref, 'ReplyDeleted', (comment) => ({
    ...comment,
    replies: comment.replies.filter(({ id }) => id !== ref.replyId),
  }));
}

export function deleteComment(session: Session, ref: CommentRef): void {
  const { sheet } = ref;
  const { row, column } = commentOf(ref);
  requireUnlocked(session, {
    sheet,
    areas: [{ top: row, left: column, bottom: row, right: column }],
  });
  raise(session, 'commentDeleted', ref);
  const left = (sheet.comments ?? []).filter(({ id }) => id !== ref.id);
  if (left.length === 0) delete sheet.comments;
  else sheet.comments = left;
  sheet.revision++;
}

function changeComment(
  session: Session,
  ref: CommentRef,
  changeType: ChangeType,
  change: (comment: Comment) => Comment,
): void {
  const { sheet } = ref;
  const { row, column } = commentOf(ref);
  requireUnlocked(session, {
    sheet,
    areas: [{ top: row, left: column, bottom: row, right: column }],
  });
  sheet.comments = (sheet.comments ?? []).map((comment) =>
    comment.id === ref.id ? change(comment) : comment,
  );
  sheet.revision++;
  raise(session, 'commentChanged', ref, { changeType });
}

function raise(
  session: Session,
  type: EventName,
  ref: CommentRef,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { id, replies } = commentOf(ref);
  session.raise({
    type,
    targets: [ref.sheet.id, WORKBOOK_TARGET],
    details: {
      commentDetails: [{ commentId: id, replyIds: replies.map((reply) => reply.id) }],
      worksheetId: ref.sheet.id,
      ...more,
    },
  });
}

/** Moves comments along with their cells, and deletes those whose cell is deleted. */
export function moveComments(
  sheet: Sheet,
  moved: (row: number, column: number) => { readonly row: number; readonly column: number } | null,
): void {
  if (!sheet.comments) return;
  const left = sheet.comments.flatMap((comment) => {
    const place = moved(comment.row, comment.column);
    return place ? [{ ...comment, ...place }] : [];
  });
  if (left.length === 0) delete sheet.comments;
  else sheet.comments = left;
}
