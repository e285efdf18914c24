import { guideKey } from '../workbook/guide/schema';
import { mappingKey, type TableMapping } from '../workbook/mapping';
import type { ExcelRun } from './run';

/**
 * Keeps in the workbook what a person said about a table, for everyone who opens it: one setting a
 * table, in one round trip. It takes the place of what was said before about the same table, and of
 * an earlier choice that this table was another.
 *
 * @param replaced what was said about the table until now; null where nothing was
 * @throws what Excel answers
 */
export async function storeMapping(
  run: ExcelRun,
  mapping: TableMapping,
  replaced: TableMapping | null,
): Promise<void> {
  const key = mappingKey(mapping);
  await run(async (context) => {
    const { settings } = context.workbook;
    if (replaced !== null && mappingKey(replaced) !== key) {
      // Another client may have taken it away already.
      settings.getItemOrNullObject(mappingKey(replaced)).delete();
    }
    settings.add(key, mapping);
    // What was put together for the table gives way to the block that was chosen.
    if (mapping.role !== null) settings.getItemOrNullObject(guideKey(mapping.role)).delete();
    await context.sync();
  });
}

/** Takes back what was said, by the key it is kept under; where it is gone already is no fault. */
export async function forgetMapping(run: ExcelRun, key: string): Promise<void> {
  await run(async (context) => {
    context.workbook.settings.getItemOrNullObject(key).delete();
    await context.sync();
  });
}
