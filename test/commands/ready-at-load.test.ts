import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { openClient } from '../../packages/excel-stand-in/host/client/jsdom';
import { createHost } from '../../packages/excel-stand-in/host/host';
import { addSheet, createWorkbook } from '../../packages/excel-stand-in/host/builders';

/** As webpack does: what is fetched later is no part of the bundle. */
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

test('Excel hears that the add-in is ready before the pane is fetched', async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad1');
  const { window, Office, close } = await openClient(createHost(workbook));
  const ready = jest.spyOn(Office, 'onReady');
  // Of a page that Excel keeps hidden, the size does not change.
  const ResizeObserver = class {
    observe(): void {}
    disconnect(): void {}
  };
  Object.assign(window, { ResizeObserver });
  window.eval(await commandsBundle());
  expect(ready).toHaveBeenCalledTimes(1);
  close();
});
