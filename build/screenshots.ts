/**
 * Takes a picture of every place of the pane, as it is built: light, dark, in Windows contrast and
 * 320 px wide. They are written to out/screenshots.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setStage, type OpenOptions } from '../test/e2e/open-workbench';
import { goTo, PLACES } from '../test/e2e/places';

const FOLDER = join(__dirname, '../out/screenshots');
const WIDTH = 350;
const NARROW = 320;
const HEIGHT = 900;

const DRESSES: readonly (readonly [string, number, OpenOptions['context']])[] = [
  ['licht', WIDTH, { colorScheme: 'light' }],
  ['donker', WIDTH, { colorScheme: 'dark' }],
  ['contrast', WIDTH, { forcedColors: 'active', colorScheme: 'dark' }],
  ['320px', NARROW, { colorScheme: 'light' }],
];

async function takeScreenshots(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const stage = await setStage();
  try {
    for (const [dress, width, context] of DRESSES) {
      const viewport = { width: 1200, height: HEIGHT };
      const open = await stage.open({
        now: '2016-12-31T10:00:00',
        context: { ...context, viewport, deviceScaleFactor: 2 },
      });
      await open.page.addStyleTag({
        content: `#pane, #pane iframe { width: ${width}px !important; min-width: 0 !important; }`,
      });
      for (const place of PLACES) {
        await goTo(open, place);
        await open.addInFrame.evaluate(
          'document.querySelector("details")?.setAttribute("open", "")',
        );
        const path = join(FOLDER, `${place.file}-${dress}.png`);
        await open.page.locator('#pane iframe').screenshot({ path, animations: 'disabled' });
        console.log(path);
      }
      await open.page.context().close();
    }
  } finally {
    await stage.close();
  }
}

void takeScreenshots();
