import type { ExcelRun } from '../excel/run';
import { storeGuide } from '../excel/store-guide';
import { forgetMapping } from '../excel/store-mapping';
import type { Guides } from '../workbook/guide/guides';
import { replay } from '../workbook/guide/replay';
import { guideKey } from '../workbook/guide/schema';
import { withPauses } from '../workbook/pauses';
import type { Role } from '../workbook/tables';

/**
 * Takes back an answer about a table, and keeps the other answers.
 *
 * @param key the key of the question; null to forget all answers
 * @param asRead the workbook's settings as they were read, JSON texts by key
 * @throws SettingChanged if another person answered something else meanwhile; any error that Excel
 * answers with
 */
export async function takeBackAnswer(
  run: ExcelRun,
  guides: Guides,
  role: Role,
  key: string | null,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  const kept = guides.byRole[role].draft?.guide ?? null;
  const replayed =
    key === null || kept === null ? null : await withPauses(replay(kept, guides.surroundings, key));
  const guide = replayed?.guide ?? null;
  if (guide === null) await forgetMapping(run, guideKey(role), asRead);
  else await storeGuide(run, guide, [], null, asRead);
}
