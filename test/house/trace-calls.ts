// Loaded before a script: notes in order which file of functions/ a call of an exported function enters and leaves.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..', '..');

/** Files from the root, one for each time a call entered or left them; none twice in a row. */
export const passed: string[] = [];

const pass = (file: string): void => {
  if (passed.at(-1) !== file) passed.push(file);
};

type Anything = (...given: unknown[]) => unknown;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What a maker of ports hands out is noted too: a function, or an object of functions. */
function noteMade(file: string, made: unknown): unknown {
  if (typeof made === 'function') return noting(file, '', made as Anything);
  if (!isPlain(made)) return made;
  return Object.fromEntries(Object.entries(made).map(([name, part]) => [name, noteMade(file, part)]));
}

/** The same function, which notes its file when it is called and when it has ended. */
function noting(file: string, name: string, call: Anything): Anything {
  return function noted(this: unknown, ...given) {
    pass(file);
    const result = call.apply(this, given);
    const left = (value: unknown): unknown => {
      pass(file);
      return /^(create|open)[A-Z]/.test(name) ? noteMade(file, value) : value;
    };
    return result instanceof Promise ? result.then(left) : left(result);
  };
}

Object.assign(globalThis, {
  noting: (file: string, name: string, value: unknown) =>
    typeof value === 'function' ? noting(file, name, value as Anything) : value,
});

/** Exported functions can be put in the place of themselves at the end of their file. */
function withNotes(file: string, code: string): string {
  const constants = /^export const (\w+)(?= =)/gm;
  const names = [
    ...[...code.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = '']) => name),
    ...[...code.matchAll(constants)].map(([, name = '']) => name),
  ];
  const notes = names.map((name) => `${name} = globalThis.noting('${file}', '${name}', ${name});`);
  return `${code.replaceAll(constants, 'export let $1')}\n${notes.join('\n')}\n`;
}

registerHooks({
  load(url, context, next) {
    const path = url.startsWith('file:') ? relative(root, fileURLToPath(url)) : '';
    if (!/^functions\/.*\.ts$/.test(path)) return next(url, context);
    const code = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
    return { format: 'module', source: withNotes(path, code), shortCircuit: true };
  },
});
