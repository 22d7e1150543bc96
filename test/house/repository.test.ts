// The repository itself: its lock, its install scripts and its licences.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeLicences } from '../scan/licences.ts';
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
  it('has only licences that may be here', () => {
    expect(judgeLicences(read('package-lock.json')).wrong).toEqual([]);
  });
});
