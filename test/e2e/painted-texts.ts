import type { OpenWorkbench } from './open-workbench';
import { waitInPage } from './wait';

/** Records every text that is painted on a canvas from now on. The sheet is a canvas. */
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

/** Waits until all these texts have been painted. */
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
