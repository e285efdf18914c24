import { Chart as Drawing, registerables } from 'chart.js';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import { conventionsOf } from '../../../packages/excel-stand-in/host/conventions';
import type { Chart, Workbook } from '../../../packages/excel-stand-in/host/model';
import { activeSheet, type Session } from '../../../packages/excel-stand-in/host/session';
import { PIXELS_PER_POINT } from '../letters';
import type { OpenUniver } from '../sheet/open-univer';
import { HEADINGS, UNIT } from '../sheet/snapshot';
import { chartConfig } from './chart-config';

Drawing.register(...registerables);

export interface ShownCharts {
  /** Draws the charts of the active sheet from the present values of the cells. */
  draw(): void;
  dispose(): void;
}

interface Drawn {
  readonly chart: Chart;
  readonly canvas: HTMLCanvasElement;
  readonly drawing: Drawing;
}

/**
 * Draws the charts of the active sheet over their cells. They move when the sheet is scrolled or
 * zoomed. Mouse clicks go to the cells below, so users cannot change the charts.
 */
export function showCharts(
  into: HTMLElement,
  univer: OpenUniver,
  workbook: Workbook,
  session: Session,
): ShownCharts {
  const layer = document.createElement('div');
  layer.className = 'charts';
  into.append(layer);
  const conventions = conventionsOf(session.locale);
  let drawn: Drawn[] = [];

  const clear = (): void => {
    for (const { drawing } of drawn) drawing.destroy();
    drawn = [];
    layer.replaceChildren();
  };

  const place = (): void => {
    const view = viewOf(univer, into);
    if (!view) return;
    const { scale } = view;
    Object.assign(layer.style, {
      left: `${view.left}px`,
      top: `${view.top}px`,
      width: `${view.width}px`,
      height: `${view.height}px`,
    });
    for (const { chart, canvas } of drawn) {
      const x = (chart.left * PIXELS_PER_POINT - view.scrollX) * scale;
      const y = (chart.top * PIXELS_PER_POINT - view.scrollY) * scale;
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    }
  };

  const draw = (): void => {
    clear();
    drawn = activeSheet(session).charts.map((chart) => {
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(chart.width * PIXELS_PER_POINT);
      canvas.height = Math.round(chart.height * PIXELS_PER_POINT);
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', chart.title.text || chart.name);
      layer.append(canvas);
      const drawing = new Drawing(canvas, chartConfig(workbook, chart, conventions));
      return { chart, canvas, drawing };
    });
    place();
  };

  // Univer moves its view one frame later.
  const placeSoon = (): number => requestAnimationFrame(place);
  const listening = univer.commands.onCommandExecuted(({ id }) => {
    if (id === 'sheet.operation.set-worksheet-active') draw();
    if (MOVING.test(id)) placeSoon();
  });
  const resized = new ResizeObserver(placeSoon);
  resized.observe(into);
  draw();
  placeSoon();
  return {
    draw,
    dispose: () => {
      listening.dispose();
      resized.disconnect();
      clear();
      layer.remove();
    },
  };
}

const MOVING = /scroll|zoom|set-worksheet-active|col-width|row-height/;

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly scale: number;
}

/**
 * The visible area of the cells in pixels of the page, and the scroll position in pixels of the
 * sheet. Null until Univer shows the sheet.
 */
function viewOf(univer: OpenUniver, into: HTMLElement): View | null {
  const render = univer.get(IRenderManagerService).getRenderById(UNIT);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !viewport) return null;
  const outer = into.getBoundingClientRect();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const scale = render.scene.scaleX;
  const { width, height } = HEADINGS;
  return {
    left: canvas.left - outer.left + width * scale,
    top: canvas.top - outer.top + height * scale,
    width: canvas.width - width * scale,
    height: canvas.height - height * scale,
    scrollX: viewport.viewportScrollX,
    scrollY: viewport.viewportScrollY,
    scale,
  };
}
