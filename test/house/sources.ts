// The source files of the house and what they import, for the tests that hold its shape.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules') && !name.includes('dist/'))
    .map((name) => join(folder, name));

export const sources = ['functions', 'apps-script', 'desk'].flatMap(filesUnder);
export const tests = filesUnder('test');

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const imports = new Map<string, string[]>();

/** What a file imports: paths from the root for our own, names for packages. */
export function importsOf(file: string): string[] {
  const known = imports.get(file);
  if (known) return known;
  const found = [...read(file).matchAll(/(?:from\s+|import\(\s*)'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
  );
  imports.set(file, found);
  return found;
}

/** `file -> name` for each import that a file of the room makes and may not. */
export const importsBeyond = (room: string, may: (name: string) => boolean): string[] =>
  sources
    .filter((file) => file.startsWith(room))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !may(name))
        .map((name) => `${file} -> ${name}`),
    );
