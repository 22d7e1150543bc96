// ExcelPort over two small libraries, loaded when the first file is asked for.
import type { ExcelPort } from '../../ports.ts';
import { readExcel } from './read.ts';
import { writeExcel } from './write.ts';

export const createExcelPort = (): ExcelPort => ({ write: writeExcel, read: readExcel });
