/** Comments, as documented in https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments. */
import { closeAll, opened, refusal, until } from './opened';

afterEach(closeAll);

const NOW = new Date('2016-07-01T10:00:00Z');

async function withComment() {
  const all = await opened([['a'], ['b']], { switches: { now: () => NOW } });
  await all.Excel.run(async (context) => {
    context.workbook.comments.add('Blad1!A2', 'Klopt dit?');
    await context.sync();
  });
  return all;
}

describe('docs excel-add-ins-comments', () => {
  test('a thread is found by its cell, has an author and a date, and takes replies', async () => {
    const { Excel } = await withComment();
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.getItemByCell('Blad1!A2');
      comment.replies.add('Ja');
      comment.replies.add('Nee');
      comment.load('content,authorName,authorEmail,creationDate,resolved');
      comment.replies.load('items/content');
      const cell = comment.getLocation().load('address');
      const counts = [comments.getCount(), comment.replies.getCount()];
      await context.sync();
      expect(comment.content).toBe('Klopt dit?');
      expect(comment.authorName).not.toBe('');
      expect(comment.authorEmail).toContain('@');
      expect(new Date(comment.creationDate)).toEqual(NOW);
      expect(comment.resolved).toBe(false);
      expect(comment.replies.items.map(({ content }) => content)).toEqual(['Ja', 'Nee']);
      expect([cell.address, ...counts.map(({ value }) => value)]).toEqual(['Blad1!A2', 1, 2]);
    });
  });

  test('threads and replies can be edited and deleted, and threads resolved and reopened', async () => {
    const { Excel, workbook } = await withComment();
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell('Blad1!A2');
      const reply = comment.replies.add('Ja');
      await context.sync();
      comment.content = 'Klopt dat?';
      reply.content = 'Jazeker';
      comment.resolved = true;
      reply.load('content,resolved');
      const parent = reply.getParentComment().load('content');
      await context.sync();
      expect([reply.content, reply.resolved, parent.content]).toEqual([
        'Jazeker',
        true,
        'Klopt dat?',
      ]);
      reply.delete();
      const replies = comment.replies.getCount();
      await context.sync();
      expect(replies.value).toBe(0);
      comment.delete();
      await context.sync();
    });
    expect(workbook.sheets[0]?.comments).toBeUndefined();
  });

  test('a thread is found by its own id and by the id of a reply', async () => {
    const { Excel } = await withComment();
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemAt(0);
      const reply = comment.replies.add('Ja');
      comment.load('id');
      reply.load('id');
      await context.sync();
      const found = [
        context.workbook.comments.getItem(comment.id),
        context.workbook.comments.getItemByReplyId(reply.id),
        context.workbook.worksheets.getItem('Blad1').comments.getItem(comment.id),
      ];
      for (const one of found) one.load('content');
      const none = context.workbook.comments.getItemOrNullObject('{nergens}');
      await context.sync();
      expect(found.map(({ content }) => content)).toEqual(Array(3).fill('Klopt dit?'));
      expect(none.isNullObject).toBe(true);
    });
  });

  test('a comment is refused on several cells, without a sheet, on a cell that has one, and with mentions', async () => {
    const { Excel } = await withComment();
    const add = (...args: Parameters<Excel.CommentCollection['add']>) =>
      refusal(
        Excel.run(async (context) => {
          context.workbook.comments.add(...args);
          await context.sync();
        }),
      );
    expect((await add('Blad1!A1:B1', 'x')).code).toBe('InvalidArgument');
    expect((await add('A1', 'x')).code).toBe('InvalidArgument');
    expect((await add('Blad1!A2', 'x')).code).toBe('InvalidArgument');
    const mention = await add('Blad1!A1', { richContent: 'x' }, 'Mention' as Excel.ContentType);
    expect(mention.message).toBe('The stand-in host lacks CommentCollection.add with mentions.');
    const missing = Excel.run(async (context) => {
      context.workbook.comments.getItemByCell('Blad1!A1').load('content');
      await context.sync();
    });
    expect((await refusal(missing)).code).toBe('ItemNotFound');
  });

  test('adding, changing and deleting comments raises events', async () => {
    const { Excel } = await withComment();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { comments } = context.workbook.worksheets.getItem('Blad1');
      comments.onAdded.add(({ type }) => Promise.resolve(void heard.push(type)));
      comments.onChanged.add(({ changeType }) => Promise.resolve(void heard.push(changeType)));
      comments.onDeleted.add(({ type }) => Promise.resolve(void heard.push(type)));
      await context.sync();
      const comment = context.workbook.comments.add('Blad1!A1', 'Nieuw');
      await context.sync();
      comment.replies.add('Antwoord');
      comment.resolved = true;
      comment.resolved = false;
      comment.content = 'Anders';
      await context.sync();
      comment.delete();
      await context.sync();
    });
    await until(() => heard.length === 6);
    expect(heard).toEqual([
      'CommentAdded',
      'ReplyAdded',
      'CommentResolved',
      'CommentReopened',
      'CommentEdited',
      'CommentDeleted',
    ]);
  });

  test('a comment moves along with its cell', async () => {
    const { Excel } = await withComment();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      const cell = sheet.comments.getItemAt(0).getLocation();
      sheet.getRange('1:1').insert('Down');
      cell.load('address');
      await context.sync();
      const addresses = [cell.address];
      sheet.getRange('A2:A3').sort.apply([{ key: 0, ascending: false }]);
      const sorted = sheet.comments.getItemAt(0).getLocation().load('address');
      sheet.getRange('A2').moveTo('D5');
      const moved = sheet.comments.getItemAt(0).getLocation().load('address');
      sheet.getRange('5:5').delete('Up');
      const left = sheet.comments.getCount();
      await context.sync();
      expect([...addresses, sorted.address, moved.address]).toEqual([
        'Blad1!A3',
        'Blad1!A2',
        'Blad1!D5',
      ]);
      expect(left.value).toBe(0);
    });
  });
});
