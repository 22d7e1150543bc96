// PdfPort over pdfkit, loaded when the first document is asked for.
import type { PdfPort } from '../../ports.ts';

export const createPdfPort = (): PdfPort => ({
  write: async (document) => (await import('./write.ts')).writePdf(document),
});
