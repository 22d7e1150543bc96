// Reads Terraform files as data: what is declared, argument by argument.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';

export const folder = join(import.meta.dirname, '../../terraform');

/** An argument's value: text (with `${…}` for expressions), number, boolean, list, or a block's arguments. */
export type Value = string | number | boolean | null | Value[] | Body;
export type Body = { [name: string]: Value };

/** One resource or data source; `type` of a data source begins with `data.`. */
export type Declared = { file: string; type: string; name: string; body: Body };
export type Configuration = {
  things: Declared[];
  variables: Map<string, Body>;
  locals: Map<string, Value>;
  outputs: Map<string, Body>;
};

type Labelled = Record<string, Body[]>;
type File = {
  resource?: Record<string, Labelled>;
  data?: Record<string, Labelled>;
  variable?: Labelled;
  output?: Labelled;
  locals?: Body[];
};

/** Name -> text of every .tf file of the folder. */
export const readFolder = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.tf'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** Throws where the text is not HCL, with file, line and column. */
export async function readConfiguration(files: Map<string, string>): Promise<Configuration> {
  const all: Configuration = { things: [], variables: new Map(), locals: new Map(), outputs: new Map() };
  for (const [file, text] of files) {
    const tree = (await parse(file, text)) as File;
    all.things.push(...thingsOf(file, '', tree.resource), ...thingsOf(file, 'data.', tree.data));
    for (const [name, [body]] of Object.entries(tree.variable ?? {})) all.variables.set(name, body ?? {});
    for (const [name, [body]] of Object.entries(tree.output ?? {})) all.outputs.set(name, body ?? {});
    for (const [name, value] of (tree.locals ?? []).flatMap((one) => Object.entries(one))) {
      all.locals.set(name, value);
    }
  }
  return all;
}

const thingsOf = (file: string, prefix: string, types: Record<string, Labelled> = {}): Declared[] =>
  Object.entries(types).flatMap(([type, named]) =>
    Object.entries(named).map(([name, [body]]) => ({ file, type: prefix + type, name, body: body ?? {} })),
  );

/** Every text that holds an expression, wherever it stands. */
export function expressionsIn(value: Value): string[] {
  if (typeof value === 'string') return value.includes('${') ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(expressionsIn);
}
