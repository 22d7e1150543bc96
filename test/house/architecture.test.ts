// The house keeps its shape: the domain is an island, texts and flows know their neighbours, files stay small.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules') && !name.includes('dist/'))
    .map((name) => join(folder, name));
const sources = ['functions', 'apps-script', 'desk'].flatMap(filesUnder);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a file imports: paths from the root for our own, names for packages. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from\s+|import\(\s*)'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
  );
const pure = sources.filter((file) => /^functions\/(basics|allocation|domain)\//.test(file));

/** What each room may import besides itself; a package is named as it is imported. */
const allowed: [room: string, RegExp][] = [
  ['functions/basics/', /^functions\/basics\//],
  ['functions/allocation/', /^functions\/(allocation|basics)\//],
  ['functions/domain/', /^(functions\/(domain|allocation|basics)\/|zod$)/],
  ['functions/text/', /^functions\/(text|domain|allocation|basics)\//],
  ['functions/flows/', /^(functions\/(flows|text|domain|allocation|basics)\/|functions\/ports\.ts$|node:)/],
];

describe('the direction of the rooms', () => {
  it.each(allowed)('%s imports only what lies below it', (room, may) => {
    const wrong = sources
      .filter((file) => file.startsWith(room))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !may.test(name))
          .map((name) => `${file} -> ${name}`),
      );
    expect(wrong).toEqual([]);
  });
  it('has no clock, no chance and no float', () => {
    const banned = /new Date\(|Date\.now|Math\.(random|round)|parseFloat|toFixed|performance\./;
    expect(pure.filter((file) => banned.test(read(file)))).toEqual([]);
  });
});

describe('floors', () => {
  const never = (from: string, to: RegExp): string[] =>
    sources
      .filter((file) => file.startsWith(from))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => to.test(name))
          .map((name) => `${file} -> ${name}`),
      );
  it('production never imports the desk', () => {
    expect([...never('functions/', /^desk\//), ...never('apps-script/', /^desk\//)]).toEqual([]);
  });
  it('the whole of googleapis is never loaded', () => {
    expect(never('', /^googleapis$/)).toEqual([]);
  });
});

describe('the way through the code', () => {
  /** The first circle of imports (types too) that can be walked from a file back to a file on the way. */
  const circleFrom = (file: string, way: string[], seen: Set<string>): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (seen.has(file)) return undefined;
    seen.add(file);
    return importsOf(file)
      .filter((name) => sources.includes(name))
      .map((next) => circleFrom(next, [...way, file], seen))
      .find((circle) => circle !== undefined);
  };
  it('never turns back: no files import each other in a circle', () => {
    const seen = new Set<string>();
    expect(sources.flatMap((file) => circleFrom(file, [], seen) ?? [])).toEqual([]);
  });
});

describe('files', () => {
  const lines = sources
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  it('say first what they are for', () => {
    expect(sources.filter((file) => !/^\/\/ \S/.test(read(file)))).toEqual([]);
  });
  it('are small: half within 60 lines, nine of ten within 150, none above 250', () => {
    expect(lines[Math.floor(lines.length / 2)]?.lines).toBeLessThanOrEqual(60);
    expect(lines[Math.floor(lines.length * 0.9)]?.lines).toBeLessThanOrEqual(150);
    expect(lines.filter((file) => file.lines > 250)).toEqual([]);
  });
});

describe('the repository', () => {
  it('locks dependencies without addresses of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
  it('lets only named packages run install scripts', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
    const running = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(running.filter((name) => !(name in allowScripts))).toEqual([]);
  });
  it('ships only under licences that ask for nothing more than a notice', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>;
    };
    const free =
      /^(\(?(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)( (OR|AND) )?)+\)?$/;
    // A list of names, under CC-BY-3.0, that comes with the functions framework.
    const excepted = ['', 'node_modules/spdx-exceptions'];
    const shipped = Object.entries(lock.packages).filter(
      ([path, { dev }]) => !excepted.includes(path) && !dev,
    );
    expect(
      shipped
        .filter(([, { license }]) => !free.test((license ?? '').replaceAll(/[()]/g, '')))
        .map(([path, { license }]) => `${path} ${license}`),
    ).toEqual([]);
  });
});
