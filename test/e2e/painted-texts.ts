import type { OpenWorkbench } from './open-workbench';

/** Notes from now on every text that the page paints; the sheet is drawn on a canvas. */
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

/** What was painted since the noting began, as one text. */
export async function paintedText({ page }: OpenWorkbench): Promise<string> {
  return (await page.evaluate('window.paintedTexts.join("")')) as string;
}
