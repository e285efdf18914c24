import type { BatchRow } from '../../workbench/batch/row';
import { handInThread, type BatchHand } from '../../workbench/batch/threads';
import { readOptions, type BatchOptions } from '../../workbench/command-line-options';

function asked(): BatchOptions {
  const options = readOptions(['--batch', 'map', '--lang', 'nl']);
  if (!('folder' in options)) throw new Error('No batch was asked for.');
  return options;
}

/**
 * The thread answers with its own number, and then does what the name of the workbook says. Node
 * throws an error in a timer outside of all promises, as a window does with its own timers.
 */
const SCRIPT = `
  import { parentPort, threadId } from 'node:worker_threads';
  const answer = (file) => parentPort.postMessage({ file, municipality: String(threadId) });
  const fail = (code) => { throw Object.assign(new Error('Een naam uit een cel'), { code }); };
  const does = {
    answer,
    exit: () => process.exit(0),
    'answer, exit': (file) => { answer(file); process.exit(0); },
    throw: () => setTimeout(fail),
    'answer, throw': (file) => { answer(file); setTimeout(fail); },
    reject: () => Promise.reject(new Error('Een naam uit een cel')),
    memory: () => fail('ERR_WORKER_OUT_OF_MEMORY'),
  };
  parentPort.on('message', ({ file }) => does[file](file));
`;

let hand: BatchHand;

beforeEach(() => {
  hand = handInThread(asked(), new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
});

afterEach(() => hand.close());

const row = (file: string) => hand.row({ file, out: null });

test('a thread does one workbook after the other', async () => {
  const first = await row('answer');
  expect(first).toMatchObject({ file: 'answer' });
  expect(await row('answer')).toEqual(first);
});

test.each([
  ['exit', 'thread-ended', /niet afgemaakt.*te weinig geheugen.*apart, zonder --batch/],
  ['memory', 'thread-ended', /niet afgemaakt.*te weinig geheugen/],
  ['throw', 'unexpected', /fout in Taakstelling zelf/],
  ['reject', 'unexpected', /fout in Taakstelling zelf/],
])(
  'a workbook whose thread ends by "%s" is refused, and the next gets a new thread',
  async (file, code, sentence) => {
    const before = await row('answer');
    const { refused } = await row(file);
    expect(refused).toEqual({ code, message: expect.stringMatching(sentence) });
    expect(refused?.message).not.toContain('cel');
    const after = await row('answer');
    expect(after).toMatchObject({ file: 'answer' });
    expect(after.municipality).not.toBe(before.municipality);
  },
);

test.each(['answer, exit', 'answer, throw'])(
  'an end between two workbooks loses no row, and a new thread goes on: %s',
  async (file) => {
    const first = await row(file);
    expect(first.file).toBe(file);
    // A workbook that comes just before the end of the thread is answered or refused.
    let next: BatchRow;
    do {
      next = await row('answer');
      expect(next.file).toBe('answer');
    } while (next.refused || next.municipality === first.municipality);
  },
);
