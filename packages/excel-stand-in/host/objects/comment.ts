import { asBoolean, textAt, wholeNumberAt } from '../argument';
import { splitAddress } from '../a1';
import {
  addComment,
  addReply,
  allComments,
  commentOf,
  commentOn,
  commentsOf,
  deleteComment,
  deleteReply,
  replyOf,
  setContent,
  setReply,
  setResolved,
  type CommentRef,
  type ReplyRef,
} from '../comments';
import { invalidArgument, itemOrThrow } from '../error';
import { WORKBOOK_TARGET } from '../events';
import { listening } from '../listening';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import { workbookRangeAt } from '../range-address';
import { activeSheet, type Session } from '../session';
import type { RangeRef } from '../sheets';
import type { CommentText, Sheet } from '../model';

/** The members that comments and replies share. */
function textScalars<T>(of: (target: T) => CommentText): Record<string, Scalar<T>> {
  return {
    id: { get: (target) => of(target).id },
    authorName: { get: (target) => of(target).authorName },
    authorEmail: { get: (target) => of(target).authorEmail },
    creationDate: { get: (target) => of(target).created },
    contentType: { since: '1.12', get: () => 'Plain' },
    mentions: { since: '1.11', get: () => [] },
    richContent: { since: '1.11', get: (target) => of(target).content },
  };
}

function cellOf(ref: CommentRef): RangeRef {
  const { row, column } = commentOf(ref);
  return { sheet: ref.sheet, area: { top: row, left: column, bottom: row, right: column } };
}

const comment: AnyClass = declareClass<CommentRef>({
  name: 'Comment',
  id: 'id',
  scalars: {
    ...textScalars(commentOf),
    content: {
      get: (ref) => commentOf(ref).content,
      set: (ref, value, session) => setContent(session, ref, value),
    },
    resolved: {
      since: '1.11',
      get: (ref) => commentOf(ref).resolved,
      set: (ref, value, session) => setResolved(session, ref, asBoolean(value)),
    },
  },
  links: { replies: { of: 'CommentReplyCollection', to: (ref) => ref } },
  methods: {
    delete: { kind: 'write', call: (ref, _args, session) => deleteComment(session, ref) },
    getLocation: { kind: 'read', of: 'Range', call: cellOf },
  },
});

const reply: AnyClass = declareClass<ReplyRef>({
  name: 'CommentReply',
  id: 'id',
  scalars: {
    ...textScalars(replyOf),
    content: {
      get: (ref) => replyOf(ref).content,
      set: (ref, value, session) => setReply(session, ref, value),
    },
    resolved: { since: '1.11', get: (ref) => commentOf(ref).resolved },
  },
  methods: {
    delete: { kind: 'write', call: (ref, _args, session) => deleteReply(session, ref) },
    getLocation: { kind: 'read', of: 'Range', call: cellOf },
    getParentComment: { kind: 'write', of: 'Comment', call: ({ sheet, id }) => ({ sheet, id }) },
  },
});

/** The threads of a sheet, or of the workbook. */
interface CommentsRef {
  readonly sheet?: Sheet;
}

function listed({ sheet }: CommentsRef, session: Session): CommentRef[] {
  return sheet ? commentsOf(sheet) : allComments(session.workbook);
}

function byId(ref: CommentsRef, args: readonly unknown[], session: Session): CommentRef | null {
  const wanted = textAt(args, 0);
  return listed(ref, session).find(({ id }) => id === wanted) ?? null;
}

/**
 * Returns the cell of an argument. For the comments of the workbook, its address must name the
 * sheet.
 */
function cellAt(ref: CommentsRef, args: readonly unknown[], session: Session): RangeRef {
  const [address] = args;
  if (typeof address === 'string' && !ref.sheet && splitAddress(address).sheet === null) {
    throw invalidArgument('The address of a comment needs the name of its sheet.');
  }
  return workbookRangeAt(session, args, 0, ref.sheet ?? activeSheet(session));
}

const target = ({ sheet }: CommentsRef): string => sheet?.id ?? WORKBOOK_TARGET;

const commentCollection: AnyClass = declareClass<CommentsRef>({
  name: 'CommentCollection',
  items: { of: 'Comment', list: listed },
  methods: {
    add: {
      kind: 'write',
      of: 'Comment',
      call: (ref, args, session) => addComment(session, cellAt(ref, args, session), args.slice(1)),
    },
    getCount: { kind: 'read', call: (ref, _args, session) => listed(ref, session).length },
    getItem: {
      kind: 'read',
      of: 'Comment',
      call: (ref, args, session) => itemOrThrow(byId(ref, args, session)),
    },
    getItemOrNullObject: { since: '1.14', kind: 'read', of: 'Comment', call: byId },
    getItemAt: {
      kind: 'read',
      of: 'Comment',
      call: (ref, args, session) => itemOrThrow(listed(ref, session)[wholeNumberAt(args, 0)]),
    },
    getItemByCell: {
      kind: 'read',
      of: 'Comment',
      call: (ref, args, session) => itemOrThrow(commentOn(cellAt(ref, args, session))),
    },
    getItemByReplyId: {
      kind: 'read',
      of: 'Comment',
      call: (ref, args, session) => {
        const wanted = textAt(args, 0);
        return itemOrThrow(
          listed(ref, session).find((one) =>
            commentOf(one).replies.some(({ id }) => id === wanted),
          ),
        );
      },
    },
    ...listening<CommentsRef>('Added', 'commentAdded', target, '1.12'),
    ...listening<CommentsRef>('Changed', 'commentChanged', target, '1.12'),
    ...listening<CommentsRef>('Deleted', 'commentDeleted', target, '1.12'),
  },
});

function repliesOf(ref: CommentRef): ReplyRef[] {
  return commentOf(ref).replies.map(({ id }) => ({ ...ref, replyId: id }));
}

function replyById(ref: CommentRef, args: readonly unknown[]): ReplyRef | null {
  const wanted = textAt(args, 0);
  return repliesOf(ref).find(({ replyId }) => replyId === wanted) ?? null;
}

const replyCollection: AnyClass = declareClass<CommentRef>({
  name: 'CommentReplyCollection',
  items: { of: 'CommentReply', list: repliesOf },
  methods: {
    add: {
      kind: 'write',
      of: 'CommentReply',
      call: (ref, args, session) => addReply(session, ref, args),
    },
    getCount: { kind: 'read', call: (ref) => repliesOf(ref).length },
    getItem: {
      kind: 'read',
      of: 'CommentReply',
      call: (ref, args) => itemOrThrow(replyById(ref, args)),
    },
    getItemOrNullObject: { since: '1.14', kind: 'read', of: 'CommentReply', call: replyById },
    getItemAt: {
      kind: 'read',
      of: 'CommentReply',
      call: (ref, args) => itemOrThrow(repliesOf(ref)[wholeNumberAt(args, 0)]),
    },
  },
});

export const commentClasses: readonly AnyClass[] = [
  comment,
  commentCollection,
  reply,
  replyCollection,
];
