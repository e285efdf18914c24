/**
 * Reads streams of a compound file (OLE), as [MS-CFB] describes it. Own code, because the library
 * `cfb` copies every stream of a file: one with many entries for the same bytes takes all memory.
 */

/** Where a stream begins, and its number of bytes. */
interface Extent {
  readonly start: number;
  readonly size: number;
}

/** The bytes in which streams lie, in sectors that form chains. */
interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** The position of a sector. */
  place(sector: number): number;
  /** The sector that follows in the chain. */
  next(sector: number): number;
}

interface Entry extends Extent {
  readonly name: string;
}

const FIRST_PLACES = { offset: 0x4c, count: 109 };
const MINI_SECTOR = 64;
const ENTRY_SIZE = 128;
/** Shorter streams lie in the mini stream, which the root entry describes. */
const MINI_CUTOFF = 4096;
const ROOT = 'Root Entry';

/**
 * Returns a function that finds a stream by its name, or undefined if there is none.
 *
 * @throws RangeError if the file is cut off, or its tables contradict each other
 */
export function openCompoundFile(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const view = viewOf(bytes);
  const sectors = fileSectors(bytes, view);
  const entries = readEntries(sectors, view.getUint32(0x30, true));
  return (name) => {
    const entry = entries.find((one) => one.name === name);
    if (!entry) return undefined;
    return gather(entry, entry.size < MINI_CUTOFF ? miniSectors(view, sectors, entries) : sectors);
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fileSectors(bytes: Uint8Array, view: DataView): Sectors {
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) throw new RangeError('The size of sectors is unknown.');
  const size = 2 ** shift;
  const place = (sector: number) => (sector + 1) * size;
  const tables = allocationTables(view, { size, place });
  const perTable = size / 4;
  return {
    bytes,
    size,
    place,
    next: (sector) => {
      const table = tables[Math.floor(sector / perTable)];
      if (table === undefined) throw new RangeError('A chain of sectors leaves the file.');
      return view.getUint32(place(table) + (sector % perTable) * 4, true);
    },
  };
}

/** Lists the sectors that hold the allocation table. */
function allocationTables(
  view: DataView,
  { size, place }: Pick<Sectors, 'size' | 'place'>,
): readonly number[] {
  const count = view.getUint32(0x2c, true);
  if (count * size > view.byteLength) throw new RangeError('The allocation table is too long.');
  const tables: number[] = [];
  let at = FIRST_PLACES.offset;
  let left = FIRST_PLACES.count;
  let following = view.getUint32(0x44, true);
  while (tables.length < count) {
    if (left === 0) {
      // The last place in such a sector is that of the next one.
      at = place(following);
      left = size / 4 - 1;
      following = view.getUint32(at + size - 4, true);
    }
    tables.push(view.getUint32(at, true));
    at += 4;
    left -= 1;
  }
  return tables;
}

/** Lists the directory. A chain that goes round ends after as many sectors as the file has. */
function readEntries(sectors: Sectors, first: number): readonly Entry[] {
  const { bytes, size, place, next } = sectors;
  const entries: Entry[] = [];
  const wide = new TextDecoder('utf-16le');
  let sector = first;
  for (let read = 0; read < bytes.length / size && place(sector) < bytes.length; read += 1) {
    const content = bytes.subarray(place(sector), place(sector) + size);
    for (let at = 0; at + ENTRY_SIZE <= content.length; at += ENTRY_SIZE) {
      const entry = viewOf(content.subarray(at, at + ENTRY_SIZE));
      const nameLength = Math.min(64, Math.max(2, entry.getUint16(0x40, true))) - 2;
      const name = wide.decode(content.subarray(at, at + nameLength));
      entries.push({ name, start: entry.getUint32(0x74, true), size: entry.getUint32(0x78, true) });
    }
    sector = next(sector);
  }
  return entries;
}

function miniSectors(view: DataView, sectors: Sectors, entries: readonly Entry[]): Sectors {
  const root = entries.find(({ name }) => name === ROOT);
  if (!root) throw new RangeError('The directory has no root.');
  const size = view.getUint32(0x40, true) * sectors.size;
  const table = viewOf(gather({ start: view.getUint32(0x3c, true), size }, sectors));
  return {
    bytes: gather(root, sectors),
    size: MINI_SECTOR,
    place: (sector) => sector * MINI_SECTOR,
    next: (sector) => table.getUint32(sector * 4, true),
  };
}

/** Puts the sectors of a chain together. A chain that goes round ends at the size. */
function gather({ start, size }: Extent, { bytes, size: step, place, next }: Sectors): Uint8Array {
  if (size > bytes.length) throw new RangeError('A stream is longer than the file.');
  const whole = new Uint8Array(size);
  let sector = start;
  for (let filled = 0; filled < size; filled += step) {
    if (filled > 0) sector = next(sector);
    const needed = Math.min(step, size - filled);
    const piece = bytes.subarray(place(sector), place(sector) + needed);
    if (piece.length < needed) throw new RangeError('A stream is cut off.');
    whole.set(piece, filled);
  }
  return whole;
}
