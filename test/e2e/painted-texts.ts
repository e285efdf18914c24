import type { OpenWorkbench } from './open-workbench';
import { waitInPage } from './wait';

/** Records every text that is painted on a canvas from now on, because the sheet is one. */
export async function notePaintedTexts({ page }: OpenWorkbench): Promise<void> {
  await page.evaluate(`
    window.paintedTexts = [];
    const paint = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
      window.paintedTexts.push(text);
      return paint.call(this, text, ...where);
    };
  `);
}

/** Waits until each of these texts was painted since the recording began. */
export async function waitUntilPainted(
  { page }: OpenWorkbench,
  texts: readonly string[],
): Promise<void> {
  await waitInPage(
    page,
    `() => {
      const painted = window.paintedTexts.join('');
      return ${JSON.stringify(texts)}.every((text) => painted.includes(text));
    }`,
  );
}
