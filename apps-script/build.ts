// Bundles the Apps Script into one file with real top-level functions; clasp 3 pushes it as it is.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkBundle } from './check.ts';

const here = import.meta.dirname;

/** Writes Code.js and appsscript.json to `outDir` and answers the text of Code.js. Throws if a named function is missing. */
export async function buildAppsScript(outDir: string): Promise<string> {
  const entry = join(here, 'src', 'main.ts');
  const modules = await bundle(entry, 'esm', '');
  const names = Object.values(modules.metafile.outputs).flatMap((output) => output.exports);
  const { outputFiles } = await bundle(entry, 'iife', names.map(declare).join('\n'));
  const code = outputFiles.map(({ text }) => text).join('');
  await checkBundle(code);
  await mkdir(outDir, { recursive: true });
  await copyFile(join(here, 'appsscript.json'), join(outDir, 'appsscript.json'));
  await writeFile(join(outDir, 'Code.js'), code);
  return code;
}

const declare = (name: string): string => `function ${name}(event) {\n  return samordning.${name}(event);\n}`;

const bundle = (entry: string, format: 'esm' | 'iife', footer: string) =>
  build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format,
    ...(format === 'iife' ? { globalName: 'samordning' } : {}),
    footer: { js: footer },
    target: 'es2019',
    charset: 'utf8',
    tsconfigRaw: {},
  });

if (import.meta.main) await buildAppsScript(join(here, 'dist'));
