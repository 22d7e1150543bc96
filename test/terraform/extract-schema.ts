// Makes schema.json anew, once per provider version, from the typed description of the provider on npm:
// in an empty folder `npm i --ignore-scripts @cdktf/provider-google@16.12.1` (hashicorp/google 6.50.0, 300 MB), then
// here `node test/terraform/extract-schema.ts <that folder>/node_modules/@cdktf/provider-google`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Argument, Arguments, Schema } from './check-arguments.ts';
import { folder, readConfiguration, readFolder } from './read-configuration.ts';

const INTERFACE = /^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm;
const FIELD = /#(\w+) [\s\S]*?\*\/\s*readonly \w+(\??): ([^;]+);/g;
const GETTER = /^ {4}get (\w+)\(\)/gm;
const NOT_OURS = new Set(['id', 'timeouts']);

/** What other providers and Terraform itself declare; small enough to keep by hand. */
const BY_HAND: Schema = {
  'data.archive_file': {
    arguments: { type: 'string!', source_dir: 'string', output_path: 'string!' },
    attributes: ['output_path', 'output_md5', 'output_sha256'],
  },
  time_sleep: {
    arguments: { create_duration: 'string', destroy_duration: 'string', triggers: 'map' },
    attributes: ['id'],
  },
  terraform_data: { arguments: { input: 'any', triggers_replace: 'any' }, attributes: ['output', 'id'] },
};

function extractType(description: string): Schema[string] {
  const interfaces = new Map(
    [...description.matchAll(INTERFACE)].map(([, name = '', body = '']) => [name, body]),
  );
  const top = [...interfaces.keys()].find((name) =>
    description.includes(`export interface ${name} extends cdktf.TerraformMetaArguments`),
  );
  const argumentsOf = (name: string): Arguments =>
    Object.fromEntries(
      [...(interfaces.get(name) ?? '').matchAll(FIELD)]
        .filter(([, field = '']) => name !== top || !NOT_OURS.has(field))
        .map(([, field = '', optional, type = '']) => [field, argumentOf(type, optional === '')]),
    );
  const argumentOf = (type: string, required: boolean): Argument => {
    const block = (type.match(/\b[A-Z]\w+/g) ?? []).find((name) => interfaces.has(name));
    if (block === undefined) return kindOf(type) + (required ? '!' : '');
    return { ...(required ? { required } : {}), block: argumentsOf(block) };
  };
  const getters = [...description.slice(description.lastIndexOf('export declare class')).matchAll(GETTER)];
  const attributes = getters.map(([, name = '']) => name).filter((name) => !name.endsWith('Input'));
  return { arguments: argumentsOf(top ?? ''), attributes: attributes.map(toSnakeCase) };
}

function kindOf(type: string): string {
  if (type.startsWith('{')) return 'map';
  if (type.includes('[]')) return 'list';
  return type.startsWith('boolean') ? 'boolean' : type.startsWith('number') ? 'number' : 'string';
}

const toSnakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** google_firestore_field -> firestore-field, data.google_project -> data-google-project. */
const folderOf = (type: string) =>
  (type.startsWith('data.') ? type.replace('.', '-') : type.replace('google_', '')).replaceAll('_', '-');

const provider = process.argv[2];
if (provider === undefined) throw new Error('Say where @cdktf/provider-google lies');
const { things } = await readConfiguration(readFolder(folder));
const types = [...new Set(things.map(({ type }) => type))].filter((type) => !(type in BY_HAND));
const schema: Schema = { ...BY_HAND };
for (const type of types.toSorted((a, b) => a.localeCompare(b))) {
  schema[type] = extractType(readFileSync(join(provider, 'lib', folderOf(type), 'index.d.ts'), 'utf8'));
}
writeFileSync(join(import.meta.dirname, 'schema.json'), `${JSON.stringify(schema)}\n`);
