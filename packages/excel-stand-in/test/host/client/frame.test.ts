import { JSDOM } from 'jsdom';
import { addSheet, createHost, createWorkbook } from '../../../host';
import { attachFrame } from '../../../host/client/frame';

interface Page {
  readonly window: JSDOM['window'];
  readonly frame: HTMLIFrameElement;
  readonly posted: { message: string; origin: string }[];
  /** Sends a message as if the frame, or another origin, did. */
  send(message: unknown, origin?: string): Promise<void>;
}

const globals = globalThis as { window?: unknown };

function openPage(): Page {
  const { window } = new JSDOM('<iframe></iframe>', { url: 'https://addin.test/workbench' });
  globals.window = window;
  const frame = window.document.querySelector('iframe');
  if (!frame) throw new Error('The page has no frame.');
  const posted: Page['posted'] = [];
  const contentWindow = {
    postMessage: (message: string, origin: string) => void posted.push({ message, origin }),
  };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow });
  const send = async (message: unknown, origin = 'https://addin.test:3000'): Promise<void> => {
    const event = new window.MessageEvent('message', { data: JSON.stringify(message), origin });
    Object.defineProperty(event, 'source', { value: contentWindow });
    window.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { window, frame, posted, send };
}

afterEach(() => {
  delete globals.window;
});

const asked = {
  _messageType: 0,
  _actionType: 0,
  _actionName: 'ContextActivationManager_getAppContextAsync',
  _conversationId: 'conversation',
  _correlationId: 1,
  _data: 'add-in',
};

function attached(page: Page, onFailure: (error: unknown) => void = () => undefined): () => void {
  const workbook = createWorkbook({ name: 'Planning.xlsx' });
  addSheet(workbook, 'Blad1');
  const { detach } = attachFrame(createHost(workbook), page.frame, {
    url: 'https://addin.test:3000/taskpane.html?taal=nl',
    language: 'en-US',
    onFailure,
  });
  return detach;
}

test('the page sets what Office.js reads at its start before the add-in loads', () => {
  const page = openPage();
  attached(page)();
  expect(JSON.parse(page.frame.name)).toMatchObject({
    hostInfo: 'Excel$Web$16.01$en-US$session$$$3',
    xdmInfo: 'conversation|add-in|https://addin.test',
  });
  const address = new URL(page.frame.src);
  expect(address.searchParams.get('_host_Info')).toBe('Excel$Web$16.01$en-US$session$$$3');
  expect(address.searchParams.get('taal')).toBe('nl');
});

test('the page answers messages of the frame only, and only to its origin', async () => {
  const page = openPage();
  const detach = attached(page);
  await page.send(asked, 'https://elders.test');
  expect(page.posted).toEqual([]);
  await page.send(asked);
  expect(page.posted).toHaveLength(1);
  const { message, origin } = page.posted[0] ?? { message: '{}', origin: '' };
  expect(origin).toBe('https://addin.test:3000');
  expect(JSON.parse(message)).toMatchObject({
    _correlationId: 1,
    _data: {
      _appUILocale: 'en-US',
      _dataLocale: 'nl-NL',
      _docUrl: expect.stringContaining('Planning.xlsx'),
    },
  });
  detach();
  await page.send(asked);
  expect(page.posted).toHaveLength(1);
});

test('a request of the add-in that the stand-in lacks is reported', async () => {
  const page = openPage();
  const failures: unknown[] = [];
  attached(page, (error) => failures.push(error));
  await page.send({ ...asked, _actionName: 'openDialog' });
  const call = (id: number) => ({ DdaMethod: { DispatchId: id }, ArrayData: [] });
  await page.send({ ...asked, _actionName: 'executeMethod', _data: call(76) });
  await page.send({ ...asked, _actionName: 'executeMethod', _data: call(1234) });
  await page.send({ ...asked, _actionType: 1, _actionName: 'documentSelectionChanged' });
  expect(failures).toEqual([
    new Error('The stand-in frame lacks openDialog.'),
    new Error('The stand-in frame lacks document.settings.saveAsync.'),
    new Error('The stand-in frame lacks method 1234.'),
    new Error('The stand-in frame lacks the event documentSelectionChanged.'),
  ]);
});
