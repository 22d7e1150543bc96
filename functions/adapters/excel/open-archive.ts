// Looks at the bytes of an alleged workbook before anything reads it: what is inside, how large it really is.
import { inflateRawSync } from 'node:zlib';
import type { ExcelFault } from '../../domain/sheet/facts/refusals.ts';

/** Bytes of all parts together when unpacked, and how many parts; a tab of 2 000 rows is a tenth of it. */
const mostBytes = 20_000_000;
const mostParts = 200;
/** Rows and letters of a column: far more than a tab, far less than what a forged address can ask for. */
const mostRows = 10_000;
const address = /^([A-Z]{0,2})(\d{0,6})$/;

type Part = { name: string; method: number; start: number; packed: number; size: number };

const ends = 0x06054b50;
const entry = 0x02014b50;

/** The parts as the archive lists them; nothing when the list does not hold. */
function listParts(file: Buffer): Part[] | undefined {
  const end = file.subarray(-65_557).lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const at = end + Math.max(0, file.length - 65_557);
  if (end < 0 || file.readUInt32LE(at) !== ends) return undefined;
  let next = file.readUInt32LE(at + 16);
  return Array.from({ length: file.readUInt16LE(at + 10) }, () => {
    if (file.readUInt32LE(next) !== entry) throw new RangeError('no entry');
    const [method, packed, size] = [10, 20, 24].map((skip) => file.readUInt32LE(next + skip)) as [
      number,
      number,
      number,
    ];
    const length = file.readUInt16LE(next + 28);
    const header = file.readUInt32LE(next + 42);
    const name = file.toString('utf8', next + 46, next + 46 + length);
    next += 46 + length + file.readUInt16LE(next + 30) + file.readUInt16LE(next + 32);
    const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    return { name, method: method & 0xffff, start, packed, size };
  });
}

/** Throws when a part unpacks to more than it says. */
function unpack(file: Buffer, { method, start, packed, size }: Part): Buffer {
  const bytes = file.subarray(start, start + packed);
  if (method === 0) return bytes;
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
}

/** A cell or row that says it stands further out than any tab of ours; readers fill all that lies before it. */
const reachesFar = (xml: string): boolean =>
  [...xml.matchAll(/\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].some(([, one, other]) => {
    const [, , row] = address.exec(one ?? other ?? '') ?? [];
    return row === undefined || Number(row) > mostRows;
  });

/** Why the bytes are not taken in, or nothing. Unpacks in memory, up to a limit, and keeps nothing. */
export function faultOf(bytes: Uint8Array): ExcelFault | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An old .xls, or an .xlsx locked with a password.
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'oldXls';
  if (file.toString('latin1', 0, 2) !== 'PK') return 'notXlsx';
  try {
    const parts = listParts(file);
    if (!parts) return 'damaged';
    if (parts.length > mostParts) return 'tooLarge';
    if (parts.reduce((sum, { size }) => sum + size, 0) > mostBytes) return 'tooLarge';
    if (parts.some(({ name }) => /vbaProject|macrosheets/i.test(name))) return 'macros';
    if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return 'notXlsx';
    for (const part of parts) {
      const content = unpack(file, part);
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(part.name) && reachesFar(content.toString('utf8')))
        return 'tooMany';
    }
    return undefined;
  } catch {
    return 'damaged';
  }
}
