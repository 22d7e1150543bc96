// Printed documents in memory: the blocks as they were handed over, for whoever asks what stands in them.
import type { PrintDocument } from '../../functions/basics/print-document.ts';
import type { PdfPort } from '../../functions/ports.ts';

export const memoryPdf = (): PdfPort => ({
  write: (document) => Promise.resolve(Buffer.from(JSON.stringify(document))),
});

/** What such a file, in base64, was made of. */
export const printedIn = (file: string): PrintDocument =>
  JSON.parse(Buffer.from(file, 'base64').toString('utf8')) as PrintDocument;
