/** Converts addresses of cells in Excel. Rows and columns count from 0. */

/** Returns the address of a cell: C2 for row 1, column 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Returns the row and column of an address without `$`. Returns null for any other text. */
export function cellOfAddress(
  address: string,
): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address) ?? [];
  return letters === undefined ? null : { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** Makes an address absolute: A1:J75 becomes $A$1:$J$75. */
export function fixedAddress(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, '$$$&');
}

/** Returns the letters of a column: A for 0, AA for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Returns the index of a column: 0 for A, 26 for AA. Lower case is allowed too. */
export function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce(
      (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/** Returns the name of a sheet as it is written in formulas: Jan '16 becomes 'Jan ''16'. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
