import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

/**
 * A digest of each part of a zip file. Whole files cannot be compared: two versions of Node may
 * pack the same parts into different bytes.
 */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [
      name,
      createHash('sha256').update(part).digest('hex'),
    ]),
  );
}
