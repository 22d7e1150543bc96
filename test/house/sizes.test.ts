// Files, functions and folders stay small; what is larger stands in a list that may only shrink.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root, sources, tests } from './sources.ts';

type Found = { code: string; filename: string; message: string };

/** `file: what the linter says`, for functions above 40 lines or four parameters. */
function largeFunctions(): string[] {
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
  const config = join(import.meta.dirname, 'small-functions.json');
  const args = ['-c', config, '--format', 'json', 'functions', 'apps-script', 'desk'];
  let out: string;
  try {
    out = execFileSync(oxlint, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    out = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(out) as { diagnostics: Found[] };
  return diagnostics
    .filter(({ code }) => /max-(params|lines-per-function)/.test(code))
    .map(({ filename, message }) => `${filename}: ${message.replace(/ Maximum allowed.*/, '')}`)
    .toSorted();
}

describe('functions', () => {
  it('have at most 40 lines and four parameters, but for a list that may only shrink', () => {
    const listed = readFileSync(join(import.meta.dirname, 'large-functions.txt'), 'utf8');
    expect(largeFunctions()).toEqual(listed.split('\n').filter(Boolean).toSorted());
  });
  it('are told by a word, not by a bare yes or no, but for a list that may only shrink', () => {
    const flag = /[(,]\s*\w+\??(: boolean\b(?! \|)| = (true|false))\s*[,)]/;
    const rooms = /^functions\/(basics|allocation|domain|flows|text|entry)\//;
    const found = sources.filter((file) => rooms.test(file) && flag.test(read(file)));
    const listed = readFileSync(join(import.meta.dirname, 'flags.txt'), 'utf8');
    expect(found.toSorted()).toEqual(listed.split('\n').filter(Boolean).toSorted());
  });
});

describe('files', () => {
  const lines = sources
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  it('say first what they are for', () => {
    expect([...sources, ...tests].filter((file) => !/^\/\/ \S/.test(read(file)))).toEqual([]);
  });
  it('are small: half within 60 lines, nine of ten within 150, none above 250', () => {
    expect(lines[Math.floor(lines.length / 2)]?.lines).toBeLessThanOrEqual(60);
    expect(lines[Math.floor(lines.length * 0.9)]?.lines).toBeLessThanOrEqual(150);
    expect(lines.filter((file) => file.lines > 250)).toEqual([]);
  });
});

describe('folders', () => {
  it('hold at most 20 files', () => {
    const byFolder = Map.groupBy([...sources, ...tests], (file) => dirname(file));
    const large = [...byFolder].filter(([, files]) => files.length > 20);
    expect(large.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
  });
});
