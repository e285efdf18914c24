import type { Look } from '../overleg/looks';
import { LOOKS, RULE } from '../overleg/looks';
import { COLUMN_WIDTHS, CONTENT_COLUMNS, KEY_COLUMN, PAGE_MARGINS } from '../overleg/sheet-plan';
import type { TabWrite } from '../overleg/tab-write';
import { columnLetters } from '../workbook/address';

/** How many areas one address names. Excel takes at most 8,192 characters. */
const AREAS_PER_ADDRESS = 200;

export function applyLooks(target: Excel.Worksheet, write: TabWrite): void {
  for (const { look, areas } of write.looks) {
    for (let i = 0; i < areas.length; i += AREAS_PER_ADDRESS) {
      const ranges = target.getRanges(areas.slice(i, i + AREAS_PER_ADDRESS).join(','));
      applyLook(ranges.format, LOOKS[look]);
    }
  }
}

function applyLook(format: Excel.RangeFormat, look: Look): void {
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  format.font.size = look.fontSize;
  format.font.color = look.fontColor;
  format.horizontalAlignment = look.horizontal;
  format.indentLevel = look.indent;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrapText;
  if (look.fillColor) format.fill.color = look.fillColor;
  if (look.rule !== 'none') {
    const border = format.borders.getItem(look.rule === 'under' ? 'EdgeBottom' : 'EdgeTop');
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = RULE;
  }
}

export function applySheetSetup(target: Excel.Worksheet, write: TabWrite): void {
  COLUMN_WIDTHS.forEach((width, column) => {
    const letters = columnLetters(column);
    target.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  const notes = target.getRangeByIndexes(0, CONTENT_COLUMNS, write.lines.length, 1);
  notes.format.wrapText = true;
  notes.format.verticalAlignment = 'Top';
  applyLook(target.getRangeByIndexes(0, CONTENT_COLUMNS, 1, 1).format, LOOKS.noteHeader);
  const keys = columnLetters(KEY_COLUMN);
  target.getRange(`${keys}:${keys}`).columnHidden = true;
  for (const { row, height } of write.heights) {
    target.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  target.showGridlines = false;
}

export function applyPrintSetup(target: Excel.Worksheet, write: TabWrite): void {
  const { print } = write;
  const layout = target.pageLayout;
  layout.orientation = 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { scale: print.scale };
  layout.centerHorizontally = true;
  layout.setPrintMargins('Points', PAGE_MARGINS);
  layout.setPrintArea(print.area);
  layout.setPrintTitleRows(`$1:$${print.titleRows}`);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftHeader = print.leftHeader;
  texts.rightHeader = print.rightHeader;
  texts.leftFooter = print.leftFooter;
  texts.rightFooter = print.rightFooter;
  target.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks) target.horizontalPageBreaks.add(`A${row}`);
}
