// npm run build: bundles the functions for the cloud into dist/functions, with the compiled code of their first start.
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isBuiltin } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { deployable } from './deployable.ts';
import { noticesOf, writeNotices } from './notices.ts';
import { copyPrinting, fontNotice } from './printing.ts';

const HERE = import.meta.dirname;
const FUNCTIONS = join(HERE, '..');
const ROOT = join(FUNCTIONS, '..');

/** What packages written for CommonJS expect to find in a module; in names that no source of ours has. */
const COMMONJS = [
  "import { createRequire as __createRequireOf } from 'node:module';",
  "import { fileURLToPath as __pathOf } from 'node:url';",
  "import { dirname as __folderOf } from 'node:path';",
  'const require = __createRequireOf(import.meta.url);',
  'const __filename = __pathOf(import.meta.url);',
  'const __dirname = __folderOf(__filename);',
].join('\n');

/**
 * Node's own modules are required, not imported: an import of `fs` or `http` reads every one of their exports, and
 * with them loads what those would only load when used, `undici` alone for some 50 ms.
 */
const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup(bundling) {
    bundling.onResolve({ filter: /./ }, ({ path, kind, importer }) =>
      kind === 'import-statement' && isBuiltin(path)
        ? { path, namespace: 'builtin', suffix: `?${importer}` }
        : undefined,
    );
    bundling.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
  },
};

/** Of protos.json, as far as it is read here. */
type Described = { nested: { google: { nested: { firestore: { nested: Record<string, unknown> } } } } };

/**
 * What Google's libraries only pass on and nothing here uses, some 2 MB and a tenth of a cold start: messages as typed
 * classes, and Firestore's client for administrators. What goes over the wire is described in `protos.json`, and stays
 * but for the administrators' part.
 */
const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup(bundling) {
    const classes = /(firestore-api\/build\/protos\/protos|google-gax\/build\/protos\/\w+)\.js$/;
    bundling.onLoad({ filter: classes }, () => ({ contents: 'exports.google = { firestore: { v1: {} } };' }));
    bundling.onLoad({ filter: /firestore-api\/.*\/firestore_admin_client\.js$/ }, () => ({ contents: '' }));
    bundling.onLoad({ filter: /firestore-api\/build\/protos\/protos\.json$/ }, async ({ path }) => {
      const described = JSON.parse(await readFile(path, 'utf8')) as Described;
      delete described.nested.google.nested.firestore.nested['admin'];
      return { contents: JSON.stringify(described), loader: 'json' };
    });
  },
};

/**
 * Bundles the entry modules (name -> file) into `outDir`, one .mjs each; what they load by `import()` comes beside.
 * Only space and syntax are minified: the REST mode of Firestore looks its types up by name. The framework stays
 * outside: functions must register in the copy that serves them. Answers the files that went in, from the repository.
 */
export async function bundleModules(entries: Record<string, string>, outDir: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    external: ['@google-cloud/functions-framework'],
    plugins: [requireBuiltins, leaveOutUnused],
    banner: { js: COMMONJS },
    logLevel: 'error',
    metafile: true,
    tsconfigRaw: {},
  });
  return Object.keys(metafile.inputs).filter((name) => !name.startsWith('builtin:'));
}

/**
 * Starts the bundle once, where `warm.mjs` lets it try to answer, so that Node keeps what it compiled. Paths in the
 * cache are relative, so it is good wherever the folder is moved; another version of Node passes it over.
 */
export function fillCompileCache(outDir: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['warm.mjs'], { cwd: outDir, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the bundle does not start: ${stderr}`);
}

/** Writes all that is deployed: bundle, licences, package.json, lock file, compile cache. `outDir` must see node_modules. */
export async function bundleFunctions(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  const files = await bundleModules(
    { start: join(FUNCTIONS, 'start.ts'), warm: join(HERE, 'warm.ts') },
    outDir,
  );
  await copyPrinting(ROOT, outDir);
  const notices = [...(await noticesOf(ROOT, files)), await fontNotice(ROOT)];
  await writeFile(join(outDir, 'THIRD-PARTY.txt'), writeNotices(notices));
  for (const [name, content] of Object.entries(await deployable(ROOT)))
    await writeFile(join(outDir, name), `${JSON.stringify(content, null, 2)}\n`);
  fillCompileCache(outDir);
}

if (import.meta.main) await bundleFunctions(join(ROOT, 'dist', 'functions'));
