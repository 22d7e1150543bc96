// The bundle is fit for Google: real top-level functions, all that is named is there, nothing is secret.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { checkBundle, SCOPES } from '../../apps-script/check.ts';
import { newFolder } from '../desk/run-script.ts';

const scriptFolder = new URL('../../apps-script/', import.meta.url);

describe('the Apps Script build', () => {
  it('writes Code.js with top-level functions beside the manifest', async () => {
    const folder = newFolder();
    const code = await buildAppsScript(folder);
    expect(await readFile(`${folder}/Code.js`, 'utf8')).toBe(code);
    expect(code).toMatch(/^function onOpen\(event\) \{$/m);
    expect(code).not.toMatch(/^(import|export) /m);
    expect(JSON.parse(await readFile(`${folder}/appsscript.json`, 'utf8'))).toMatchObject({
      timeZone: 'Europe/Oslo',
      runtimeVersion: 'V8',
    });
  });

  it.each([
    ['the menu', 'beregnFordeling'],
    ['a trigger', 'onEditPing'],
    ['a simple trigger', 'onOpen'],
    ['the owner’s item', 'installTriggers'],
  ])('refuses a bundle that lacks a function of %s: %s', async (_, name) => {
    const code = await buildAppsScript(newFolder());
    const without = code.replace(new RegExp(`^function ${name}\\(event\\)`, 'm'), 'function noeAnnet(event)');
    await expect(checkBundle(without)).rejects.toThrow(`not in the bundle: ${name}`);
  });

  it('keeps trial and production apart, with no real script id in the repository', async () => {
    const examples = ['dev', 'prod'].map((name) => new URL(`.clasp.${name}.example.json`, scriptFolder));
    const read = await Promise.all(examples.map((file) => readFile(file, 'utf8')));
    const projects = read.map((text) => JSON.parse(text) as { scriptId: string; rootDir: string });
    expect(new Set(projects.map(({ scriptId }) => scriptId)).size).toBe(2);
    for (const { scriptId, rootDir } of projects) {
      expect(scriptId).toMatch(/^SCRIPT_ID_OF_/);
      expect(rootDir).toBe('dist');
    }
    expect(await readFile(new URL('.gitignore', scriptFolder), 'utf8')).toMatch(/^\.clasp\.\*\.json$/m);
  });

  it('tells in its README what each scope is for', async () => {
    const readme = await readFile(new URL('README.md', scriptFolder), 'utf8');
    const manifest = JSON.parse(await readFile(new URL('appsscript.json', scriptFolder), 'utf8')) as {
      oauthScopes: string[];
    };
    expect(manifest.oauthScopes.toSorted()).toEqual(Object.keys(SCOPES).toSorted());
    for (const scope of manifest.oauthScopes) expect(readme).toContain(`\`${scope.split('/').at(-1)}\``);
  });
});
