// ExcelPort over three small libraries, loaded when the first file is asked for.
import type { ExcelPort } from '../../ports.ts';

export const createExcelPort = (): ExcelPort => ({
  write: async (book) => (await import('./write.ts')).writeExcel(book),
  read: async (bytes) => (await import('./read.ts')).readExcel(bytes),
});
