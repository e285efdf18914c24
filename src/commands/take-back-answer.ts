import type { ExcelRun } from '../excel/run';
import { storeGuide } from '../excel/store-guide';
import { forgetMapping } from '../excel/store-mapping';
import type { Guides } from '../workbook/guide/guides';
import { replay } from '../workbook/guide/replay';
import { guideKey } from '../workbook/guide/schema';
import type { Role } from '../workbook/tables';

/**
 * Takes back an answer about a table: what was answered besides is kept.
 *
 * @param key of the question; null: all that was said is forgotten
 * @throws what Excel answers
 */
export async function takeBackAnswer(
  run: ExcelRun,
  guides: Guides,
  role: Role,
  key: string | null,
): Promise<void> {
  const kept = guides.byRole[role].draft?.guide ?? null;
  const guide = key === null || kept === null ? null : replay(kept, guides.surroundings, key).guide;
  if (guide === null) await forgetMapping(run, guideKey(role));
  else await storeGuide(run, guide, [], null);
}
