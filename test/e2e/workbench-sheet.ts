import { parseArea } from '../../packages/excel-stand-in/host/a1';
import { inWorkbench, waitInWorkbench, type OpenWorkbench } from './open-workbench';

/**
 * Types in a cell of a sheet as a user does: selects it with the name box, types, and presses
 * Enter. Waits until Enter has moved the selection to another cell.
 */
export async function typeInCell(
  open: OpenWorkbench,
  sheet: string,
  address: string,
  text: string,
): Promise<void> {
  const { page } = open;
  // A second quick click on the same sheet name would be a double click, which renames the sheet.
  if ((await sheetOnShow(open)) !== sheet) {
    await page.locator('#sheet footer').getByText(sheet, { exact: true }).click();
  }
  const nameBox = page.locator('#sheet [data-u-comp="defined-name"] input');
  await nameBox.fill(address);
  await nameBox.press('Enter');
  // After Enter in the name box, it takes a moment until the sheet has the focus again. Keys pressed
  // before that are lost.
  const { top, left } = parseArea(address) ?? {};
  const wanted = JSON.stringify({ sheet, top, left });
  await waitInWorkbench(
    open,
    `({ frame, host }) => {
      const { sheet, top, left } = ${wanted};
      const { sheetId, area } = frame.connection.session.selection;
      const isThere = area.top === top && area.left === left;
      const isOn = host.workbook.sheets.find(({ id }) => id === sheetId)?.name === sheet;
      const isListening = !document.activeElement?.closest('[data-u-comp="defined-name"]');
      return isThere && isOn && isListening;
    }`,
  );
  await page.keyboard.type(text);
  // A list of suggested functions would use the Enter key. On a slow machine, the list can appear
  // between two letters. The list disappears a moment after the last letter.
  await page.locator('ul[data-u-comp="sheets-formula-editor"]').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await waitInWorkbench(
    open,
    `({ frame }) => {
      const { top, left } = ${wanted};
      const { area } = frame.connection.session.selection;
      return area.top !== top || area.left !== left;
    }`,
  );
}

function sheetOnShow(open: OpenWorkbench): Promise<string | undefined> {
  return inWorkbench(open, ({ frame, host }) => {
    const { sheetId } = frame.connection.session.selection;
    return host.workbook.sheets.find(({ id }) => id === sheetId)?.name;
  });
}

/**
 * Returns the values of an area in the host, row by row. `address` is zero-based. An error value
 * appears as its code, such as `#VALUE!`.
 */
export function valuesIn(
  { page }: OpenWorkbench,
  sheet: string,
  address: { readonly row: number; readonly column: number },
  size = { rows: 1, columns: 1 },
): Promise<(string | number | boolean | null)[][]> {
  const question = JSON.stringify({ sheet, ...address, ...size });
  return page.evaluate(`window.workbench.then(({ host }) => {
    const { sheet, row, column, rows, columns } = ${question};
    const { cells } = host.workbook.sheets.find(({ name }) => name === sheet);
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => {
        const value = cells.get((row + i) * 16384 + column + j)?.value ?? null;
        return typeof value === 'object' && value !== null ? value.error : value;
      }),
    );
  })`);
}

/**
 * Waits until a cell of the host has this value. `address` is zero-based. If the cell does not get
 * it in time, throws an error with the actual value.
 */
export async function waitForValue(
  open: OpenWorkbench,
  sheet: string,
  address: { readonly row: number; readonly column: number },
  value: string | number,
): Promise<void> {
  const wanted = JSON.stringify({ sheet, ...address, value });
  await waitInWorkbench(
    open,
    `({ host }) => {
      const { sheet, row, column, value } = ${wanted};
      const { cells } = host.workbook.sheets.find(({ name }) => name === sheet);
      const found = cells.get(row * 16384 + column)?.value ?? null;
      return (found?.error ?? found) === value;
    }`,
  ).catch(async (error: unknown) => {
    expect(await valuesIn(open, sheet, address)).toEqual([[value]]);
    throw error;
  });
}
