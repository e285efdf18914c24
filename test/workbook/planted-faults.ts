/** Gives a way to plant each kind of finding in a clean workbook, and where the finding must be. */
import type { FindingCode } from '../../src/workbook/finding';
import { AGREED_PLANTS } from './planted/agreed';
import { CELLS_PLANTS } from './planted/cells';
import { FILE_PLANTS } from './planted/file';
import { HISTORY_PLANTS } from './planted/history';
import { READING_PLANTS } from './planted/reading';
import type { Plant } from './planted/spoil';

export const PLANTS: Readonly<Record<FindingCode, Plant>> = {
  ...READING_PLANTS,
  ...CELLS_PLANTS,
  ...HISTORY_PLANTS,
  ...AGREED_PLANTS,
  ...FILE_PLANTS,
};
