/** The page shows this text if Excel's browser engine is too old for the pane. */
export const engineTooOld =
  'This pane cannot be shown here, because Excel uses an outdated Safari for it. Safari 16.4 or later is needed. Update macOS or Safari, or open the workbook in Excel on the web. Functions in cells do work.';
