/**
 * What is in a zip file, whatever it was packed with: the CRC-32 of each part as its central
 * directory states it. Two versions of Node may pack the same parts into different bytes.
 */
export function zipChecksums(file: Uint8Array): Record<string, number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.byteLength - 22;
  if (view.getUint32(end, true) !== 0x06054b50)
    throw new Error('The zip file does not end as one.');
  const checksums: Record<string, number> = {};
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    checksums[name] = view.getUint32(at + 16, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return checksums;
}
