// The licences of what is inside the bundle: their texts go with it, since most licences ask for that.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Notice = { name: string; version: string; licence: string; text: string };

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c`; nothing for a file of ours. */
const packageOf = (path: string): string | undefined =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];

const isLicence = (file: string): boolean => /^(licen[cs]e|copying|notice)\b/i.test(file);

/** Of a package that names no licence but has the text of one. */
const namedIn = ([text = '']: string[]): string =>
  /^\s*(?:The )?MIT License/i.test(text) ? 'MIT' : 'unknown';

async function readNotice(folder: string): Promise<Notice> {
  const described = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const { name = folder, version = '', license } = described;
  const files = (await readdir(folder)).filter(isLicence).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const none = 'The package has no text of its licence; see its page.';
  const licence = license ?? namedIn(texts);
  return { name, version, licence, text: texts.map((text) => text.trim()).join('\n\n') || none };
}

/** `files` are paths that were bundled, from `root`; each package once, by name. */
export async function noticesOf(root: string, files: readonly string[]): Promise<Notice[]> {
  const folders = [...new Set(files.flatMap((file) => packageOf(file) ?? []))];
  const notices = await Promise.all(folders.map((folder) => readNotice(join(root, folder))));
  return notices.toSorted((a, b) => `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`));
}

/** All of them as one text, to lie beside the bundle. */
export const writeNotices = (notices: readonly Notice[]): string =>
  notices
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
