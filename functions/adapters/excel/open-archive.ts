// Unpacks an alleged workbook within bounds: only the parts that are read, counted byte by byte as they come.
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { ExcelFault } from '../../domain/sheet/facts/refusals.ts';

/** Bytes of the unpacked parts together, and how many parts; a full tab of 2 000 rows is half of it. */
const mostBytes = 15_000_000;
const mostParts = 200;
/** Packed bytes at a time: they make a thousand times as many at most before these are counted. */
const bite = 4096;

/** The parts that hold what people typed; pictures, themes and the rest are never unpacked. */
const isRead =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/** Unpacked parts by their names. */
export type Parts = Map<string, Uint8Array>;

/** The parts that are read, or why the bytes are not taken in. What a part says about its own size counts for nothing. */
export function openArchive(bytes: Uint8Array): Parts | ExcelFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An old .xls, or an .xlsx locked with a password.
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'oldXls';
  if (file.toString('latin1', 0, 2) !== 'PK') return 'notXlsx';
  try {
    return unpack(file);
  } catch (error) {
    return error instanceof Refused ? error.fault : 'damaged';
  }
}

class Refused extends Error {
  readonly fault: ExcelFault;
  constructor(fault: ExcelFault) {
    super(fault);
    this.fault = fault;
  }
}

/** @throws Refused, or whatever the library throws for an archive that does not hold together */
function unpack(file: Uint8Array): Parts {
  const listed = listParts(file);
  if (listed.length > mostParts) throw new Refused('tooLarge');
  if (listed.some((name) => /vbaProject|macrosheets/i.test(name))) throw new Refused('macros');
  if (!listed.includes('xl/workbook.xml')) throw new Refused('notXlsx');
  const wanted = listed.filter((name) => isRead.test(name));
  const parts = unpackParts(file, new Set(wanted));
  if (wanted.some((name) => !parts.has(name))) throw new Refused('damaged');
  return parts;
}

/** The names in the archive's list at its end. */
function listParts(file: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(file, { filter: ({ name }) => names.push(name) < 0 });
  return names;
}

function unpackParts(file: Uint8Array, wanted: Set<string>): Parts {
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;
  const archive = new Unzip((part) => {
    if (!wanted.has(part.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(part.name, own);
    part.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > mostBytes) throw new Refused('tooLarge');
      own.push(chunk);
    };
    part.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < file.length; at += bite)
    archive.push(file.subarray(at, at + bite), at + bite >= file.length);
  return new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)]));
}
