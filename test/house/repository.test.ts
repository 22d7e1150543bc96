// The repository itself: its lock, its install scripts and its licences.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root, sources } from './sources.ts';

describe('the repository', () => {
  it('locks dependencies without addresses of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
  it('has no half-merged file', () => {
    const kept = ['.', 'docs', 'terraform', 'desk', 'apps-script', '.github/workflows'].flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(md|tf|json|yml|toml|html|css)$/.test(entry.name))
        .map(({ name }) => join(folder, name)),
    );
    const marked = [...kept, ...sources].filter((file) => /^(<{7}|>{7}) /m.test(read(file)));
    expect(marked).toEqual([]);
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
