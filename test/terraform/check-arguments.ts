// Holds the arguments of a resource to the provider's schema: known, complete, and of the right kind.
import type { Body, Declared, Value } from './read-configuration.ts';

/** An argument of a plain kind, with `!` when required; or a block. */
export type Argument = string | { required?: true; block: Arguments };
export type Arguments = { [name: string]: Argument };
/** Of each type its arguments, and the names that others may refer to. */
export type Schema = Record<string, { arguments: Arguments; attributes: string[] }>;

/** Terraform's own, allowed everywhere. */
const META = new Set(['count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'provisioner']);

/** One sentence per fault, with file and address. */
export function checkArguments({ file, type, name, body }: Declared, schema: Schema): string[] {
  const at = `${file}: ${type}.${name}`;
  const known = schema[type];
  return known === undefined ? [`${at}: unknown type`] : faultsOfBody(at, body, known.arguments);
}

function faultsOfBody(at: string, body: Body, known: Arguments): string[] {
  const { dynamic = {}, ...own } = body;
  const repeated = Object.entries(dynamic as Record<string, { content: Body[] }[]>);
  const given = new Set([...Object.keys(own), ...repeated.map(([name]) => name)]);
  const missing = Object.entries(known)
    .filter(([name, argument]) => isRequired(argument) && !given.has(name))
    .map(([name]) => `${at}: "${name}" is missing`);
  const wrong = Object.entries(own)
    .filter(([name]) => !META.has(name))
    .flatMap(([name, value]) => faultsOfValue(at, name, value, known[name]));
  const wrongRepeated = repeated.flatMap(([name, blocks]) =>
    blocks.flatMap(({ content }) => faultsOfValue(at, name, content, known[name])),
  );
  return [...missing, ...wrong, ...wrongRepeated];
}

const isRequired = (argument: Argument) =>
  typeof argument === 'string' ? argument.endsWith('!') : argument.required === true;

function faultsOfValue(at: string, name: string, value: Value, argument: Argument | undefined): string[] {
  if (argument === undefined) return [`${at}: "${name}" does not exist`];
  if (typeof argument === 'string') {
    const kind = argument.replace('!', '');
    return isOfKind(value, kind) ? [] : [`${at}: "${name}" must be a ${kind}`];
  }
  if (!Array.isArray(value)) return [`${at}: "${name}" must be a block`];
  return value.flatMap((block) => faultsOfBody(`${at}.${name}`, block as Body, argument.block));
}

function isOfKind(value: Value, kind: string): boolean {
  if (typeof value === 'string' && value.includes('${')) return true;
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'map') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind || kind === 'any';
}
