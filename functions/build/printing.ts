// What a PDF is made with beside code: two fonts and a colour profile, laid where the bundled code looks for them.
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from './notices.ts';

const fonts = 'functions/adapters/pdf/fonts';
const profile = 'sRGB_IEC61966_2_1.icc';

/** Beside the chunks: that is where a module of the bundle believes it is. */
export async function copyPrinting(root: string, outDir: string): Promise<void> {
  const chunks = join(outDir, 'chunks');
  await mkdir(join(chunks, 'data'), { recursive: true });
  await cp(join(root, fonts), join(chunks, 'fonts'), { recursive: true });
  await cp(join(root, 'node_modules/pdfkit/js/data', profile), join(chunks, 'data', profile));
}

/** The fonts are in no package. */
export async function fontNotice(root: string): Promise<Notice> {
  const text = (await readFile(join(root, fonts, 'OFL.txt'), 'utf8')).trim();
  return { name: 'source-sans-3', version: '3.052', licence: 'OFL-1.1', text };
}
