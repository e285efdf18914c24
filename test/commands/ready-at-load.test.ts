import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionsBundle } from '../functions/bundle';
import { engineTooOld as en } from '../../src/i18n/en/engine-too-old';
import { engineTooOld as nl } from '../../src/i18n/nl/engine-too-old';
import { openClient } from '../../packages/excel-stand-in/host/client/jsdom';
import { createHost } from '../../packages/excel-stand-in/host/host';
import { addSheet, createWorkbook } from '../../packages/excel-stand-in/host/builders';

/** Leaves dynamic imports out of the bundle, as webpack does. */
const FETCHED_LATER: Plugin = {
  name: 'fetched later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};

async function commandsBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../../src/commands/index.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    plugins: [FETCHED_LATER],
  });
  return outputFiles[0]?.text ?? '';
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test('Excel hears that the add-in is ready before the pane is fetched', async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad1');
  const options = { shown: 'never' } as const;
  const { window, Office, close } = await openClient(createHost(workbook), options);
  const ready = jest.spyOn(Office, 'onReady');
  window.eval(await commandsBundle());
  expect(ready).toHaveBeenCalledTimes(1);
  close();
});

// Microsoft's page "Initialize your Office Add-in" requires that Office.onReady is called while the
// scripts load.
test.each(['at once', 'once ready'] as const)(
  'the pane appears if Excel shows it %s',
  async (shown) => {
    const workbook = createWorkbook();
    addSheet(workbook, 'Blad1');
    const { window, close } = await openClient(createHost(workbook), { shown });
    window.eval(await commandsBundle());
    await soon();
    // jsdom lacks functions that the pane needs. So a pane that was loaded shows, in both
    // languages, that the browser is too old.
    expect(window.document.querySelectorAll('p')).toHaveLength(2);
    close();
  },
);

test('if the engine is too old for the pane, the page says so, and functions and buttons work', async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad1');
  const { window, Office, close } = await openClient(createHost(workbook));
  const associate = jest.spyOn(Office.actions, 'associate');
  // jsdom has no `adoptedStyleSheets`, like Safari before 16.4.
  expect('adoptedStyleSheets' in window.document).toBe(false);
  window.eval(await commandsBundle());
  await soon();
  const said = [...window.document.querySelectorAll('p')];
  expect(said.map(({ lang, textContent }) => [lang, textContent])).toEqual([
    ['nl', nl],
    ['en', en],
  ]);
  expect(nl).toContain('Safari 16.4');
  expect(associate.mock.calls.map(([name]) => name)).toEqual(['checkWorkbook', 'makeOverlegTab']);
  close();
});

test('functions and buttons work if the browser refuses storage', async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad1');
  const options = { isStorageBlocked: true, shown: 'never' } as const;
  const client = await openClient(createHost(workbook), options);
  const { window, Office, callFunction, close } = client;
  expect(() => window.localStorage).toThrow('insecure');
  const associate = jest.spyOn(Office.actions, 'associate');
  window.eval(functionsBundle());
  window.eval(await commandsBundle());
  expect(associate).toHaveBeenCalledTimes(2);
  expect(await callFunction('RENT.LIMIT', [42552, 2])).toEqual({ value: [[586.68]] });
  close();
});
