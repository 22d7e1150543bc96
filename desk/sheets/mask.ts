// Google's field masks: `a,b.c,d(e,f)` as a tree, to pick fields from an answer or to say which ones a request sets.
import { invalid } from './errors.ts';

/** Field name -> what is wanted below it; an empty map means all of it. */
export type Mask = Map<string, Mask>;
type Fields = Record<string, unknown>;

/** Reads a mask; `*` is all. An unreadable one is 400, as is none where one is needed. */
export const parseMask = (text: string | null | undefined): Mask => {
  const mask: Mask = new Map();
  const open: Mask[] = [mask];
  let at = mask;
  let rest = (text ?? '').replaceAll(/\s/g, '');
  if (!rest)
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  while (rest) {
    const [token] = /^(?:[A-Za-z*]+|[.,/()])/.exec(rest) ?? [];
    if (!token) throw invalid(`Invalid field mask: ${text}`);
    rest = rest.slice(token.length);
    if (token === '(') open.push(at);
    else if (token === ')') {
      open.pop();
      at = open.at(-1) ?? mask;
    } else if (token === ',') at = open.at(-1) ?? mask;
    else if (token !== '.' && token !== '/' && token !== '*') {
      if (!at.has(token)) at.set(token, new Map());
      at = at.get(token)!;
    }
  }
  if (open.length !== 1) throw invalid(`Invalid field mask: ${text}`);
  return mask;
};

/** All names in a mask, at any depth. */
export const namesIn = (mask: Mask): string[] =>
  [...mask].flatMap(([name, below]) => [name].concat(namesIn(below)));

/** The part of `value` that the mask asks for; lists are picked from item by item. */
export const pick = (value: unknown, mask: Mask): unknown => {
  if (mask.size === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const fields = value as Fields;
  const picked: Fields = {};
  for (const [name, below] of mask) {
    const part = fields[name];
    if (part !== undefined) picked[name] = below.size === 0 ? part : pick(part, below);
  }
  return picked;
};

/** `target` with the masked fields taken from `source`; a field the source lacks is removed. */
export const assign = <T extends object>(target: T, source: object, mask: Mask): T => {
  if (mask.size === 0) return { ...source } as T;
  const result: Fields = { ...(target as Fields) };
  for (const [name, below] of mask) {
    const given = (source as Fields)[name];
    const part =
      below.size === 0 ? given : assign((result[name] ?? {}) as Fields, (given ?? {}) as Fields, below);
    const nothing = part === undefined || (below.size > 0 && Object.keys(part as Fields).length === 0);
    if (nothing) delete result[name];
    else result[name] = part;
  }
  return result as T;
};
