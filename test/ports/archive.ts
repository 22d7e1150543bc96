// Zip archives made by hand, part by part: what a foreign or hostile file for Excel may hold.
import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; text: string; claims?: number; sizeBehind?: boolean };

/** A zip archive of these parts; `claims` is the size it says a part has, `sizeBehind` where a program that streams puts it. */
export function archive(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claims, sizeBehind = false } of parts) {
    const packed = deflateRawSync(text);
    const size = claims ?? Buffer.byteLength(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const own = Buffer.from(common);
    const behind = sizeBehind ? Buffer.concat([Buffer.from('PK\u0007\u0008'), common.subarray(10, 22)]) : '';
    if (sizeBehind) own.fill(0, 10, 22).writeUInt16LE(8, 2);
    const head = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      own,
      Buffer.from(name),
      packed,
      Buffer.from(behind),
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, Buffer.from(name)]));
    files.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** The parts of a workbook with this one sheet. */
export const workbookParts = (sheetData: string): Part[] => [
  {
    name: '[Content_Types].xml',
    text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  },
  {
    name: 'xl/workbook.xml',
    text: '<workbook xmlns:r="r"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  },
  { name: 'xl/worksheets/sheet1.xml', text: `<worksheet><sheetData>${sheetData}</sheetData></worksheet>` },
];
